import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { staffMember } from '../support/staff';
import { closedContest, type ClosedContest } from './results-stage';
import { signIn, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';

let stage: Stage;
let contest: ClosedContest;

beforeAll(async () => {
  stage = await openStage();
  contest = await closedContest(stage, {
    'Trần Thị Ngọc Ánh': { right: 4, durationMs: 60_000 },
    'Lê Văn Đạt': { right: 4, durationMs: 60_000 },
    'Phạm Quốc Dũng': { right: 3, durationMs: 70_000 },
    'Đỗ Thị Én': { right: 2, durationMs: 80_000 },
  });
});
afterAll(() => stage.close());

const step = async (page: Page, name: string) => {
  const steps = page.getByRole('navigation', { name: 'Các bước công bố kết quả' });
  await steps.getByRole('link', { name: new RegExp(`^${name}`) }).click();
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last();

describeInBrowser('from a closed round to a published result', () => {
  it('shows what blocks, lets people decide a tie, and publishes', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(
        `${stage.url}/staff/contests/${contest.contestId}/results?round=${contest.roundId}`,
      );
      await page.getByText('4 người, 4 lượt thi').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await step(page, 'Bảng xếp hạng');
      await page.getByRole('searchbox').fill('ngoc anh');
      await page.getByRole('row', { name: /Trần Thị Ngọc Ánh/ }).waitFor();
      expect(await wrongOn(page)).toEqual([]);

      // The gate names the tie and leads to it.
      await step(page, 'Công bố');
      await page.getByRole('link', { name: /Đến đó: 1 nhóm đồng hạng/ }).click();
      await page.getByText('Hạng 1 đến 2: 2 người bằng nhau').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await button(page, 'Quyết định').click();
      const dialog = page.getByRole('dialog');
      const handle = dialog.getByRole('button', { name: /^Đổi chỗ: Lê Văn Đạt/ });
      const before = await dialog.getByRole('listitem').allTextContents();
      await handle.focus();
      await page.keyboard.press(before[0]?.includes('Đạt') ? 'ArrowDown' : 'ArrowUp');
      const after = await dialog.getByRole('listitem').allTextContents();
      expect(after[0]?.includes('Đạt')).not.toBe(before[0]?.includes('Đạt'));
      await dialog
        .getByLabel('Biên bản')
        .fill('Ban tổ chức họp, thống nhất thứ tự theo bài dự thi.');
      await button(page, 'Ghi quyết định').click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('Xếp thứ tự').waitFor();

      // Phone numbers in a row are a question to people, and prizes wait for the answer.
      await step(page, 'Nghi vấn');
      const flag = page.getByRole('listitem').filter({ hasText: 'Số điện thoại liền nhau' });
      await flag.getByRole('button', { name: 'Không có gì' }).click();
      await dialog.getByLabel('Lý do').fill('Cùng cơ quan, đăng ký số cùng đợt.');
      await dialog.getByRole('button', { name: 'Không có gì' }).click();
      await dialog.waitFor({ state: 'hidden' });

      await step(page, 'Công bố');
      await page.getByText('Không còn gì chặn việc công bố.').waitFor();
      await button(page, 'Công bố phiên bản 1').click();
      await page.getByText('được ký và đăng cho mọi người đọc').waitFor();
      await button(page, 'Công bố phiên bản 1').click();
      await page.getByText('đang có hiệu lực').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('is read by anyone, on a phone, by name without accents', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(contest.page('/results'));
      await page.getByRole('heading', { name: 'Người đoạt giải' }).waitFor();
      await page.getByText('Kết quả chính thức').waitFor();
      await page.getByLabel('Tìm tên').fill('quoc dung');
      await page.getByRole('button', { name: /Phạm Quốc Dũng/ }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('tells everybody what became of their attempts, and who has no rank why', async () => {
    const second = await staffMember(stage.test, 'admin');
    const other = await closedContest(
      stage,
      { 'Trần Thị Ngọc Ánh': { right: 4 }, 'Lê Văn Đạt': { right: 3 } },
      {
        title: 'Hội thi có người bị loại',
        before: async ({ contestId }) => {
          const [who] = await query<{ no: number }>(
            stage.test.db.tx,
            `SELECT no FROM participant WHERE contest_id = $1 AND full_name = 'Lê Văn Đạt'`,
            [contestId],
          );
          const person = who?.no;
          const asked = { kind: 'disqualify', reason: 'shared-account', person };
          const path = `/api/staff/contests/${contestId}/corrections`;
          const { body } = await stage.organiser.call('POST', path, asked);
          const { id } = body.correction as unknown as { id: string };
          const decided = `/api/staff/corrections/${id}/decision`;
          await stage.organiser.call('PUT', decided, { approved: true }, second);
        },
      },
    );
    const told = async (name: string, words: RegExp) => {
      await withPage({ viewport: PHONE }, async (page, { context }) => {
        const value = other.people.get(name)?.token ?? '';
        await context.addCookies([{ name: 'bv_contestant', value, url: stage.url }]);
        await page.goto(other.page('/mine'));
        await page.getByRole('listitem').filter({ hasText: words }).waitFor();
        expect(await wrongOn(page)).toEqual([]);
      });
    };
    await told('Trần Thị Ngọc Ánh', /Tuần 1\s*10 điểm · hạng 1 trên 1 · tạm thời/);
    await told('Lê Văn Đạt', /Tuần 1\s*Không được xếp hạng: Bị loại/);
  });

  it('is announced in the hall from the last prize to the first', async () => {
    await withPage({ viewport: { width: 1920, height: 1080 } }, async (page) => {
      await page.goto(contest.page('/ceremony'));
      await page.getByRole('button', { name: 'Trình chiếu danh sách thật' }).click();
      await page.keyboard.press('Space');
      await page.getByRole('heading', { name: 'Giải Khuyến khích' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText('Đỗ Thị Én').waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.getByText('Đỗ Thị Én').waitFor({ state: 'detached' });
    });
  });
});
