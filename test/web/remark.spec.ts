import type { BrowserContext } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import type { TestJudge } from '../support/marking';
import { publishedContest, type PublishedContest } from '../support/published-awards';
import type { StaffMember } from '../support/staff';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

const PHONE = { width: 390, height: 844 };

let stage: Stage;
let contest: PublishedContest;
let fresh: TestJudge[];

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/* Marks 9 and 8.75: A and B. Marked again at 9.25, the second one is before the first. */
beforeEach(async () => {
  contest = await publishedContest(stage.test, { marks: [900, 875] });
  fresh = [await contest.stage.judge(), await contest.stage.judge()];
});

async function enter(context: BrowserContext, { cookie }: Pick<StaffMember, 'cookie'>) {
  const [name = '', value = ''] = cookie.split('=');
  await context.clearCookies();
  await context.addCookies([{ name, value, url: stage.url }]);
}

const shots = process.env['WEB_SHOTS'];
const staffPage = (rest: string) =>
  `${stage.url}/staff/contests/${contest.stage.contestId}/${rest}`;

describeInBrowser('re-marking', () => {
  it('goes from an author’s phone over two fresh judges to another award list', async () => {
    const { slug, stageId, codes } = contest.stage;
    const [, code = ''] = codes;
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      const token = contest.authors[1]?.token ?? '';
      await enter(context, { cookie: `bv_contestant=${token}` });
      await page.goto(`${stage.url}/c/${slug}/entries/remarks`);
      await page.getByText('8,75/10 điểm').waitFor();
      await page.getByText('Giải B').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Xin phúc khảo' }).click();
      await page.getByLabel('Vì sao bạn xin chấm lại?').fill('Phần lập luận chưa được tính đủ.');
      expect(await wrongOn(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/ask.png`, fullPage: true });
      await page.getByRole('button', { name: 'Gửi đơn' }).click();
      await page.getByText('Đã nhận đơn').waitFor();
      await page.getByText('Trả lời chậm nhất').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });

    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, contest.chief);
      await page.goto(staffPage('deliberation'));
      await page.getByRole('link', { name: 'Phúc khảo' }).click();
      await page.getByText('Chờ giao giám khảo').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Chọn giám khảo' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('đã từng chấm hoặc xét bài này').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/choose.png` });
      // The third of the jury: the first marked it, the second is the chief judge.
      await dialog.getByRole('radio', { name: 'Giám khảo 3' }).check();
      await dialog.getByRole('button', { name: 'Giao bài' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Giao theo gợi ý' }).click();
      await page.getByText('Đang chấm 0/2').waitFor();
      if (shots) await page.screenshot({ path: `${shots}/queue.png`, fullPage: true });
    });

    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, fresh[0]!);
      await page.goto(`${stage.url}/judge`);
      await page.getByText('1 bài chờ chấm phúc khảo').waitFor();
      await page.getByRole('link', { name: 'Mở bàn chấm' }).click();
      await page.getByText('Có bài cần chấm phúc khảo').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.goto(`${stage.url}/judge/${stageId}/works/${code}`);
      const points = page.getByRole('spinbutton');
      await points.first().waitFor();
      const seen = (await page.textContent('body')) ?? '';
      expect([seen.includes('8,75'), seen.includes('Nguyễn Văn Thử')]).toEqual([false, false]);
      await points.first().fill('9,25');
      await points.first().press('Enter');
      if (shots) await page.screenshot({ path: `${shots}/mark.png` });
      await page.keyboard.press('l');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect((await fresh[1]!.mark(code, { 'noi-dung': 925 })).status).toBe(200);

    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, contest.chief);
      await page.goto(staffPage('remarks'));
      // 9.25 - 8.75 = 0.5: first and new markers talk first.
      await page.getByRole('button', { name: 'Ghi biên bản đối thoại' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Nội dung đối thoại').fill('Hai bên thống nhất theo điểm chấm lại.');
      expect(await wrongOn(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/dialogue.png` });
      await dialog.getByRole('button', { name: 'Ghi và kết luận' }).click();
      await page.getByText('Điểm đổi từ 8,75 thành 9,25.', { exact: true }).first().waitFor();
      await page.getByRole('link', { name: 'Đến phòng xét giải' }).click();
      await page.getByRole('heading', { name: 'Thay đổi so với phiên bản trước' }).waitFor();
      await page.getByText('Giải B → Giải A').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/room.png`, fullPage: true });
      await page.getByRole('button', { name: 'Ký danh sách giải' }).click();
      await dialog.getByRole('button', { name: 'Ký danh sách giải' }).click();
      await page.getByText('Đã ghép phách').waitFor();

      await enter(context, contest.organiser);
      await page.goto(staffPage('deliberation'));
      await page.getByRole('button', { name: 'Công bố' }).click();
      await dialog.getByLabel('Lý do').fill('Điểm thay đổi sau phúc khảo.');
      await dialog.getByRole('button', { name: 'Công bố' }).click();
      await page.getByText('Đã công bố').waitFor();
      await page.getByRole('button', { name: 'Xem: Phiên bản 1' }).click();
      await page.getByText('Đang xem phiên bản 1.').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/old.png`, fullPage: true });
    });

    await withPage({ viewport: PHONE }, async (page, { context }) => {
      const token = contest.authors[1]?.token ?? '';
      await enter(context, { cookie: `bv_contestant=${token}` });
      await page.goto(`${stage.url}/c/${slug}/entries/remarks`);
      await page.getByText('Điểm đổi từ 8,75 thành 9,25.', { exact: true }).first().waitFor();
      await page.getByText('Giải A').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/answer.png`, fullPage: true });
    });
    const published = async (version: number) => {
      const path = `/api/contests/${slug}/awards?version=${version}`;
      const { tiers } = (await stage.test.call('GET', path)).body as unknown as {
        tiers: { works: { points: number }[] }[];
      };
      return tiers.map(({ works }) => works[0]?.points);
    };
    expect([await published(1), await published(2)]).toEqual([
      [9, 8.75],
      [9.25, 9],
    ]);
  });
});
