import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { signIn as signInOver, staffMember, type StaffMember } from '../support/staff';
import { insertUnits, medium, writingContest, written } from '../support/writing';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

let stage: Stage;
let contestId: string;
let commune: number;
let clerk: StaffMember;

beforeAll(async () => {
  stage = await openStage();
  const { test } = stage;
  const [, xa = 0] = await insertUnits(test, 'Tỉnh Quảng Ninh:province', 'Xã Bình Liêu:commune');
  commune = xa;
  const media = [medium({ name: 'Báo viết', coAuthors: 2 })];
  const contest = await writingContest(test, { media });
  contestId = contest.contestId;
  clerk = await staffMember(test, 'secretary', contestId);
  for (const title of ['Suối nguồn', 'Đường biên']) {
    const { token } = await contest.person({ name: 'Hoàng Văn Tày', unitNo: commune });
    const call = (method: string, path: string, body: object) =>
      test.call(method, path, { token, body });
    const started = await call('POST', `/api/contests/${contest.slug}/entries`, { medium: 'bao' });
    const id = started.body.id as unknown as string;
    const parts = [written(`${title} là bài viết về quê hương tôi.`)];
    await call('PATCH', `/api/entries/${id}/draft`, { version: 1, title, parts });
    await call('POST', `/api/entries/${id}/submission`, { version: 2 });
  }
});
afterAll(() => stage.close());

/** A page of somebody who is signed in. */
async function asStaff(member: StaffMember, run: (page: Page) => Promise<void>): Promise<void> {
  const cookie = await signInOver(stage.test, member.email, member.password);
  const [name = '', value = ''] = cookie.split('=');
  await withPage({ viewport: DESK }, async (page, { context }) => {
    await context.addCookies([{ name, value, url: stage.url }]);
    await run(page);
  });
}

/** A day that is over where contests are held, as `2026-11-20`. */
const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    Date.now() - days * 86_400_000,
  );

const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

describeInBrowser('a secretary', () => {
  it('finds entries without accents, and reads one with its authors', async () => {
    await asStaff(clerk, async (page) => {
      await page.goto(`${stage.url}/staff/contests/${contestId}/entries`);
      await page.getByRole('row', { name: /Đường biên/ }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'book');
      await page.getByRole('searchbox').fill('suoi nguon');
      await page.getByRole('row', { name: /Đường biên/ }).waitFor({ state: 'hidden' });
      await page.getByRole('link', { name: 'Suối nguồn' }).click();
      await page.getByText('Suối nguồn là bài viết về quê hương tôi.').waitFor();
      await page.getByText('Hoàng Văn Tày').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'entry');
    });
  });

  it('puts a letter into the book, and is told that it is there already', async () => {
    const postmark = daysAgo(3);
    await asStaff(clerk, async (page) => {
      const type = async () => {
        await page.goto(`${stage.url}/staff/contests/${contestId}/entries/paper`);
        await page.getByLabel('Số bì thư').fill('CV-17');
        await page.getByLabel('Ngày dấu bưu điện').fill(postmark);
        await page.getByLabel('Ngày nhận').fill(daysAgo(1));
        await page.getByLabel('Tên tác phẩm').fill('Thư viết tay');
        await page.getByLabel('Họ và tên').fill('Bà Sáu');
        await page.getByRole('button', { name: 'Ghi và thêm bản quét' }).click();
      };
      await type();
      await page.getByRole('button', { name: 'Vào sổ', exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'paper');
      await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
      await page.getByText('Bà Sáu').waitFor();
      await page.getByText(postmark.split('-').toReversed().join('/')).waitFor();
      // What was typed is corrected with a reason, and what was before stays on record.
      await page.getByRole('link', { name: 'Sửa bài giấy' }).click();
      await page.getByLabel('Tên tác phẩm').fill('Thư viết tay gửi con');
      await page.getByRole('button', { name: 'Ghi bản sửa' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'paper-edit');
      await page.getByLabel('Lý do sửa').fill('Đọc thiếu hai chữ cuối.');
      await page.getByRole('button', { name: 'Ghi bản sửa' }).click();
      await page.getByRole('heading', { name: /Thư viết tay gửi con/ }).waitFor();
      await page.getByText('Sửa: tên tác phẩm. Vào sổ, bản thứ 2').waitFor();
      await page.getByText('Đọc thiếu hai chữ cuối.').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'paper-history');
      await type();
      await page.getByText(/Bì thư số CV-17 đã vào sổ/).waitFor();
    });
  });
});
