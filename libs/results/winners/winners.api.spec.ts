import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '@bangvang/database';
import { Keyring } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, computeAll, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { setContestRules } from '../../../test/support/publications';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { Notices } from '../notices/notices.service';
import { WinnerReminders } from './winners.worker';

type Person = Awaited<ReturnType<PlayableRound['person']>>;

let test: TestApp;
let round: PlayableRound;
let organiser: StaffMember;
let people: Person[];

const PRIZES = {
  tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
  boundaryTie: 'people',
  onePerPerson: 'round',
  freed: 'move-down',
};

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  round = await playableRound(test, { rules: { results: { prizes: PRIZES } } });
  await setContestRules(test.db.tx, round.contestId, {
    winners: { ask: ['phone', 'personalId'], replyWithinDays: 5, nextInLine: true },
  });
  organiser = await staffMember(test, 'organiser', round.contestId);
  people = [await round.person(), await round.person(), await round.person()];
  await play(
    test,
    round,
    people.map((person, index) => ({ ...person, right: 5 - index })),
  );
  await closeRound(test, round);
});

const staff = (method: string, path: string, body?: unknown) =>
  test.call(method, `/api/staff${path}`, { cookie: organiser.cookie, body });
const contest = (rest: string) => `/contests/${round.contestId}${rest}`;
const ask = () => staff('POST', contest('/winners/requests'), { roundId: round.roundId });
const mine = (method: string, person: Person, body?: unknown) =>
  test.call(method, `/api/contests/${round.slug}/winner`, { token: person.token, body });
const REPLY = { phone: '0912 345 678', personalId: '031200001234' };
const blockers = async () =>
  (await staff('GET', contest(`/publication?round=${round.roundId}`))).body['blockers'];
const checkOf = async (person: Person): Promise<string> => {
  const [row] = await query<{ id: string }>(
    test.db.tx,
    'SELECT id FROM winner_check WHERE participant_no = $1',
    [person.no],
  );
  return row!.id;
};
const decide = async (person: Person, body: object) =>
  staff('PUT', `/winner-checks/${await checkOf(person)}/decision`, body);

it('asks the winners only, once, for what the rules require', async () => {
  expect(await mine('GET', people[0]!)).toMatchObject({ body: { code: 'WINNER_NOT_ASKED' } });
  expect((await ask()).body).toEqual({ asked: 1 });
  expect((await ask()).body).toEqual({ asked: 0 });
  expect(await mine('GET', people[0]!)).toMatchObject({
    status: 200,
    body: {
      check: {
        state: 'asked',
        open: true,
        asked: ['phone', 'personalId'],
        won: [{ tier: 'nhat', name: 'Giải Nhất' }],
        given: [],
      },
    },
  });
  expect(await mine('GET', people[1]!)).toMatchObject({ status: 404 });
  expect(await blockers()).toMatchObject([{ code: 'winners-outstanding', count: 1 }]);
});

it('takes exactly what was asked, encrypted, and shows it to organisers on record', async () => {
  await ask();
  const lacking = await mine('PUT', people[0]!, { phone: REPLY.phone });
  expect(lacking).toMatchObject({ status: 422, body: { errors: [{ path: 'personalId' }] } });
  const more = await mine('PUT', people[0]!, { ...REPLY, address: 'Hải Phòng' });
  expect(more).toMatchObject({ status: 422, body: { errors: [{ path: 'address' }] } });
  const wrong = await mine('PUT', people[0]!, { ...REPLY, phone: '12' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'phone' }] } });
  const given = await mine('PUT', people[0]!, REPLY);
  expect(given).toMatchObject({ status: 200, body: { check: { state: 'replied' } } });
  expect(given.text).not.toContain('031200001234');

  const [row] = await query<{ given: Buffer }>(
    test.db.tx,
    'SELECT given FROM winner_check WHERE participant_no = $1',
    [people[0]!.no],
  );
  expect(row!.given.toString('latin1')).not.toContain('031200001234');
  const data = await staff('GET', `/winner-checks/${await checkOf(people[0]!)}/data`);
  expect(data.body).toMatchObject({ given: { personalId: '031200001234', phone: '+84912345678' } });
  const reads = await query(
    test.db.tx,
    `SELECT actor FROM ledger WHERE kind = 'winner-data-read' AND participant_no = $1`,
    [people[0]!.no],
  );
  expect(reads).toEqual([{ actor: `staff:${organiser.accountId}` }]);
  const list = await staff('GET', contest(`/winners?round=${round.roundId}`));
  expect(list.text).not.toContain('031200001234');
});

