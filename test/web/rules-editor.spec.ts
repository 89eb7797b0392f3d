import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { becomes } from '../support/until';
import { signIn, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage, type StageContest } from './stage';

const HOUR = 3_600_000;
/** Parts of a quiz's rules, each with the beginning of a sentence that it makes. */
const PARTS: [title: string, sentence: RegExp][] = [
  ['Câu hỏi', /^Mỗi đề thi gồm 4 câu hỏi rút ngẫu nhiên/],
  ['Mã đề', /mã đề/],
  ['Điểm', /^Mỗi câu trả lời đúng được/],
  ['Thời gian', /^Thời gian làm bài là/],
  ['Thời gian', /vòng thi đóng/],
  ['Lượt thi', /^Mỗi người được thi tối đa/],
  ['Lượt thi', /câu bỏ trống|trả lời tất cả/],
  ['Công bố và xếp hạng', /^Bảng xếp hạng được cập nhật/],
  ['Câu hỏi dự đoán', /^Câu hỏi dự đoán/],
];
const TWO = 'Hai bảng + tập thể theo tỷ lệ';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).last().click();

const isSaid = (page: Page, sentence: string | RegExp) =>
  page.getByLabel('Người dự thi sẽ đọc').first().getByText(sentence).first().waitFor();

async function contestIdOf({ title }: StageContest): Promise<string> {
  const { body } = await stage.organiser.call('GET', '/api/staff/contests');
  const contests = body.contests as unknown as { id: string; title: string }[];
  return contests.find((contest) => contest.title === title)!.id;
}

const chainOf = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Bằng điểm thì xét lần lượt' }).locator('b').allTextContents();

describeInBrowser('the rules editor', () => {
  it('fills in a template, keeps the draft, saves it, and people read and choose by it', async () => {
    const contest = await stage.contest({ opensIn: HOUR, closesIn: 2 * HOUR });
    const id = await contestIdOf(contest);
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/contests/${id}/rules`);
      await press(page, 'Mẫu thể lệ…');
      await press(page, `Dùng mẫu này: ${TWO}`);
      await isSaid(page, /Cán bộ, công chức, viên chức/);
      await page.getByText('Có thay đổi chưa lưu.').waitFor();

      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await page.getByText('Đang tiếp tục bản sửa dở của bạn').waitFor();
      await press(page, 'Lưu thể lệ');
      await page.getByText('Phiên bản 1', { exact: true }).waitFor();
      await page.getByText('Không có thay đổi nào chưa lưu.').waitFor();
      expect(await wrongOn(page)).toEqual([]);

      await page.goto(contest.page());
      await page
        .getByText(/Cán bộ, công chức, viên chức/)
        .first()
        .waitFor();
      await page.goto(contest.page('/register'));
      await page.getByLabel('Bảng thi').selectOption({ label: 'Người dân' });
    });
  });

  it('puts the tie-breaks of a round in order by keyboard and by pointer, on a phone', async () => {
    const contest = await stage.contest({ opensIn: HOUR, closesIn: 2 * HOUR });
    const { roundId } = contest;
    await stage.organiser.call('DELETE', `/api/staff/rounds/${roundId}/seal`, {
      reason: 'Soạn lại thể lệ của vòng.',
    });
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/rounds/${roundId}`);
      await press(page, 'Mẫu thể lệ…');
      await press(page, 'Dùng mẫu này: Tuần thi, dự đoán, 1/2/5/8 giải');
      await page.getByLabel('Thêm tiêu chí…').selectOption({ label: 'Ban Tổ chức quyết định' });
      await becomes(
        () => chainOf(page),
        ['Dự đoán gần đúng hơn', 'Nộp bài sớm hơn', 'Ban Tổ chức quyết định'],
      );
      await page.getByLabel('Đổi chỗ: Nộp bài sớm hơn').focus();
      await page.keyboard.press('ArrowUp');
      await page.getByText('Nộp bài sớm hơn: thứ 1 trong 3').waitFor();
      expect((await chainOf(page))[0]).toBe('Nộp bài sớm hơn');
      await drag(page, 'Đổi chỗ: Dự đoán gần đúng hơn', 'Đổi chỗ: Nộp bài sớm hơn');
      expect((await chainOf(page))[0]).toBe('Dự đoán gần đúng hơn');

      const prizes = page.getByLabel('Giải thưởng', { exact: true }).first();
      const first = prizes.getByLabel('Số lượng').first();
      await first.fill('0');
      await prizes.locator('[aria-invalid=true]').waitFor();
      await first.fill('1');
      await isSaid(page, /Giải Nhất/);
      await press(page, 'Lưu thể lệ');
      await page.getByText('Phiên bản 2', { exact: true }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    const { body } = await stage.test.call('GET', `/api/contests/${contest.slug}`);
    const [round] = body.contest?.rounds as unknown as { rulesSummary: string[] }[];
    expect(round?.rulesSummary.join('\n')).toContain('Giải Nhất');
  });

  it('tells beside each part of a quiz how contestants will read it', async () => {
    const contest = await stage.contest({ opensIn: HOUR, closesIn: 2 * HOUR });
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/rounds/${contest.roundId}`);
      const reads = (title: string) =>
        page
          .locator('.st-panel')
          .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
          .getByRole('note', { name: 'Người dự thi đọc' });
      for (const [title, sentence] of PARTS) {
        await reads(title).getByText(sentence).waitFor();
      }
      await page.getByLabel('Thời gian làm bài (phút)').fill('25');
      await reads('Thời gian').getByText('Thời gian làm bài là 25 phút').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('shows a contradiction at its field, and keeps what is in force', async () => {
    const contest = await stage.contest({ opensIn: HOUR, closesIn: 2 * HOUR });
    const path = `/api/staff/rounds/${contest.roundId}/rules`;
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${stage.url}/staff/rounds/${contest.roundId}`);
      await page.getByLabel('Câu hỏi', { exact: true }).fill('Có bao nhiêu lượt dự thi tuần này?');
      const target = page.getByLabel('Đáp số là');
      await page.locator('[aria-invalid=true]').waitFor();
      expect(await target.getAttribute('aria-invalid')).toBe('true');
      await press(page, 'Lưu thể lệ');
      await page
        .getByRole('alert')
        .getByText(/số lượt dự thi/)
        .waitFor();
      expect((await stage.organiser.call('GET', path)).body.version).toBe(1);
      await target.selectOption({ label: 'số lượt dự thi' });
      await press(page, 'Lưu thể lệ');
      await page.getByText('Phiên bản 2', { exact: true }).waitFor();
    });
    expect((await stage.organiser.call('GET', path)).body.version).toBe(2);
  });
});

/** Takes a handle to where another is. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const handle = page.getByLabel(from);
  await handle.scrollIntoViewIfNeeded();
  const start = (await handle.boundingBox())!;
  const end = (await page.getByLabel(to).boundingBox())!;
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}
