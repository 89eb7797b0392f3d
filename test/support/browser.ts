import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from './chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const program = findChromium();

/**
 * `describe` for tests that drive a browser. Where there is no Chromium they are skipped, and
 * `npm test` lists them by name:
 *
 *   describeInBrowser('the round on a phone', () => {
 *     it('...', async () => {
 *       const browser = await openBrowser({ viewport: { width: 390, height: 844 } });
 *       const page = await browser.context.newPage();
 *       await browser.close();
 */
export const describeInBrowser: jest.Describe = program ? describe : describe.skip;

export interface OpenBrowser {
  context: BrowserContext;
  /** Ends the browser and removes its profile. */
  close: () => Promise<void>;
}

/** Starts Chromium with a fresh profile. */
export async function openBrowser(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<OpenBrowser> {
  if (!program) throw new Error('There is no Chromium on the PATH.');
  const profile = mkdtempSync(join(tmpdir(), 'bangvang-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    args: FLAGS,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
