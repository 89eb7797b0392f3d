import type { BrowserContext } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { judgedStage, type TestJudge, type TestStage } from '../support/marking';
import { staffMember, type StaffMember } from '../support/staff';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

let stage: Stage;
let judging: TestStage;
let chief: TestJudge;
let organiser: StaffMember;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tier = (id: string, count: number) => ({ id, name: `Giải ${id.toUpperCase()}`, count });

/* Marks 9, 8, 8, 7; one prize A, one B, two C: the two works of 8 are equal across the end of B. */
beforeEach(async () => {
  judging = await judgedStage(
    stage.test,
    { marks: 1, discrepancy: { on: ['total'], bands: [], third: null } },
    {
      works: 4,
      awards: {
        overAll: [],
        perMedium: [{ medium: null, tiers: [tier('a', 1), tier('b', 1), tier('c', 2)] }],
        ...{ onePerAuthor: false, minimum: [], extra: [], collectives: null },
      },
    },
  );
  const judge = await judging.judge();
  chief = await judging.judge('chief');
  organiser = await staffMember(stage.test, 'organiser', judging.contestId);
  for (const [index, points] of [900, 800, 800, 700].entries()) {
    const code = judging.codes[index] ?? '';
    await judging.assign(code, judge);
    await judge.mark(code, { 'noi-dung': points });
  }
  await judging.lead(chief, 'POST', 'lock');
});

async function enter(context: BrowserContext, { cookie }: StaffMember): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.clearCookies();
  await context.addCookies([{ name, value, url: stage.url }]);
}

const shots = process.env['WEB_SHOTS'];

describeInBrowser('the jury', () => {
  it('settles a tie with reason and votes, moves a work, and signs the list by codes', async () => {
    const [, second = '', , fourth = ''] = judging.codes;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(`${stage.url}/staff/contests/${judging.contestId}/deliberation`);
      await page.getByRole('button', { name: 'Mở phiên họp' }).click();
      await page.getByRole('heading', { name: 'Bằng điểm, chờ Hội đồng' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Quyết định' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(second).check();
      await dialog.getByLabel('Lý do').fill('Tác phẩm có sức lan tỏa hơn.');
      expect(await wrongOn(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('(Hội đồng chọn)').waitFor();
      if (shots) await page.screenshot({ path: `${shots}/room.png`, fullPage: true });

      await page.getByRole('button', { name: `Thay đổi ${fourth}` }).click();
      await dialog.getByLabel('Trao giải').selectOption({ index: 0 });
      await dialog.getByLabel('Lý do').fill('Không đủ chất lượng để trao.');
      await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(`Không trao giải: ${fourth}`).waitFor();

      await page.getByRole('button', { name: 'Ký danh sách giải' }).click();
      await dialog.getByRole('button', { name: 'Ký danh sách giải' }).click();
      await page.getByText('Chờ hai người giữ khóa mở phách.').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('has its rules in an editor, each stage beside how it reads', async () => {
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, organiser);
      await page.goto(`${stage.url}/staff/contests/${judging.contestId}/rules`);
      const panel = page.getByRole('region', { name: 'Vòng chấm' });
      await panel.getByText('Chung khảo: chấm kín, thang điểm 10').first().waitFor();
      if (shots) await panel.screenshot({ path: `${shots}/rules.png` });
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});
