import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { sha256 } from '@bangvang/platform';
import { describeInBrowser } from '../support/browser';
import { computeAll } from '../support/closing';
import { insertPublication } from '../support/publications';
import { staffMember } from '../support/staff';
import { closedContest, type ClosedContest } from './results-stage';
import { signIn, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';

const MINUTES = 'Ban tổ chức họp, thống nhất theo bài dự thi.';
const SEED = 'hạt giống giữ kín đến lúc khép lại';

/** Equals across the first prize, across the places in the next round, and units across an award. */
const RESULTS = {
  ranking: { among: 'any', tieBreak: [{ by: 'duration' }] },
  prizes: {
    tiers: [
      { id: 'nhat', name: 'Giải Nhất', count: 2, value: 5_000_000 },
      { id: 'nhi', name: 'Giải Nhì', count: 2 },
    ],
    boundaryTie: 'people',
    onePerPerson: 'round',
    freed: 'move-down',
  },
  qualify: { by: 'quota', places: 5, ties: false },
};
const RULES = {
  eligibility: { barredRoles: ['judge'], barredUnits: [], as: 'excluded' },
  collectives: [
    {
      id: 'dong-nhat',
      name: 'Đơn vị có nhiều người dự thi nhất',
      measure: 'people',
      successors: false,
      groupBy: 'none',
      tiers: [{ id: 'nhat', name: 'Cờ thi đua', count: 1 }],
    },
  ],
  winners: { ask: ['address', 'personalId'], replyWithinDays: 5, nextInLine: true },
  appeals: { days: 5, blocksPublication: true },
};

let stage: Stage;
let contest: ClosedContest;

beforeAll(async () => {
  stage = await openStage();
  contest = await closedContest(
    stage,
    {
      'Trần Thị Ngọc Ánh': { right: 4, durationMs: 60_000 },
      'Lê Văn Đạt': { right: 4, durationMs: 60_000, unit: 'NQ' },
      'Phạm Quốc Dũng': { right: 4, durationMs: 5_000 },
      'Đỗ Thị Én': { right: 3, durationMs: 80_000, unit: 'NQ' },
      'Y Moan': { right: 2, durationMs: 90_000 },
      "H'Hen Niê": { right: 2, durationMs: 90_000, unit: 'NQ' },
      'Nguyễn Giám Khảo': { right: 1, durationMs: 90_000 },
      'Vũ Thị Yến': { right: 1, durationMs: 95_000, unit: 'CA' },
    },
    { results: RESULTS, rules: RULES },
  );
  const path = `/api/staff/contests/${contest.contestId}/suspicions`;
  await stage.organiser.call('POST', `${path}/search`);
  for (let found = 0; found === 0; await sleep(200)) {
    const { suspicions } = (await stage.organiser.call('GET', path)).body;
    found = Object.keys(suspicions ?? {}).length;
  }
});
afterAll(() => stage.close());

const desk = ({ contestId, roundId }: ClosedContest, step = '', round = true) =>
  `${stage.url}/staff/contests/${contestId}/results${step && `/${step}`}${round ? `?round=${roundId}` : ''}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last();
const decide = async (page: Page) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Biên bản').fill(MINUTES);
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await computeAll(stage.test);
};

describeInBrowser('the closing desk', () => {
  it('enters who is barred, and shows them without a rank', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(contest, 'roles'));
      await page.getByText('Theo thể lệ: Ban giám khảo').waitFor();
      await page.getByLabel('Người dự thi').fill('giam khao');
      await page.getByRole('button', { name: /^Nguyễn Giám Khảo/ }).click();
      await page.getByLabel('Vai trò').selectOption({ label: 'Ban giám khảo' });
      await button(page, 'Ghi vai trò').click();
      await page.getByText('bị loại trừ').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await computeAll(stage.test);
      await page.goto(desk(contest, 'standings'));
      await button(page, 'Xem danh sách').click();
      const row = page.getByRole('row', { name: /Nguyễn Giám Khảo/ });
      await row.getByText('Không thuộc đối tượng dự thi').waitFor();
    });
  });

  it('settles who gets a prize, who goes on, and which units are honoured', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(contest, 'ties'));
      const settle = page.getByRole('button', { name: 'Quyết định', exact: true });
      await settle.first().click();
      const prize = page.getByRole('group', { name: 'Chọn nhiều nhất 1 người nhận giải' });
      await prize.getByLabel(/^Lê Văn Đạt/).check();
      expect(await prize.getByLabel(/^Trần Thị Ngọc Ánh/).isDisabled()).toBe(true);
      expect(await wrongOn(page)).toEqual([]);
      await decide(page);

      await page.reload();
      await settle.first().click();
      const next = page.getByRole('group', { name: 'Chọn nhiều nhất 1 người đi tiếp' });
      await next.getByLabel(/^Y Moan/).check();
      await decide(page);
      await page.reload();
      await page.getByText('Không có nhóm đồng hạng nào phải quyết định.').waitFor();

      await page.goto(desk(contest, 'collectives', false));
      await button(page, 'Quyết định').click();
      await page.getByRole('group', { name: 'Chọn nhiều nhất 1 đơn vị' }).waitFor();
      await page.getByRole('checkbox', { name: /^Quận Ngô Quyền/ }).check();
      expect(await wrongOn(page)).toEqual([]);
      await decide(page);
      await page.reload();
      await page.getByRole('definition').getByText('Quận Ngô Quyền').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('proposes a correction from a suspicion, the evidence in it already', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(contest, 'flags'));
      const flag = page.getByRole('listitem').filter({ hasText: 'Số điện thoại liền nhau' });
      await flag.first().waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await flag.getByRole('button', { name: 'Lập đính chính' }).click();
      const dialog = page.getByRole('dialog');
      const person = contest.people.get('Phạm Quốc Dũng');
      await dialog.getByLabel('Về người').selectOption(String(person?.no));
      expect(await dialog.getByLabel('Ghi chú').inputValue()).toContain('Số điện thoại liền nhau');
      expect(await dialog.getByLabel('Số của người dự thi').inputValue()).toBe(String(person?.no));
      await dialog.getByRole('button', { name: 'Xem tác động' }).click();
      await dialog.getByRole('button', { name: 'Đề nghị đính chính này' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Đề nghị đính chính này' }).click();
      await dialog.getByRole('button', { name: 'Xong, ghi nghi vấn là đã xử lý' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await button(page, 'Đã xử lý').click();
      await page.getByText('Đã đề nghị đính chính về số').waitFor();
    });
  });

  it('opens the form that a link elsewhere asks for', async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(`${desk(contest, 'corrections')}&propose=extend-round`);
      await page.getByLabel('Đóng lúc').waitFor();
      expect(await page.getByLabel('Loại đính chính').inputValue()).toBe('extend-round');
      expect(await page.getByLabel('Lý do').inputValue()).toBe('outage');
    });
  });

  it('takes an outage found after the close out of the time, once its effect was seen', async () => {
    const local = `'YYYY-MM-DD"T"HH24:MI'`;
    const [outage] = await query<{ from: string; to: string }>(
      stage.test.db.tx,
      `SELECT to_char((opens_at - interval '2 minutes') AT TIME ZONE 'Asia/Ho_Chi_Minh', ${local}) AS from,
              to_char((opens_at + interval '2 minutes') AT TIME ZONE 'Asia/Ho_Chi_Minh', ${local}) AS to
         FROM round WHERE id = $1`,
      [contest.roundId],
    );
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(contest, 'corrections'));
      await button(page, 'Lập đính chính').click();
      await page.getByLabel('Loại đính chính').selectOption('credit-time');
      // The reason is published: it fits the kind unless somebody says another.
      expect(await page.getByLabel('Lý do').inputValue()).toBe('outage');
      await page.getByLabel('Sự cố bắt đầu').fill(outage!.from);
      await page.getByLabel('Sự cố kết thúc').fill(outage!.to);
      const dat = contest.people.get('Lê Văn Đạt');
      await page.getByLabel('Chỉ những người').fill(String(dat?.no));
      await button(page, 'Xem tác động').click();
      await page.getByText('1 lượt của 1 người đang làm lúc đó').waitFor();
      await button(page, 'Đề nghị đính chính này').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('passes a winner over, asks the winners, and reads what they give', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(contest, 'prizes'));
      await button(page, 'Không trao giải cho Đỗ Thị Én').click();
      await page.getByRole('dialog').getByLabel('Lý do (được công bố)').fill('Xin không nhận giải');
      expect(await wrongOn(page)).toEqual([]);
      await decide(page);
      await page.reload();
      await button(page, 'Không trao giải cho Trần Thị Ngọc Ánh').waitFor();
      const prizes = page.locator('.rs-prizes');
      expect(await prizes.getByText('Đỗ Thị Én').count()).toBe(0);
      expect(await wrongOn(page)).toEqual([]);

      await page.goto(desk(contest, 'winners'));
      const ask = page.getByRole('button', { name: /^Hỏi \d người chưa được hỏi$/ });
      await ask.click();
      await page.getByRole('dialog').getByRole('button', { name: /^Hỏi/ }).click();
      await page.getByText('Đã hỏi').first().waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
    const winner = contest.people.get('Lê Văn Đạt');
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      const { url } = stage;
      await context.addCookies([{ name: 'bv_contestant', value: winner?.token ?? '', url }]);
      await page.goto(contest.page('/mine'));
      await page.getByLabel('Địa chỉ').waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('ties an upheld appeal to a correction that is there', async () => {
    const { accountId } = await staffMember(stage.test, 'admin');
    const { contestId, roundId } = contest;
    await insertPublication(stage.test.db.tx, { contestId, roundId, accountId });
    const filed = await stage.test.call('POST', `/api/contests/${contest.slug}/appeals`, {
      token: contest.people.get('Lê Văn Đạt')?.token,
      body: {
        publication: 'round-1-v1',
        kind: 'rank',
        text: 'Tôi làm bài đúng hết mà xếp sau người làm trong năm giây.',
      },
    });
    expect(filed.status).toBe(201);
    const value = contest.people.get('Lê Văn Đạt')?.token ?? '';
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await context.addCookies([{ name: 'bv_contestant', value, url: stage.url }]);
      await page.goto(contest.page('/mine'));
      await page.getByLabel('Thêm tệp').waitFor();
      const wider = 'document.documentElement.scrollWidth - window.innerWidth';
      expect(await page.evaluate(wider)).toBe(0);
    });
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(contest, 'appeals'));
      await button(page, 'Chấp nhận khiếu nại').click();
      await page.getByLabel('Câu trả lời').fill('Lượt thi đó đang được xem xét để hủy.');
      await page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận khiếu nại' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: /^Chấp nhận \d/ }).click();
      await page.getByLabel('Đính chính đã có').selectOption({ index: 1 });
      expect(await wrongOn(page)).toEqual([]);
      await button(page, 'Gắn với đính chính này').click();
      await page.getByText('Đã gắn với một đính chính.').waitFor();
    });
  });

  it('reveals the seed of a lot, shows where the scorers differ, and takes a pasted order', async () => {
    const lots = await closedContest(
      stage,
      {
        'Trần Thị Ngọc Ánh': { right: 4, durationMs: 60_000 },
        'Lê Văn Đạt': { right: 4, durationMs: 60_000 },
      },
      {
        results: {
          ...RESULTS,
          ranking: { among: 'any', tieBreak: [{ by: 'lot', commitment: sha256(SEED) }] },
        },
        before: async ({ roundId }) => {
          await query(stage.test.db.tx, 'ALTER TABLE attempt DISABLE TRIGGER attempt_final');
          const change = 'UPDATE attempt SET centipoints = centipoints + 100 WHERE round_id = $1';
          await query(stage.test.db.tx, change, [roundId]);
          await query(stage.test.db.tx, 'ALTER TABLE attempt ENABLE TRIGGER attempt_final');
        },
      },
    );
    await withPage({ viewport: PHONE }, async (page) => {
      await signIn(page, stage);
      await page.goto(desk(lots, 'differences'));
      await page.getByText('Hai bộ tính lệch nhau ở').waitFor();
      expect(await wrongOn(page)).toEqual([]);
      await page.goto(desk(lots));
      await button(page, 'Công khai hạt giống').click();
      await page.getByRole('textbox', { name: 'Hạt giống' }).fill(SEED);
      expect(await wrongOn(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Công khai hạt giống' }).click();
      await page.getByText('Mã bốc thăm').waitFor({ state: 'detached' });
    });
  });
});
