import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { BatchMaker } from '../../libs/results/certificates/issue/batch-maker';
import { usualDesign } from '../../libs/results/certificates/design/design.rules';
import { AWARDS, awardedContest, type Awarded } from '../support/awarded';
import { describeInBrowser } from '../support/browser';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

const PHONE = { width: 390, height: 844 };
const HOUR = 3_600_000;

let stage: Stage;
let contest: Awarded;

/** An award list that is published, with its files; An and Bình have A together. */
beforeAll(async () => {
  stage = await openStage();
  contest = await awardedContest(stage.test, {
    works: [
      {
        ...{ title: 'Sóng nơi đầu ngọn gió', points: 9.5, unit: 0 },
        authors: [{ name: 'Nguyễn Thị Ngọc An' }, { name: 'Trần Bình', registered: false }],
      },
      {
        ...{ title: 'Trường em', points: 9, unit: 0, byUnit: true },
        authors: [{ name: 'Trường An' }],
      },
      { title: 'Mái ấm', points: 8, unit: 1, authors: [{ name: 'Lê Chi', named: false }] },
      { title: 'Phim về đảo', points: 9, medium: 'clip', authors: [{ name: 'Đỗ Đức' }] },
    ],
    writing: {
      opensAt: new Date(Date.now() - 48 * HOUR).toISOString(),
      closesAt: new Date(Date.now() - HOUR).toISOString(),
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'bankAccount', need: 'winners' },
      ],
      awards: {
        ...AWARDS,
        collectives: {
          ...{ tiers: [{ id: 'xs', name: 'Tập thể xuất sắc', count: 1 }], atLeast: null },
          by: 'works',
        },
      },
    },
  });
  await contest.opened();
  await contest.staff('POST', '/winners/requests', {});
  await contest.conclude();
});
afterAll(() => stage.close());

const shots = process.env['WEB_SHOTS'];
const shoot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined;
const page_ = (rest: string) => `${stage.url}/c/${contest.slug}${rest}`;

/** The worker writes the files of a published list. */
async function filesAreWritten(): Promise<void> {
  const path = `/api/contests/${contest.slug}/awards`;
  while ((await stage.test.call('GET', path)).body['filesUrl'] === null) await sleep(100);
}

async function confirmWinners(): Promise<void> {
  const { body } = await contest.staff('GET', '/winners');
  for (const { id } of body['winners'] as unknown as { id: string }[]) {
    await stage.test.call('PUT', `/api/staff/winner-checks/${id}/decision`, {
      ...{ cookie: contest.organiser.cookie, body: { decision: 'confirmed' } },
    });
  }
}

async function asAuthor(context: BrowserContext): Promise<void> {
  const value = contest.people.get('Nguyễn Thị Ngọc An')?.token ?? '';
  await context.addCookies([{ name: 'bv_contestant', value, url: stage.url }]);
}