it('is confirmed by an organiser; then nothing blocks and nothing can be changed', async () => {
  await ask();
  await mine('PUT', people[0]!, REPLY);
  expect(await blockers()).toMatchObject([{ code: 'winners-outstanding' }]);
  expect(await decide(people[0]!, { decision: 'confirmed' })).toMatchObject({
    status: 200,
    body: { winner: { state: 'confirmed', decidedBy: 'Nguyễn Thử' } },
  });
  expect(await blockers()).toEqual([]);
  expect(await mine('PUT', people[0]!, REPLY)).toMatchObject({
    status: 409,
    body: { code: 'WINNER_CHECK_CLOSED' },
  });
  expect(await decide(people[0]!, { decision: 'confirmed' })).toMatchObject({ status: 409 });
});

it('void: the next in line follows, and is the one to be asked', async () => {
  await ask();
  expect((await mine('PUT', people[0]!, { declined: true })).body).toMatchObject({
    check: { state: 'declined' },
  });
  expect(await decide(people[0]!, { decision: 'void' })).toMatchObject({ status: 422 });
  expect((await decide(people[0]!, { decision: 'void', reason: 'declined' })).status).toBe(200);
  expect(await blockers()).toMatchObject([{ code: 'outdated' }, { code: 'winners-outstanding' }]);
  await computeAll(test);
  expect(await blockers()).toMatchObject([{ code: 'winners-not-asked', count: 1 }]);
  expect((await ask()).body).toEqual({ asked: 1 });
  expect(await mine('GET', people[1]!)).toMatchObject({ body: { check: { state: 'asked' } } });
  const [decision] = await query<{ kind: string; content: object }>(
    test.db.tx,
    'SELECT kind, content FROM decision WHERE contest_id = $1',
    [round.contestId],
  );
  expect(decision).toEqual({
    kind: 'passed-over',
    content: { participant: String(people[0]!.no), reason: 'declined' },
  });
});

it('is looked at again where somebody was dropped by mistake: the prize comes back', async () => {
  await ask();
  await mine('PUT', people[0]!, REPLY);
  await decide(people[0]!, { decision: 'void', reason: 'wrong-data' });
  await computeAll(test);
  expect(await blockers()).toMatchObject([{ code: 'winners-not-asked', count: 1 }]);
  const reopen = async (reason: string) =>
    staff('POST', `/winner-checks/${await checkOf(people[0]!)}/reopening`, { reason });
  expect((await reopen('nhầm')).status).toBe(422);
  expect(await reopen('So nhầm với hồ sơ của người khác.')).toMatchObject({
    status: 200,
    body: { winner: { state: 'replied', voidReason: null, decidedBy: null, overdue: false } },
  });
  expect((await reopen('So nhầm với hồ sơ của người khác.')).status).toBe(409);
  await computeAll(test);
  expect(await blockers()).toMatchObject([{ code: 'winners-outstanding', count: 1 }]);
  expect((await decide(people[0]!, { decision: 'confirmed' })).status).toBe(200);
  expect(await blockers()).toEqual([]);
  const facts = await query(
    test.db.tx,
    `SELECT kind, reason FROM ledger WHERE kind = 'winner-reopened' AND participant_no = $1`,
    [people[0]!.no],
  );
  expect(facts).toEqual([{ kind: 'winner-reopened', reason: 'So nhầm với hồ sơ của người khác.' }]);
});

it('asks who lost one prize by silence again when they win another', async () => {
  await ask();
  await query(test.db.tx, 'UPDATE winner_check SET due_at = now() WHERE participant_no = $1', [
    people[0]!.no,
  ]);
  await decide(people[0]!, { decision: 'void', reason: 'no-reply' });
  await setContestRules(test.db.tx, round.contestId, {
    winners: { ask: ['phone', 'personalId'], replyWithinDays: 5, nextInLine: true },
    overall: { combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }], prizes: PRIZES },
  });
  await computeAll(test);
  const whole = async () => (await staff('GET', contest('/winners'))).body['winners'];
  expect(await whole()).toContainEqual(
    expect.objectContaining({ participantNo: people[0]!.no, state: 'not-asked', id: null }),
  );
  expect((await staff('POST', contest('/winners/requests'), {})).body).toEqual({ asked: 2 });
  expect(await mine('GET', people[0]!)).toMatchObject({
    body: { check: { state: 'asked', open: true, won: [{ round: null, tier: 'nhat' }] } },
  });
  expect((await decide(people[0]!, { decision: 'confirmed' })).status).toBe(200);
});

