import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { judgedStage, NINETY_TEN } from '../support/marking';
import { becomes, until } from '../support/until';
import { medium, writingContest, type WritingContest } from '../support/writing';
import { wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, WEB_DIR, withPage, type Stage } from './stage';

/*
 * A network that goes, for authors and judges: their pages open all the same, what they write is
 * never lost and says where it is, and contestants of quizzes never meet the service worker.
 */

let stage: Stage;
let contest: WritingContest;
let webDir: string;

beforeAll(async () => {
  // A copy, so that a spec can put another build in its place.
  webDir = mkdtempSync(join(tmpdir(), 'bangvang-web-'));
  cpSync(WEB_DIR, webDir, { recursive: true });
  stage = await openStage({ webDir });
  contest = await writingContest(stage.test, {
    media: [medium({ name: 'Báo viết', words: { max: 400 } })],
    authorData: [{ field: 'name', need: 'required' }],
  });
});
afterAll(async () => {
  await stage.close();
  rmSync(webDir, { recursive: true, force: true });
});

const at = (rest = '') => `${stage.url}/c/${contest.slug}${rest}`;
const editor = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' });
const saved = (page: Page) => page.getByText(/^Đã lưu lúc .* trên máy chủ$/).waitFor();
const onDevice = (page: Page) =>
  page.getByText(/^Mất kết nối: bài được giữ trên máy này/).waitFor();

let phones = 0;

/** Registers somebody in the page's browser. */
async function register(page: Page, name: string): Promise<void> {
  phones += 1;
  await page.goto(at('/register'));
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Số điện thoại').fill(`0922${String(phones).padStart(6, '0')}`);
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  await page.locator('.code').waitFor();
}

/** Goes to one's works by their address and waits until the device keeps the pages. */
async function settle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(`navigator.serviceWorker.ready.then(() =>
    navigator.serviceWorker.controller ??
    new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done)))
    .then(() => null)`);
}

/** Titles of what the server has of somebody, drafts too. */
async function onServer(name: string): Promise<string[]> {
  const rows = await query<{ title: string }>(
    stage.test.db.tx,
    `SELECT d.content ->> 'title' AS title FROM entry_draft d
       JOIN entry_author a ON a.entry_id = d.entry_id AND a.version = 0
      WHERE a.name = $1 ORDER BY 1`,
    [name],
  );
  return rows.map(({ title }) => title);
}

/** Every address that the device keeps. */
const cached = (page: Page) =>
  page.evaluate<string[]>(`caches.keys().then((names) => Promise.all(names.map(async (name) =>
    (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))))
    .then((lists) => lists.flat())`);

const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

const sideways = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

