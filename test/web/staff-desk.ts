import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe';
import { withPage, type Stage } from './stage';

/** What axe finds wrong on the page, with the first place of each. */
export async function wrongOn(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  const violations = await violationsOn(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Signs the administrator in, as far as the list of contests. */
export async function signIn(page: Page, stage: Stage): Promise<void> {
  const { email, password } = stage.organiser.admin;
  await page.goto(`${stage.url}/staff`);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Cuộc thi của tôi' }).waitFor();
}

/** Does something on a page of somebody who is signed in as staff. */
export async function asStaff(
  stage: Stage,
  { cookie }: { cookie: string },
  viewport: { width: number; height: number },
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await withPage({ viewport }, async (page, { context }) => {
    page.setDefaultTimeout(15_000);
    await context.addCookies([{ name, value, url: stage.url }]);
    await run(page);
  });
}
