import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { testFolder } from '../support/servers';
import { staffMember, type StaffMember } from '../support/staff';
import {
  answerRightly,
  begin,
  leaveTime,
  openStage,
  PHONE,
  register,
  withPage,
  type Stage,
  type StageContest,
} from './stage';

const PICTURES = process.env['PICTURES'] ?? testFolder('pictures');
const MINUTE = 60_000;

let stage: Stage;
let second: StaffMember;

beforeAll(async () => {
  stage = await openStage();
  second = await staffMember(stage.test, 'admin');
}, 60_000);
afterAll(() => stage.close());

/** Gives everybody who is at it a minute more, as two organisers do. */
async function addMinute({ roundId }: StageContest): Promise<void> {
  const { test, organiser } = stage;
  const [round] = await query<{ contest_id: string; people: number[] }>(
    test.db.tx,
    `SELECT r.contest_id, array_agg(a.participant_no) AS people FROM round r JOIN attempt a ON a.round_id = r.id
      WHERE r.id = $1 GROUP BY r.id`,
    [roundId],
  );
  const { contest_id: contestId, people } = round!;
  const asked = { kind: 'compensate', reason: 'outage', round: roundId, people, seconds: 60 };
  const path = `/api/staff/contests/${contestId}/corrections`;
  const { body } = await organiser.call('POST', path, asked);
  const decision = `/api/staff/corrections/${body.correction?.id as unknown as string}/decision`;
  const decided = await organiser.call('PUT', decision, { approved: true }, second);
  if (decided.status !== 200) throw new Error(decided.text);
}

const secondsLeft = async (page: Page): Promise<number> => {
  const text = (await page.getByRole('timer').textContent()) ?? '';
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
};

describeInBrowser('time that organisers add while somebody is at it', () => {
  it(
    'moves the clock with the next answer, and is said in words',
    async () => {
      const contest = await stage.contest();
      await withPage({ viewport: PHONE }, async (page) => {
        await register(page, contest, 'Tô Thị Ngân');
        await begin(page, contest);
        await leaveTime(stage, contest, 300);
        await page.reload();
        await page.getByText('Câu 1/4').waitFor();
        expect(await secondsLeft(page)).toBeLessThanOrEqual(300);
        await addMinute(contest);
        await answerRightly(page);
        await page.getByRole('status').filter({ hasText: 'đã thêm thời gian' }).waitFor();
        expect(await secondsLeft(page)).toBeGreaterThan(300);
        await page.screenshot({ path: join(PICTURES, 'added-time.png') });
      });
    },
    MINUTE,
  );

  it(
    'reaches who answers nothing in time: nothing is handed in at the old end',
    async () => {
      const contest = await stage.contest({ rules: { prediction: null } });
      await withPage({ viewport: PHONE }, async (page) => {
        await register(page, contest, 'Đào Duy Khánh');
        await begin(page, contest);
        await answerRightly(page);
        await page.locator('.save[data-kind=saved]').waitFor();
        await leaveTime(stage, contest, 30);
        await page.reload();
        await page.getByText('Câu 1/4').waitFor();
        await addMinute(contest);
        await page.getByRole('status').filter({ hasText: 'đã thêm thời gian' }).waitFor();
        expect(await secondsLeft(page)).toBeGreaterThan(60);
        await answerRightly(page);
        await page.locator('.save[data-kind=saved]').waitFor();
      });
    },
    MINUTE,
  );
});
