import { serveOpenApi } from '@bangvang/platform';
import { createTestApp, type TestApp } from './support/app';
import { describeInBrowser, openBrowser, type OpenBrowser } from './support/browser';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({
    prepare: (app) => {
      serveOpenApi(app);
      return Promise.resolve();
    },
  });
});
afterAll(() => test.close());

it('the OpenAPI document is served to programs', async () => {
  const { status, headers, body } = await test.call('GET', '/api/openapi.json');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(Object.keys(body.paths!)).toContain('/api/rounds/{id}/attempts');
});

describeInBrowser('the documentation page', () => {
  let browser: OpenBrowser;
  afterAll(() => browser.close());

  it('works under its own content security policy, and calls the API', async () => {
    browser = await openBrowser();
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('requestfailed', (request) => complaints.push(request.url()));
    await page.goto(`${test.url}/api/docs`);
    await page.locator('#operations-tag-contests').click();
    await page.getByText('/api/contests', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table').getByText('serverTime').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
