import { existsSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Page } from 'playwright-core';
import { PUBLIC_NAME } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { serveWeb } from '../../apps/api/src/web';
import { createTestApp, type TestApp } from '../support/app';
import { openBrowser, type OpenBrowser } from '../support/browser';
import { startLive, TEST_SECRET } from '../support/live';
import { later, Organiser } from '../support/organiser';
import { makeBank, sendFile } from '../support/questions';
import { unitsCsv, unitsDesk } from '../support/units';
import { startWorker } from '../support/worker';

/** The built client: `npm test` builds it; TEST_WEB_DIR names another build. */
export const WEB_DIR = process.env['TEST_WEB_DIR'] ?? join(__dirname, '../../dist/web');

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** The product on one address, as `npm start` has it: pages and API, the gateway, the worker. */
export interface Stage {
  test: TestApp;
  url: string;
  organiser: Organiser;
  /** A published contest with one open round, made over HTTP as an organiser makes it. */
  contest: (options?: ContestOptions) => Promise<StageContest>;
  close: () => Promise<void>;
}

export interface ContestOptions {
  title?: string;
  rules?: Record<string, unknown>;
  /** Milliseconds from now. */
  opensIn?: number;
  closesIn?: number;
  questions?: object[];
}

export interface StageContest {
  slug: string;
  title: string;
  roundId: string;
  /** Address of a page of the contest: '' is its front page. */
  page: (rest?: string) => string;
  round: (rest?: string) => string;
}

/** Starts everything on a database of its own. */
export async function openStage({ webDir = WEB_DIR } = {}): Promise<Stage> {
  if (!existsSync(join(webDir, 'index.html')))
    throw new Error('Build the web client first: npm run build.');
  const test = await createTestApp({
    env: { SESSION_SECRET: TEST_SECRET },
    prepare: (app) => serveWeb(app, webDir),
  });
  const live = await startLive({ REDIS_PREFIX: test.config.REDIS_PREFIX });
  const worker = await startWorker(test.config);
  joinAddresses(test.app.getHttpServer(), live.app.getHttpServer());
  const organiser = await Organiser.start(test);
  const units = await unitsDesk(test);
  const treeId = await units.newTree();
  await units.upload(treeId, UNITS);
  let made = 0;
  return {
    test,
    url: test.url,
    organiser,
    contest: (options = {}) => makeContest({ test, organiser, treeId, no: (made += 1) }, options),
    close: async () => {
      await worker.close();
      await live.close();
      await test.close();
    },
  };
}

/** On one machine the launcher hands sockets over between processes; here both ends are in this one. */
function joinAddresses(api: Server, live: Server): void {
  api.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    live.emit('upgrade', request, socket, head),
  );
}

const UNITS = unitsCsv(
  'HP,Hải Phòng,thành phố,,2020-01-01,,',
  'LC,Quận Lê Chân,quận,HP,2020-01-01,,1200',
  'NQ,Quận Ngô Quyền,quận,HP,2020-01-01,,900',
  'CA,Công an thành phố,khối,HP,2020-01-01,,',
);

/** One question of every type; what is right is always the first option, or 1945. */
export const QUESTIONS = [
  { type: 'single', stem: 'Hải Phòng ở miền nào?', options: ['Bắc', 'Trung', 'Nam'] },
  { type: 'multiple', stem: 'Những nơi nào là đảo?', options: ['Cát Bà', 'Đồ Sơn', 'Kiến An'] },
  { type: 'boolean', stem: 'Hải Phòng có cảng biển.' },
  { type: 'numeric', stem: 'Tuyên ngôn Độc lập đọc năm nào?' },
].map((question, index) => ({
  ...question,
  code: `Q${index + 1}`,
  topic: 'Chung',
  difficulty: 1,
  key: question.type === 'numeric' ? { value: 1945 } : { correct: ['a'] },
}));

interface Maker {
  test: TestApp;
  organiser: Organiser;
  treeId: string;
  no: number;
}