describeInBrowser('an author whose network goes', () => {
  it('loads the page again, goes on writing, and is told where the work is', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, 'Nguyễn Đảo Xa');
      await settle(page, at('/entries'));
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Đèn biển');
      await editor(page).click();
      await page.keyboard.type('Viết khi còn mạng.');
      await saved(page);
      await context.setOffline(true);
      await page.reload();
      await editor(page).getByText('Viết khi còn mạng.').waitFor();
      await becomes(() => page.getByLabel('Tên tác phẩm').inputValue(), 'Đèn biển');
      await editor(page).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Viết khi mất mạng.');
      await onDevice(page);
      await shot(page, 'draft-offline');
      expect(await wrongOn(page)).toEqual([]);
      await page.reload();
      await editor(page).getByText('Viết khi mất mạng.').waitFor();
      await page.goto(at('/entries'));
      await page.getByText('Có phần viết trên máy này chưa gửi lên máy chủ').waitFor();
      await page.getByText(/^Đang mất mạng/).waitFor();
      await shot(page, 'entries-offline');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await context.setOffline(false);
      // From the list too it is sent, without its page being opened.
      await page.getByText('Có phần viết trên máy này chưa gửi lên máy chủ').waitFor({
        state: 'detached',
      });
      await page.getByRole('link', { name: 'Viết tiếp' }).click();
      await saved(page);
      await editor(page).getByText('Viết khi mất mạng.').waitFor();
    });
    expect(await onServer('Nguyễn Đảo Xa')).toEqual(['Đèn biển']);
  });

  it('begins a work without a network; with it the server makes one, and only one', async () => {
    const name = 'Trần Khởi Bút';
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, name);
      await settle(page, at('/entries'));
      await context.setOffline(true);
      await page.reload();
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Viết trên tàu');
      await editor(page).click();
      await page.keyboard.type('Sóng đánh mạn tàu');
      await onDevice(page);
      await page.getByText('Tệp gửi được khi có mạng').waitFor();
      await shot(page, 'begun-offline');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await page.reload();
      await editor(page).getByText('Sóng đánh mạn tàu').waitFor();
      // Two windows of it, both of which will tell the server.
      const other = await context.newPage();
      await other.goto(page.url());
      await editor(other).getByText('Sóng đánh mạn tàu').waitFor();
      await page.bringToFront();
      await context.setOffline(false);
      await saved(page);
      expect(page.url()).not.toContain('new-');
      // What is being written stays under the hand: the page is not drawn anew.
      await editor(page).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(', rồi cập bến');
      await saved(page);
      await other.close();
      await page.getByRole('group', { name: 'Tác giả gửi bài' }).waitFor();
      await becomes(() => page.getByLabel('Họ và tên').inputValue(), name);
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await page.getByText('Số vào sổ').waitFor();
    });
    expect(await onServer(name)).toEqual(['Viết trên tàu']);
  });

  it('begins one whose answer was lost on the way: it is the same draft', async () => {
    const name = 'Lê Mất Lời';
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, name);
      await page.goto(at('/entries'));
      await page.route(
        '**/entries',
        async (route) => {
          if (route.request().method() !== 'POST') return route.fallback();
          await route.fetch();
          await route.abort('connectionreset');
        },
        { times: 1 },
      );
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Chỉ một bản');
      await saved(page);
    });
    expect(await onServer(name)).toEqual(['Chỉ một bản']);
  });

  it('leaves nothing of theirs to whoever comes after them on the device', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, 'Phạm Máy Chung');
      await settle(page, at('/entries'));
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Của người trước');
      await saved(page);
      await context.setOffline(true);
      await page.goto(at('/entries'));
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Chưa gửi được');
      await onDevice(page);
      await context.setOffline(false);
      // Gone before it could be sent: somebody else has the device now.
      await context.clearCookies();
      await register(page, 'Đỗ Người Sau');
      await settle(page, at('/entries'));
      await page.getByText('Bạn chưa có bài nào').waitFor();
      expect(await page.getByText('Chưa gửi được').count()).toBe(0);
      const copies = await page.evaluate<string>(
        `JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('bv:own:')))`,
      );
      expect(copies).not.toContain('Của người trước');
    });
    expect(await onServer('Đỗ Người Sau')).toEqual([]);
  });

  it('who says that they leave takes the copies along', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, 'Vũ Ra Về');
      await page.goto(at('/entries'));
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await saved(page);
      const copies = () =>
        page.evaluate<number>(
          `Object.keys(localStorage).filter((key) => key.startsWith('bv:own:')).length`,
        );
      expect(await copies()).toBeGreaterThan(0);
      await page.goto(at('/register'));
      await page.getByRole('button', { name: /Vũ Ra Về/ }).click();
      await page.getByLabel('Họ và tên').waitFor();
      await becomes(() => copies(), 0);
    });
  });
});

describeInBrowser('the service worker', () => {
  it('keeps hashed files and the document, no answer of the API', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, 'Hoàng Kín Đáo');
      await settle(page, at('/entries'));
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await saved(page);
      const kept = await cached(page);
      expect(kept).toContain('/');
      expect(kept.filter((path) => path !== '/' && !/^\/assets\/[\w-]+\.\w+$/.test(path))).toEqual(
        [],
      );
    });
  });

  it('has no part in contestants’ pages: none of them is ever an old one', async () => {
    const quiz = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, 'Bùi Dự Thi');
      await settle(page, at('/entries'));
      for (const path of [quiz.page(), quiz.round(), quiz.round('/board'), at(), stage.url]) {
        await page.goto(path);
        const controller = await page.evaluate('navigator.serviceWorker.controller');
        expect({ path, controller }).toEqual({ path, controller: null });
      }
      await context.setOffline(true);
      await page.goto(at('/entries'));
      await page.getByText(/^Đang mất mạng/).waitFor();
      await expect(page.goto(at())).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
      await expect(page.goto(quiz.round())).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    });
  });

  it('gives way to a new build, keeps the one before for windows that are open, and nothing older', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, 'Ngô Bản Mới');
      await settle(page, at('/entries'));
      const names = () =>
        page.evaluate<string[]>(
          'caches.keys().then((names) => names.map((one) => one.split(" ")[2]))',
        );
      const [first = ''] = await names();
      for (const build of ['bb', 'cc']) {
        anotherBuild(first, build);
        // Online the page is the network's at once, whatever is kept.
        await page.reload();
        expect(await page.evaluate('document.documentElement.dataset.build')).toBe(build);
        await page.evaluate(
          'navigator.serviceWorker.getRegistration().then((one) => one.update())',
        );
        await until(async () => (await names()).includes(build + first));
      }
      await until(async () => (await names()).length === 2);
      await becomes(() => names(), [`bb${first}`, `cc${first}`]);
      await context.setOffline(true);
      await page.reload();
      await page.getByText(/^Đang mất mạng/).waitFor();
      expect(await page.evaluate('document.documentElement.dataset.build')).toBe('cc');
    });
  });

  it('goes when the author turns it off, with everything that was kept', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, 'Đặng Tắt Đi');
      await settle(page, at('/entries'));
      await page.getByRole('button', { name: 'Tắt và xóa khỏi máy này' }).click();
      await page.getByRole('button', { name: 'Cho mở khi mất mạng' }).waitFor();
      const left = await page.evaluate(`Promise.all([
        navigator.serviceWorker.getRegistrations().then((all) => all.length),
        caches.keys().then((names) => names.length),
      ])`);
      expect(left).toEqual([0, 0]);
      await page.reload();
      await page.getByRole('button', { name: 'Cho mở khi mất mạng' }).waitFor();
      await context.setOffline(true);
      await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    });
  });
});

