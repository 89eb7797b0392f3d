import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { stage as plainStage } from '../../libs/rulebook/writing/writing.testing';
import { describeInBrowser } from '../support/browser';
import { judgedStage, type TestJudge, type TestStage } from '../support/marking';
import { staffMember, type StaffMember } from '../support/staff';
import { becomes } from '../support/until';
import { asStaff, wrongOn } from './staff-desk';
import { DESK, openStage, type Stage } from './stage';

/* From one stage to the next: the chief locks, the organisers let works on, the chief opens again. */

let stage: Stage;
let judging: TestStage;
let chief: TestJudge;
let organiser: StaffMember;

/** Marks of the works in the order of their codes: the second and the third are equal at the line. */
const MARKS = [900, 700, 700, 500];

beforeAll(async () => {
  stage = await openStage();
  judging = await judgedStage(
    stage.test,
    {
      id: 'so-khao',
      name: 'Sơ khảo',
      forward: { kind: 'quota', count: 2, per: 'all', ties: false },
    },
    { works: MARKS.length, next: [plainStage({ id: 'chung-khao', name: 'Chung khảo' })] },
  );
  chief = await judging.judge('chief');
  organiser = await staffMember(stage.test, 'organiser', judging.contestId);
  const judges = [await judging.judge(), await judging.judge()];
  judging.codes.sort();
  for (const [index, code] of judging.codes.entries()) {
    await judging.assign(code, ...judges);
    for (const judge of judges) {
      const answer = await judge.mark(code, { 'noi-dung': MARKS[index] ?? 0 });
      if (answer.status >= 300) throw new Error(answer.text);
    }
  }
});
afterAll(() => stage.close());

const as = (member: StaffMember, run: (page: Page) => Promise<void>) =>
  asStaff(stage, member, DESK, run);

const assignment = () => `${stage.url}/staff/contests/${judging.contestId}/judging/assignment`;
const toLastStage = (page: Page) => page.getByRole('button', { name: /^Chung khảo/ }).click();

/** Everybody of the jury judges in the last stage too. */
async function seatAll(): Promise<void> {
  await query(
    stage.test.db.tx,
    `INSERT INTO jury_seat (stage_id, member_id)
     SELECT s.id, m.id FROM stage s JOIN jury_member m ON m.contest_id = s.contest_id
      WHERE s.contest_id = $1 AND s.ordinal = 2`,
    [judging.contestId],
  );
}

const inLastStage = async (): Promise<string[]> => {
  const rows = await query<{ code: string }>(
    stage.test.db.tx,
    `SELECT w.code FROM work w JOIN stage s ON s.id = w.stage_id
      WHERE s.contest_id = $1 AND s.ordinal = 2 ORDER BY w.code`,
    [judging.contestId],
  );
  return rows.map(({ code }) => code);
};

describeInBrowser('works that go on to the next stage', () => {
  it('wait for the lock and for people where equals stand at the line, and are judged anew', async () => {
    const [best = '', chosen = '', left = '', last = ''] = judging.codes;
    await as(organiser, async (page) => {
      await page.goto(assignment());
      await toLastStage(page);
      await page.getByRole('button', { name: 'Đưa bài từ vòng trước vào' }).click();
      await page.getByRole('alert').waitFor();
      expect(await inLastStage()).toEqual([]);
    });

    await as(chief, async (page) => {
      const desk = `${stage.url}/staff/contests/${judging.contestId}/stages/${judging.stageId}`;
      await page.goto(`${desk}/progress`);
      await page.getByRole('button', { name: 'Khóa vòng chấm' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('4 bài đều đã có điểm cuối cùng').waitFor();
      await dialog.getByRole('button', { name: 'Khóa vòng chấm' }).click();
      await page.getByText('Đã khóa', { exact: true }).first().waitFor();
    });
    await as(organiser, async (page) => {
      await page.goto(assignment());
      await toLastStage(page);
      await page.getByText(/^Ai được đi tiếp từ Sơ khảo, vì sao/).click();
      const why = page.getByRole('region', { name: 'Bài từ Sơ khảo và lý do' });
      await why.getByRole('row', { name: new RegExp(`^1 ${best}`) }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Đưa bài từ vòng trước vào' }).click();
      const ties = page.getByRole('group', { name: /Chọn 1 trong các bài/ });
      await ties.getByLabel(left).waitFor();
      await ties.getByLabel(chosen).check();
      await becomes(() => ties.getByRole('checkbox').count(), 2);
      expect(await wrongOn(page)).toEqual([]);
      const reason = page.getByLabel(/^Lý do của Hội đồng/);
      await reason.fill('Hội đồng đọc lại hai bài, chọn bài có tư liệu mới.');
      const form = page.locator('.st-form').filter({ has: reason });
      await form.getByRole('button', { name: 'Đưa bài từ vòng trước vào' }).click();
      await page.getByText('2 bài, mỗi bài 2 người chấm').waitFor();
      await seatAll();
      await page.getByRole('button', { name: 'Phân công tự động' }).click();
      await page.getByText('Bài nào cũng đủ người chấm').waitFor();
      // What was decided stays readable, with its reason.
      await page.getByText(/^Đã chuyển từ Sơ khảo/).click();
      await page.getByText('Hội đồng đọc lại hai bài, chọn bài có tư liệu mới.').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    expect(await inLastStage()).toEqual([best, chosen].sort());
    expect(await inLastStage()).not.toContain(last);

    await as(chief, async (page) => {
      await page.goto(assignment());
      await page.getByRole('button', { name: /^Chung khảo Đang chuẩn bị/ }).waitFor();
      // Whoever judges sees how far it is, not how works came here.
      expect(await page.getByText(/Ai được đi tiếp/).count()).toBe(0);
      await page.getByRole('button', { name: 'Bắt đầu chấm' }).click();
      await page.getByRole('link', { name: 'Theo dõi vòng chấm' }).click();
      await page.getByText('Trực tiếp', { exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});
