import type { BrowserContext, Page } from 'playwright-core';
import { band, discrepancy } from '../../libs/rulebook/writing/writing.testing';
import { describeInBrowser } from '../support/browser';
import { judgedStage, NINETY_TEN, type TestJudge, type TestStage } from '../support/marking';
import { becomes } from '../support/until';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

const TABLET = { width: 820, height: 1180 };

let stage: Stage;
let judging: TestStage;
let anna: TestJudge;
let binh: TestJudge;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/* Two marks of 90 + 10; a difference of 20 points or more is to be agreed on. */
beforeEach(async () => {
  judging = await judgedStage(
    stage.test,
    {
      ...NINETY_TEN,
      discrepancy: discrepancy({ bands: [band(0, 2_000, 'mean'), band(2_000, null, 'agree')] }),
    },
    { works: 3 },
  );
  [anna, binh] = [await judging.judge(), await judging.judge()];
  for (const code of judging.codes) await judging.assign(code, anna, binh);
});

const desk = (code?: string): string =>
  `${stage.url}/judge/${judging.stageId}${code ? `/works/${code}` : ''}`;

/** Lets a browser in as somebody who signed in over HTTP. */
async function enter(context: BrowserContext, { cookie }: TestJudge): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: stage.url }]);
}

const saved = (page: Page) =>
  page.locator('[data-save=saved]', { hasText: 'Đã lưu lúc' }).waitFor();
const points = (page: Page, name: string) => page.getByRole('spinbutton', { name });