it('silence counts only after the deadline, and an answer only before it', async () => {
  await ask();
  expect(await decide(people[0]!, { decision: 'void', reason: 'no-reply' })).toMatchObject({
    status: 409,
    body: { code: 'CONFLICT' },
  });
  await query(test.db.tx, 'UPDATE winner_check SET due_at = now() WHERE participant_no = $1', [
    people[0]!.no,
  ]);
  expect(await mine('PUT', people[0]!, REPLY)).toMatchObject({
    status: 409,
    body: { code: 'WINNER_CHECK_CLOSED' },
  });
  expect((await decide(people[0]!, { decision: 'void', reason: 'no-reply' })).status).toBe(200);
});

it('counts its days from the day after, in the zone of the contest', async () => {
  const [row] = await query<{ until: Date }>(
    test.db.tx,
    `SELECT days_after('2026-05-19 23:59:59.999+07', 'Asia/Ho_Chi_Minh', 3) AS until`,
  );
  // 20, 21 and 22 May are the three days.
  expect(row!.until.toISOString()).toBe('2026-05-22T17:00:00.000Z');
});

it('writes to winners, reminds them once, and nothing personal stands in a letter', async () => {
  const { participantId } = people[0]!;
  const contact = test.app
    .get(Keyring)
    .encrypt(JSON.stringify({ email: 'ngoc.anh@example.vn' }), `participant:${participantId}`);
  await query(test.db.tx, 'UPDATE participant SET contact = $2 WHERE id = $1', [
    participantId,
    contact,
  ]);
  await ask();
  const notices = test.app.get(Notices, { strict: false });
  await notices.sendDue();
  const letters = () =>
    query<{ id: string; kind: string; state: string }>(
      test.db.tx,
      'SELECT id, kind, state FROM notice WHERE contest_id = $1 ORDER BY made_at',
      [round.contestId],
    );
  const [sent] = await letters();
  expect(sent).toMatchObject({ kind: 'winner-asked', state: 'sent' });
  const letter = readFileSync(join(test.config.FILES_DIR, 'mail', `${sent!.id}.eml`), 'utf8');
  expect(letter).toMatch(/^To: ngoc\.anh@example\.vn\r$/m);
  expect(letter).not.toContain('Nguyễn Văn Thử');

  const reminders = test.app.get(WinnerReminders, { strict: false });
  expect(await reminders.turn()).toBe(0);
  await query(
    test.db.tx,
    `UPDATE winner_check SET asked_at = now() - interval '4 days', due_at = now() + interval '1 day'
      WHERE participant_no = $1`,
    [people[0]!.no],
  );
  expect(await reminders.turn()).toBe(1);
  expect(await reminders.turn()).toBe(0);
  await notices.sendDue();
  expect((await letters()).map(({ kind, state }) => [kind, state])).toEqual([
    ['winner-asked', 'sent'],
    ['winner-reminded', 'sent'],
  ]);
});

it('whoever left no address is not lost: the organisers see that no letter could be sent', async () => {
  await ask();
  await test.app.get(Notices, { strict: false }).sendDue();
  const list = await staff('GET', contest(`/winners?round=${round.roundId}`));
  expect(list.body).toMatchObject({ winners: [{ state: 'asked', letter: 'no-address' }] });
});

it('is closed to other contests, and to who is no organiser of this one', async () => {
  await ask();
  const stranger = await staffMember(test, 'organiser', (await playableRound(test)).contestId);
  const path = `/api/staff/winner-checks/${await checkOf(people[0]!)}/data`;
  expect((await test.call('GET', path, { cookie: stranger.cookie })).status).toBe(404);
  const viewer = await staffMember(test, 'viewer', round.contestId);
  expect((await test.call('GET', path, { cookie: viewer.cookie })).status).toBe(403);
});
