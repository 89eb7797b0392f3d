import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { medium, writingContest, type WritingContest } from '../support/writing';
import { wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';

let stage: Stage;
let contest: WritingContest;

beforeAll(async () => {
  stage = await openStage();
  contest = await writingContest(stage.test, {
    media: [medium({ name: 'Báo viết', words: { max: 400 } })],
    authorData: [{ field: 'name', need: 'required' }],
  });
});
afterAll(() => stage.close());

const at = (rest = '') => `${stage.url}/c/${contest.slug}${rest}`;
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

async function register(page: Page, name: string, phone: string): Promise<void> {
  await page.goto(at('/register'));
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  await page.locator('.code').waitFor();
}

const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

const sideways = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

/** Writes a work with a co-author, hands it in, and makes the link for them. */
async function writeTogether(page: Page, coAuthor: string): Promise<string> {
  await page.goto(at('/entries'));
  await page.getByRole('button', { name: /Báo viết/ }).click();
  await page.getByLabel('Tên tác phẩm').fill('Hai người một bài');
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.type('Chúng tôi cùng viết');
  await page.getByRole('button', { name: 'Thêm đồng tác giả' }).click();
  await page.getByRole('group', { name: 'Đồng tác giả 1' }).getByLabel('Họ và tên').fill(coAuthor);
  await saved(page);
  const said = page.getByRole('region', { name: 'Đồng tác giả xác nhận' });
  await said.getByText('Chưa xác nhận').waitFor();
  await said.getByRole('button', { name: 'Tạo liên kết mời' }).click();
  const link = (await said.locator('.mono').textContent()) ?? '';
  await said.getByText('Đã mời, chờ trả lời').waitFor();
  await shot(page, 'co-author-invited');
  expect(await wrongOn(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await page.getByText('Số vào sổ').waitFor();
  return link;
}

describeInBrowser('a co-author', () => {
  it('is sent a link, registers, confirms, sees the receipt, and later declines being named', async () => {
    await withPage({ viewport: DESK }, async (sender) => {
      await register(sender, 'Nguyễn Thị Gửi', '0931000001');
      const link = await writeTogether(sender, 'Lê Văn Hai');
      expect(link).toMatch(/\/entries\/invited#[\w-]{24}$/);
      await withPage({ viewport: PHONE }, async (page) => {
        await page.goto(link);
        await page.getByText('Hãy đăng ký cuộc thi').waitFor();
        expect(await wrongOn(page)).toEqual([]);
        await register(page, 'Lê Văn Hai', '0931000002');
        await page.goto(link);
        await page.getByText('Nguyễn Thị Gửi gửi bài dự thi “Hai người một bài”').waitFor();
        await shot(page, 'co-author-asked');
        expect(await wrongOn(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        await page.getByRole('button', { name: 'Đúng, tôi là đồng tác giả' }).click();
        const named = page.getByRole('region', { name: 'Bài có tên tôi' });
        await named.getByText('Đã xác nhận đồng tác giả · Đã nộp').waitFor();
        await named.getByText(/^Số vào sổ \d+/).waitFor();
        await shot(page, 'co-author-named');
        expect(await wrongOn(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        // Nothing of it is theirs to change.
        expect(await named.getByRole('link').count()).toBe(0);
        await named.getByRole('button', { name: 'Tôi không đứng tên bài này' }).focus();
        await page.keyboard.press('Enter');
        await named.getByRole('alertdialog').waitFor();
        await named.getByRole('button', { name: 'Từ chối đứng tên' }).click();
        await named.locator('.state', { hasText: 'Từ chối đứng tên' }).waitFor();
        expect(await named.getByText(/^Số vào sổ/).count()).toBe(0);
      });
      // The sender is told, and what to do about it.
      await sender.goto(at('/entries'));
      await sender.getByRole('link', { name: 'Sửa và nộp lại' }).click();
      const said = sender.getByRole('region', { name: 'Đồng tác giả xác nhận' });
      await said.locator('.state', { hasText: 'Từ chối đứng tên' }).waitFor();
      await sender.getByRole('link', { name: /người này từ chối đứng tên/ }).waitFor();
    });
  });
});
