import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Stage } from './stage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page, with the first place of each. */
export async function wrongOn(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  return page.evaluate<string[]>(`
    (async () => {
      ${AXE}
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => id + ': ' + nodes[0].html);
    })()`);
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
