import { join } from 'node:path';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { testFolder } from '../support/servers';
import { staffMember } from '../support/staff';
import { closedContest, type ClosedContest } from './results-stage';
import { signIn, wrongOn } from './staff-desk';
import { openStage, PHONE, withPage, type Stage } from './stage';

const PICTURES = process.env['PICTURES'] ?? testFolder('pictures');
const NAME = 'Lê Văn Đạt';
const MINUTE = 60_000;

let stage: Stage;
let contest: ClosedContest;

beforeAll(async () => {
  stage = await openStage();
  contest = await closedContest(stage, {
    [NAME]: { right: 1, durationMs: 10 * MINUTE },
    'Trần Thị Ngọc Ánh': { right: 3, durationMs: MINUTE },
  });
});
afterAll(() => stage.close());

/** Minutes after the opening, as the organisers' fields take them. */
async function localTime(minutes: number): Promise<string> {
  const [row] = await query<{ at: string }>(
    stage.test.db.tx,
    `SELECT to_char((opens_at + $2 * interval '1 minute') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI') AS at
       FROM round WHERE id = $1`,
    [contest.roundId, minutes],
  );
  return row!.at;
}

/** Another organiser approves what waits. */
async function approve(): Promise<void> {
  const { organiser, test } = stage;
  const path = `/api/staff/contests/${contest.contestId}/corrections`;
  const { body } = await organiser.call('GET', path);
  const id = body.corrections?.[0]?.id as unknown as string;
  const word = { approved: true };
  const second = await staffMember(test, 'admin');
  const decided = await organiser.call(
    'PUT',
    `/api/staff/corrections/${id}/decision`,
    word,
    second,
  );
  if (decided.status !== 200) throw new Error(decided.text);
}

describeInBrowser('an attempt that may be taken again after an outage', () => {
  it('is proposed with those whom it reaches in sight', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/rounds/${contest.roundId}/results/corrections`);
      await page.getByRole('button', { name: 'Lập đính chính' }).click();
      await page.getByLabel('Loại đính chính').selectOption('replacement');
      await page.getByLabel('Lý do').selectOption('outage');
      await page.getByLabel('Sự cố bắt đầu').fill(await localTime(-8));
      await page.getByLabel('Sự cố kết thúc').fill(await localTime(-4));
      await page.getByLabel('Được bắt đầu thi bù từ').fill(await localTime(-2));
      await page.getByLabel('Trước thời điểm').fill(await localTime(1_440));
      await page.getByRole('button', { name: 'Xem tác động' }).click();
      await page.getByText('1 người được thi bù một lượt').waitFor();
      await page.getByText(`Những người ấy: ${NAME}`).waitFor();
      await page.screenshot({ path: join(PICTURES, 'replacement-desk.png'), fullPage: true });
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Đề nghị đính chính này' }).click();
      await page.getByText('Chờ người thứ hai').waitFor();
    });
  });

  it('is told to its person, and begun by nobody else', async () => {
    await approve();
    const token = contest.people.get(NAME)?.token ?? '';
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await context.addCookies([{ name: 'bv_contestant', value: token, url: stage.url }]);
      // This device knows the person.
      await page.addInitScript(`localStorage.setItem('bv:known:${contest.slug}', '1')`);
      await page.goto(contest.page());
      await page.getByText('Vì sự cố, bạn được thi bù một lượt').waitFor();
      await page.screenshot({ path: join(PICTURES, 'replacement-contest.png'), fullPage: true });
      await page.getByRole('link', { name: 'Thi lượt 2/3' }).click();
      await page.getByText('lượt bị sự cố không tính nữa').waitFor();
      await page.screenshot({ path: join(PICTURES, 'replacement-start.png'), fullPage: true });
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
      await page.getByText('Câu 1/4').waitFor();
    });
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      const other = contest.people.get('Trần Thị Ngọc Ánh')?.token ?? '';
      await context.addCookies([{ name: 'bv_contestant', value: other, url: stage.url }]);
      await page.goto(contest.round());
      await page.getByText('Vòng thi đã đóng').waitFor();
      expect(await page.getByRole('button', { name: 'Bắt đầu làm bài' }).count()).toBe(0);
    });
  });
});
