import type { Locator, Page } from 'playwright-core';

/** More than any page has places for the focus. */
const MOST_STEPS = 200;

/** Shows focus and colours at once, so that what is looked at is not on its way. */
const AT_ONCE = `addEventListener('DOMContentLoaded', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { transition: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})`;

/** What the functions below use of a browser, where they run. */
interface Part {
  parentElement: Part | null;
  closest: (selector: string) => Part | null;
  focus: () => void;
  blur: () => void;
}
interface Browser {
  document: { activeElement: unknown };
  getComputedStyle: (part: Part) => Record<string, string>;
}

const hasFocus = (one: unknown): boolean =>
  one === (globalThis as unknown as Browser).document.activeElement;

/** Whether something looks different, or what holds it, for having the focus. */
function isSeen(one: unknown): boolean {
  const part = one as Part;
  const { getComputedStyle } = globalThis as unknown as Browser;
  const look = (): string =>
    [part, part.closest('label'), part.parentElement]
      .map((holder) => {
        if (!holder) return '';
        const style = getComputedStyle(holder);
        const shown = ['outline', 'boxShadow', 'border', 'backgroundColor', 'textDecoration'];
        return shown.map((name) => style[name]).join();
      })
      .join();
  const focused = look();
  part.blur();
  const plain = look();
  part.focus();
  return focused !== plain;
}

/** Readies a page for {@link tabTo}; before anything is loaded. */
export async function forKeys(page: Page): Promise<void> {
  await page.addInitScript(AT_ONCE);
}

/**
 * Comes to something by Tab (or Shift+Tab) alone, from where the focus is, and looks whether the
 * focus can be seen there. @throws Error where it cannot be reached, or be seen
 */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  await target.waitFor();
  const has = () => target.evaluate(hasFocus);
  for (let steps = 0; !(await has()); steps += 1) {
    if (steps === MOST_STEPS) throw new Error(`Not reached by ${key}: ${String(target)}`);
    await page.keyboard.press(key);
  }
  if (!(await target.evaluate(isSeen))) throw new Error(`Focus not seen: ${String(target)}`);
}

/** Comes to something by Tab and presses it. */
export async function pressOn(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Comes to a field by Tab and types into it, in the place of what stood there. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  const { keyboard } = target.page();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(text);
}
