import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { collecting, type Clerk, type Collecting } from '../support/collecting';
import { handIn } from '../support/handed-in';
import { medium } from '../support/writing';
import { becomes } from '../support/until';
import { asStaff, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, type Stage } from './stage';

const TIERS = [
  {
    unitKind: 'commune',
    name: 'Cấp xã',
    forward: { kind: 'quota', count: 1, per: 'all', ties: false },
  },
  { unitKind: 'province', name: 'Cấp tỉnh', forward: { kind: 'all' } },
];

const SHARED =
  'Chúng tôi đã cùng nhau dọn con mương cuối xóm suốt ba ngày chủ nhật, người cuốc người xẻng, đến khi dòng nước lại chảy trong và bọn trẻ ra đó thả diều như ngày xưa.';

let stage: Stage;
let country: Collecting;
let xa: Clerk;
let tinh: Clerk;
const ids = new Map<string, string>();

/** Longer than a busy machine takes. */

beforeAll(async () => {
  stage = await openStage();
  country = await collecting(stage.test, {
    tiers: TIERS,
    unitQuotas: [{ kind: 'commune', min: 1 }],
  });
  const [first, second] = country.communes as [number, number];
  for (const title of ['Suối nguồn', 'Đường biên', 'Quảng cáo']) {
    ids.set(title, (await country.send(first, title)).id);
  }
  await country.send(second, 'Bài của xã khác');
  xa = await country.clerk(first);
  tinh = await country.clerk(country.province);
});
afterAll(() => stage.close());

const as = (clerk: Clerk, viewport: typeof PHONE, run: (page: Page) => Promise<void>) =>
  asStaff(stage, clerk, viewport, run);

const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

const work = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

