import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { computeAll } from '../support/closing';
import { closedContest, type ClosedContest } from './results-stage';
import { signIn, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';

const RULES = { winners: { ask: ['address'], replyWithinDays: 5, nextInLine: true } };

let stage: Stage;
let contest: ClosedContest;

beforeAll(async () => {
  stage = await openStage();
  const equal = { right: 4, durationMs: 60_000 };
  contest = await closedContest(
    stage,
    { 'Trần Thị Ngọc Ánh': equal, 'Lê Văn Đạt': equal, 'Đỗ Thị Én': { right: 1 } },
    { rules: RULES },
  );
});
afterAll(() => stage.close());

const desk = (step: string) =>
  `${stage.url}/staff/contests/${contest.contestId}/results/${step}?round=${contest.roundId}`;
const dialog = (page: Page) => page.getByRole('dialog');
const done = async (page: Page, verb: string) => {
  await dialog(page).getByRole('button', { name: verb }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await computeAll(stage.test);
  await page.reload();
};

describeInBrowser('what was decided by mistake', () => {
  it('is taken back with a reason: the tie waits again, and both stay on record', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk('ties'));
      await page.getByRole('button', { name: 'Quyết định', exact: true }).click();
      await dialog(page).getByLabel('Biên bản').fill('Ban tổ chức họp, xếp theo phiếu.');
      await done(page, 'Ghi quyết định');
      await page.getByText('Không có nhóm đồng hạng nào phải quyết định.').waitFor();

      await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
      await dialog(page).getByLabel('Lý do (lưu trong sổ)').fill('Ghi nhầm thứ tự hai người.');
      expect(await wrongOn(page)).toEqual([]);
      await done(page, 'Thu hồi');

      await page.getByRole('heading', { name: 'Hạng 1 đến 2: 2 người bằng nhau' }).waitFor();
      await page.getByText('Ghi nhầm thứ tự hai người.').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await page.getByRole('button', { name: 'Quyết định', exact: true }).click();
      await dialog(page).getByLabel('Biên bản').fill('Ban tổ chức họp lại, xếp theo phiếu.');
      await done(page, 'Ghi quyết định');
    });
  });

  it('a winner corrects an answer, and is looked at again after being dropped', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk('winners'));
      await page.getByRole('button', { name: /^Hỏi \d người/ }).click();
      await dialog(page).getByRole('button', { name: /^Hỏi/ }).click();
      await page.getByText('Đã hỏi').first().waitFor();
    });
    const { url } = stage;
    const value = contest.people.get('Trần Thị Ngọc Ánh')?.token ?? '';
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await context.addCookies([{ name: 'bv_contestant', value, url }]);
      await page.goto(contest.page('/mine'));
      await page.getByLabel('Địa chỉ').fill('12 Lê Chân');
      await page.getByRole('button', { name: 'Gửi xác nhận' }).click();
      await page.getByRole('button', { name: 'Sửa câu trả lời' }).click();
      await page.getByLabel('Địa chỉ').fill('21 Lê Chân, Hải Phòng');
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Gửi xác nhận' }).click();
      await page.getByText('Ban tổ chức đã nhận câu trả lời').waitFor();
    });
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk('winners'));
      await page.getByRole('button', { name: 'Hủy suất này: Trần Thị Ngọc Ánh' }).click();
      await dialog(page).getByLabel('Lý do').selectOption('wrong-data');
      await done(page, 'Hủy suất này');
      await page.getByText('Không còn trong kết quả mới nhất').waitFor();
      await page.getByRole('button', { name: 'Xét lại: Trần Thị Ngọc Ánh' }).click();
      await dialog(page).getByLabel('Lý do (lưu trong sổ)').fill('So nhầm với hồ sơ người khác.');
      expect(await wrongOn(page)).toEqual([]);
      await done(page, 'Xét lại');
      await page.getByRole('button', { name: 'Xác nhận: Trần Thị Ngọc Ánh' }).click();
      await done(page, 'Xác nhận');
      const row = page.getByRole('row', { name: /Trần Thị Ngọc Ánh/ });
      await row.getByText('Đã xác nhận').waitFor();
      // Whoever did not answer here but was reached otherwise can be confirmed as well.
      await page.getByRole('button', { name: 'Xác nhận: Lê Văn Đạt' }).click();
      await dialog(page).getByText('chưa trả lời trên hệ thống').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});
