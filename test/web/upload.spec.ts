import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { mp3 } from '../support/media-files';
import { testFolder } from '../support/servers';
import { medium, writingContest, type WritingContest } from '../support/writing';
import { wrongOn } from './staff-desk';
import { openStage, PHONE, withPage, type Stage } from './stage';

/* A large file on a network that goes: what arrived is never sent again, and the page says how it stands. */

const MEGABYTE = 1_048_576;
const UPLOADS = '**/api/uploads/**';

let stage: Stage;
let contest: WritingContest;
/** Of five parts and a bit. */
const song = join(testFolder('upload'), 'bai-hat.mp3');

beforeAll(async () => {
  writeFileSync(song, mp3(13_500));
  stage = await openStage();
  contest = await writingContest(stage.test, {
    media: [
      medium({
        name: 'Phát thanh',
        form: 'audio',
        inBrowser: false,
        files: { types: ['mp3'], maxBytes: 20 * MEGABYTE, max: 3 },
      }),
    ],
    authorData: [{ field: 'name', need: 'required' }],
  });
});
afterAll(() => stage.close());

const shot = async (page: Page, name: string) => {
  const target = process.env['TEST_SHOTS'];
  if (target) await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
};

/** A draft of somebody new, on a phone; the device keeps no pages, so that every request is seen. */
async function atDraft(run: (page: Page) => Promise<void>): Promise<void> {
  const { token } = await contest.person();
  await withPage({ viewport: PHONE, serviceWorkers: 'block' }, async (page, { context }) => {
    await context.addCookies([{ name: 'bv_contestant', value: token, url: stage.url }]);
    await page.goto(`${stage.url}/c/${contest.slug}/entries`);
    await page.getByRole('button', { name: /Phát thanh/ }).click();
    await page.getByLabel('Tên tác phẩm').waitFor();
    await run(page);
  });
}

const files = (page: Page) => page.getByRole('region', { name: 'Tệp tác phẩm' });
const choose = (page: Page) => files(page).locator('input[type=file]').setInputFiles(song);

/** What the page sends: uploads that are begun, and where each part begins. */
function watch(page: Page): { begun: () => number; parts: number[] } {
  const parts: number[] = [];
  let begun = 0;
  page.on('request', (request) => {
    if (!request.url().includes('/api/uploads')) return;
    if (request.method() === 'POST') begun += 1;
    if (request.method() === 'PATCH') parts.push(Number(request.headers()['upload-offset']));
  });
  return { begun: () => begun, parts };
}

/** Lets two parts through; what comes after is `cut`. */
async function cutAfterTwo(page: Page, cut: (route: Route) => unknown): Promise<void> {
  let parts = 0;
  await page.route(UPLOADS, async (route) => {
    parts += route.request().method() === 'PATCH' ? 1 : 0;
    if (parts > 2) await cut(route);
    else await route.continue();
  });
}

describeInBrowser('a large file of an author', () => {
  it('waits for as long as the network is away, and goes on where it was', async () => {
    await atDraft(async (page) => {
      await page.clock.install();
      await page.reload();
      const context = page.context();
      const { begun, parts } = watch(page);
      await cutAfterTwo(page, async (route) => {
        await context.setOffline(true);
        await route.abort('internetdisconnected');
      });
      await choose(page);
      const waits = files(page).getByText('Mất kết nối, sẽ gửi tiếp khi có mạng');
      await waits.waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'upload-waits');
      // Minutes pass, and it tries again and again.
      let tries = 0;
      page.on('requestfailed', (request) => {
        if (request.url().includes('/api/uploads')) tries += 1;
      });
      while (tries < 12) await page.clock.runFor(30_000);
      await waits.waitFor();
      await page.unroute(UPLOADS);
      await context.setOffline(false);
      await files(page).getByText('Đã kiểm tra').waitFor();
      await files(page).getByText('bai-hat.mp3').waitFor();
      // Each part once; the third a second time, as its first was lost.
      const steps = [0, 1, 2, 2, 3, 4, 5].map((part) => part * MEGABYTE);
      expect({ begun: begun(), parts }).toEqual({ begun: 1, parts: steps });
    });
  });

  it('is said to be half sent when the page comes back, and goes on when it is chosen again', async () => {
    await atDraft(async (page) => {
      const { begun, parts } = watch(page);
      const reached = new Promise<void>((third) => {
        // The third part never leaves the phone.
        void cutAfterTwo(page, () => third());
      });
      await choose(page);
      await reached;
      await files(page).getByText('Đã gửi').waitFor();
      await page.reload();
      await page.unroute(UPLOADS);
      const half = files(page).getByText(/^bai-hat\.mp3 .*đang gửi dở/);
      await half.waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await shot(page, 'upload-half');
      await choose(page);
      await files(page).getByText('Đã kiểm tra').waitFor();
      await half.waitFor({ state: 'detached' });
      const steps = [0, 1, 2, 2, 3, 4, 5].map((part) => part * MEGABYTE);
      expect({ begun: begun(), parts }).toEqual({ begun: 1, parts: steps });
    });
  });

  it('that is taken back while it waits is not asked about again', async () => {
    await atDraft(async (page) => {
      const reached = new Promise<void>((third) => {
        void cutAfterTwo(page, () => third());
      });
      await choose(page);
      await reached;
      await page.unroute(UPLOADS);
      await files(page).getByRole('button', { name: 'Bỏ tệp bai-hat.mp3' }).click();
      await files(page).getByText('bai-hat.mp3').waitFor({ state: 'detached' });
      await page.reload();
      await files(page).getByText('Chọn tệp').waitFor();
      expect(await files(page).getByText('bai-hat.mp3').count()).toBe(0);
    });
  });
});
