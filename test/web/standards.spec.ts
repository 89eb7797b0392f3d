import type { BrowserContext } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { judgedStage, type TestJudge, type TestStage } from '../support/marking';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

const MINUTES = 'Tổ chấm chuẩn họp, chấm chung và thống nhất điểm của bài này.';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function enter(context: BrowserContext, { cookie }: TestJudge): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: stage.url }]);
}

const chiefPage = (judging: TestStage, step: string): string =>
  `${stage.url}/staff/contests/${judging.contestId}/stages/${judging.stageId}/${step}`;
const points = (value: number) => ({ 'noi-dung': value });

describeInBrowser('held against agreed marks', () => {
  it('a judge too far from the anchors is stopped, and goes on when the chief judge says so', async () => {
    const standardisation = {
      ...{ anchors: 2, tolerance: 50, qualifyShare: 100 },
      ...{ seedEvery: 4, seedTolerance: 100 },
    };
    const judging = await judgedStage(stage.test, { standardisation }, { works: 4, opened: false });
    const [chief, anna, binh] = [
      await judging.judge('chief'),
      await judging.judge(),
      await judging.judge(),
    ];
    await query(stage.test.db.tx, 'DELETE FROM jury_seat WHERE member_id = $1', [chief.memberId]);
    const [first = '', second = '', ...live] = judging.codes;
    const set = await judging.lead(chief, 'PUT', `references/${first}`, {
      ...{ purpose: 'anchor', criteria: points(700), minutes: MINUTES },
      ...{ present: [anna.memberId, binh.memberId], version: await judging.version(first) },
    });
    expect(set.status).toBe(204);
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(chiefPage(judging, 'standardisation'));
      await page.getByRole('button', { name: 'Thêm bài' }).click();
      await page.getByLabel('Mã bài').fill(second.toLowerCase());
      await page.getByRole('spinbutton').fill('6,5');
      await page.getByRole('checkbox').nth(1).waitFor();
      for (const name of await page.getByRole('checkbox').all()) await name.check();
      await page.getByLabel('Biên bản').fill(MINUTES);
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ghi điểm thống nhất' }).click();
      await page.getByText('6,5 điểm đã thống nhất').waitFor();
    });
    for (const code of live) await judging.assign(code, anna, binh);
    await judging.open();

    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(`${stage.url}/judge/${judging.stageId}`);
      await page.getByText('Trước hết, bạn chấm các bài chuẩn').waitFor();
      await page.getByText('0/2 bài').waitFor();
      await page.keyboard.press('n');
      for (const done of [0, 1]) {
        await page.getByText(`${done}/2 bài`).waitFor();
        await page.keyboard.type('9');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByText('Việc chấm của bạn đang tạm dừng').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });

    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(chiefPage(judging, 'standardisation'));
      await page.getByText('Bài chuẩn: 0/2 trong giới hạn').waitFor();
      await page.getByRole('button', { name: 'Cho chấm tiếp' }).click();
      await page.getByRole('dialog').getByLabel('Biên bản').fill(MINUTES);
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Cho chấm tiếp' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect((await anna.get('next')).body).toMatchObject({ progress: { phase: 'marking' } });
  });

  it('works near the prizes are compared in pairs, a key pressed twice', async () => {
    const comparison = { band: { from: 1, to: 3 }, reliability: 90 };
    const judging = await judgedStage(stage.test, { comparison }, { works: 3 });
    const [chief, anna, binh] = [
      await judging.judge('chief'),
      await judging.judge(),
      await judging.judge(),
    ];
    await query(stage.test.db.tx, 'DELETE FROM jury_seat WHERE member_id = $1', [chief.memberId]);
    for (const code of judging.codes) {
      await judging.assign(code, anna, binh);
      await anna.mark(code, points(800));
      await binh.mark(code, points(800));
    }
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(chiefPage(judging, 'comparison'));
      await page.getByRole('button', { name: 'Bắt đầu so sánh' }).click();
      await page.getByText('Đang so sánh').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    await withPage({ viewport: DESK, colorScheme: 'dark' }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(`${stage.url}/judge`);
      await page.getByRole('link', { name: 'So sánh cặp' }).click();
      await page.getByText('đã so sánh 0 cặp').waitFor();
      await page.locator('.jd-text').nth(1).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.keyboard.press('ArrowLeft');
      await page.getByText('đã so sánh 0 cặp').waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.getByText('đã so sánh 1 cặp').waitFor();
      await page.getByRole('button', { name: 'Bài bên phải tốt hơn' }).click();
      await page.getByText('đã so sánh 2 cặp').waitFor();
    });
  });
});
