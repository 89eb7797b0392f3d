import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger, query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, computeAll, endRound, play } from '../../../test/support/closing';
import { furtherRound, playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import { AttemptsRepository } from '../../attempts/attempts.repository';
import { ResultComputer } from '../closing/computer';
import { ScopesRepository } from '../closing/scopes.repository';
import { QualifiedBefore1760000097970 } from '../migrations/1760000097970-qualified-before';
import { PublishWorker } from '../publication/publish.worker';
import { replay } from '../replay';
import { PublicationEnd } from '../publication/publication-end';
import { QualifiedRepository } from './qualified.repository';

type Person = Awaited<ReturnType<PlayableRound['person']>>;

let test: TestApp;
let first: PlayableRound;
let second: PlayableRound;
let organiser: StaffMember;
let people: Person[];

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** A first round that is over, of people with so many right answers, and a second that only those who go on may take. */
async function twoRounds(
  qualify: object,
  right: number[],
  rules: Record<string, unknown> = {},
): Promise<void> {
  first = await playableRound(test, { rules: { results: { qualify } } });
  organiser = await staffMember(test, 'organiser', first.contestId);
  people = [];
  for (const answers of right) {
    const person = await first.person();
    people.push(person);
    await play(test, first, [{ ...person, right: answers }]);
  }
  await closeRound(test, first);
  second = await furtherRound(test, first, {
    ordinal: 2,
    rules: { qualifiedFrom: [first.roundId], ...rules },
  });
}

const start = (person: Person, round = second) =>
  test.call('POST', `/api/rounds/${round.roundId}/attempts`, { token: person.token });
const handIn = ({ token }: Person, { body }: Awaited<ReturnType<typeof start>>) =>
  test.call('POST', `/api/attempts/${body['id'] as unknown as string}/submission`, {
    token,
    body: { answers: {} },
  });
const entry = async (person: Person) =>
  (await test.call('GET', `/api/rounds/${second.roundId}/attempts`, { token: person.token })).body[
    'entry'
  ];
const entrants = async (rest = '') =>
  (
    await test.call('GET', `/api/staff/rounds/${second.roundId}/entrants${rest}`, {
      cookie: organiser.cookie,
    })
  ).body;

/** Publishes a version of a round; answers its label. */
async function publish(round: PlayableRound, version = 1): Promise<string> {
  const asked = await test.call('POST', `/api/staff/contests/${round.contestId}/publications`, {
    cookie: organiser.cookie,
    body: {
      roundId: round.roundId,
      version,
      ...(version > 1 ? { reason: 'Sửa theo khiếu nại' } : {}),
    },
  });
  if (asked.status !== 202) throw new Error(asked.text);
  const publicationId = asked.body['publication']!['id'] as unknown as string;
  await test.app.get(PublishWorker, { strict: false }).run({ publicationId });
  return asked.body['publication']!['label'] as unknown as string;
}

/** Disqualifies somebody from a round, approved, and computes what follows. */
async function disqualify(person: Person, round: PlayableRound): Promise<void> {
  await query(
    test.db.tx,
    `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, participant_no, effect, second_person,
                             state, proposed_by, decided_by, decided_at)
     VALUES ($1, $2, $3, 'disqualify', 'other', '{}', $4, '{}', false, 'approved', $5, $5, now())`,
    [newId(), round.contestId, round.roundId, person.no, organiser.accountId],
  );
  await test.app
    .get(ResultComputer, { strict: false })
    .want(test.db.tx, { contestId: round.contestId, roundId: round.roundId });
  await computeAll(test);
}

/** How many statements wait for others to end. */
async function lockedOut(): Promise<number> {
  const [row] = await query<{ waiting: number }>(
    test.db.tx,
    `SELECT count(*)::integer AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row!.waiting;
}

const bundle = (label: string): Buffer =>
  readFileSync(join(test.config.FILES_DIR, 'results', first.slug, label, 'bundle.json'));

const QUOTA = { by: 'quota', places: 2, ties: true };

describe('a round for those who went on', () => {
  beforeAll(() => twoRounds(QUOTA, [5, 4, 3]));

  it('waits for the result that decides', async () => {
    const refused = await start(people[0]!);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'RESULT_AWAITED',
      sources: [{ roundId: first.roundId, title: 'Vòng 1', published: false }],
    });
    expect(refused.body['detail']).toContain('Chờ kết quả “Vòng 1” được công bố');
    expect(await entry(people[0]!)).toMatchObject({ state: 'awaited' });
    expect(await entrants()).toMatchObject({
      sources: [{ title: 'Vòng 1', publishedAt: null, people: 0 }],
      people: 0,
      entrants: [],
    });
  });

  it('lets in whoever goes on by the published result, and nobody else', async () => {
    await publish(first);
    expect((await start(people[0]!)).status).toBe(201);
    const refused = await start(people[2]!);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'NOT_QUALIFIED' });
    expect(refused.body['detail']).toContain('dành cho người được vào từ “Vòng 1”');
    expect((await start(await first.person())).body).toMatchObject({ code: 'NOT_QUALIFIED' });
    expect(await entry(people[1]!)).toMatchObject({
      state: 'qualified',
      vi: 'Bạn đã vào Vòng 2.',
      en: 'You are through to Vòng 2.',
    });
    expect(await entry(people[2]!)).toMatchObject({ state: 'not-qualified' });
  });

  it('asks nothing of a round for everybody', async () => {
    const open = await playableRound(test);
    const person = await open.person();
    expect((await start(person, open)).status).toBe(201);
    const mine = await test.call('GET', `/api/rounds/${open.roundId}/attempts`, {
      token: person.token,
    });
    expect(mine.body['entry']).toBeNull();
  });

  it('tells its organisers, page by page, and the public by the standings', async () => {
    expect(await entrants('?limit=1')).toMatchObject({
      sources: [{ title: 'Vòng 1', people: 2 }],
      people: 2,
      entrants: [{ no: people[0]!.no, name: 'Nguyễn Văn Thử' }],
      next: people[0]!.no,
    });
    expect((await entrants(`?limit=1&after=${people[0]!.no}`))['entrants']).toMatchObject([
      { no: people[1]!.no },
    ]);
    const page = await test.call(
      'GET',
      `/api/contests/${first.slug}/results/round-1-v1/places?standing=s1`,
    );
    expect(page.body['rows']).toMatchObject([
      { number: String(people[0]!.no), goesOn: true },
      { number: String(people[1]!.no), goesOn: true },
      { number: String(people[2]!.no), goesOn: false },
    ]);
    const stranger = await staffMember(test, 'organiser');
    const refused = await test.call('GET', `/api/staff/rounds/${second.roundId}/entrants`, {
      cookie: stranger.cookie,
    });
    expect(refused.status).toBe(404);
  });

  it('follows a later version: who comes in may start, who is taken out is not ranked', async () => {
    const [out, stays, comes] = people as [Person, Person, Person];
    await disqualify(out, first);
    expect((await start(comes)).body).toMatchObject({ code: 'NOT_QUALIFIED' });
    await publish(first, 2);
    const begun = await start(comes);
    expect(begun.status).toBe(201);
    await handIn(comes, begun);
    // What was begun while the list allowed it may be finished; another is not begun.
    const resumed = await start(out);
    expect(resumed.status).toBe(200);
    await handIn(out, resumed);
    expect((await start(out)).body).toMatchObject({ code: 'NOT_QUALIFIED' });

    await play(test, second, [
      { ...stays, right: 3 },
      { ...comes, right: 2 },
    ]);
    await closeRound(test, second);
    const label = await publish(second);
    const published = JSON.parse(bundle(label).toString('utf8')) as {
      result: { unranked: object[]; standings: { rows: { participant: string }[] }[] };
    };
    expect(published.result.unranked).toMatchObject([
      { participant: String(out.no), reason: 'not-qualified' },
    ]);
    expect(published.result.standings[0]!.rows.map(({ participant }) => participant)).toEqual([
      String(stays.no),
      String(comes.no),
    ]);
    expect(replay(bundle(label)).differences).toEqual([]);
  });

  it('is computed anew when the list changes after it closed', async () => {
    const [, stays, comes] = people as [Person, Person, Person];
    await disqualify(comes, first);
    await publish(first, 3);
    const gate = await test.call(
      'GET',
      `/api/staff/contests/${first.contestId}/publication?round=${second.roundId}`,
      { cookie: organiser.cookie },
    );
    expect(gate.body['blockers']).toMatchObject([{ code: 'outdated' }]);
    await computeAll(test);
    const label = await publish(second, 2);
    const { result } = JSON.parse(bundle(label).toString('utf8')) as {
      result: { unranked: { participant: string; reason: string }[]; standings: object[] };
    };
    expect(result.unranked.map(({ reason }) => reason)).toEqual(['not-qualified', 'not-qualified']);
    expect(result.standings).toMatchObject([{ rows: [{ participant: String(stays.no) }] }]);
    expect(replay(bundle(label)).differences).toEqual([]);
  });
});

describe('who goes on', () => {
  it('is everybody who ties with the last place', async () => {
    await twoRounds({ by: 'quota', places: 1, ties: true }, [4, 4, 2]);
    await publish(first);
    expect(await Promise.all(people.map(async (one) => (await start(one)).status))).toEqual([
      201, 201, 403,
    ]);
  });

  it('is whoever reaches the threshold', async () => {
    await twoRounds({ by: 'threshold', centipoints: 1_500, ties: true }, [5, 3, 2]);
    await publish(first);
    expect((await entrants())['people']).toBe(2);
    expect(await Promise.all(people.map(async (one) => (await start(one)).status))).toEqual([
      201, 201, 403,
    ]);
  });

  it('may come from several rounds: one is enough, and one that is awaited shuts nobody out', async () => {
    await twoRounds(QUOTA, [5, 4, 3]);
    const [through, , out] = people as [Person, Person, Person];
    await closeRound(test, second);
    second = await furtherRound(test, first, {
      ordinal: 3,
      rules: { qualifiedFrom: [first.roundId, second.roundId] },
    });
    await publish(first);
    expect((await start(through)).status).toBe(201);
    const refused = await start(out);
    expect(refused.body).toMatchObject({
      code: 'RESULT_AWAITED',
      sources: [{ published: true }, { title: 'Vòng 2', published: false }],
    });
  });

  it('is known of results published before lists were kept', async () => {
    await twoRounds(QUOTA, [5, 4, 3]);
    await publish(first);
    const { sources } = await entrants();
    await query(test.db.tx, 'DELETE FROM qualified_list WHERE round_id = $1', [first.roundId]);
    const runner = test.db.source.createQueryRunner();
    await runner.startTransaction();
    await new QualifiedBefore1760000097970().up(runner);
    await runner.commitTransaction();
    await runner.release();
    expect(await entrants()).toMatchObject({ people: 2, sources });
    expect(await Promise.all(people.map(async (one) => (await start(one)).status))).toEqual([
      201, 201, 403,
    ]);
  });

  it('is asked for once for a crowd that waits for it', async () => {
    await twoRounds(QUOTA, [5, 4, 3]);
    const repository = test.app.get(QualifiedRepository, { strict: false });
    const attempts = test.app.get(AttemptsRepository, { strict: false });
    const asked = [
      jest.spyOn(repository, 'lists'),
      jest.spyOn(attempts, 'ofParticipant'),
      jest.spyOn(attempts, 'start'),
    ];
    const sources = jest.spyOn(repository, 'sources');
    const crowd = Array.from({ length: 60 }, () => people).flat();
    const refused = await Promise.all(crowd.map((one) => start(one)));
    expect(new Set(refused.map(({ body }) => body['code']))).toEqual(new Set(['RESULT_AWAITED']));
    for (const question of asked) expect(question).not.toHaveBeenCalled();
    expect(sources.mock.calls.length).toBeLessThan(crowd.length / 2);
    jest.restoreAllMocks();
    await publish(first);
    expect((await start(people[0]!)).status).toBe(201);
  });

  it('is known to a round that closes while the list is being published', async () => {
    await twoRounds(QUOTA, [5, 4, 3]);
    const [, , comes] = people as [Person, Person, Person];
    await publish(first);
    await play(test, second, [
      { ...people[0]!, right: 3 },
      { ...people[1]!, right: 2 },
    ]);
    await disqualify(people[0]!, first);
    await endRound(test, second);
    // Between what is written for the version and its commit.
    const ledger = test.app.get(Ledger, { strict: false });
    const append = ledger.append.bind(ledger);
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    ledger.append = async (tx, row) => {
      if (row.kind === 'result-published') {
        reached.resolve();
        await released.promise;
      }
      return append(tx, row);
    };
    const publishing = publish(first, 2);
    await reached.promise;
    let closed = false;
    const closing = closeRound(test, second).then(() => (closed = true));
    await until(async () => closed || (await lockedOut()) > 0);
    released.resolve();
    await Promise.all([publishing, closing]);
    ledger.append = append;
    await computeAll(test);
    const { result } = JSON.parse(bundle(await publish(second)).toString('utf8')) as {
      result: { unranked: object[] };
    };
    expect(result.unranked).toMatchObject([
      { participant: String(people[0]!.no), reason: 'not-qualified' },
    ]);
    expect((await entrants())['entrants']).toMatchObject([{}, { no: comes.no }]);
  });

  it('has the results that follow from it locked in the order of the rounds', async () => {
    await twoRounds(QUOTA, [5, 4]);
    const third = await furtherRound(test, first, {
      ordinal: 3,
      rules: { qualifiedFrom: [first.roundId] },
    });
    await closeRound(test, third);
    await closeRound(test, second);
    const wanted = jest.spyOn(test.app.get(ScopesRepository, { strict: false }), 'want');
    await publish(first);
    expect(wanted.mock.calls.map(([, { roundId }]) => roundId)).toEqual([
      second.roundId,
      third.roundId,
      null,
    ]);
    wanted.mockRestore();
  });

  it('stands with the version or not at all', async () => {
    await twoRounds(QUOTA, [5, 4, 3]);
    const ends = test.app.get(PublicationEnd, { strict: false });
    const finish = ends.finish.bind(ends);
    ends.finish = () => Promise.reject(new Error('killed'));
    await expect(publish(first)).rejects.toThrow('killed');
    expect((await start(people[0]!)).body).toMatchObject({ code: 'RESULT_AWAITED' });
    ends.finish = finish;
    const [waiting] = await query<{ id: string }>(
      test.db.tx,
      `SELECT id FROM publication WHERE contest_id = $1 AND state = 'writing'`,
      [first.contestId],
    );
    await test.app.get(PublishWorker, { strict: false }).run({ publicationId: waiting!.id });
    expect((await start(people[0]!)).status).toBe(201);
  });
});
