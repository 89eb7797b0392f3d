import type { Page } from 'playwright-core';
import { textOf } from '../support/app';
import { awardedContest } from '../support/awarded';
import { describeInBrowser } from '../support/browser';
import { handInAccepted } from '../support/handed-in';
import { staffMember, type StaffMember } from '../support/staff';
import { writingContest, type WritingContest } from '../support/writing';
import { forKeys, pressOn, tabTo, typeInto } from './keys';
import { asStaff, wrongOn } from './staff-desk';
import { DESK, openStage, type Stage } from './stage';

/* From the jury to the published list with the keyboard alone, seeing where one is at each step. */

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const as = (member: StaffMember, run: (page: Page) => Promise<void>) =>
  asStaff(stage, member, DESK, async (page) => {
    await forKeys(page);
    await run(page);
  });

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const dialogOf = (page: Page) => page.getByRole('dialog');

/** A dialog has gone, and who pressed keys in it is where they were before, not at the top of the page. */
async function isBack(page: Page): Promise<void> {
  await dialogOf(page).waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement === document.body')).toBe(false);
}

/** A contest with accepted works that wait for their codes, and its organiser. */
async function accepted(works: number): Promise<[WritingContest, StaffMember]> {
  const { test } = stage;
  const contest = await writingContest(test);
  const organiser = await staffMember(test, 'organiser', contest.contestId);
  await handInAccepted(test, contest, organiser, works);
  return [contest, organiser];
}

async function addJudge(page: Page, { email }: StaffMember, team: string): Promise<void> {
  await pressOn(button(page, 'Thêm giám khảo'));
  await typeInto(dialogOf(page).getByLabel('Email của tài khoản'), email);
  await typeInto(dialogOf(page).getByLabel('Tổ chấm'), team);
  await pressOn(dialogOf(page).getByRole('button', { name: 'Lưu' }));
  await page.getByText(email).waitFor();
  await isBack(page);
}

describeInBrowser('with the keyboard alone', () => {
  it('an organiser makes up the jury, has works coded, and gives them out', async () => {
    const { test } = stage;
    const [{ contestId }, organiser] = await accepted(2);
    const holders = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
    await as(organiser, async (page) => {
      await page.goto(`${stage.url}/staff/contests/${contestId}/judging/members`);
      for (const team of ['Tổ 1', 'Tổ 2', 'Tổ 3']) {
        await addJudge(page, await staffMember(test, 'nobody'), team);
      }
      await pressOn(button(page, /^Khai quan hệ/).first());
      await typeInto(dialogOf(page).getByLabel('Họ và tên'), 'Lê Văn Cháu');
      await typeInto(dialogOf(page).getByLabel('Email'), 'chau@example.vn');
      await pressOn(dialogOf(page).getByRole('button', { name: 'Lưu' }));
      await page.getByText('Lê Văn Cháu (chau@example.vn)').waitFor();
      await isBack(page);
      expect(await wrongOn(page)).toEqual([]);

      await pressOn(page.getByRole('link', { name: 'Phách và khóa' }));
      const [first, second] = holders;
      await typeInto(page.getByLabel('Email người giữ khóa thứ nhất'), first?.email ?? '');
      await typeInto(page.getByLabel('Email người giữ khóa thứ hai'), second?.email ?? '');
      await pressOn(button(page, 'Chọn hai người này'));
      await page.getByText('Chưa đặt mật khẩu').first().waitFor();
      for (const { cookie } of holders) {
        const path = `/api/staff/contests/${contestId}/key-holders/mine`;
        const body = { passphrase: 'mười hai chữ trở lên' };
        expect((await test.call('PUT', path, { cookie, body })).status).toBe(200);
      }
      await page.reload();
      await pressOn(button(page, 'Mã hóa các bài này'));
      await page.getByText('2 trên 2 bài · xong').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await pressOn(page.getByRole('link', { name: 'Phân công' }));
      await pressOn(button(page, 'Phân công tự động'));
      await page.getByText('Bài nào cũng đủ người chấm').waitFor();
      // A work goes to the judge who has none of it yet.
      const row = page.locator('.ju-work-list > li').first();
      await pressOn(row.locator('.ju-chip').first());
      const free = dialogOf(page).getByRole('radio', { disabled: false }).first();
      await tabTo(free);
      await page.keyboard.press('Space');
      await pressOn(dialogOf(page).getByRole('button', { name: 'Giao cho' }));
      await page.getByText(/^Đã giao bài/).waitFor();
      await isBack(page);
      await pressOn(button(page, 'Bắt đầu chấm'));
      await page.getByRole('link', { name: 'Theo dõi vòng chấm' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('the chief leads the jury through a tie, a change and the signature; the organiser publishes', async () => {
    const [ninth, second, third] = ['Sóng', 'Gió', 'Mây'];
    const contest = await awardedContest(stage.test, {
      works: [
        { title: ninth, points: 9, authors: [{ name: 'Nguyễn An' }] },
        { title: second, points: 8, authors: [{ name: 'Trần Bình' }] },
        { title: third, points: 8, authors: [{ name: 'Lê Chi' }] },
      ],
    });
    const { contestId, chief, organiser } = contest;
    await contest.stage.lead(chief, 'POST', 'lock');
    const room = `${stage.url}/staff/contests/${contestId}/deliberation`;
    await as(chief, async (page) => {
      await page.goto(room);
      await pressOn(button(page, 'Mở phiên họp'));
      await pressOn(button(page, 'Quyết định'));
      const dialog = dialogOf(page);
      await pressOn(dialog.getByLabel(contest.codeOf(second)), 'Space');
      await typeInto(dialog.getByLabel('Lý do'), 'Tác phẩm có sức lan tỏa hơn.');
      await pressOn(dialog.getByRole('button', { name: 'Ghi quyết định' }));
      await page.getByText('(Hội đồng chọn)').waitFor();
      await isBack(page);
      expect(await wrongOn(page)).toEqual([]);

      await pressOn(button(page, `Thay đổi ${contest.codeOf(third)}`));
      await tabTo(dialog.getByLabel('Trao giải'));
      await page.keyboard.press('Home');
      await typeInto(dialog.getByLabel('Lý do'), 'Không đủ chất lượng để trao.');
      await pressOn(dialog.getByRole('button', { name: 'Ghi quyết định' }));
      await page.getByText(`Không trao giải: ${contest.codeOf(third)}`).waitFor();
      await isBack(page);

      await pressOn(button(page, 'Ký danh sách giải').first());
      await pressOn(dialog.getByRole('button', { name: 'Ký danh sách giải' }));
      await page.getByText('Chờ hai người giữ khóa mở phách.').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    await contest.unsealed();
    await as(organiser, async (page) => {
      await page.goto(room);
      for (const step of ['Chốt danh sách có tên tác giả', 'Công bố']) {
        await pressOn(button(page, step).first());
        await pressOn(dialogOf(page).getByRole('button', { name: step, exact: true }));
        await dialogOf(page).waitFor({ state: 'detached' });
      }
      await page.getByText('Đã công bố', { exact: true }).first().waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    const list = await stage.test.call('GET', `/api/contests/${contest.slug}/awards`);
    expect(textOf(list.body)).toContain('Nguyễn An');
  });
});
