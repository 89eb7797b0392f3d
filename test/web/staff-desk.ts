import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe';
import { withPage, type Stage } from './stage';

/** Resolves once nothing that was going to appear, move or fade is still under way. */
const AT_REST = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  for (;;) {
    const moving = document.getAnimations().filter(({ playState, effect }) =>
      playState === 'running' && effect.getComputedTiming().endTime !== Infinity);
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await frame();
  }
})()`;

/** What axe finds wrong on the page, with the first place of each. */
export async function wrongOn(page: Page): Promise<string[]> {
  await page.evaluate(AT_REST);
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
    await context.addCookies([{ name, value, url: stage.url }]);
    await run(page);
  });
}
