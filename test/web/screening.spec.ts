import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser } from '../support/browser';
import { handIn } from '../support/handed-in';
import { staffMember, type StaffMember } from '../support/staff';
import { medium, writingContest, type WritingContest } from '../support/writing';
import { becomes } from '../support/until';
import { wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage } from './stage';

const LIFE =
  'Mỗi buổi sáng, tôi thấy bác tổ trưởng dân phố đi gõ cửa từng nhà để nhắc bà con phân loại rác.';
const SHARED =
  'Chúng tôi đã cùng nhau dọn con mương cuối xóm suốt ba ngày chủ nhật, người cuốc người xẻng, đến khi dòng nước lại chảy trong và bọn trẻ ra đó thả diều như ngày xưa, còn các cụ thì kê ghế ngồi hóng gió mỗi chiều hè.';

let stage: Stage;
let contest: WritingContest;
let clerk: StaffMember;
/** Longer than a busy machine takes. */
const SHOTS = process.env['SHOTS'];

beforeAll(async () => {
  stage = await openStage();
  contest = await writingContest(stage.test, {
    identityInBody: 'reject',
    media: [
      medium({
        similarityPercent: 20,
        conditions: ['Ảnh do chính tác giả chụp'],
        font: { family: 'Times New Roman', size: 14 },
      }),
    ],
  });
  clerk = await staffMember(stage.test, 'secretary', contest.contestId);
  const people = await Promise.all(
    ['Đặng Thùy Dương', 'Lê Minh Khuê', 'Trần Quốc Bảo'].map((name) => contest.person({ name })),
  );
  const [duong, khue, bao] = people;
  await handIn(stage.test, contest, duong!, { title: 'Con mương', paragraphs: [LIFE, SHARED] });
  await handIn(stage.test, contest, khue!, {
    title: 'Ngày chủ nhật',
    paragraphs: [
      `${SHARED} Tôi kể lại để mọi người cùng biết.`,
      'Em là Lê Minh Khuê, số điện thoại 0912 345 678.',
    ],
  });
  await handIn(stage.test, contest, bao!, { title: 'Bác tổ trưởng', paragraphs: [LIFE] });
  await allLookedThrough();
});
afterAll(() => stage.close());

/** The worker has looked every entry through, and compared it. */
async function allLookedThrough(): Promise<void> {
  const read = async (rest: string) =>
    (
      await stage.test.call('GET', `/api/staff/contests/${contest.contestId}/${rest}`, {
        cookie: clerk.cookie,
      })
    ).body;
  for (;;) {
    const { entries } = (await read('screening')) as unknown as { entries: { kinds: unknown }[] };
    const { compared } = (await read('similarity')) as unknown as { compared: number };
    if (compared === 3 && entries.every(({ kinds }) => kinds !== null)) return;
    await sleep(200);
  }
}

