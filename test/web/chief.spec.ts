import { Readable } from 'node:stream';
import type { BrowserContext } from 'playwright-core';
import { query } from '@bangvang/database';
import { Storage } from '@bangvang/media';
import { band, discrepancy } from '../../libs/rulebook/writing/writing.testing';
import { describeInBrowser } from '../support/browser';
import { insertMember } from '../support/judging';
import { jpeg, mp3, mp4 } from '../support/media-files';
import { until } from '../support/until';
import { judgedStage, NINETY_TEN, type TestJudge, type TestStage } from '../support/marking';
import { staffMember } from '../support/staff';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

let stage: Stage;
let judging: TestStage;
let chief: TestJudge;
let anna: TestJudge;
let binh: TestJudge;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/* Two marks of 90 + 10; a difference of 20 points or more goes to the chief judge. */
beforeEach(async () => {
  judging = await judgedStage(
    stage.test,
    {
      ...NINETY_TEN,
      discrepancy: discrepancy({ bands: [band(0, 2_000, 'mean'), band(2_000, null, 'chief')] }),
    },
    { works: 3 },
  );
  chief = await judging.judge('chief');
  [anna, binh] = [await judging.judge(), await judging.judge()];
  for (const code of judging.codes) await judging.assign(code, anna, binh);
});

async function enter(context: BrowserContext, { cookie }: { cookie: string }): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: stage.url }]);
}

const page_ = (step: string): string =>
  `${stage.url}/staff/contests/${judging.contestId}/stages/${judging.stageId}/${step}`;
const given = (content: number, form: number) => ({
  'noi-dung': content * 100,
  'hinh-thuc': form * 100,
});

/** A file of a work, as coding leaves it for the jury. */
async function addFile(
  code: string,
  { no, type, pages }: { no: number; type: string; pages: number | null },
  bytes: Buffer,
): Promise<void> {
  const key = `jury/${judging.stageId}-${no}`;
  await stage.test.app.get(Storage, { strict: false }).put(key, Readable.from([bytes]));
  await query(
    stage.test.db.tx,
    `INSERT INTO work_file (id, stage_id, code, no, role, part, type, bytes, pages, storage_key)
     VALUES (gen_random_uuid(), $1, $2, $3, 'work', 1, $4, $5, $6, $7)`,
    [judging.stageId, code, no, type, bytes.length, pages, key],
  );
}

