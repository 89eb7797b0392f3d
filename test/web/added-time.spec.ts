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
});
afterAll(() => stage.close());

/** Gives everybody who is at it ten minutes more, as two organisers do. */
async function addTime({ roundId }: StageContest): Promise<void> {
  const { test, organiser } = stage;
  const [round] = await query<{ contest_id: string; people: number[] }>(
    test.db.tx,
    `SELECT r.contest_id, array_agg(a.participant_no) AS people FROM round r JOIN attempt a ON a.round_id = r.id
      WHERE r.id = $1 GROUP BY r.id`,
    [roundId],
  );
  const { contest_id: contestId, people } = round!;
  const asked = { kind: 'compensate', reason: 'outage', round: roundId, people, seconds: 600 };
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

const deviceTime = (page: Page) => page.evaluate<number>('Date.now()');

/** Lets a round close later, as two organisers do. */
async function closeLater({ roundId }: StageContest, minutes: number): Promise<void> {
  const { test, organiser } = stage;
  const [round] = await query<{ contestId: string; closesAt: Date }>(
    test.db.tx,
    'SELECT contest_id AS "contestId", closes_at AS "closesAt" FROM round WHERE id = $1',
    [roundId],
  );
  const closesAt = new Date(round!.closesAt.getTime() + minutes * MINUTE).toISOString();
  const path = `/api/staff/contests/${round!.contestId}/corrections`;
  const asked = { kind: 'extend-round', reason: 'outage', round: roundId, closesAt };
  const { body } = await organiser.call('POST', path, asked);
  const decision = `/api/staff/corrections/${body.correction?.id as unknown as string}/decision`;
  const decided = await organiser.call('PUT', decision, { approved: true }, second);
  if (decided.status !== 200) throw new Error(decided.text);
}

describeInBrowser('a round that is extended', () => {
  it('says so to whoever has its page open, who does nothing', async () => {
    const contest = await stage.contest({ closesIn: 30 * MINUTE });
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(contest.page());
      await page.getByText('Trực tiếp').first().waitFor();
      const clock = page.getByRole('timer');
      await clock.getByText(/^\d\d phút/).waitFor({ state: 'attached' });
      await closeLater(contest, 120);
      await clock.getByText(/^2 giờ \d\d? phút/).waitFor({ state: 'attached' });
    });
  });
});

describeInBrowser('time that organisers add while somebody is at it', () => {
  it('moves the clock with the next answer, and is said in words', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, contest, 'Tô Thị Ngân');
      await begin(page, contest);
      await leaveTime(stage, contest, 300);
      await page.reload();
      await page.getByText('Câu 1/4').waitFor();
      expect(await secondsLeft(page)).toBeLessThanOrEqual(300);
      await addTime(contest);
      await answerRightly(page);
      await page.getByRole('status').filter({ hasText: 'đã thêm thời gian' }).waitFor();
      expect(await secondsLeft(page)).toBeGreaterThan(300);
      await page.screenshot({ path: join(PICTURES, 'added-time.png') });
    });
  });

  it('reaches who answers nothing in time: nothing is handed in at the old end', async () => {
    const contest = await stage.contest({ rules: { prediction: null } });
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, contest, 'Đào Duy Khánh');
      await begin(page, contest);
      await answerRightly(page);
      await page.locator('.save[data-kind=saved]').waitFor();
      await leaveTime(stage, contest, 300);
      await page.clock.install();
      await page.reload();
      await page.getByText('Câu 1/4').waitFor();
      await addTime(contest);
      // So near the end as it was that the page asks for the last time.
      await page.clock.pauseAt((await deviceTime(page)) + ((await secondsLeft(page)) - 9) * 1_000);
      await page.getByRole('status').filter({ hasText: 'đã thêm thời gian' }).waitFor();
      await page.clock.resume();
      await page.clock.fastForward(310_000);
      expect(await secondsLeft(page)).toBeGreaterThan(60);
      await answerRightly(page);
      await page.locator('.save[data-kind=saved]').waitFor();
    });
  });
});