/** Puts another build in the place of what is served: its document says which. */
function anotherBuild(first: string, build: string): void {
  for (const name of ['sw.js', 'index.html']) {
    for (const packed of ['br', 'gz']) rmSync(join(webDir, `${name}.${packed}`), { force: true });
    const original = readFileSync(join(WEB_DIR, name), 'utf8');
    const changed = original
      .replace(first, `${build}${first}`)
      .replace('<html lang="vi"', `<html lang="vi" data-build="${build}"`);
    writeFileSync(join(webDir, name), changed);
  }
}

describeInBrowser('a judge whose network goes', () => {
  it('reads and marks on; what is kept is sent later, and what changed elsewhere is asked about', async () => {
    const judging = await judgedStage(stage.test, NINETY_TEN, { works: 1 });
    const anna = await judging.judge();
    const [code = ''] = judging.codes;
    await judging.assign(code, anna);
    await withPage({ viewport: DESK }, async (page, { context }) => {
      const [name = '', value = ''] = anna.cookie.split('=');
      await context.addCookies([{ name, value, url: stage.url }]);
      await settle(page, `${stage.url}/judge/${judging.stageId}`);
      await page.getByRole('link', { name: /Chấm bài tiếp theo/ }).click();
      const points = (which: string) => page.getByRole('spinbutton', { name: which });
      await points('Nội dung').fill('70');
      await page.locator('[data-save=saved]', { hasText: 'Đã lưu lúc' }).waitFor();
      await context.setOffline(true);
      await page.reload();
      await page.getByText(/^Đang mất mạng/).waitFor();
      await becomes(() => points('Nội dung').inputValue(), '70');
      await points('Hình thức').fill('7,5');
      await page.getByText('Mất mạng: điểm được giữ trên máy này').first().waitFor();
      await shot(page, 'judge-offline');
      expect(await wrongOn(page)).toEqual([]);
      await page.reload();
      await page.getByText(/^Đang mất mạng/).waitFor();
      await becomes(() => points('Hình thức').inputValue(), '7,5');
      await page.keyboard.press('l');
      await page.getByRole('dialog').getByRole('button', { name: /Khóa/ }).click();
      await page.getByText('Chưa lưu được hết vì mất mạng.').waitFor();
      await page.keyboard.press('Escape');

      // Meanwhile the same judge marks on another machine.
      const elsewhere = { criteria: { 'noi-dung': 5_000 }, comment: '', note: '', flag: null };
      const { mark } = (await anna.work('GET', code)).body as unknown as {
        mark: { version: number };
      };
      const put = await anna.work('PUT', code, 'mark', { version: mark.version, ...elsewhere });
      expect(put.status).toBe(200);
      await context.setOffline(false);
      const choice = page.getByRole('alert').filter({ hasText: 'vừa được lưu ở nơi khác' });
      await choice.getByRole('button', { name: 'Giữ bản trên máy này (77,5 điểm)' }).click();
      await page.locator('[data-save=saved]').waitFor();
      const { body } = await anna.work('GET', code);
      expect(body.mark).toMatchObject({ criteria: { 'noi-dung': 7_000, 'hinh-thuc': 750 } });
      // Nothing of the work is on the device once the judge has signed out.
      await page.goto(`${stage.url}/judge`);
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await page.getByRole('textbox', { name: 'Mật khẩu' }).waitFor();
      const left = `Object.keys(sessionStorage).filter((key) => key.startsWith('bv:seen:'))`;
      await becomes(() => page.evaluate(left), []);
    });
  });
});
