import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { becomes } from '../support/until';
import { signIn, wrongOn } from './staff-desk';
import { DESK, openStage, withPage, type Stage, type StageContest } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).last().click();

interface Details {
  id: string;
  title: string;
  edition: string | null;
  rulesText: string;
}

async function detailsOf(contest: StageContest): Promise<Details> {
  const { body } = await stage.organiser.call('GET', '/api/staff/contests');
  const contests = body.contests as unknown as Details[];
  const { id } = contests.find(({ title }) => title === contest.title)!;
  const answer = await stage.organiser.call('GET', `/api/staff/contests/${id}`);
  return answer.body.contest as unknown as Details;
}

describeInBrowser('the details of a contest', () => {
  it('keep what was not saved, say so, and save only what was changed', async () => {
    const contest = await stage.contest();
    const { id } = await detailsOf(contest);
    const path = `/api/staff/contests/${id}`;
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/contests/${id}`);
      const rules = page.getByRole('textbox', { name: 'Thể lệ' });
      await rules.fill('Một bản thể lệ dài, chưa lưu.');
      await page.getByText('Có thay đổi chưa lưu.').waitFor();
      await page.getByRole('link', { name: 'Vòng thi', exact: true }).click();
      await page.getByRole('link', { name: 'Thông tin', exact: true }).click();
      await page.getByText('Đang tiếp tục bản sửa dở của bạn').waitFor();
      await becomes(() => rules.inputValue(), 'Một bản thể lệ dài, chưa lưu.');
      expect(await wrongOn(page)).toEqual([]);

      // A colleague changes something else meanwhile; both changes stay.
      const { status } = await stage.organiser.call('PATCH', path, { edition: 'Lần thứ hai' });
      expect(status).toBe(200);
      await press(page, 'Lưu thay đổi');
      await page.getByText('Đã lưu.').waitFor();
      await page.getByText('Đang tiếp tục bản sửa dở của bạn').waitFor({ state: 'detached' });
    });
    const saved = await detailsOf(contest);
    expect(saved).toMatchObject({
      rulesText: 'Một bản thể lệ dài, chưa lưu.',
      edition: 'Lần thứ hai',
    });
  });

  it('tell that nobody is asked for a unit, where units were chosen', async () => {
    const { body } = await stage.organiser.call('POST', '/api/staff/contests', {
      slug: 'khong-hoi-don-vi',
      title: 'Không hỏi đơn vị',
    });
    const { id } = body.contest as unknown as { id: string };
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/contests/${id}`);
      await page.getByLabel('Danh mục đơn vị').selectOption({ index: 1 });
      const warning = page.getByText('đang không hỏi đơn vị');
      await warning.waitFor();
      await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Bắt buộc' });
      await warning.waitFor({ state: 'detached' });
    });
  });
});
