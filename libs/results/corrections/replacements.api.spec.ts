import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '@bangvang/database';
import { createTestBoards, type TestBoards } from '../../../test/support/board';
import { closeRound, computeAll, endRound, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { insertPublication } from '../../../test/support/publications';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { PublishWorker } from '../publication/publish.worker';
import { replay } from '../replay';
import { ReplacementsWorker } from './replacements.worker';

const RULES = {
  variants: 3,
  attempts: { max: 1, counted: 'only' },
  results: {
    prizes: {
      tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
      boundaryTie: 'expand',
      onePerPerson: 'no',
      freed: 'vacant',
    },
  },
};
const HOUR = 3_600_000;

let test: TestBoards;
beforeAll(async () => {
  test = await createTestBoards();
});
afterAll(() => test.close());

type Person = Awaited<ReturnType<PlayableRound['person']>>;

/** Two whose attempts ran during the outage, one who had handed in before, one who never began. */
async function scene() {
  const round = await playableRound(test, { rules: RULES });
  const [slow, other, early, absent] = await Promise.all([0, 1, 2, 3].map(() => round.person()));
  const attempts = await play(test, round, [
    { ...slow!, right: 2, durationMs: 100_000, submittedMs: 0 },
    { ...other!, right: 1, durationMs: 100_000, submittedMs: 0 },
    { ...early!, right: 4, durationMs: 10_000, submittedMs: -50_000 },
  ]);
  const sql = 'SELECT opens_at FROM round WHERE id = $1';
  const [row] = await query<{ opens_at: Date }>(test.db.tx, sql, [round.roundId]);
  const at = (ms: number) => new Date(row!.opens_at.getTime() + ms).toISOString();
  const asked = {
    ...{ kind: 'replacement', reason: 'outage', round: round.roundId },
    ...{ from: at(-40_000), to: at(-20_000), opensAt: at(0), closesAt: at(2 * HOUR) },
  };
  const first = await staffMember(test, 'organiser', round.contestId);
  const second = await staffMember(test, 'organiser', round.contestId);
  return {
    ...{ round, attempts, asked, at, first, second },
    ...{ slow: slow!, other: other!, early: early!, absent: absent! },
  };
}

const corrections = ({ contestId }: PlayableRound) =>
  `/api/staff/contests/${contestId}/corrections`;
const ask = (round: PlayableRound, what: string, body: object, { cookie }: StaffMember) =>
  test.call('POST', corrections(round) + what, { cookie, body });

/** Proposes and approves. */
async function agree(round: PlayableRound, body: object, [first, second]: StaffMember[]) {
  const proposed = await ask(round, '', body, first!);
  if (proposed.status !== 201) throw new Error(proposed.text);
  const id = proposed.body.correction!.id as unknown as string;
  const decided = await test.call('PUT', `/api/staff/corrections/${id}/decision`, {
    ...{ cookie: second!.cookie, body: { approved: true } },
  });
  return { id, decided };
}

const mine = ({ roundId }: PlayableRound, { token }: Person) =>
  test.call('GET', `/api/rounds/${roundId}/attempts`, { token });
const start = ({ roundId }: PlayableRound, { token }: Person) =>
  test.call('POST', `/api/rounds/${roundId}/attempts`, { token });
const variantOf = async (id: string): Promise<number> => {
  const rows = await query<{ variant: number }>(
    test.db.tx,
    'SELECT variant FROM attempt WHERE id = $1',
    [id],
  );
  return rows[0]!.variant;
};
/** Takes the attempt that a person may take again, with everything right. */
async function takeAgain(round: PlayableRound, person: Person): Promise<string> {
  const { body } = await start(round, person);
  const id = body.id as unknown as string;
  const answers = await round.rightAnswers(await variantOf(id));
  const sent = await test.call('POST', `/api/attempts/${id}/submission`, {
    ...{ token: person.token, body: { answers } },
  });
  expect(sent.status).toBe(200);
  return id;
}
const follow = () => test.app.get(ReplacementsWorker, { strict: false }).tick();
/** As if the windows had gone by. */
const lapse = ({ roundId }: PlayableRound) =>
  query(
    test.db.tx,
    `UPDATE replacement SET opens_at = now() - interval '2 minutes', closes_at = now() - interval '1 minute'
      WHERE round_id = $1 AND settled_at IS NULL`,
    [roundId],
  );
const desk = async ({ contestId, roundId }: PlayableRound, what: string, who: StaffMember) => {
  const path = `/api/staff/contests/${contestId}/${what}?round=${roundId}`;
  return (await test.call('GET', path, { cookie: who.cookie })).body;
};
const winners = async (round: PlayableRound, who: StaffMember) => {
  const { computation, prizes } = await desk(round, 'results/outcome', who);
  expect(computation).toMatchObject({ differences: 0 });
  const [prize] = prizes as unknown as { winners: { person: { no: number } }[] }[];
  return prize!.winners.map(({ person }) => person.no);
};
const blockers = async (round: PlayableRound, who: StaffMember) =>
  (await desk(round, 'publication', who)).blockers as unknown as object[];

describe('a replacement after an outage', () => {
  it('is for those whom it hit alone, on another paper, and takes the place of what was struck', async () => {
    const { round, attempts, asked, first, second, slow, early, absent } = await scene();
    await closeRound(test, round);
    expect(await winners(round, first)).toEqual([early.no]);
    const preview = await ask(round, '/preview', asked, first);
    expect(preview.body.effect).toMatchObject({
      replacement: { people: 2, struck: 2, endedByClock: 0, keyShown: true },
    });
    expect((await start(round, slow)).body).toMatchObject({ code: 'ROUND_CLOSED' });

    const { id, decided } = await agree(round, asked, [first, second]);
    expect(decided.status).toBe(200);
    expect(await blockers(round, first)).toMatchObject([
      {
        code: 'replacements-open',
        count: 2,
        link: expect.stringContaining('/corrections') as string,
      },
      { code: 'outdated' },
    ]);
    for (const stranger of [early, absent]) {
      expect((await start(round, stranger)).body).toMatchObject({ code: 'ROUND_CLOSED' });
      expect((await mine(round, stranger)).body.opensAt).toBeUndefined();
    }
    expect((await mine(round, slow)).body).toMatchObject({
      opensAt: asked.opensAt,
      closesAt: asked.closesAt,
      entry: { state: 'qualified', vi: expect.stringContaining('thi bù') as string },
      attemptsMax: 2,
    });

    const back = { kind: 'reverse', reason: 'mistake', correction: id };
    const reversal = (await ask(round, '', back, first)).body.correction!.id as unknown as string;

    // Two clicks are one attempt; the key of what was struck stays closed meanwhile.
    const clicks = await Promise.all([start(round, slow), start(round, slow)]);
    expect(clicks.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(new Set(clicks.map(({ body }) => body.id)).size).toBe(1);
    expect(clicks[0].body).toMatchObject({ no: 2, state: 'open' });
    expect(await variantOf(attempts[0]!)).toBe(0);
    expect(await variantOf(clicks[0].body.id as unknown as string)).not.toBe(0);
    expect((await mine(round, slow)).body.attempts).toMatchObject([
      { state: 'submitted' },
      { state: 'open' },
    ]);
    const struck = await test.call('GET', `/api/attempts/${attempts[0]!}`, { token: slow.token });
    expect(struck.body).toMatchObject({ state: 'submitted' });
    expect([struck.body.key, struck.body.paper]).toEqual([undefined, undefined]);

    // Somebody has begun: it stands.
    const word = (approved: boolean) =>
      test.call('PUT', `/api/staff/corrections/${reversal}/decision`, {
        ...{ cookie: second.cookie, body: { approved } },
      });
    expect((await word(true)).body).toMatchObject({ code: 'CORRECTION_INVALID' });
    expect((await word(false)).status).toBe(200);
    expect((await ask(round, '', back, first)).body).toMatchObject({ code: 'CORRECTION_INVALID' });

    const again = await takeAgain(round, slow);
    expect(await follow()).toBe(1);
    expect(await follow()).toBe(0);
    expect((await start(round, slow)).body).toMatchObject({ code: 'ROUND_CLOSED' });
    expect(await blockers(round, first)).toMatchObject([
      { code: 'replacements-open', count: 1 },
      { code: 'outdated' },
    ]);

    // Who does not come keeps what they have, and then the result is computed again.
    await lapse(round);
    await follow();
    await computeAll(test);
    expect(await winners(round, first)).toEqual([slow.no]);
    expect(await blockers(round, first)).toEqual([]);
    const listed = await test.call('GET', corrections(round), { cookie: first.cookie });
    expect(listed.body.corrections).toMatchObject([
      { kind: 'reverse', state: 'refused' },
      { kind: 'replacement', uptake: { given: 2, begun: 1 } },
    ]);
    const why = await desk(round, `results/people/${slow.no}`, first);
    expect(why.attempts).toMatchObject([
      { no: 1, voided: true, counted: false },
      { no: 2, id: again, voided: false, counted: true },
    ]);
  });

  it('is published with its reason, and a bundle says the same', async () => {
    const { round, asked, first, second, slow } = await scene();
    await closeRound(test, round);
    await agree(round, asked, [first, second]);
    await takeAgain(round, slow);
    await follow();
    await lapse(round);
    await follow();
    await computeAll(test);
    const sent = await test.call('POST', `/api/staff/contests/${round.contestId}/publications`, {
      cookie: first.cookie,
      body: { roundId: round.roundId, version: 1 },
    });
    expect(sent.status).toBe(202);
    const publicationId = sent.body.publication!.id as unknown as string;
    await test.app.get(PublishWorker, { strict: false }).run({ publicationId });
    const folder = join(test.config.FILES_DIR, 'results', round.slug, 'round-1-v1');
    const bytes = readFileSync(join(folder, 'bundle.json'));
    expect(replay(bytes).differences).toEqual([]);
    const bundle = JSON.parse(bytes.toString()) as { corrections: object[] };
    expect(bundle.corrections).toMatchObject([
      { kind: 'replacement', reason: 'outage', opensAt: asked.opensAt },
      { kind: 'void-attempt', reason: 'outage' },
    ]);
    // Whoever reads the key takes nothing again.
    const late = await ask(round, '', asked, first);
    expect(late.body).toMatchObject({ code: 'CORRECTION_INVALID', errors: [{ path: 'round' }] });
  });

  it('can be taken back while nobody has begun, and people are written both times', async () => {
    const { round, asked, first, second, slow, other, absent } = await scene();
    await closeRound(test, round);
    // Those named who had no attempt then could not begin one.
    const named = { ...asked, people: [slow.no, absent.no] };
    // They registered at the same instant: whose number is the lower one is nobody's promise.
    const nos = named.people.toSorted((a, b) => a - b);
    expect((await ask(round, '/preview', named, first)).body.effect).toMatchObject({
      replacement: { people: 2, struck: 1, first: nos.map((no) => ({ no })) },
    });
    const { id } = await agree(round, named, [first, second]);
    const rest = await ask(round, '/preview', asked, first);
    expect(rest.body.effect).toMatchObject({ replacement: { first: [{ no: other.no }] } });
    const back = { kind: 'reverse', reason: 'mistake', correction: id };
    const reversed = await agree(round, back, [second, first]);
    expect(reversed.decided.status).toBe(200);
    expect((await start(round, slow)).body).toMatchObject({ code: 'ROUND_CLOSED' });
    const anew = { kind: 'reverse', reason: 'mistake', correction: reversed.id };
    expect((await ask(round, '', anew, first)).body).toMatchObject({ code: 'CORRECTION_INVALID' });
    const letters = await query<{ participant_no: number; kind: string }>(
      test.db.tx,
      'SELECT participant_no, kind FROM notice WHERE contest_id = $1 ORDER BY kind, participant_no',
      [round.contestId],
    );
    expect(letters.map(({ kind, participant_no }) => [kind, participant_no])).toEqual([
      ...nos.map((no) => ['replacement-given', no]),
      ...nos.map((no) => ['replacement-withdrawn', no]),
    ]);
  });

  it('may begin while the round still runs; live boards follow', async () => {
    const { round, asked, first, second, slow } = await scene();
    await agree(round, asked, [first, second]);
    await takeAgain(round, slow);
    await follow();
    await test.settle(round);
    const { body } = await test.call('GET', `/api/rounds/${round.roundId}/board`);
    const rows = body.board!.rows as unknown as { points: number }[];
    expect(rows.map(({ points }) => points)).toEqual([25, 20, 5]);
    await endRound(test, round);
  });

  it('is refused where window, outage or people do not fit, each with its field', async () => {
    const { round, asked, at, first } = await scene();
    const paths = async (body: object) => {
      const answer = await ask(round, '/preview', { ...asked, ...body }, first);
      return (answer.body.errors as unknown as { path: string }[]).map(({ path }) => path);
    };
    expect(await paths({ opensAt: undefined })).toEqual(['opensAt']);
    expect(await paths({ opensAt: at(-30_000) })).toEqual(['opensAt']);
    expect(await paths({ closesAt: asked.opensAt })).toEqual(['closesAt']);
    expect(await paths({ opensAt: at(-10_000), closesAt: at(-5_000) })).toEqual(['closesAt']);
    expect(await paths({ from: at(-600_000), to: at(-500_000) })).toEqual(['from']);
    expect(await paths({ units: ['không-có'] })).toEqual(['units']);
    const { contestId, roundId } = round;
    await insertPublication(test.db.tx, { contestId, roundId, accountId: first.accountId });
    expect(await paths({})).toEqual(['round']);
  });
});
