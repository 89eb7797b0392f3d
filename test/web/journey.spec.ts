import { verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { canonicalJson } from '@bangvang/platform';
import { textOf } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { becomes } from '../support/until';
import {
  answerRightly,
  begin,
  openStage,
  PHONE,
  QUESTIONS,
  register,
  withPage,
  type Stage,
} from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const saved = (page: Page) => page.locator('.save[data-kind=saved]').waitFor();
const questionNo = (page: Page, no: number) =>
  page.getByText(`Câu ${no}/${QUESTIONS.length}`).waitFor();

/** What the server holds of the only attempt of whoever uses this browser. */
async function held(context: BrowserContext, roundId: string) {
  const answer = await context.request.get(`${stage.url}/api/rounds/${roundId}/attempts`);
  const { attempts } = (await answer.json()) as {
    attempts: { answers: Record<string, unknown>; state: string; score?: { points: number } }[];
  };
  return attempts[0]!;
}

describeInBrowser('a round on a phone, from reading to the board', () => {
  it('loses nothing on reload, in a second tab, or offline, and ends with a receipt', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE, hasTouch: true }, async (page, { context }) => {
      // Read without signing in.
      await page.goto(contest.page());
      await page.getByRole('heading', { level: 1, name: contest.title }).waitFor();
      await page.getByText('Chưa có ai trên bảng').waitFor();
      await page.getByRole('link', { name: 'Đăng ký dự thi' }).click();
      const { code } = await register(page, contest, 'Trần Thị Thu Hà');
      expect(code).toMatch(/^[0-9A-Z]{4}-/);

      // Start, answer the first question, reload: it is still there.
      await begin(page, contest);
      await answerRightly(page);
      await saved(page);
      await page.reload();
      await questionNo(page, 1);
      expect(Object.keys((await held(context, contest.roundId)).answers)).toEqual(['1']);
      await page.getByRole('button', { name: 'Câu tiếp' }).click();
      await questionNo(page, 2);

      // A second tab takes the same state, and the first one follows it.
      const second = await context.newPage();
      await second.goto(contest.round());
      await questionNo(second, 2);
      await answerRightly(second);
      await saved(second);
      await page.getByRole('button', { name: 'Các câu hỏi' }).click();
      await page.getByRole('button', { name: 'Câu 2, đã trả lời' }).waitFor();
      await page.getByRole('button', { name: 'Các câu hỏi' }).click();
      await second.close();

      // Offline: said, kept on the device, and saved when the network is back.
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Câu tiếp' }).click();
      await answerRightly(page);
      await page.getByText('Đang mất mạng, bài vẫn được giữ trên máy').first().waitFor();
      await page.getByRole('button', { name: 'Câu tiếp' }).click();
      await answerRightly(page);
      await context.setOffline(false);
      await saved(page);
      expect(Object.keys((await held(context, contest.roundId)).answers)).toHaveLength(4);

      // The prediction, the review, the receipt, the score, the rank.
      await page.getByRole('button', { name: 'Câu tiếp' }).click();
      await page.getByLabel(/Một số nguyên/).fill('195.675');
      await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await page.getByRole('heading', { name: 'Đã nhận bài' }).waitFor();
      await page.getByRole('heading', { name: 'Biên nhận' }).waitFor();
      await page.getByText('4/4 câu đúng').waitFor();
      await page.getByText('Hạng 1 trong 1 người').waitFor();
      const { state, score } = await held(context, contest.roundId);
      expect({ state, points: score?.points }).toEqual({ state: 'submitted', points: 20 });

      // The receipt that is downloaded can be checked by anyone with the public key.
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải biên nhận' }).click(),
      ]);
      const { signature, ...facts } = JSON.parse(
        readFileSync(await download.path(), 'utf8'),
      ) as Record<string, string>;
      const { body } = await stage.test.call('GET', '/api/signing-key');
      const key = textOf(body.publicKey);
      const bytes = Buffer.from(canonicalJson(facts));
      expect(verify(null, bytes, key, Buffer.from(signature!, 'base64'))).toBe(true);
      expect(facts).toMatchObject({ roundId: contest.roundId, auto: false });

      await page.getByRole('link', { name: 'Xem bảng' }).click();
      await page.getByRole('row', { name: /1 Trần Thị Thu Hà Quận Lê Chân 20/ }).waitFor();
      await page.getByText('trong 1 người', { exact: true }).waitFor();
    });
  });

  it('keeps what was given in a tab that died, and hands it in on another day of the tab', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, contest, 'Vũ Đức Trang');
      await begin(page, contest);
      await context.setOffline(true);
      await answerRightly(page);
      await page.getByText('Đang mất mạng').first().waitFor();
      // A tab that is closed without a word, like a battery that is empty.
      await page.close({ runBeforeUnload: false });
      await context.setOffline(false);
      const again = await context.newPage();
      await again.goto(contest.round());
      await saved(again);
      expect(Object.keys((await held(context, contest.roundId)).answers)).toEqual(['1']);
    });
  });

  it('waits as long as a busy server asks, and says so', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, contest, 'Đỗ Thị Phượng');
      await begin(page, contest);
      let refused = 0;
      let waited = 0;
      await page.route('**/api/attempts/*/answers', (route) => {
        if (refused > 0) {
          waited ||= performance.now() - refused;
          return route.fallback();
        }
        refused = performance.now();
        return route.fulfill({
          status: 503,
          headers: { 'Retry-After': '2' },
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'OVERLOADED', title: 'Hệ thống đang quá tải', status: 503 }),
        });
      });
      await answerRightly(page);
      await page.getByText('Máy chủ đang bận').first().waitFor();
      await saved(page);
      // From the refusal to the next try; a slow machine makes it longer alone.
      expect(waited).toBeGreaterThanOrEqual(2_000);
    });
  });

  it('moves to the result in one tab when the other hands in', async () => {
    const contest = await stage.contest({ rules: { prediction: null } });
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, contest, 'Lê Thị Anh');
      await begin(page, contest);
      const second = await context.newPage();
      await second.goto(contest.round());
      await answerRightly(second);
      await second.getByRole('button', { name: 'Các câu hỏi' }).click();
      await second.getByRole('button', { name: 'Xem lại và nộp' }).click();
      await second.getByText('1/4 câu đã trả lời').waitFor();
      await second.getByRole('button', { name: 'Nộp bài' }).click();
      await second.getByRole('heading', { name: 'Đã nhận bài' }).waitFor();
      await page.locator('.options label').nth(1).click();
      await page.getByRole('heading', { name: 'Đã nhận bài' }).waitFor();
    });
  });

  it('brings the answers of two devices together', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (phone, { context }) => {
      await register(phone, contest, 'Bùi Minh Hải');
      await begin(phone, contest);
      const cookies = await context.cookies();
      await withPage({}, async (desk, other) => {
        await other.context.addCookies(cookies);
        await desk.goto(contest.round());
        await questionNo(desk, 1);
        // Both change their own copy; the phone saves first.
        await phone.locator('.options label').first().click();
        await saved(phone);
        await desk.keyboard.press('ArrowRight');
        await answerRightly(desk);
        await saved(desk);
        expect(Object.keys((await held(context, contest.roundId)).answers)).toEqual(['1', '2']);
        await desk.getByRole('button', { name: 'Câu 1, đã trả lời' }).waitFor();
      });
    });
  });
});