/** Nothing on a phone is wider than the phone. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

describeInBrowser('units that collect', () => {
  it('a clerk of a commune screens, marks and forwards on a phone', async () => {
    await as(xa, PHONE, async (page) => {
      await page.goto(`${stage.url}/staff`);
      await page.getByRole('link', { name: 'Cuộc thi viết' }).click();
      await page.getByRole('link', { name: 'Xã 1' }).click();
      await page.getByText('3 chờ sơ loại').waitFor();
      expect(await page.getByText('Bài của xã khác').count()).toBe(0);
      await page.getByRole('button', { name: 'Chuyển lên' }).waitFor();
      expect(await page.getByRole('button', { name: 'Chuyển lên' }).isDisabled()).toBe(true);
      expect([await wrongOn(page), await tooWide(page)]).toEqual([[], 0]);
      await shot(page, 'commune-begins');

      // From one work to the next, and back to the desk after the last.
      await page.getByRole('link', { name: 'Đọc và sơ loại “Suối nguồn”' }).click();
      await page.getByText('Nội dung của Suối nguồn.').waitFor();
      expect([await wrongOn(page), await tooWide(page)]).toEqual([[], 0]);
      await shot(page, 'commune-screens');
      await page.locator('button[type=submit]', { hasText: 'Nhận bài' }).click();
      await page.getByRole('heading', { level: 1, name: /Đường biên/ }).waitFor();
      await page.locator('button[type=submit]', { hasText: 'Nhận bài' }).click();
      await page.getByRole('heading', { level: 1, name: /Quảng cáo/ }).waitFor();
      await page.getByRole('button', { name: 'Loại bài' }).first().click();
      await page.getByLabel('Lý do').selectOption('off-topic');
      await page.locator('button[type=submit]', { hasText: 'Loại bài' }).click();
      await page.getByRole('link', { name: 'Xã 1' }).click();
      await page.getByText('0 chờ sơ loại · 2 đã nhận · 1 loại').waitFor();

      for (const title of ['Suối nguồn', 'Đường biên']) {
        await page.getByLabel(`Điểm của “${title}”`).fill('8,5');
        await page.keyboard.press('Enter');
        await work(page, title).getByText('Hạng 1').waitFor();
      }
      await country.close();
      await page.reload();
      // Two equals for one place: people say who stays, and why.
      await page.getByText(/Có bài bằng điểm ở suất cuối/).waitFor();
      await page.getByLabel('Ở lại: Đường biên').check();
      expect([await wrongOn(page), await tooWide(page)]).toEqual([[], 0]);
      await shot(page, 'commune-ties');
      await page.getByRole('button', { name: 'Chuyển lên' }).click();
      await page.getByText(/^Chuyển 1 bài lên cấp trên/).waitFor();
      await page.getByLabel(/Lý do/).fill('Hội đồng xã đọc lại, chọn Suối nguồn.');
      await page.getByRole('dialog').getByRole('button', { name: 'Chuyển lên' }).click();
      await work(page, 'Suối nguồn').waitFor({ state: 'hidden' });
      await page.getByText('1 đã chuyển').waitFor();
    });
  });

  it('the province sees whence a work came, not its marks, and sends it back with a reason', async () => {
    await as(tinh, DESK, async (page) => {
      await page.goto(`${stage.url}/staff/contests/${country.contestId}/desks`);
      await page.getByRole('link', { name: 'Tỉnh', exact: true }).click();
      await page.getByRole('link', { name: 'Đọc và sơ loại “Suối nguồn”' }).click();
      await page.getByText(/Cấp xã: Xã 1, Tỉnh/).waitFor();
      expect(await page.getByText('8,5').count()).toBe(0);
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'province-screens');
      await page.getByLabel(/Lý do trả về/).fill('Xin xã bổ sung bản khai của tác giả.');
      await page.getByRole('button', { name: 'Trả về' }).click();
      await page.getByRole('heading', { level: 1, name: 'Thu bài theo đơn vị' }).waitFor();
      await shot(page, 'desks');
    });
    await as(xa, PHONE, async (page) => {
      await page.goto(
        `${stage.url}/staff/contests/${country.contestId}/desks/${country.communes[0]}`,
      );
      await work(page, 'Suối nguồn')
        .getByText(/trả về: Xin xã bổ sung/)
        .waitFor();
      await shot(page, 'commune-returned');
    });
    await xa.accept(ids.get('Suối nguồn')!);
    await xa.decide(ids.get('Đường biên')!, { outcome: 'rejected', code: 'duplicate' });
    expect((await xa.forward(country.communes[0]!)).status).toBe(200);
    await tinh.accept(ids.get('Suối nguồn')!);
    expect((await tinh.forward(country.province)).status).toBe(200);
  });

  it('a clerk reads of a work elsewhere what it shares with one on the own desk, and no more', async () => {
    const { contestId, communes, clerk, person, slug, rules } = await collecting(stage.test, {
      tiers: TIERS,
      media: [medium({ similarityPercent: 20 })],
    });
    const contest = { contestId, person, slug, rules };
    const send = async (unitNo: number | undefined, title: string, own: string) =>
      handIn(stage.test, contest, await person({ unitNo, name: `Tác giả ${title}` }), {
        title,
        paragraphs: [own, SHARED],
      });
    const mine = await send(communes[0], 'Con mương xã ta', 'Chuyện của riêng xóm tôi.');
    await send(communes[1], 'Chưa ai được đọc', 'Điều chỉ xã kia biết với nhau.');
    await as(await clerk(communes[0]!), PHONE, async (page) => {
      await page.goto(`${stage.url}/staff/contests/${contestId}/screening/${mine.id}`);
      // It comes while the clerk reads.
      await page.getByRole('link', { name: /^Bài số \d+$/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Hai bài cạnh nhau' }).waitFor();
      const there = page.getByRole('region', { name: /^Bài số \d+$/ });
      await there.getByText('Bài này không ở bàn của đơn vị bạn').waitFor();
      await there.locator('mark', { hasText: 'dọn con mương cuối xóm' }).waitFor();
      const here = page.getByRole('region', { name: /: Con mương xã ta$/ });
      await here.getByText('Chuyện của riêng xóm tôi.').waitFor();
      expect(await page.getByText(/Chưa ai được đọc|Điều chỉ xã kia/).count()).toBe(0);
      await page.getByRole('button', { name: 'Đoạn 1' }).click();
      await becomes(() => page.locator('mark[data-shown]').count(), 2);
      expect([await wrongOn(page), await tooWide(page)]).toEqual([[], 0]);
      await shot(page, 'commune-side-by-side');
    });
  });

  it('the centre sees the whole way, who is behind, and screens what came', async () => {
    await as(country.centre, DESK, async (page) => {
      await page.goto(`${stage.url}/staff/contests/${country.contestId}/desks`);
      await page.getByText('1 trên 2 đơn vị chưa đạt').waitFor();
      await page.getByText('còn thiếu 1').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'centre-quotas');
      await page.goto(`${stage.url}/staff/contests/${country.contestId}/screening`);
      await page.getByText('đang ở Xã 2').waitFor();
      await page.getByLabel('Chỉ bài đã về trung ương').check();
      await page.getByText('đang ở Xã 2').waitFor({ state: 'hidden' });
      await page.getByRole('link', { name: 'Suối nguồn' }).click();
      await page.getByText(/Cấp tỉnh: Tỉnh/).waitFor();
      await page.locator('button[type=submit]', { hasText: 'Nhận bài' }).click();
      await page.waitForURL(/screening$/u);
      await page.goto(
        `${stage.url}/staff/contests/${country.contestId}/entries/${ids.get('Suối nguồn')}`,
      );
      await page.getByText('Đã trả về: Xin xã bổ sung bản khai của tác giả.').waitFor();
      await page.getByText(/Cấp tỉnh: Tỉnh chuyển lên/).waitFor();
      await shot(page, 'centre-way');
    });
    const works = await country.accepted();
    expect(works.map(({ entryId }) => entryId)).toEqual([ids.get('Suối nguồn')]);
  });
});
