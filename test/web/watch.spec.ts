import { describeInBrowser } from '../support/browser';
import { signIn } from './staff-desk';
import { begin, DESK, leaveTime, openStage, register, withPage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describeInBrowser('watching a round', () => {
  it('draws what the clock submitted beside what people did, never below zero', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: DESK }, async (page) => {
      await register(page, contest, 'Đặng Thị Ngọc Thịnh');
      await begin(page, contest);
      await leaveTime(stage, contest, 1);
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/rounds/${contest.roundId}/watch`);
      const submitted = page.locator('.st-figures div', { hasText: 'lượt đã nộp' });
      await submitted.getByText('1', { exact: true }).waitFor();
      const ticks = page.locator('.st-chart text');
      await ticks.first().waitFor();
      expect((await ticks.allTextContents()).filter((tick) => /^[-−]/.test(tick))).toEqual([]);
    });
  });
});