/** Keeps the worker from writing what it finds. @returns how to let it go on */
async function holdMachine(): Promise<() => Promise<void>> {
  const [held, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = stage.test.db.transaction(async (tx) => {
    await query(tx, 'LOCK TABLE similarity_work, screening_report IN SHARE MODE');
    held.resolve();
    await free.promise;
  });
  await Promise.race([held.promise, holding]);
  return () => {
    free.resolve();
    return holding;
  };
}

const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

describeInBrowser('the screening desk', () => {
  it('a secretary reads what was found, compares two works and decides, by keyboard too', async () => {
    await withPage({ viewport: DESK }, async (page, { context }) => {
      const [name = '', value = ''] = clerk.cookie.split('=');
      await context.addCookies([{ name, value, url: stage.url }]);
      await page.goto(`${stage.url}/staff/contests/${contest.contestId}/screening`);
      await page.getByText('Đã đối chiếu 3/3 bài').waitFor();
      const row = page.getByRole('row', { name: /Ngày chủ nhật/ });
      await row.getByText('Lộ danh tính').waitFor();
      await row.getByText('Trùng lặp').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'queue');

      // The list by keyboard: down to the second entry, and into it.
      await page.getByRole('link', { name: 'Con mương' }).focus();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Ngày chủ nhật/ }).waitFor();
      await page.locator('mark', { hasText: 'Lê Minh Khuê' }).waitFor();
      await page.locator('mark', { hasText: '0912 345 678' }).waitFor();
      await page.keyboard.press('n');
      await becomes(() => page.locator('mark[data-shown]').textContent(), 'Lê Minh Khuê');
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'entry');

      await page.getByRole('link', { name: /Con mương/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Hai bài cạnh nhau' }).waitFor();
      await page.getByRole('button', { name: 'Đoạn 1' }).click();
      await becomes(() => page.locator('mark[data-shown]').count(), 2);
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'side-by-side');
      await page.goBack();

      // The form suggests what the most serious finding is about.
      await page.getByRole('button', { name: 'Loại bài' }).first().waitFor();
      await becomes(() => page.getByLabel('Lý do').inputValue(), 'identity');
      await page.getByLabel(/Ghi rõ/).fill('Bài ghi tên và số điện thoại của tác giả.');
      await page.locator('button[type=submit]', { hasText: 'Loại bài' }).click();
      await page.getByRole('heading', { level: 1, name: /Bác tổ trưởng/ }).waitFor();
    });
  });

  it('suggests what findings say also while they come in, until somebody has chosen', async () => {
    const fresh = await writingContest(stage.test, { identityInBody: 'reject' });
    const secretary = await staffMember(stage.test, 'secretary', fresh.contestId);
    const letGo = await holdMachine();
    try {
      const author = await fresh.person({ name: 'Hoàng Thị Mây' });
      const paragraphs = [`${LIFE} Em là Hoàng Thị Mây.`];
      const { id } = await handIn(stage.test, fresh, author, { title: 'Mây', paragraphs });
      await withPage({ viewport: DESK }, async (page, { context }) => {
        const [name = '', value = ''] = secretary.cookie.split('=');
        await context.addCookies([{ name, value, url: stage.url }]);
        const chosen = await context.newPage();
        const form = (of: Page) => of.getByRole('group', { name: 'Quyết định' });
        const pressed = (of: Page, verb: string) =>
          form(of).getByRole('button', { name: verb, pressed: true }).waitFor();
        for (const one of [page, chosen]) {
          await one.goto(`${stage.url}/staff/contests/${fresh.contestId}/screening/${id}`);
          await pressed(one, 'Nhận bài');
        }
        await chosen.getByLabel('Lý do').selectOption('remark');
        await letGo();
        await pressed(page, 'Loại bài');
        await becomes(() => page.getByLabel('Lý do').inputValue(), 'identity');
        await chosen.locator('mark', { hasText: 'Hoàng Thị Mây' }).waitFor();
        await pressed(chosen, 'Nhận bài');
        expect(await chosen.getByLabel('Lý do').inputValue()).toBe('remark');
      });
    } finally {
      await letGo();
    }
  });

  it('follows the machine while it works, and asks nothing when that is done', async () => {
    const fresh = await writingContest(stage.test, {
      media: [medium({ similarityPercent: 20 })],
    });
    const secretary = await staffMember(stage.test, 'secretary', fresh.contestId);
    let letGo = await holdMachine();
    try {
      for (const title of ['Con mương', 'Ngày chủ nhật']) {
        const author = await fresh.person({ name: `Tác giả ${title}` });
        await handIn(stage.test, fresh, author, { title, paragraphs: [SHARED] });
      }
      await withPage({ viewport: DESK }, async (page, { context }) => {
        const [name = '', value = ''] = secretary.cookie.split('=');
        await context.addCookies([{ name, value, url: stage.url }]);
        await page.clock.install();
        await page.goto(`${stage.url}/staff/contests/${fresh.contestId}/screening`);
        let loads = 0;
        page.on('framenavigated', () => (loads += 1));
        await page.getByText('Đang rà soát: còn 2 bài').waitFor();
        await page.getByText('Đã đối chiếu 0/2 bài').waitFor();
        const row = page.getByRole('row', { name: /Ngày chủ nhật/ });
        await row.getByText('đang đối chiếu').waitFor();
        expect(await wrongOn(page)).toEqual([]);
        await letGo();
        await page.getByText('Đã đối chiếu 2/2 bài').waitFor();
        await row.getByText('Trùng lặp').waitFor();
        await page.getByText(/Đang rà soát/).waitFor({ state: 'detached' });
        expect(loads).toBe(0);

        // Ten quiet minutes.
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.clock.runFor(600_000);
        expect(asked).toEqual([]);

        // Told to begin anew, it is followed again.
        await page.getByRole('button', { name: 'Đối chiếu lại từ đầu' }).click();
        const dialog = page.getByRole('dialog');
        await page.route('**/similarity/comparisons', async (route) => {
          const response = await route.fetch();
          // Before the page hears of it, and long before the worker looks again.
          letGo = await holdMachine();
          await route.fulfill({ response });
        });
        await dialog.getByRole('button', { name: 'Đối chiếu lại từ đầu' }).click();
        await page.getByText('Đã đối chiếu 0/2 bài').waitFor();
        await letGo();
        await page.getByText('Đã đối chiếu 2/2 bài').waitFor();
      });
    } finally {
      await letGo();
    }
  });

  it('of two clerks the second is told who was faster, and sees what was decided', async () => {
    const other = await staffMember(stage.test, 'secretary', contest.contestId);
    const queue = await stage.test.call(
      'GET',
      `/api/staff/contests/${contest.contestId}/screening?q=con+muong`,
      { cookie: other.cookie },
    );
    const id = queue.body.entries![0]!.id as unknown as string;
    await withPage({ viewport: DESK }, async (page, { context }) => {
      const [name = '', value = ''] = clerk.cookie.split('=');
      await context.addCookies([{ name, value, url: stage.url }]);
      await page.goto(`${stage.url}/staff/contests/${contest.contestId}/screening/${id}`);
      await page.locator('button[type=submit]').waitFor();
      await stage.test.call('POST', `/api/staff/entries/${id}/screening/decisions`, {
        cookie: other.cookie,
        body: { version: 1, seen: 0, outcome: 'rejected', code: 'off-topic' },
      });
      await page.locator('button[type=submit]').click();
      await page.getByText('Nguyễn Thử vừa xử lý bài này').waitFor();
      await page.getByText('Không đúng chủ đề').first().waitFor();
      await page.getByText('Loại', { exact: true }).first().waitFor();
      await shot(page, 'decided');
    });
  });
});