describeInBrowser('the judge’s desk', () => {
  it('three works are marked by keyboard alone, from signing in to the last lock', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      const keys = page.keyboard;
      await page.goto(`${stage.url}/staff`);
      await page.getByLabel('Email').focus();
      await keys.type(anna.email);
      await keys.press('Tab');
      await keys.type(anna.password);
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Phần việc chấm thi' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Mở bàn chấm' }).focus();
      await keys.press('Enter');
      await page.getByText('0/3 bài').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await keys.press('n');
      for (const [index, [content, form]] of [
        ['80', '9,5'],
        ['71,25', '8'],
        ['66', '7'],
      ].entries()) {
        await page.getByText(`${index}/3 bài`).waitFor();
        // A figure goes to the first criterion, wherever the focus is.
        await keys.type(content ?? '');
        await keys.press('Enter');
        await keys.type(form ?? '');
        if (index === 0) {
          await keys.press('ArrowRight');
          await keys.press('ArrowLeft');
          await keys.press('ArrowUp');
          await keys.press('c');
          await keys.type('Chặt chẽ');
          await keys.press('Escape');
          await saved(page);
          expect(await wrongOn(page)).toEqual([]);
          await keys.press('?');
          await page.getByRole('dialog', { name: 'Chấm bằng bàn phím' }).waitFor();
          expect(await wrongOn(page)).toEqual([]);
          await keys.press('Escape');
        }
        await keys.press('l');
        await page.getByRole('dialog').waitFor();
        if (index === 0) expect(await wrongOn(page)).toEqual([]);
        await keys.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByText('Bạn đã chấm xong mọi bài được giao').waitFor();
    });
    const totals = await Promise.all(
      judging.codes.map(async (code) => {
        const { body } = await anna.work('GET', code);
        return (body.mark as unknown as { centipoints: number }).centipoints;
      }),
    );
    expect(totals.sort()).toEqual([7_300, 7_925, 8_950]);
  });

  it('offline the mark stays in the browser, survives a reload, and is saved when the network is back', async () => {
    const [code = ''] = judging.codes;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(desk(code));
      await points(page, 'Nội dung').fill('70');
      await saved(page);
      await page.route('**/mark', (route) => route.abort());
      await points(page, 'Hình thức').fill('7,5');
      await page.getByText('Mất mạng: điểm được giữ trên máy này').first().waitFor();
      await page.reload();
      await points(page, 'Hình thức').waitFor();
      await becomes(() => points(page, 'Hình thức').inputValue(), '7,5');
      await page.unroute('**/mark');
      await page.evaluate('window.dispatchEvent(new Event("online"))');
      await page.locator('[data-save=saved]').waitFor();
    });
    const { body } = await anna.work('GET', code);
    expect(body.mark).toMatchObject({ criteria: { 'noi-dung': 7_000, 'hinh-thuc': 750 } });
  });

  it('what was saved elsewhere meanwhile is not overwritten: the judge chooses', async () => {
    const [code = ''] = judging.codes;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(desk(code));
      await points(page, 'Nội dung').waitFor();
      const elsewhere = { criteria: { 'noi-dung': 5_000 }, comment: '', note: '', flag: null };
      await anna.work('PUT', code, 'mark', { version: 0, ...elsewhere });
      await points(page, 'Nội dung').fill('80');
      const choice = page.getByRole('alert').filter({ hasText: 'vừa được lưu ở nơi khác' });
      await choice.waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await choice.getByRole('button', { name: 'Giữ bản trên máy này (80 điểm)' }).click();
      await saved(page);
    });
    const { body } = await anna.work('GET', code);
    expect(body.mark).toMatchObject({ version: 2, criteria: { 'noi-dung': 8_000 } });
  });

  it('points off the steps are refused on the spot and cannot be locked', async () => {
    const [code = ''] = judging.codes;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(desk(code));
      await points(page, 'Nội dung').fill('90,3');
      await page.getByText('Từ 0 đến 90').waitFor();
      await points(page, 'Hình thức').fill('10');
      await page.keyboard.press('l');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('89,75');
      await page.keyboard.press('l');
      await page.getByRole('dialog').getByText('99,75 điểm').waitFor();
    });
  });

  it('after the lock those who differ see each other’s marks, talk and agree', async () => {
    const [code = ''] = judging.codes;
    await binh.mark(code, { 'noi-dung': 5_000, 'hinh-thuc': 800 });
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(desk(code));
      await points(page, 'Nội dung').fill('80');
      await points(page, 'Hình thức').fill('9');
      expect(await page.content()).not.toContain('Giám khảo 2');
      await page.keyboard.press('l');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      const talk = page.getByRole('region', { name: 'Các điểm lệch nhau: hãy trao đổi' });
      await talk.getByRole('row', { name: 'Tổng 89 58 31' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await talk.getByLabel('Viết cho giám khảo kia').fill('Tôi thấy bài này chắc.');
      await talk.getByRole('button', { name: 'Gửi' }).click();
      await talk.getByRole('listitem').filter({ hasText: 'Tôi thấy bài này chắc.' }).waitFor();
      await talk.getByRole('button', { name: 'Đề nghị một mức điểm' }).click();
      const form = page.getByRole('dialog');
      await becomes(() => form.getByRole('spinbutton', { name: 'Nội dung' }).inputValue(), '65');
      await form.getByLabel('Biên bản').fill('Đọc lại cùng nhau, thống nhất ở giữa.');
      expect(await wrongOn(page)).toEqual([]);
      await form.getByRole('button', { name: 'Gửi' }).click();
      await talk.getByText('Tôi đề nghị 73,5 điểm').waitFor();
    });
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, binh);
      await page.goto(desk(code));
      await page.getByRole('button', { name: 'Tôi đồng ý' }).click();
      await page.getByRole('region', { name: 'Các điểm lệch nhau' }).waitFor({ state: 'detached' });
    });
    expect(await judging.outcome(code)).toMatchObject({ state: 'final', centipoints: 7_350 });
  });

  it('a conflict hands the work back, and it is gone from the desk', async () => {
    const [code = ''] = judging.codes;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(desk(code));
      await points(page, 'Nội dung').waitFor();
      await page.keyboard.press('x');
      await page
        .getByRole('dialog')
        .getByRole('textbox')
        .fill('Tôi nhận ra giọng văn của học trò.');
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Trả bài', exact: true }).click();
      await page.getByText('0/2 bài').waitFor();
    });
    expect((await anna.work('GET', code)).status).toBe(404);
  });

  it('on a tablet, in the evening, everything is within reach of a finger', async () => {
    const [code = ''] = judging.codes;
    const look = { viewport: TABLET, hasTouch: true, colorScheme: 'dark' } as const;
    await withPage(look, async (page, { context }) => {
      await enter(context, anna);
      await page.goto(desk());
      await page.getByRole('link', { name: code }).tap();
      const up = page.getByRole('button', { name: 'Thêm một bước: Hình thức' });
      await up.tap();
      await up.tap();
      await saved(page);
      expect(await wrongOn(page)).toEqual([]);
      const small = await page.evaluate<string[]>(`
        [...document.querySelectorAll('button, a.btn, select, [data-points]')]
          .map((one) => [one, one.getBoundingClientRect()])
          .filter(([, { width, height }]) => width > 0 && (width < 40 || height < 40))
          .map(([one]) => one.outerHTML)`);
      expect(small).toEqual([]);
      await becomes(() => page.evaluate('document.documentElement.scrollHeight - innerHeight'), 0);
    });
  });
});
