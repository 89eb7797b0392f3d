import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { begin, openStage, PHONE, register, withPage, type Stage } from './stage';

/** The text of a page twice as large as usual, as a reader's settings make it. */
const LARGE = 'document.documentElement.style.fontSize = "200%"';
/** What stands beyond the right edge of the window, by its first words. */
const OUTSIDE = `[...document.querySelectorAll('main *, header *')]
  .filter((one) => !one.closest('.sr, svg') && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.className + ': ' + one.textContent.trim().slice(0, 40))`;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const outside = (page: Page) => page.evaluate<string[]>(OUTSIDE);

describeInBrowser('text twice as large on a phone', () => {
  it('stays within the window from the contest to the board', async () => {
    const contest = await stage.contest({ title: 'Hải Phòng làm theo lời Bác' });
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, contest, 'Nguyễn Thị Phương Thảo');
      for (const place of [
        '/',
        contest.page(),
        contest.page('/register'),
        contest.round(),
        contest.round('/board'),
      ]) {
        await page.goto(new URL(place, stage.url).href);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator('.bone').first().waitFor({ state: 'detached' });
        await page.evaluate(LARGE);
        expect({ place, outside: await outside(page) }).toEqual({ place, outside: [] });
      }
    });
  });

  it('leaves every button of the round in reach and the time beside the title', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, contest, 'Lê Thị Hồng Gấm');
      await begin(page, contest);
      await page.evaluate(LARGE);
      expect(await outside(page)).toEqual([]);
      const time = (await page.getByRole('timer').boundingBox())!;
      const paper = (await page.getByText(/^Mã đề/).boundingBox())!;
      expect(paper.x + paper.width).toBeLessThanOrEqual(time.x);
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await page.locator('.options label').last().click();
      await page.getByRole('button', { name: 'Câu tiếp' }).click();
      await page.getByText('Câu 2/').waitFor();
    });
  });
});
