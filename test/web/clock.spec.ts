import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { until } from '../support/until';
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

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Sets the clock of the device wrong, as people do; the monotonic clock cannot be set. */
const setClockWrong = (page: Page, hours: number) =>
  page.addInitScript(`{
    const True = Date;
    const off = ${hours} * 3_600_000;
    globalThis.Date = class extends True {
      constructor(...given) {
        if (given.length === 0) super(True.now() + off);
        else super(...given);
      }
      static now() {
        return True.now() + off;
      }
    };
  }`);

const secondsLeft = async (page: Page): Promise<number> => {
  const text = (await page.getByRole('timer').textContent()) ?? '';
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
};

/** Seconds that the server leaves the one attempt of a round. */
async function trulyLeft({ roundId }: StageContest): Promise<number> {
  const [row] = await query<{ left: number }>(
    stage.test.db.tx,
    `SELECT extract(epoch FROM deadline_at - clock_timestamp())::float8 AS left FROM attempt WHERE round_id = $1`,
    [roundId],
  );
  return row!.left;
}

async function isSubmitted({ roundId }: StageContest): Promise<boolean> {
  const [row] = await query<{ submitted: boolean }>(
    stage.test.db.tx,
    'SELECT submitted_at IS NOT NULL AS submitted FROM attempt WHERE round_id = $1',
    [roundId],
  );
  return row!.submitted;
}

describeInBrowser('a device whose clock is wrong', () => {
  it.each([-26, 26])('by %i hours has the same time left as everybody', async (hours) => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await setClockWrong(page, hours);
      await register(page, contest, 'Ngô Quốc Sơn');
      await page.goto(contest.page());
      await page.getByText('đang mở').waitFor();
      await begin(page, contest);
      const before = await trulyLeft(contest);
      const left = await secondsLeft(page);
      expect(left).toBeLessThanOrEqual(Math.ceil(before) + 1);
      expect(left).toBeGreaterThanOrEqual(Math.floor(await trulyLeft(contest)) - 1);
    });
  });

  it('hands in by itself just before the deadline', async () => {
    const contest = await stage.contest({ rules: { prediction: null } });
    await withPage({ viewport: PHONE }, async (page) => {
      await setClockWrong(page, 5);
      await register(page, contest, 'Phạm Hồng Mai');
      await begin(page, contest);
      await leaveTime(stage, contest, 12);
      // The answer to its save tells the page until when there is time.
      await answerRightly(page);
      await page.getByRole('heading', { name: 'Đã nhận bài' }).waitFor();
      await page.getByText('1/4 câu đúng').waitFor();
    });
  });

  it('shows what was saved and counted when the submission comes too late', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await page.clock.install();
      await register(page, contest, 'Lương Thu Hương');
      await begin(page, contest);
      await answerRightly(page);
      await page.locator('.save[data-kind=saved]').waitFor();
      await context.setOffline(true);
      await page.keyboard.press('ArrowRight');
      await answerRightly(page);
      await page.clock.fastForward((await secondsLeft(page)) * 1_000);
      await page.getByText('Đã hết giờ').waitFor();
      await leaveTime(stage, contest, 0);
      await until(() => isSubmitted(contest));
      await context.setOffline(false);
      await page.getByRole('heading', { name: 'Bài đã được nộp khi hết giờ' }).waitFor();
      await page.getByText('1 câu đã lưu trước hạn được nộp và tính').waitFor();
      await page.getByText('không được tính: câu 2').waitFor();
    });
  });
});

describeInBrowser('the time, for a screen reader', () => {
  it('is not told each second, only at the marks', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await page.clock.install();
      await register(page, contest, 'Hoàng Ngọc Bình');
      await begin(page, contest);
      expect(await page.getByRole('timer').getAttribute('aria-live')).toBe('off');
      // Nobody corrects the clock of a page without a network, which then runs on by hand.
      await context.setOffline(true);
      await page.evaluate(LISTEN);
      const untilLast = (await secondsLeft(page)) - 5;
      expect(untilLast).toBeGreaterThan(300);
      for (let second = 0; second < untilLast; second += 1) await page.clock.runFor(1_000);
      expect(await page.evaluate<string[]>('told')).toEqual([
        'Còn 5 phút',
        'Còn 1 phút',
        'Còn 30 giây',
        'Còn 10 giây',
      ]);
    });
  });
});

/** Notes what the live region beside the timer says. */
const LISTEN = `{
  globalThis.told = [];
  const region = document.querySelector('.timer [role=status]');
  const note = () => region.textContent && told.push(region.textContent);
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
}`;
