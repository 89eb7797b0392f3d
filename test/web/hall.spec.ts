import { describeInBrowser } from '../support/browser';
import { openStage, withPage, type Stage } from './stage';

const HOUR = 3_600_000;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describeInBrowser('the board for a hall', () => {
  it('counts down to the opening of a round, and to the close of an open one', async () => {
    const upcoming = await stage.contest({ opensIn: HOUR, closesIn: 2 * HOUR });
    const open = await stage.contest();
    await withPage({ viewport: { width: 1920, height: 1080 } }, async (page) => {
      await page.goto(upcoming.round('/board?screen'));
      await page.getByText('Chờ vòng thi mở').waitFor();
      await page.getByRole('timer').getByText('Mở sau').waitFor();
      await page.goto(open.round('/board?screen'));
      await page.getByRole('timer').getByText('Đóng sau').waitFor();
    });
  });
});
