import { describeInBrowser, openBrowser } from './browser';

describeInBrowser('the browser of the tests', () => {
  it('shows a page in Vietnamese time, with a fresh profile', async () => {
    const browser = await openBrowser({ viewport: { width: 390, height: 844 } });
    try {
      const page = await browser.context.newPage();
      await page.goto('data:text/html,<h1>Bảng Vàng</h1>');
      await expect(page.evaluate('new Date().getTimezoneOffset()')).resolves.toBe(-7 * 60);
      await expect(page.evaluate('innerWidth')).resolves.toBe(390);
    } finally {
      await browser.close();
    }
  });
});
