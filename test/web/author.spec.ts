import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { docx, paragraph } from '../support/media-files';
import { medium, writingContest, type WritingContest } from '../support/writing';
import { becomes } from '../support/until';
import { wrongOn } from './staff-desk';
import { openStage, PHONE, withPage, type Stage } from './stage';

let stage: Stage;
let contest: WritingContest;
let folder: string;

beforeAll(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'bangvang-author-'));
  contest = await writingContest(stage.test, {
    media: [
      medium({
        name: 'Báo viết',
        genres: [
          { id: 'phong-su', name: 'Phóng sự' },
          { id: 'binh-luan', name: 'Bình luận' },
        ],
        words: { min: 5, max: 40 },
      }),
    ],
    authorData: [
      { field: 'name', need: 'required' },
      { field: 'email', need: 'required' },
      { field: 'penName', need: 'optional' },
      { field: 'birthDate', need: 'optional' },
    ],
    declarations: [{ id: 'tu-viet', text: 'Tôi tự sáng tác tác phẩm này và chưa công bố ở đâu.' }],
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

const at = (rest = '') => `${stage.url}/c/${contest.slug}${rest}`;
const editor = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' });
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

/** What came of the last change, once it is known. */
const answered = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^(?:Đã lưu lúc|Máy chủ chưa nhận)/ })
    .textContent();

