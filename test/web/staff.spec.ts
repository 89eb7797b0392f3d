import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { later } from '../support/organiser';
import { unitsCsv } from '../support/units';
import { signIn, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, QUESTIONS, withPage, type Stage } from './stage';

const MINUTE = 60_000;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const upload = async (page: Page, name: string, text: string): Promise<void> => {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Nhập tệp' }).click();
};

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).last().click();

/** An instant as it stands in a field of time in Hải Phòng. */
const wall = (iso: string): string =>
  new Date(Date.parse(iso) + 7 * 60 * MINUTE).toISOString().slice(0, 16);

/** Registers somebody over HTTP and submits an attempt with every answer right. */
async function takePart(slug: string, roundId: string): Promise<void> {
  const { call } = stage.test;
  const registered = await call('POST', `/api/contests/${slug}/registrations`, {
    body: {
      fullName: 'Phạm Văn Thử',
      phone: '0912345678',
      consents: { 'tham-gia': true, 'public-name': true },
    },
  });
  expect(registered.status).toBe(201);
  const token = registered.body.token as unknown as string;
  const begun = await call('POST', `/api/rounds/${roundId}/attempts`, { token, body: {} });
  expect(begun.status).toBe(201);
  const id = (begun.body.attempt?.id ?? begun.body.id) as unknown as string;
  const done = await call('POST', `/api/attempts/${id}/submission`, {
    token,
    body: { answers: {} },
  });
  expect(done.status).toBe(200);
}

describeInBrowser('an organiser, from signing in to watching', () => {
  it('sets a contest up and sees somebody take part', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);

      // Units: a wrong row is named, then the right file goes in.
      await page.goto(`${stage.url}/staff/units`);
      await press(page, 'Tạo danh mục');
      await page.getByLabel('Tên danh mục').fill('Đơn vị thử');
      await press(page, 'Tạo danh mục');
      await page.getByRole('heading', { level: 1, name: 'Đơn vị thử' }).waitFor();
      await upload(page, 'units.csv', unitsCsv('A,Phường A,phường,,2020-01-01,,nhiều'));
      await page.getByRole('cell', { name: 'nhiều', exact: true }).waitFor();
      await upload(page, 'units.csv', unitsCsv('A,Phường A,phường,,2020-01-01,,12'));
      await page.getByText('Đã nhập: 1 đơn vị mới').waitFor();

      // A contest, and what people agree to.
      await page.goto(`${stage.url}/staff`);
      await press(page, 'Tạo cuộc thi');
      await page.getByLabel('Tên cuộc thi').fill('Hội thi của Thử');
      await press(page, 'Tạo');
      await page.getByRole('heading', { level: 1, name: 'Hội thi của Thử' }).waitFor();
      await page.getByRole('textbox', { name: 'Thể lệ' }).fill('## Đối tượng\n\nMọi người.');
      await press(page, 'Thêm ba lời đồng ý thường dùng');
      await press(page, 'Lưu thay đổi');
      await page.getByText('Đã lưu.').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      // Questions.
      await page.goto(`${stage.url}/staff/banks`);
      await press(page, 'Tạo ngân hàng');
      await page.getByLabel('Tên', { exact: false }).last().fill('Ngân hàng thử');
      await press(page, 'Tạo ngân hàng');
      await page.getByRole('heading', { level: 1, name: 'Ngân hàng thử' }).waitFor();
      await upload(page, 'questions.json', JSON.stringify(QUESTIONS));
      await page.getByText(`Đã nhập: ${QUESTIONS.length} câu mới`).waitFor();
      await page.getByRole('button', { name: QUESTIONS[0]!.stem }).waitFor();

      // A round; a wrong value shows at its field.
      await page.goto(`${stage.url}/staff`);
      await page.getByRole('link', { name: 'Hội thi của Thử' }).click();
      await page.getByRole('link', { name: 'Vòng thi', exact: true }).click();
      await press(page, 'Thêm vòng thi');
      await page.getByLabel('Mở lúc').fill(wall(later(-2 * MINUTE)));
      await page.getByLabel('Đóng lúc').fill(wall(later(60 * MINUTE)));
      await page
        .getByLabel('Rút câu hỏi từ')
        .selectOption({ label: `Ngân hàng thử (${QUESTIONS.length})` });
      await page.getByLabel('Số câu mỗi đề').fill('4');
      await press(page, 'Tạo và soạn thể lệ');
      const attempts = page.getByLabel('Số lượt mỗi người');
      await attempts.fill('0');
      await press(page, 'Lưu thể lệ');
      await page.locator('[aria-invalid=true]').waitFor();
      expect(await attempts.getAttribute('aria-invalid')).toBe('true');
      await attempts.fill('2');
      await page
        .getByRole('complementary', { name: 'Người dự thi sẽ đọc' })
        .getByText('Mỗi người được thi tối đa 2 lượt trong vòng thi.')
        .waitFor();
      await press(page, 'Lưu thể lệ');
      await page.getByText('Phiên bản 2').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      // Seal and publish.
      await page.getByRole('link', { name: 'Đề thi', exact: true }).click();
      await press(page, 'Niêm phong đề');
      await page.getByRole('dialog').getByRole('button', { name: 'Niêm phong đề' }).click();
      await page.getByText('Đề đã niêm phong lúc').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      const roundId = /rounds\/([^/]+)/.exec(page.url())![1]!;
      await page.getByRole('link', { name: 'Vòng thi', exact: true }).click();
      await page.getByRole('link', { name: 'Thông tin', exact: true }).click();
      await press(page, 'Công bố cuộc thi');
      await page.getByRole('dialog').getByRole('button', { name: 'Công bố cuộc thi' }).click();
      await page.getByText('Đã công bố lúc').waitFor();

      // Somebody takes part, and the organiser sees it.
      await page.goto(`${stage.url}/staff/rounds/${roundId}/watch`);
      await page.getByText('Trực tiếp').waitFor();
      await takePart('hoi-thi-cua-thu', roundId);
      await page.locator('.st-figures div', { hasText: 'người đã nộp' }).getByText('1').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('tells how long the door stays shut, and fits on a phone', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(`${stage.url}/staff`);
      await page.getByLabel('Email').fill('khong-co@example.vn');
      const button = page.getByRole('button', { name: 'Đăng nhập', exact: true });
      for (let status = 0; status !== 429;) {
        await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu');
        const answer = page.waitForResponse('**/api/staff/sessions');
        await button.click();
        status = (await answer).status();
        expect([401, 429]).toContain(status);
        await page.getByRole('alert').waitFor();
      }
      await page.getByText('Có thể thử lại sau').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await signIn(page, stage);
      for (const place of ['', '/banks', '/units', '/accounts', '/me']) {
        await page.goto(`${stage.url}/staff${place}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const wider = 'document.documentElement.scrollWidth - window.innerWidth';
        expect(await page.evaluate<number>(wider)).toBeLessThanOrEqual(0);
        expect(await wrongOn(page)).toEqual([]);
      }
    });
  });
});
