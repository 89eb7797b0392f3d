import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core';
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

/** For what a page has to show on a busy machine; the time of a test ends it before long. */
const PATIENCE_MS = 60_000;

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
  /** Closes its pages and forgets what it kept. */
  close: () => Promise<void>;
}

let running: Promise<Browser> | undefined;
afterAll(async () => {
  await (await running)?.close();
});

/** The Chromium of this spec file: started once, and again only if it has died. */
async function chromiumOfFile(executablePath: string): Promise<Browser> {
  if (running && !(await running).isConnected()) running = undefined;
  running ??= chromium.launch({ executablePath, args: FLAGS });
  return running;
}

/** A browser that has never been anywhere: nothing kept from, or shared with, another one. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<OpenBrowser> {
  if (!program) throw new Error('There is no Chromium on the PATH.');
  const browser = await chromiumOfFile(program);
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return { context, close: () => context.close() };
}