/** As browsers hand over what was copied elsewhere. */
const paste = (page: Page, html: string) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    const pasted = { clipboardData, bubbles: true, cancelable: true };
    document.querySelector('.es-page').dispatchEvent(new ClipboardEvent('paste', pasted));
  })()`);

/** From documents on the net, pages with quotations, and PDF files with signs that nobody sees. */
const PASTED = [
  '<ol><li><p>Một</p><ol><li style="list-style-type: lower-alpha"><p>ý a</p></li></ol></li></ol>',
  '<ol type="I" start="20251"><li>La Mã<blockquote>trong danh sách</blockquote></li></ol>',
  '<blockquote><h2>Đề mục trong lời trích</h2><hr><blockquote>Lời trích bên trong</blockquote></blockquote>',
  '<p>Chữ có\u000bxuống dòng\u0002 lạ\u0085 từ PDF</p>',
];

let phones = 0;

/** Registers somebody in the page's browser and goes to their works. */
async function enter(page: Page, name: string): Promise<void> {
  phones += 1;
  await page.goto(at('/register'));
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Số điện thoại').fill(`0912${String(phones).padStart(6, '0')}`);
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  await page.locator('.code').waitFor();
  await page.getByRole('link', { name: 'Bài dự thi của tôi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bài dự thi của tôi' }).waitFor();
}

/** Nothing of a page is wider than the phone. */
const sideways = (page: Page) =>
  page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );

const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

describeInBrowser('an author on a phone', () => {
  it('reads the rules before anything is asked of them', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(at());
      await page.getByRole('heading', { name: 'Thể lệ' }).waitFor();
      await page.getByText('Báo viết').first().waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('writes, is told what is missing, hands in, and gets a receipt', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await enter(page, 'Nguyễn Thị Lan');
      await shot(page, 'entries-empty');
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: /Báo viết/ }).click();

      await page.getByLabel('Tên tác phẩm').fill('Người giữ rừng');
      await editor(page).click();
      await page.keyboard.type('Ba chữ thôi');
      await page.getByText('3 chữ: cần thêm 2 để đủ 5').waitFor();
      await saved(page);
      await page.getByText(/^Còn \d mục cần xem lại/).waitFor();
      await shot(page, 'draft-missing');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);

      // Each thing that is missing leads to its place.
      await page.getByRole('link', { name: /chọn thể loại/ }).click();
      await page.keyboard.press('ArrowDown');
      await editor(page).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(', giờ đã là năm chữ và hơn');
      await page.getByLabel('Thể loại').selectOption('Phóng sự');
      await page.getByLabel('Email').fill('lan@example.vn');
      await page.getByRole('button', { name: 'Thêm đồng tác giả' }).click();
      const second = page.getByRole('group', { name: 'Đồng tác giả 1' });
      await second.getByLabel('Họ và tên').fill('Lê Văn Hai');
      await second.getByLabel('Email').fill('hai@example.vn');
      await page.getByLabel(/Tôi tự sáng tác/).check();
      await page.getByText('Bài đã đủ điều kiện.').waitFor();
      await shot(page, 'draft-ready');
      expect(await sideways(page)).toBe(0);
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await page.getByText('Số vào sổ').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Người giữ rừng' }).waitFor();
      await shot(page, 'receipt');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await page.getByRole('main').getByRole('link', { name: 'Bài dự thi của tôi' }).click();
      await page.getByText('Đã nộp', { exact: true }).waitFor();
      await shot(page, 'entries-one');
    });
  });

  it('loses nothing without a network, nor when the page is loaded again', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await enter(page, 'Trần Văn Mất Mạng');
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Viết ngoài đảo');
      await saved(page);
      await context.setOffline(true);
      await editor(page).click();
      await page.keyboard.type('Sóng to mất mạng mà bài vẫn còn');
      await page.getByText(/^Mất kết nối: bài được giữ trên máy này/).waitFor();
      await shot(page, 'draft-offline');
      // The page is gone before the network is back.
      const address = page.url();
      await page.goto('about:blank');
      await context.setOffline(false);
      await page.goto(address);
      await editor(page).getByText('Sóng to mất mạng mà bài vẫn còn').waitFor();
      await saved(page);
      await page.reload();
      await editor(page).getByText('Sóng to mất mạng mà bài vẫn còn').waitFor();
    });
  });

  it('in two windows: what each changed is brought together, what both changed is asked', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await enter(page, 'Phạm Hai Cửa Sổ');
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Bản đầu');
      await saved(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await editor(other).click();
      await other.keyboard.type('Viết ở cửa sổ kia');
      await saved(other);
      await page.getByLabel('Email').fill('hai@example.vn');
      await editor(page).getByText('Viết ở cửa sổ kia').waitFor();
      await saved(page);

      await other.getByLabel('Tên tác phẩm').fill('Tên của cửa sổ kia');
      await saved(other);
      await page.getByLabel('Tên tác phẩm').fill('Tên của cửa sổ này');
      await page.getByRole('button', { name: 'Giữ bản ở đây' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Giữ bản ở đây' }).click();
      await saved(page);
      await page.reload();
      await becomes(() => page.getByLabel('Tên tác phẩm').inputValue(), 'Tên của cửa sổ này');
      await editor(page).getByText('Viết ở cửa sổ kia').waitFor();
    });
  });

  it('sends a file instead, and is told why one is refused', async () => {
    const good = join(folder, 'bai-viet.docx');
    const bad = join(folder, 'bai-viet-gia.docx');
    writeFileSync(good, docx({ body: paragraph('Bài viết trong tệp có đủ số chữ cần') }));
    writeFileSync(bad, 'Đây không phải là tệp Word');
    await withPage({ viewport: PHONE }, async (page) => {
      await enter(page, 'Đỗ Gửi Tệp');
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Nộp bằng tệp');
      const chooser = page.locator('input[type=file]');
      await chooser.setInputFiles(bad);
      const files = page.getByRole('region', { name: 'Tệp tác phẩm' });
      await files.getByRole('alert').waitFor();
      await files.getByRole('button', { name: 'Bỏ tệp bai-viet-gia.docx' }).click();
      await chooser.setInputFiles(good);
      await files.getByText('Đã kiểm tra').waitFor();
      await files.getByText(/9 chữ/).waitFor();
      await saved(page);
      await shot(page, 'draft-file');
      expect(await wrongOn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await page.reload();
      await files.getByText('bai-viet.docx').waitFor();
      await page.getByLabel('Thể loại').selectOption('Bình luận');
      await page.getByLabel('Email').fill('do@example.vn');
      await page.getByLabel(/Tôi tự sáng tác/).check();
      await page.getByText('Bài đã đủ điều kiện.').waitFor();
      await page.getByRole('button', { name: 'Nộp bài' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('1 tệp kèm theo').waitFor();
    });
  });

  it('can save whatever can be typed or pasted', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await enter(page, 'Ngô Dán Bài');
      await page.getByRole('button', { name: /Báo viết/ }).click();
      await page.getByLabel('Tên tác phẩm').fill('Dán từ nơi khác');
      for (const html of PASTED) {
        await editor(page).focus();
        await page.keyboard.press('Control+End');
        await paste(page, html);
        expect(await answered(page)).toMatch(/^Đã lưu/);
      }
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Trích dẫn' }).click();
      await page.keyboard.type('Một lời trích');
      await page.getByRole('button', { name: 'Tiêu đề nhỏ' }).click();
      await page.keyboard.press('Enter');
      await page.keyboard.type('> hai lời trích');
      expect(await answered(page)).toMatch(/^Đã lưu/);
      await page.reload();
      await editor(page).getByText('hai lời trích').waitFor();
      await editor(page).getByText('Đề mục trong lời trích').waitFor();
    });
  });

  it('says beside the field what cannot be saved', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await enter(page, 'Vũ Ngày Sinh');
      await page.getByRole('button', { name: /Báo viết/ }).click();
      const birth = page.getByLabel(/Ngày sinh/);
      await birth.pressSequentially('ngày 12 tháng 3 năm 2008');
      expect(await answered(page)).toMatch(/^Đã lưu/);
      // A page that is older than the server may not know how long a field may be.
      await page.evaluate(
        "document.querySelectorAll('input').forEach((one) => one.removeAttribute('maxlength'))",
      );
      await birth.fill('ngày 12 tháng 3 năm 2008');
      await page.getByText('Có mục máy chủ không nhận: xem chỗ báo lỗi bên dưới.').waitFor();
      await page.getByText(/10 ký tự/).waitFor();
      await shot(page, 'draft-refused');
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await page.getByText(/chưa nộp được: xem lý do ở đầu trang/).waitFor();
      await birth.fill('12/03/2008');
      expect(await answered(page)).toMatch(/^Đã lưu/);
    });
  });
});
