import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { handIn, insertPeople } from '../support/results';
import { wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage, type StageContest } from './stage';

/** Of the paper of the stage: 4 questions of 5 points. */
const FULL = 2_000;

let stage: Stage;
let contest: StageContest;
let contestId: string;

/* Lê Chân: 3 people, one of them with two attempts; Ngô Quyền: 1; Công an: nobody. */
beforeAll(async () => {
  stage = await openStage();
  contest = await stage.contest();
  const { tx } = stage.test.db;
  const [row] = await query<{ id: string }>(tx, 'SELECT id FROM contest WHERE slug = $1', [
    contest.slug,
  ]);
  contestId = row?.id ?? '';
  const units = await query<{ no: number }>(
    tx,
    `SELECT no FROM unit WHERE name IN ('Quận Lê Chân', 'Quận Ngô Quyền') ORDER BY name`,
  );
  const [leChan = 0, ngoQuyen = 0] = units.map(({ no }) => no);
  const people = await insertPeople(tx, contestId, 4, [leChan, leChan, leChan, ngoQuyen]);
  const [first = 0, ...others] = people;
  await handIn(tx, contest.roundId, [
    { participantNo: first, centipoints: 500 },
    { participantNo: first, centipoints: FULL },
    ...others.map((participantNo) => ({ participantNo, centipoints: 1_000 })),
  ]);
});
afterAll(() => stage.close());

async function open(page: Page, query = ''): Promise<void> {
  const { email, password } = stage.organiser.admin;
  await page.goto(`${stage.url}/staff/contests/${contestId}/reports${query}`);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByText('Đoạn báo cáo').waitFor();
}

describeInBrowser('the reports of a contest', () => {
  it('show people and attempts apart, and every figure tells what was counted', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await open(page);
      const people = page.locator('[data-figure=people]').first();
      expect(await people.textContent()).toBe('4');
      expect(await page.locator('[data-figure=attempts]').first().textContent()).toBe('5');
      await people.focus();
      const note = page.locator('.rp-note');
      await note.getByText('Số người khác nhau đã nộp ít nhất một lượt thi').waitFor();
      await page.keyboard.press('Tab');
      await note.getByText('Số lượt thi đã nộp').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Phổ điểm' }).hover();
      await note.getByText('Số lượt thi đã nộp').waitFor();

      const paragraph = (await page.locator('.rp-paragraph').textContent()) ?? '';
      expect(paragraph).toContain('đã thu hút 4 người với 5 lượt tham gia dự thi');
      expect(paragraph).toContain('Đơn vị có đông người dự thi nhất là Quận Lê Chân (3 người)');

      const units = page.getByRole('region', { name: 'Đơn vị', exact: true });
      expect(await units.getByRole('row').nth(1).textContent()).toContain(
        'Quận Lê Chân341.2000,25%',
      );
      await page.getByLabel('Tìm đơn vị').fill('cong an');
      await units.getByRole('row').nth(1).getByText('Chưa có biên chế').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('ask for one round by the address, and in English', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await open(page);
      await page.getByLabel('Phạm vi', { exact: true }).selectOption({ label: 'Tuần 1' });
      await page.waitForURL(`**/reports?round=${contest.roundId}`);
      await page.locator('.rp-paragraph', { hasText: 'Tuần 1 của cuộc thi' }).waitFor();
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.locator('.rp-paragraph', { hasText: 'drew 4 people with 5 attempts' }).waitFor();
      await page.reload();
      await page.locator('.rp-paragraph', { hasText: 'Tuần 1 of the contest' }).waitFor();
    });
  });

  it('take targets from a form, and show who is behind', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Đơn vị').selectOption({ label: 'Quận Ngô Quyền' });
      await form.getByLabel('Số người').fill('3');
      await form.getByRole('button', { name: 'Lưu' }).click();
      await form.getByText('Đã lưu.').waitFor();
      await form.getByRole('button', { name: 'Xong' }).click();
      await page.getByText('1 đơn vị chưa đạt', { exact: true }).waitFor();
      await page.getByText('thiếu 2 người').waitFor();
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wider).toBeLessThanOrEqual(0);
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('go out as files', async () => {
    await withPage({ viewport: DESK, colorScheme: 'dark' }, async (page) => {
      await open(page);
      const file = async (button: string): Promise<Buffer> => {
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: button, exact: true }).click();
        return readFile(await (await coming).path());
      };
      expect((await file('PDF để trình ký')).subarray(0, 5).toString()).toBe('%PDF-');
      const [, ...sheets] = await readSheets(await file('Bảng tính XLSX'));
      expect(sheets.map(({ sheet }) => sheet)).toContain('Đơn vị');
      const attempts = (await file('CSV')).toString('utf8').trim().split('\r\n');
      expect(attempts).toHaveLength(6);
      await page.getByText('Đã tải xong').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});