describeInBrowser('registering', () => {
  it('says at each field what is wrong, and lets people back in with their code', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      const { phone, code } = await register(page, contest, 'Đinh Minh Hương');
      await context.clearCookies();
      await page.evaluate('localStorage.clear()');

      await page.goto(contest.page('/register'));
      await page.getByRole('button', { name: 'Đăng ký' }).click();
      const name = page.getByLabel('Họ và tên');
      await page.locator('#fullName-error').waitFor();
      await becomes(() => page.evaluate('document.activeElement.id'), 'fullName');
      await name.fill('Y');
      await page.locator('#fullName-error').waitFor({ state: 'detached' });
      await page.getByLabel('Ngày sinh').fill('31/02/2000');
      await page.getByLabel('Số điện thoại').fill('12');
      await page.getByRole('combobox', { name: 'Đơn vị' }).fill('cong an');
      await page.getByRole('option', { name: 'Công an' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel('Tôi đồng ý cho dùng thông tin').check();
      await page.getByRole('button', { name: 'Đăng ký' }).click();
      await page.locator('#phone-error').waitFor();
      await page.locator('#birthDate-error').waitFor();

      await page.getByRole('tab', { name: 'Đã đăng ký' }).click();
      await page.getByLabel('Số điện thoại').fill(phone);
      await page.getByLabel('Mã dự thi').fill(code);
      await page.getByRole('button', { name: 'Vào lại' }).click();
      await page.getByRole('heading', { name: 'Chào Đinh Minh Hương' }).waitFor();

      // On a device that others use, the next one is not taken for her.
      await page.getByRole('button', { name: 'Không phải Đinh Minh Hương?' }).click();
      await page.getByRole('tab', { name: 'Đăng ký mới' }).waitFor();
      await page.reload();
      await page.getByRole('tab', { name: 'Đăng ký mới' }).waitFor();
    });
  });
});