describeInBrowser('an award list', () => {
  it('asks a winner on a phone for exactly what the rules require', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await asAuthor(context);
      await page.goto(page_('/entries'));
      await page.getByText('Giải A, “Sóng nơi đầu ngọn gió”').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'winner-phone');
      await page.getByRole('button', { name: 'Gửi xác nhận' }).click();
      await page.getByText('Xin điền mục này.').waitFor();
      await page.getByLabel('Tài khoản ngân hàng').fill('Vietcombank 0011001234567');
      await page.getByRole('button', { name: 'Gửi xác nhận' }).click();
      await page.getByText('Ban tổ chức đã nhận câu trả lời').waitFor();
      await shoot(page, 'winner-answered');
    });
  });

  it('shows organisers who answered, and takes what they type for whom they call', async () => {
    const [name = '', value = ''] = contest.organiser.cookie.split('=');
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await context.addCookies([{ name, value, url: stage.url }]);
      await page.goto(`${stage.url}/staff/contests/${contest.contestId}/results/winners`);
      await page.getByRole('row', { name: /Nguyễn Thị Ngọc An.*Đã trả lời/ }).waitFor();
      await page.getByRole('heading', { name: 'Tác giả không có tài khoản' }).waitFor();
      await page.getByText('Trần Bình', { exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'winners-desk');
      await page.getByRole('button', { name: 'Nhập thông tin: Trần Bình' }).click();
      await page.getByRole('dialog').getByLabel('Tài khoản ngân hàng').fill('BIDV 2110000123');
      await shoot(page, 'winner-typed');
      await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
      await page.getByRole('button', { name: 'Nhập lại: Trần Bình' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('is published once every winner is confirmed, and says before what it waits for', async () => {
    const [name = '', value = ''] = contest.organiser.cookie.split('=');
    const room = `${stage.url}/staff/contests/${contest.contestId}/deliberation`;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await context.addCookies([{ name, value, url: stage.url }]);
      await page.goto(room);
      await page.getByText('người đoạt giải chưa xác nhận xong').waitFor();
      expect(await page.getByRole('button', { name: 'Công bố' }).isDisabled()).toBe(true);
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'awards-wait');
      await confirmWinners();
      await page.reload();
      await page.getByRole('button', { name: 'Công bố' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click();
      await page.getByText('Đã công bố').first().waitFor();
    });
  });

  it('is found from the contest, searched without accents, and downloaded', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(page_(''));
      await page.getByRole('link', { name: 'Kết quả chính thức' }).click();
      await page.getByRole('heading', { level: 1, name: 'Danh sách giải' }).waitFor();
      await page.getByRole('heading', { name: 'Video clip' }).waitFor();
      await page.getByText('1 giải bỏ trống').first().waitFor();
      await page.getByText('Tác giả không công khai tên').waitFor();
      await page.getByText('Tập thể xuất sắc').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'awards-desk');

      await page.getByRole('searchbox').fill('ngoc an song');
      await page.getByText('Tìm thấy 1 tác phẩm').waitFor();
      expect(await page.getByText('Phim về đảo').count()).toBe(0);

      await filesAreWritten();
      await page.goto(page_('/awards'));
      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Danh sách giải (PDF)' }).click();
      expect((await file).suggestedFilename()).toBe(`${contest.slug}-giai.pdf`);

      // The page beside the files needs nothing but them: no server at all.
      const { FILES_DIR } = stage.test.config;
      await page.goto(`file://${FILES_DIR}/results/${contest.slug}/awards-v1/index.html`);
      await page.getByRole('searchbox').fill('do duc');
      await page.getByText('Tìm thấy 1 tác phẩm').waitFor();
    });
  });

  it('is revealed in the hall from the last prize to the first, and rehearsed with made-up names', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(page_('/ceremony/awards'));
      await page.getByRole('button', { name: 'Diễn thử với tên bịa' }).click();
      await page.keyboard.press('Space');
      await page.keyboard.press('Space');
      expect(await page.getByText('Nguyễn Thị Ngọc An').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Trình chiếu danh sách thật' }).click();
      await page.keyboard.press('Space');
      await page.getByRole('heading', { name: 'Tập thể xuất sắc' }).waitFor();
      await page.keyboard.press('Space');
      await page.getByText('Trường An').waitFor();
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
      await page.getByText('“Phim về đảo”').waitFor({ state: 'detached' });
      await shoot(page, 'awards-hall');
    });
  });

  it('leads to a certificate that anybody can check', async () => {
    const { body } = await contest.staff('POST', '/certificate-templates', {
      ...{ name: 'Giải thưởng', purpose: 'prize', design: usualDesign('prize') },
    });
    const templateId = body['template']!['id'];
    const begun = await contest.staff('POST', '/certificate-batches', { templateId });
    const id = begun.body['batch']!['id'] as unknown as string;
    while (await stage.test.app.get(BatchMaker, { strict: false }).step(id));
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await asAuthor(context);
      await page.goto(page_('/mine'));
      await page.getByRole('link', { name: 'Trang tra cứu' }).click();
      await page.getByText('Giấy này có hiệu lực').waitFor();
      await page.getByText('Sóng nơi đầu ngọn gió').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'certificate-phone');
    });
  });

  it('has certificates with the day of the contest’s zone, wherever they are read', async () => {
    const sql =
      'SELECT code, issued_at FROM certificate WHERE contest_id = $1 ORDER BY number LIMIT 1';
    type Row = { code: string; issued_at: Date };
    const [paper] = await query<Row>(stage.test.db.tx, sql, [contest.contestId]);
    const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    const zone = 'Asia/Ho_Chi_Minh';
    const there = new Intl.DateTimeFormat('en-GB', { ...day, timeZone: zone }).format(
      paper!.issued_at,
    );
    // Whatever the hour is, in one of these it is another day.
    for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await withPage({ viewport: PHONE, timezoneId }, async (page) => {
        await page.goto(`${stage.url}/chung-nhan/${paper!.code}`);
        await page.getByText('Ngày cấp').waitFor();
        expect(await page.locator('dl.facts').innerText()).toContain(there);
      });
    }
  });

  it('is reported to organisers: works and authors side by side, with the paragraph', async () => {
    const [name = '', value = ''] = contest.organiser.cookie.split('=');
    for (const viewport of [DESK, PHONE]) {
      await withPage({ viewport }, async (page, { context }) => {
        await context.addCookies([{ name, value, url: stage.url }]);
        await page.goto(`${stage.url}/staff/contests/${contest.contestId}/reports`);
        await page.getByText('Đoạn báo cáo').waitFor();
        await page.getByText('đã nhận').waitFor();
        await page.getByRole('region', { name: 'Chấm thi' }).waitFor();
        await page.locator('[data-figure="authors"]').first().click();
        await page.getByText('Số người khác nhau là tác giả').waitFor();
        expect(await wrongOn(page)).toEqual([]);
        await shoot(page, `works-report-${viewport.width}`);
      });
    }
  });
});
