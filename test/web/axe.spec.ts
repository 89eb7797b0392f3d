import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe';
import { describeInBrowser } from '../support/browser';
import {
  answerRightly,
  begin,
  DESK,
  openStage,
  PHONE,
  register,
  withPage,
  type Stage,
} from './stage';

const SERIOUS = ['serious', 'critical'];

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What axe calls serious on a page, each with the first place. */
async function seriousOn(page: Page, name: string): Promise<string[]> {
  // Everything that moves has arrived.
  await page.evaluate(
    'Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))',
  );
  const violations = await violationsOn(page);
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.failureSummary} ${nodes[0]?.html}`);
}

const SIZES = [
  ['phone, light', PHONE, 'light'],
  ['phone, dark', PHONE, 'dark'],
  ['desk, light', DESK, 'light'],
  ['desk, dark', DESK, 'dark'],
] as const;

describeInBrowser('axe finds nothing serious', () => {
  it.each(SIZES)('on any page of the path: %s', async (_, viewport, colorScheme) => {
    const contest = await stage.contest();
    const coming = await stage.contest({ opensIn: 3_600_000, closesIn: 7_200_000 });
    await withPage({ viewport, colorScheme, reducedMotion: 'reduce' }, async (page) => {
      const found: string[] = [];
      const check = async (name: string) => found.push(...(await seriousOn(page, name)));
      const visit = async (name: string, address: string, sign: string) => {
        await page.goto(address);
        await page.getByText(sign).first().waitFor();
        await check(name);
      };
      await visit('home', stage.url, contest.title);
      await visit('nowhere', `${stage.url}/nowhere`, 'Không có trang này');
      await visit('to come', coming.page(), 'Mở sau');
      await visit('form', contest.page('/register'), 'Họ và tên');
      await page.getByRole('button', { name: 'Đăng ký' }).click();
      await page.locator('#fullName-error').waitFor();
      await check('form with errors');
      await visit('way back', contest.page('/register?back'), 'Mã dự thi');
      await register(page, contest, 'Bùi Thị Yến');
      await check('welcome');
      await visit('start', contest.round(), 'Bắt đầu làm bài');
      await begin(page, contest);
      await check('single');
      for (const name of ['multiple', 'boolean', 'numeric', 'prediction', 'review']) {
        if (name !== 'prediction' && name !== 'review') await answerRightly(page);
        if (name === 'review') await page.locator('#prediction').fill('7');
        await page.keyboard.press('ArrowRight');
        if (name === 'review') await page.locator('.onward').click();
        await check(name);
      }
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await page.getByText('Hạng 1 trong').waitFor();
      await check('result');
      await visit('board', contest.round('/board'), 'Bùi Thị Yến');
      await page.getByRole('tab', { name: 'Đơn vị', exact: true }).click();
      await page.getByRole('rowheader', { name: 'Quận Lê Chân' }).waitFor();
      await check('units');
      await visit('hall', contest.round('/board?screen'), 'Bùi Thị Yến');
      await visit('contest', contest.page(), 'Bùi Thị Yến');
      await page.getByText('Xem dấu của').click();
      await page.getByText('Toàn văn thể lệ').click();
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.getByText('Sealed papers').waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      await check('contest in English, all open');
      expect(found).toEqual([]);
    });
  });
});
