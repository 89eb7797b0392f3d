import { describeInBrowser } from '../support/browser';
import { becomes } from '../support/until';
import { begin, DESK, openStage, register, withPage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describeInBrowser('with the keyboard alone', () => {
  it('a round is taken and handed in', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: DESK }, async (page) => {
      await register(page, contest, 'Đặng Xuân Dũng');
      await begin(page, contest);
      const keys = page.keyboard;
      const heading = (no: number) => page.getByText(`Câu ${no}/4`).waitFor();

      await heading(1);
      await keys.press('c');
      await keys.press('1');
      await page.getByRole('radio', { name: 'Bắc' }).and(page.locator(':checked')).waitFor();
      await keys.press('m');
      await page.getByRole('button', { name: 'Câu 1, đã trả lời, đã đánh dấu' }).waitFor();

      await keys.press('Enter');
      await heading(2);
      await keys.press('a');
      await keys.press('b');
      await keys.press('2');
      await becomes(() => page.locator('.options :checked').count(), 1);
      await keys.press('ArrowLeft');
      await heading(1);
      await keys.press('ArrowRight');
      await keys.press('ArrowRight');
      await heading(3);
      await keys.press('1');
      await keys.press('Enter');
      await heading(4);
      await keys.press('Tab');
      await keys.type('1945');
      await keys.press('Enter');
      await page.getByText('Bao nhiêu người dự thi?').waitFor();
      await keys.press('Tab');
      await keys.type('12');
      await keys.press('Enter');
      await page.getByText('4/4 câu đã trả lời').waitFor();
      // Past the flagged question to the button.
      await keys.press('Tab');
      await keys.press('Tab');
      await keys.press('Enter');
      await page.getByText('4/4 câu đúng').waitFor();
    });
  });

  it('a unit is found and chosen, and tabs are changed', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(contest.page('/register'));
      const unit = page.getByRole('combobox', { name: 'Đơn vị' });
      await unit.focus();
      await page.keyboard.type('quan');
      await page.locator('[role=option]').nth(1).waitFor();
      await page.keyboard.press('ArrowDown');
      const second = await page.locator('[role=option][aria-selected=true]').textContent();
      await page.keyboard.press('Enter');
      expect(await unit.inputValue()).toBe(second?.split(' Hải Phòng')[0]);
      await becomes(() => unit.getAttribute('aria-expanded'), 'false');

      await page.getByRole('tab', { name: 'Đăng ký mới' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByLabel('Mã dự thi').waitFor();
    });
  });

  it('arriving at a page puts the focus on it, and the first Tab offers to skip the header', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(stage.url);
      await page.getByRole('link', { name: contest.title }).click();
      await page.getByRole('heading', { level: 1, name: contest.title }).waitFor();
      await becomes(() => page.evaluate('document.activeElement.id'), 'main');
      await becomes(() => page.title(), `${contest.title} · Bảng Vàng`);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: contest.title }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await becomes(() => page.evaluate('document.activeElement.id'), 'main');
    });
  });
});
