import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { query } from '@bangvang/database';
import type { BrowserContext, Page } from 'playwright-core';
import { textOf } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { handInAccepted } from '../support/handed-in';
import { staffMember, type StaffMember } from '../support/staff';
import { until } from '../support/until';
import { writingContest, type WritingContest } from '../support/writing';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

let stage: Stage;
let contest: WritingContest;
let organiser: StaffMember;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const WORKS = 6;

/* Accepted entries that wait for their codes. */
beforeEach(async () => {
  const { test } = stage;
  contest = await writingContest(test);
  organiser = await staffMember(test, 'organiser', contest.contestId);
  await handInAccepted(test, contest, organiser, WORKS);
});

async function enter(context: BrowserContext, { cookie }: StaffMember): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.clearCookies();
  await context.addCookies([{ name, value, url: stage.url }]);
}

const at = (step: string): string =>
  `${stage.url}/staff/contests/${contest.contestId}/judging/${step}`;

/** Adds a judge on the jury's page. */
async function addJudge(page: Page, { email }: StaffMember, team: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm giám khảo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email của tài khoản').fill(email);
  await dialog.getByLabel('Tổ chấm').fill(team);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText(email).waitFor();
}

async function setPassphrase(page: Page, words: string): Promise<void> {
  await page.getByLabel(/^Mật khẩu khóa/).fill(words);
  await page.getByLabel('Nhập lại').fill(words);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByText('Đổi mật khẩu khóa của tôi').waitFor();
}

describeInBrowser('an organiser and two key holders', () => {
  it('make up the jury, code the works under two keys, and give them to judges', async () => {
    const { test } = stage;
    const judges: StaffMember[] = [];
    for (let one = 0; one < 3; one += 1) judges.push(await staffMember(test, 'nobody'));
    const holders = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, organiser);
      await page.goto(`${stage.url}/staff`);
      await page.getByText('Nhận bài đến').waitFor();
      await page.getByRole('link', { name: 'Mở', exact: true }).click();
      await page.getByRole('link', { name: 'Chấm thi', exact: true }).click();
      await page.waitForURL(at('members'));
      for (const [index, judge] of judges.entries()) await addJudge(page, judge, `Tổ ${index + 1}`);
      await page
        .getByRole('button', { name: /^Khai quan hệ/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Họ và tên').fill('Lê Văn Cháu');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.getByText('hoặc một đơn vị').waitFor();
      await dialog.getByLabel('Ngày sinh (nếu biết)').fill('2010-02-03');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('Lê Văn Cháu (2010-02-03)').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await page.getByRole('link', { name: 'Phách và khóa' }).click();
      await page.getByLabel('Email người giữ khóa thứ nhất').fill(holders[0]?.email ?? '');
      await page.getByLabel('Email người giữ khóa thứ hai').fill(holders[1]?.email ?? '');
      await page.getByRole('button', { name: 'Chọn hai người này' }).click();
      await page.getByText('Chưa đặt mật khẩu').first().waitFor();
      expect(await page.getByRole('button', { name: 'Mã hóa các bài này' }).isDisabled()).toBe(
        true,
      );
      for (const [index, holder] of holders.entries()) {
        await enter(context, holder);
        await page.goto(`${stage.url}/staff`);
        await page.getByRole('link', { name: 'Cuộc thi viết' }).click();
        await setPassphrase(page, `mười hai chữ trở lên ${index}`);
      }
      expect(await wrongOn(page)).toEqual([]);

      await enter(context, organiser);
      await page.goto(at('blinding'));
      await page.getByRole('button', { name: 'Mã hóa các bài này' }).click();
      await page.getByText(`${WORKS} trên ${WORKS} bài · xong`).waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await page.getByRole('link', { name: 'Phân công' }).click();
      await page.getByText(`${WORKS} bài thiếu người chấm`).waitFor();
      await page.getByRole('button', { name: 'Phân công tự động' }).click();
      await page.getByText('Bài nào cũng đủ người chấm').waitFor();
      await page.getByText('số bài đều nhau').waitFor();
      await page
        .locator('.ju-work-list > li')
        .nth(WORKS - 1)
        .waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('move a work by drag and by keyboard, and see who may not have it', async () => {
    const { test } = stage;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, organiser);
      await page.goto(at('members'));
      for (let one = 0; one < 4; one += 1) {
        await addJudge(page, await staffMember(test, 'nobody'), one < 2 ? 'Tổ 1' : 'Tổ 2');
      }
      await codeAll();
      await page.getByRole('link', { name: 'Phân công' }).click();
      await page.getByRole('button', { name: 'Phân công tự động' }).click();
      await page.getByText('Bài nào cũng đủ người chấm').waitFor();
      const row = page.locator('.ju-work-list > li').first();
      await row.locator('.ju-chip').nth(1).waitFor();
      const code = (await row.locator('.ju-code').textContent()) ?? '';

      // By keyboard: the chip opens a window, arrows choose, Enter gives.
      await row.locator('.ju-chip').first().focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('không nhận được: đang có bài này').first().waitFor();
      await dialog.getByRole('radio', { disabled: false }).first().check();
      await page.keyboard.press('Enter');
      await page.getByText(new RegExp(`Đã giao bài ${code} cho`)).waitFor();

      // By drag, once the list shows who has it now: onto a judge who may have it.
      const shown = async () => {
        const chips = await row.locator('.ju-chip').allTextContents();
        return chips.map((chip) => Number.parseInt(chip, 10)).toSorted((a, b) => a - b);
      };
      await until(async () => isDeepStrictEqual(await shown(), await holdersOf(code)));
      const chip = row.locator('.ju-chip').first();
      const free = await freeJudge(code);
      await chip.dragTo(page.locator('.ju-loads > li').nth(free));
      await until(async () => (await holdersOf(code)).includes(free + 1));
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});

/** Codes the works without going through the pages. */
async function codeAll(): Promise<void> {
  const { test } = stage;
  const { contestId } = contest;
  const base = `/api/staff/contests/${contestId}`;
  const holders = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
  const emails = holders.map(({ email }) => email);
  await test.call('PUT', `${base}/key-holders`, { cookie: organiser.cookie, body: { emails } });
  for (const { cookie } of holders) {
    const body = { passphrase: 'mười hai chữ trở lên' };
    await test.call('PUT', `${base}/key-holders/mine`, { cookie, body });
  }
  await test.call('POST', `${base}/blinding`, { cookie: organiser.cookie });
  for (;;) {
    const { body } = await test.call('GET', `${base}/blinding`, { cookie: organiser.cookie });
    if (textOf(body.runs?.[0]?.state) === 'done') return;
    await setTimeout(100);
  }
}

/** Judges who were given a work, by their places in the jury. */
const givenTo = (code: string) =>
  query<{ no: number; state: string }>(
    stage.test.db.tx,
    `SELECT m.no, a.state FROM assignment a JOIN jury_member m ON m.id = a.member_id
      WHERE a.code = $1 AND m.contest_id = $2 ORDER BY m.no`,
    [code, contest.contestId],
  );

/** Numbers of the judges who have a work. */
async function holdersOf(code: string): Promise<number[]> {
  const rows = await givenTo(code);
  return rows.flatMap(({ no, state }) => (state === 'returned' ? [] : [no]));
}

/** The place in the jury, from 0, of a judge who may have a work: never one who gave it back. */
async function freeJudge(code: string): Promise<number> {
  const had = (await givenTo(code)).map(({ no }) => no);
  return [1, 2, 3, 4].findIndex((no) => !had.includes(no));
}
