import type { BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { judgedStage, type TestJudge, type TestStage } from '../support/marking';
import { staffMember, type StaffMember } from '../support/staff';
import { becomes } from '../support/until';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

const PHONE = { width: 390, height: 844 };

let stage: Stage;
let judged: TestStage;
let judge: TestJudge;
let chief: TestJudge;
let organiser: StaffMember;

/** One work that a judge says is copied, and one that says nothing wrong. */
beforeAll(async () => {
  stage = await openStage();
  judged = await judgedStage(stage.test, {}, { works: 2 });
  [judge, chief] = [await judged.judge(), await judged.judge('chief')];
  organiser = await staffMember(stage.test, 'organiser', judged.contestId);
  for (const code of judged.codes) {
    await judged.assign(code, judge);
    const seen = await judge.work('GET', code);
    const { version } = seen.body['mark'] as unknown as { version: number };
    const flag = { kind: 'copied', text: 'Giống một bài đã đăng báo.' };
    const draft = { version, criteria: {}, comment: '', note: '', flag };
    await judge.work('PUT', code, 'mark', draft);
  }
});
afterAll(() => stage.close());

const shots = process.env['WEB_SHOTS'];
const shoot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined;

async function as(context: BrowserContext, { cookie }: StaffMember): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: stage.url }]);
}

describeInBrowser('a flag of a judge', () => {
  it('leads the chief judge to the work, which is put out with minutes', async () => {
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await as(context, chief);
      const base = `${stage.url}/staff/contests/${judged.contestId}/stages/${judged.stageId}`;
      await page.goto(base);
      await page.getByRole('link', { name: 'Xem và quyết định' }).click();
      const [code = ''] = judged.codes;
      await page.getByRole('button', { name: new RegExp(`${code}.*Nghi sao chép`) }).click();
      await page.getByRole('heading', { name: 'Đưa bài ra khỏi cuộc thi' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'flags-1280');
      await page.getByLabel('Biên bản').fill('Đối chiếu với bài đã đăng: trùng sáu đoạn.');
      await page.getByRole('button', { name: 'Đưa ra khỏi cuộc thi' }).click();
      await page.getByText('Bài này đã ra khỏi cuộc thi: Sao chép').waitFor();
      await page.getByRole('heading', { name: 'Xét lại bài này' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'flags-out-1280');
    });
  });

  it('is put aside with a reason, on a phone too', async () => {
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await as(context, chief);
      const code = judged.codes[1] ?? '';
      const flags = `/staff/contests/${judged.contestId}/stages/${judged.stageId}/flags`;
      await page.goto(`${stage.url}${flags}?work=${code}`);
      await page.getByRole('button', { name: /^Bỏ cờ: Nghi sao chép/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Đã đối chiếu: không trùng đoạn nào.');
      await dialog.getByRole('button', { name: 'Bỏ cờ' }).click();
      await page.getByText('Đã bỏ cờ: Đã đối chiếu').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'flags-390');
    });
  });
});

describeInBrowser('the results of a contest without rounds', () => {
  it.each([PHONE, DESK])('lead to the pages of its works: %o', async (viewport) => {
    await withPage({ viewport }, async (page, { context }) => {
      await as(context, organiser);
      await page.goto(`${stage.url}/staff/contests/${judged.contestId}/results/standings`);
      await page.getByRole('link', { name: /Phòng xét giải/ }).waitFor();
      expect(await page.getByRole('link', { name: 'Đồng hạng' }).count()).toBe(0);
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, `results-of-works-${viewport.width}`);
      await page.getByRole('link', { name: 'Người đoạt giải', exact: true }).click();
      await page.getByText('Chưa có ai đoạt giải').waitFor();
    });
  });
});

describeInBrowser('a new member of the jury', () => {
  it('judges in every stage, and the chief judge in none unless chosen', async () => {
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await as(context, organiser);
      await page.goto(`${stage.url}/staff/contests/${judged.contestId}/judging`);
      await page.getByRole('button', { name: /Thêm/ }).first().click();
      const dialog = page.getByRole('dialog');
      const seat = dialog.getByRole('checkbox').first();
      await seat.waitFor();
      await becomes(() => seat.isChecked(), true);
      await dialog.getByLabel('Vai trò').selectOption('chief');
      await becomes(() => seat.isChecked(), false);
      expect(await wrongOn(page)).toEqual([]);
      await shoot(page, 'member-chief');
    });
  });
});