async function makeContest(maker: Maker, options: ContestOptions): Promise<StageContest> {
  const { test, organiser, treeId, no } = maker;
  const slug = `hoi-thi-${no}`;
  const title = options.title ?? `Hội thi số ${no}`;
  const questions = options.questions ?? QUESTIONS;
  const bankId = await makeBank(test, organiser.admin);
  const path = `/api/staff/banks/${bankId}/import`;
  expectStatus(await sendFile(test, path, organiser.admin.cookie, JSON.stringify(questions)), 200);
  const contest = await organiser.call('POST', '/api/staff/contests', {
    slug,
    title,
    edition: 'Năm 2026',
    rulesText: '## Đối tượng\n\nMọi người.',
    unitTreeId: treeId,
    registration: REGISTRATION,
    consents: CONSENTS,
  });
  expectStatus(contest, 201);
  const contestId = contest.body.contest?.id as unknown as string;
  const roundId = await organiser.addRound(contestId, {
    title: 'Tuần 1',
    opensAt: later(options.opensIn ?? -1_000),
    closesAt: later(options.closesIn ?? 3_600_000),
    rules: rulesFor(organiser, bankId, questions.length, options.rules),
  });
  expectStatus(await organiser.seal(roundId), 200, 201);
  expectStatus(await organiser.publish(contestId), 200);
  return {
    slug,
    title,
    roundId,
    page: (rest = '') => `${test.url}/c/${slug}${rest}`,
    round: (rest = '') => `${test.url}/r/${roundId}${rest}`,
  };
}

function rulesFor(
  organiser: Organiser,
  bankId: string,
  count: number,
  changes: Record<string, unknown> = {},
) {
  return organiser.rules({
    draw: { kind: 'bank', bankId, parts: [{ topic: 'Chung', difficulty: 1, count }] },
    // The paper keeps the order, so that a spec knows what is asked and what is right.
    shuffleQuestions: false,
    shuffleOptions: false,
    prediction: { prompt: 'Bao nhiêu người dự thi?', target: 'people', required: true, max: 1e6 },
    ...changes,
  });
}

function expectStatus(answer: { status: number; text: string }, ...wanted: number[]): void {
  if (!wanted.includes(answer.status)) throw new Error(`${answer.status}: ${answer.text}`);
}

const REGISTRATION = {
  fields: {
    fullName: 'required',
    birthDate: 'required',
    sex: 'optional',
    phone: 'required',
    email: 'optional',
    personalId: 'off',
    unit: 'required',
    address: 'off',
  },
  uniqueness: ['phone'],
};

const CONSENTS = [
  {
    purpose: 'tham-gia',
    version: 1,
    text: 'Tôi đồng ý cho dùng thông tin để tổ chức cuộc thi.',
    required: true,
  },
  {
    purpose: PUBLIC_NAME,
    version: 1,
    text: 'Tôi đồng ý cho hiện họ tên trên bảng.',
    required: false,
  },
];

/** Registers somebody in the browser of a page, by the form. */
export async function register(
  page: Page,
  contest: StageContest,
  name: string,
): Promise<{ phone: string; code: string }> {
  const phone = phoneNumber();
  await page.goto(contest.page('/register'));
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Ngày sinh').fill('19051990');
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('le chan');
  await page.getByRole('option', { name: 'Quận Lê Chân' }).click();
  await page.getByLabel('Tôi đồng ý cho dùng thông tin').check();
  await page.getByLabel('Tôi đồng ý cho hiện họ tên').check();
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  const code = page.locator('.code');
  await code.waitFor();
  return { phone, code: (await code.textContent()) ?? '' };
}

let phones = 0;

/** A mobile number that nobody has yet. */
function phoneNumber(): string {
  phones += 1;
  return `09${String(phones).padStart(8, '0')}`;
}

/** Starts the attempt of somebody registered and waits for the first question. */
export async function begin(page: Page, contest: StageContest): Promise<void> {
  await page.goto(contest.round());
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
  await page.getByRole('timer').waitFor();
}

/** Lets the attempts of a round that are open end so many seconds from now; their pages have to be loaded again. */
export async function leaveTime(stage: Stage, contest: StageContest, seconds: number) {
  await query(
    stage.test.db.tx,
    `UPDATE attempt SET started_at = deadline_at - interval '10 minutes' + s.by, deadline_at = deadline_at + s.by
       FROM (SELECT id, now() + $2 * interval '1 second' - deadline_at AS by FROM attempt) s
      WHERE s.id = attempt.id AND round_id = $1 AND submitted_at IS NULL`,
    [contest.roundId, seconds],
  );
}

/** Answers the question on the page rightly, whatever its type. */
export async function answerRightly(page: Page): Promise<void> {
  await page.locator('.stem').waitFor();
  const number = page.getByLabel('Số của bạn');
  if (await number.isVisible()) await number.fill('1945');
  else await page.locator('.options label').first().click();
}

/** Runs something with a browser page of its own. */
export async function withPage(
  options: Parameters<typeof openBrowser>[0],
  run: (page: Page, browser: OpenBrowser) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser(options);
  try {
    await run(await browser.context.newPage(), browser);
  } finally {
    await browser.close();
  }
}