describeInBrowser('the chief judge', () => {
  it('sees marks come in, decides a discrepancy with minutes, and locks the stage', async () => {
    const [first = '', second = '', third = ''] = judging.codes;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(page_('progress'));
      await page.getByText('Trực tiếp', { exact: true }).waitFor();
      const figure = (name: string) =>
        page.locator('.st-figures > div', { hasText: name }).locator('dd');
      expect(await figure('lượt chấm đã khóa').textContent()).toBe('0');
      expect(await page.getByRole('button', { name: 'Khóa vòng chấm' }).isDisabled()).toBe(true);
      await anna.mark(first, given(80, 9));
      await figure('lượt chấm đã khóa').getByText('1', { exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await binh.mark(first, given(50, 8));
      await page.getByRole('link', { name: '1 trưởng ban quyết định' }).click();
      await page.getByRole('button', { name: first }).click();
      await page.getByRole('row', { name: /^Tổng 89 58 31$/ }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('spinbutton', { name: 'Nội dung' }).fill('65');
      await page.getByRole('spinbutton', { name: 'Hình thức' }).fill('8,5');
      const minutes = page.getByLabel('Biên bản').first();
      await minutes.fill('Hai giám khảo đã trao đổi, trưởng ban quyết định.');
      await page.getByRole('button', { name: 'Ghi điểm và biên bản' }).click();
      await page.getByText('Điểm cuối cùng: 73,5').first().waitFor();

      for (const code of [second, third]) {
        await anna.mark(code, given(70, 7));
        await binh.mark(code, given(75, 8));
      }
      await page.getByRole('link', { name: 'Tiến độ' }).click();
      await page.getByRole('button', { name: 'Khóa vòng chấm' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('3 bài đều đã có điểm cuối cùng').waitFor();
      await dialog.getByRole('button', { name: 'Khóa vòng chấm' }).click();
      await page.getByText('Đã khóa', { exact: true }).first().waitFor();
    });
    expect(await judging.outcome(first)).toMatchObject({ state: 'final', centipoints: 7_350 });
  });

  it('has the pictures, the recording and the film of a work before them', async () => {
    const [code = ''] = judging.codes;
    await addFile(code, { no: 1, type: 'jpeg', pages: 1 }, jpeg());
    await addFile(code, { no: 2, type: 'mp3', pages: null }, mp3(40));
    await addFile(code, { no: 3, type: 'mp4', pages: null }, mp4(3));
    await anna.mark(code, given(80, 9));
    await binh.mark(code, given(50, 8));
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(`${page_('discrepancies')}?work=${code}`);
      await page.getByText('Xem bài như giám khảo thấy').click();
      const view = page.getByRole('group', { name: 'Cách xem' });
      await view.getByRole('button', { name: 'Trang 1' }).click();
      await page.getByRole('img', { name: 'Trang 1/1' }).waitFor();
      const image = `document.querySelector('.jd-pages img')`;
      await page.evaluate(`${image}.decode()`);
      expect(await page.evaluate(`${image}.naturalWidth`)).toBe(6);
      expect(await wrongOn(page)).toEqual([]);
      await view.getByRole('button', { name: 'Bản ghi 2' }).click();
      // 40 frames of 26 ms.
      const seconds = `document.querySelector('audio')?.duration`;
      await until(async () => Math.round((await page.evaluate<number>(seconds)) ?? 0) === 1);
      expect(await wrongOn(page)).toEqual([]);
      const film = `/api/judge/stages/${judging.stageId}/works/${code}/files/3`;
      const sent = page.waitForResponse((answer) => answer.url().endsWith(film));
      await view.getByRole('button', { name: 'Bản ghi 3' }).click();
      await page.locator(`video[src="${film}"]`).waitFor();
      expect((await sent).status()).toBe(206);
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('reads what the marks are worth, in figures and in words, in both languages', async () => {
    const [first = '', second = '', third = ''] = judging.codes;
    await anna.mark(first, given(60, 6));
    await binh.mark(first, given(66, 6));
    await anna.mark(second, given(70, 7));
    await binh.mark(second, given(78, 8));
    await anna.mark(third, given(80, 8));
    await binh.mark(third, given(85, 9));
    await withPage({ viewport: DESK, colorScheme: 'dark' }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(page_('statistics'));
      await page.getByRole('heading', { name: 'Các giám khảo thống nhất đến đâu' }).waitFor();
      // Differences 6, 9 and 6: 7 on average.
      await page.getByText('7,00 điểm').waitFor();
      // One judge is 3.5 below the other's mean and so above it by as much.
      await page.getByText('chặt 3,5').waitFor();
      await page.getByText('nới 3,5').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.getByText('How far the judges agree').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('is told where the rules hold judges against nothing', async () => {
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, chief);
      await page.goto(page_('standardisation'));
      await page.getByText('Thể lệ của vòng này không có bài chuẩn').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('finds their pages from the sign-in, and from an empty desk: they need not mark', async () => {
    const { test } = stage;
    const leader = await staffMember(test, 'chief', judging.contestId);
    await insertMember(test, judging.contestId, leader);
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await enter(context, leader);
      await page.goto(`${stage.url}/judge`);
      await page.getByText('Bạn không chấm bài nào').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Đến trang cuộc thi' }).click();
      await page.getByRole('link', { name: 'Cuộc thi viết' }).click();
      await page.getByRole('heading', { level: 1, name: 'Cuộc thi viết' }).waitFor();
      await page.getByRole('link', { name: /^Theo dõi/ }).click();
      await page.getByText('Trực tiếp', { exact: true }).waitFor();
    });
  });
});
