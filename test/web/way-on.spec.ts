import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { begin, openStage, PHONE, register, withPage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const send = (page: Page) => page.getByRole('button', { name: 'Đăng ký', exact: true }).click();

async function fill(page: Page, phone: string): Promise<void> {
  await page.getByLabel('Họ và tên').fill('Hoàng Thị Loan');
  await page.getByLabel('Ngày sinh').fill('1990');
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('le chan');
  await page.getByRole('option', { name: 'Quận Lê Chân' }).click();
  await page.getByLabel('Tôi đồng ý cho dùng thông tin').check();
}

describeInBrowser('where something goes wrong', () => {
  it('gives the entry code to whoever reloads after the answer was lost', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      let tries = 0;
      await page.route('**/registrations', async (route) => {
        tries += 1;
        if (tries > 1) return route.fallback();
        // The server takes it; neither its answer nor its cookie arrive.
        await route.fetch();
        await context.clearCookies();
        await route.abort();
      });
      await page.goto(contest.page('/register'));
      await fill(page, '0771234567');
      await send(page);
      const trouble = page.getByRole('alert');
      await trouble.getByText('Không kết nối được máy chủ').waitFor();
      // A form is sent by whoever filled it in, and by nobody else.
      expect(await trouble.innerText()).not.toContain('tự thử lại');
      await page.reload();
      await fill(page, '0771234567');
      await send(page);
      await page.locator('.code').waitFor();
      expect(
        await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("once"))'),
      ).toEqual([]);
    });
  });

  it('says how to choose a unit to whoever only typed one', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(contest.page('/register'));
      await page.getByRole('combobox', { name: 'Đơn vị' }).fill('Quận Lê Chân');
      await send(page);
      const said = page.locator('#unitNo-error');
      await said.waitFor();
      expect(await said.textContent()).toContain('chọn trong danh sách');
    });
  });

  it('leads back in from a round whose session has ended, and saves what was answered meanwhile', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      const { phone, code } = await register(page, contest, 'Trịnh Thị Ngọ');
      await begin(page, contest);
      await context.clearCookies();
      await page.locator('.options label').first().click();
      await page.getByRole('link', { name: 'vào lại bằng mã dự thi' }).click();
      await page.getByLabel('Số điện thoại').fill(phone);
      await page.getByLabel('Mã dự thi').fill(code);
      await page.getByRole('button', { name: 'Vào lại' }).click();
      await page.getByRole('link', { name: 'Đến vòng thi' }).click();
      await page.locator('.save[data-kind=saved]').waitFor();
      expect(await page.locator('.options input').first().isChecked()).toBe(true);
    });
  });

  it('says that a round is no more to a device that remembers it', async () => {
    const contest = await stage.contest();
    const gone = '01900000-0000-7000-8000-000000000000';
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(contest.page());
      await page.getByRole('heading', { level: 1, name: contest.title }).waitFor();
      await page.evaluate(`localStorage.setItem('bv:round:${gone}', '${contest.slug}')`);
      await page.goto(`${stage.url}/r/${gone}`);
      await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    });
  });
});
