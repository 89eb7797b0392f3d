import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '@bangvang/database';
import { Papers } from '@bangvang/questions';
import { createTestApp, textOf, type TestApp } from '../../../test/support/app';
import { closeRound, computeAll, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { setContestRules } from '../../../test/support/publications';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import { ResultComputer } from '../closing/computer';
import { replay } from '../replay';
import { CurrentResults } from './current-results';
import { PublicationEnd } from './publication-end';
import { PublishWorker } from './publish.worker';
import { VersionWriter } from './version.writer';

type Person = Awaited<ReturnType<PlayableRound['person']>>;

let test: TestApp;
let round: PlayableRound;
let organiser: StaffMember;
let people: Person[];

const PRIZES = {
  tiers: [
    { id: 'nhat', name: 'Giải Nhất', count: 1, value: 5_000_000 },
    { id: 'nhi', name: 'Giải Nhì', count: 2 },
  ],
  boundaryTie: 'people',
  onePerPerson: 'round',
  freed: 'move-down',
};

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** A closed round of four people with 5, 4, 3 and 2 right answers. */
async function closedRound(rules: object = {}): Promise<void> {
  round = await playableRound(test, { rules: { results: { prizes: PRIZES } } });
  await setContestRules(test.db.tx, round.contestId, { ...rules });
  organiser = await staffMember(test, 'organiser', round.contestId);
  people = [];
  const names = ['Trần Thị Ngọc Ánh', 'Lê Văn Đạt', 'Phạm Dũng', 'Y Moan'];
  for (const [index, name] of names.entries()) {
    const person = await round.person();
    people.push(person);
    await nameAs(person, name);
    await consent(person, index < 3);
  }
  await play(
    test,
    round,
    people.map((person, index) => ({ ...person, right: 5 - index, durationMs: 60_000 + index })),
  );
  await closeRound(test, round);
}

const nameAs = (person: Person, name: string, birth: string | null = null) =>
  query(test.db.tx, 'UPDATE participant SET full_name = $2, birth_date = $3 WHERE id = $1', [
    person.participantId,
    name,
    birth,
  ]);
const consent = (person: Person, given: boolean) =>
  query(
    test.db.tx,
    `INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
     VALUES ($1, 'public-name', 1, $2, $3)`,
    [person.participantId, '0'.repeat(64), given],
  );

const gate = async (who = organiser) =>
  (
    await test.call(
      'GET',
      `/api/staff/contests/${round.contestId}/publication?round=${round.roundId}`,
      {
        cookie: who.cookie,
      },
    )
  ).body;
const codes = async (): Promise<string[]> =>
  ((await gate())['blockers'] as unknown as { code: string }[]).map(({ code }) => code);
const ask = (body: object = {}, who = organiser) =>
  test.call('POST', `/api/staff/contests/${round.contestId}/publications`, {
    cookie: who.cookie,
    body: { roundId: round.roundId, version: 1, ...body },
  });
const work = (publicationId: string) =>
  test.app.get(PublishWorker, { strict: false }).run({ publicationId });
/** Asks for a version and lets the worker write it. */
async function publish(body: object = {}): Promise<string> {
  const asked = await ask(body);
  if (asked.status !== 202) throw new Error(asked.text);
  await work(asked.body['publication']!['id'] as unknown as string);
  return textOf(asked.body['publication']!['label']).replaceAll('"', '');
}
const page = () => test.call('GET', `/api/contests/${round.slug}`);
const results = (rest = '') => test.call('GET', `/api/contests/${round.slug}/results${rest}`);
const file = (label: string, name: string): Buffer =>
  readFileSync(join(test.config.FILES_DIR, 'results', round.slug, label, name));

const flag = (no: number) =>
  query(
    test.db.tx,
    `INSERT INTO suspicion (id, contest_id, round_id, kind, people, evidence, fingerprint)
     VALUES (gen_random_uuid(), $1, $2, 'speed', $3, '{}', encode(sha256($4::text::bytea), 'hex'))`,
    [round.contestId, round.roundId, [no], String(no)],
  );

describe('a published result', () => {
  beforeAll(() => closedRound());

  it('is provisional until it is published, and then it says so', async () => {
    const shown = async () => (await page()).body.contest!.rounds![0]!.resultPublishedAt;
    expect(await shown()).toBeNull();
    expect([(await results()).body['publications'], await codes()]).toEqual([[], []]);
    expect(await publish()).toBe('round-1-v1');
    await until(async () => (await shown()) !== null);
    expect(await shown()).toEqual(expect.any(String));
  });

  it('is a signed bundle from which the same follows', async () => {
    const bytes = file('round-1-v1', 'bundle.json');
    const replayed = replay(bytes);
    expect(replayed.differences).toEqual([]);
    expect(replayed.verified).toMatchObject({
      signature: true,
      parts: true,
      seals: true,
      points: true,
      result: true,
    });
    const served = await results('/round-1-v1/bundle');
    expect(served.text).toBe(bytes.toString('utf8'));
    const key = readFileSync(
      join(test.config.FILES_DIR, 'results', round.slug, 'round-1-v1', 'signing-key.pem'),
      'utf8',
    );
    expect((await results()).body).toMatchObject({ publicKey: key });
  });

  it('is found to be tampered with wherever a byte was changed', () => {
    const bytes = file('round-1-v1', 'bundle.json');
    for (const share of [0.1, 0.35, 0.6, 0.85]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length * share);
      changed[at] = changed[at]! ^ 1;
      const found = (() => {
        try {
          return replay(changed).differences.length;
        } catch {
          return 1;
        }
      })();
      expect({ at, found: found > 0 }).toEqual({ at, found: true });
    }
  });

  it('names whoever agreed, and nobody else anywhere', async () => {
    const { body } = await results('/round-1-v1');
    expect(body['prizes']).toMatchObject([
      { tier: 'nhat', value: 5_000_000, winners: [{ name: 'Trần Thị Ngọc Ánh', points: 25 }] },
      { tier: 'nhi', winners: [{ name: 'Lê Văn Đạt' }, { name: 'Phạm Dũng' }] },
    ]);
    const places = await results('/round-1-v1/places?standing=s1&page=1');
    expect(places.body['rows']).toMatchObject([
      { rank: 1, name: 'Trần Thị Ngọc Ánh' },
      { rank: 2 },
      { rank: 3 },
      { rank: 4, name: null, number: String(people[3]!.no) },
    ]);
    for (const name of [
      'bundle.json',
      'result.json',
      'index.html',
      'places/s1-1.json',
      'names/0.json',
    ]) {
      expect(file('round-1-v1', name).includes('Y Moan')).toBe(false);
    }
    expect(file('round-1-v1', 'bundle.json').includes('Ánh')).toBe(false);
  });

  it('finds people without accents, by any of their words, and by number', async () => {
    const named = async (q: string) =>
      (await results(`/round-1-v1/search?q=${encodeURIComponent(q)}`)).body['found'] as unknown as {
        name: string | null;
        rank: number;
      }[];
    expect(await named('dat')).toMatchObject([{ name: 'Lê Văn Đạt', rank: 2, page: 1 }]);
    expect(await named('trần anh')).toMatchObject([{ name: 'Trần Thị Ngọc Ánh' }]);
    expect(await named('le anh')).toEqual([]);
    expect(await named('moan')).toEqual([]);
    expect(await named(String(people[3]!.no))).toMatchObject([{ name: null, rank: 4 }]);
  });

  it('is a page, a list for the decision and a workbook, each with its fingerprint', async () => {
    const { body } = await results();
    const [publication] = body['publications'] as unknown as {
      files: { kind: string; url: string; bytes: number }[];
      current: boolean;
    }[];
    expect(publication!.current).toBe(true);
    expect(publication!.files.map(({ kind }) => kind).sort()).toEqual(
      ['bundle', 'key', 'page', 'pdf', 'places', 'result', 'xlsx'].sort(),
    );
    expect(file('round-1-v1', 'danh-sach.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(file('round-1-v1', 'ket-qua.xlsx').subarray(0, 2).toString()).toBe('PK');
    const page = file('round-1-v1', 'index.html').toString('utf8');
    expect(page).toContain('Trần Thị Ngọc Ánh');
    expect(page).not.toMatch(/<script>|onclick|javascript:/);
  });

  it('is followed by a second version only with a reason; the first stays readable', async () => {
    const first = file('round-1-v1', 'bundle.json');
    expect(await ask({ version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'PUBLICATION_TAKEN', by: 'Nguyễn Thử', label: 'round-1-v1', next: 2 },
    });
    expect(await ask({ version: 2 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason' }] },
    });
    await publish({ version: 2, reason: 'Sửa lỗi chính tả trong danh sách.' });
    expect(file('round-1-v1', 'bundle.json').equals(first)).toBe(true);
    const { body } = await results();
    expect(body['publications']).toMatchObject([
      { label: 'round-1-v2', current: true, supersedes: 'round-1-v1' },
      { label: 'round-1-v1', current: false },
    ]);
    expect((await results('/round-1-v1')).status).toBe(200);
    const chained = replay(file('round-1-v2', 'bundle.json'));
    expect(chained.differences).toEqual([]);
    const manifest = JSON.parse(file('round-1-v2', 'bundle.json').toString('utf8')) as {
      verification: { manifest: { previous: string; reason: string; version: number } };
    };
    expect(manifest.verification.manifest).toMatchObject({
      version: 2,
      reason: 'Sửa lỗi chính tả trong danh sách.',
    });
    expect(manifest.verification.manifest.previous).toBe(
      (body['publications']![1] as unknown as { manifestSha256: string }).manifestSha256,
    );
  });

  it('tells who won what, once per round, as it stands now', async () => {
    const current = test.app.get(CurrentResults, { strict: false });
    const { people: won } = await current.prizes(test.db.tx, round.contestId);
    expect(won).toMatchObject([
      { no: people[0]!.no, prize: 'Giải Nhất', publicationVersion: 2 },
      { no: people[1]!.no, prize: 'Giải Nhì' },
      { no: people[2]!.no, prize: 'Giải Nhì' },
    ]);
  });

  it('cannot be changed or removed in the table', async () => {
    await expect(
      query(
        test.db.tx,
        `UPDATE publication SET reason = 'một lý do khác hẳn' WHERE contest_id = $1`,
        [round.contestId],
      ),
    ).rejects.toThrow(/is published and stays/);
    await expect(
      query(test.db.tx, 'DELETE FROM publication WHERE contest_id = $1', [round.contestId]),
    ).rejects.toThrow(/append-only/);
  });

  it('is not there for who asks for what was never published', async () => {
    for (const rest of [
      '/round-1-v9',
      '/round-9-v1/places?standing=s1',
      '/..%2f..%2fsecrets/bundle',
    ]) {
      expect(await results(rest)).toMatchObject({ status: 404 });
    }
    expect(await results('/round-1-v1/places?standing=..%2F..%2Fx')).toMatchObject({ status: 404 });
  });
});

describe('names', () => {
  it('have a mask where the rules say so, and children have one always', async () => {
    await closedRound({ publication: { names: 'masked', show: ['points'] } });
    await publish();
    const masked = await results('/round-1-v1/places?standing=s1');
    expect(masked.body['rows']).toMatchObject([
      { name: 'Trần T. N. Ánh' },
      { name: 'Lê V. Đạt' },
      { name: 'P. Dũng' },
      { name: null },
    ]);
    expect(file('round-1-v1', 'index.html').includes('Ngọc')).toBe(false);

    await closedRound();
    await nameAs(people[0]!, 'Trần Thị Ngọc Ánh', `${new Date().getUTCFullYear() - 10}-06-01`);
    await publish();
    const child = await results('/round-1-v1/places?standing=s1');
    expect((child.body['rows'] as unknown as object[]).slice(0, 2)).toMatchObject([
      { name: 'Trần T. N. Ánh' },
      { name: 'Lê Văn Đạt' },
    ]);
    expect(file('round-1-v1', 'bundle.json').toString()).not.toContain('-06-01"');
  });

  it('are none where the rules publish numbers', async () => {
    await closedRound({ publication: { names: 'number', show: [] } });
    await publish();
    const { body } = await results('/round-1-v1/places?standing=s1');
    expect(body['rows']).toMatchObject([
      { name: null, unit: null, points: null, durationMs: null, decidedBy: null },
      { name: null },
      { name: null },
      { name: null },
    ]);
  });
});

describe('the gate', () => {
  it('is shut while a round is open and nothing is computed', async () => {
    round = await playableRound(test, { rules: { results: { prizes: PRIZES } } });
    organiser = await staffMember(test, 'organiser', round.contestId);
    expect(await codes()).toEqual(['round-open', 'not-computed']);
    const blocked = await ask();
    expect(blocked).toMatchObject({ status: 409, body: { code: 'PUBLICATION_BLOCKED' } });
    const blockers = blocked.body['blockers'] as unknown as {
      link: string;
      words: { vi: string };
    }[];
    expect(blockers[0]).toMatchObject({
      link: `/staff/rounds/${round.roundId}/results`,
      words: { vi: '1 vòng thi chưa kết thúc.' },
    });
  });

  it('is shut while facts changed since, until they are computed', async () => {
    await closedRound();
    await test.db.transaction((tx) =>
      test.app.get(ResultComputer, { strict: false }).want(tx, round),
    );
    expect(await codes()).toEqual(['outdated']);
    await computeAll(test);
    expect(await codes()).toEqual([]);
  });

  it('is shut while a tie that touches a prize waits for people', async () => {
    round = await playableRound(test, {
      rules: { results: { prizes: PRIZES, ranking: { among: 'any', tieBreak: [] } } },
    });
    organiser = await staffMember(test, 'organiser', round.contestId);
    people = [await round.person(), await round.person()];
    await play(
      test,
      round,
      people.map((person) => ({ ...person, right: 5 })),
    );
    await closeRound(test, round);
    expect(await codes()).toEqual(['unresolved-tie', 'places-waiting']);
  });

  it('is shut while a flag on a prize place, an approval or an appeal is open', async () => {
    await closedRound({ appeals: { days: 3, blocksPublication: true } });
    await flag(people[3]!.no);
    expect(await codes()).toEqual([]);
    await flag(people[0]!.no);
    expect(await codes()).toEqual(['flags-open']);
    await query(
      test.db.tx,
      `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, effect, second_person, proposed_by)
       VALUES (gen_random_uuid(), $1, $2, 'void-attempt', 'wrong-data', '{}', '{}', true, $3)`,
      [round.contestId, round.roundId, organiser.accountId],
    );
    expect(await codes()).toEqual(['flags-open', 'corrections-waiting']);
  });

  it('is shut while a round is being looked through for suspicions', async () => {
    await closedRound();
    const searching = (state: string) =>
      query(
        test.db.tx,
        `UPDATE pgboss.job SET state = $2 WHERE name = 'find-suspicions' AND singleton_key = $1`,
        [round.roundId, state],
      );
    for (const state of ['created', 'active', 'retry']) {
      await searching(state);
      expect(await codes()).toEqual(['flags-searched']);
    }
    await searching('completed');
    expect(await codes()).toEqual([]);
  });

  it('is shut for a further version while an appeal is open', async () => {
    await closedRound({ appeals: { days: 3, blocksPublication: true } });
    await publish();
    const filed = await test.call('POST', `/api/contests/${round.slug}/appeals`, {
      token: people[3]!.token,
      body: {
        publication: 'round-1-v1',
        kind: 'rank',
        text: 'Tôi cho rằng thứ hạng của tôi phải cao hơn thế.',
      },
    });
    expect(filed.status).toBe(201);
    expect(await codes()).toEqual(['appeals-open']);
  });

  it('is shut while the two scorers differ', async () => {
    round = await playableRound(test, { rules: { results: { prizes: PRIZES } } });
    organiser = await staffMember(test, 'organiser', round.contestId);
    const person = await round.person();
    const [attempt] = await play(test, round, [{ ...person, right: 2 }]);
    await query(test.db.tx, 'ALTER TABLE attempt DISABLE TRIGGER attempt_final');
    await query(test.db.tx, 'UPDATE attempt SET centipoints = 2500 WHERE id = $1', [attempt]);
    await query(test.db.tx, 'ALTER TABLE attempt ENABLE TRIGGER attempt_final');
    await closeRound(test, round);
    expect(await codes()).toEqual(['scorer-difference']);
  });

  it('is shut while winners are not asked, have not answered, are not confirmed', async () => {
    await closedRound({ winners: { ask: ['phone'], replyWithinDays: 5, nextInLine: true } });
    expect((await gate())['blockers']).toMatchObject([{ code: 'winners-not-asked', count: 3 }]);
  });

  it('knows rounds of its contest only', async () => {
    await closedRound();
    const other = await playableRound(test, { opensIn: 3_600_000, sealed: false });
    expect(await ask({ roundId: other.roundId })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'roundId' }] },
    });
  });
});

describe('two organisers', () => {
  it('who publish at once: one does, the other is told who and when', async () => {
    await closedRound();
    const other = await staffMember(test, 'organiser', round.contestId);
    const answers = await Promise.all([ask(), ask({}, other), ask({}, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    for (const { body } of refused) {
      expect(body).toMatchObject({
        code: 'PUBLICATION_UNDER_WAY',
        label: 'round-1-v1',
        by: 'Nguyễn Thử',
      });
      expect(Date.parse(body['at'] as unknown as string)).toBeGreaterThan(0);
    }
    const [row] = await query<{ id: string }>(
      test.db.tx,
      'SELECT id FROM publication WHERE contest_id = $1',
      [round.contestId],
    );
    await work(row!.id);
    expect(await ask({}, other)).toMatchObject({
      status: 409,
      body: { code: 'PUBLICATION_TAKEN' },
    });
  });

  it('do not publish what was computed anew since it was looked at', async () => {
    await closedRound();
    const { computation } = (await gate()) as unknown as { computation: string };
    const stale = await ask({ computation: 'something-else' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'CONFLICT', computation } });
    expect((await ask({ computation })).status).toBe(202);
  });
});

describe('a worker that is killed', () => {
  const steps = (id: string) =>
    query<{ kind: string; sha256: string }>(
      test.db.tx,
      'SELECT kind, sha256 FROM publication_file WHERE publication_id = $1 ORDER BY kind',
      [id],
    );
  const announced = () =>
    query(test.db.tx, `SELECT FROM ledger WHERE kind = 'result-published' AND contest_id = $1`, [
      round.contestId,
    ]);

  it('goes on with the step that was not done; done again nothing changes', async () => {
    await closedRound();
    const { id } = (await ask()).body['publication'] as unknown as { id: string };
    const writer = test.app.get(VersionWriter, { strict: false });
    const write = writer.write.bind(writer);
    const killed = jest.spyOn(writer, 'write').mockImplementation((kind, ...rest) => {
      return kind === 'pdf' ? Promise.reject(new Error('killed')) : write(kind, ...rest);
    });
    await expect(work(id)).rejects.toThrow('killed');
    const half = await steps(id);
    expect(half.map(({ kind }) => kind)).toEqual(['bundle', 'key', 'page']);
    expect((await results()).body['publications']).toEqual([]);
    const again: string[] = [];
    killed.mockImplementation((kind, ...rest) => {
      again.push(kind);
      return write(kind, ...rest);
    });
    await work(id);
    expect(again).toEqual(['pdf', 'places', 'result', 'xlsx']);
    killed.mockRestore();
    const whole = await steps(id);
    expect(whole).toHaveLength(7);
    expect(whole).toEqual(expect.arrayContaining(half));
    expect(replay(file('round-1-v1', 'bundle.json')).differences).toEqual([]);
    await work(id);
    expect(await steps(id)).toEqual(whole);
    expect(await announced()).toHaveLength(1);
  });

  it('after everything is in its place only has to say so', async () => {
    await closedRound();
    const { id } = (await ask()).body['publication'] as unknown as { id: string };
    const end = test.app.get(PublicationEnd, { strict: false });
    const killed = jest.spyOn(end, 'finish').mockRejectedValueOnce(new Error('killed'));
    await expect(work(id)).rejects.toThrow('killed');
    await work(id);
    killed.mockRestore();
    expect((await results()).body['publications']).toMatchObject([{ label: 'round-1-v1' }]);
    expect(await announced()).toHaveLength(1);
  });

  it('gives up where a flag was raised on a prize place since it was approved', async () => {
    await closedRound();
    const { id } = (await ask()).body['publication'] as unknown as { id: string };
    await flag(people[0]!.no);
    await work(id);
    expect((await gate())['versions']).toMatchObject([{ state: 'failed' }]);
    expect(await codes()).toEqual(['flags-open']);
  });

  it('gives up where the result changed since it was approved; the version is free again', async () => {
    await closedRound();
    const { id } = (await ask()).body['publication'] as unknown as { id: string };
    await test.db.transaction((tx) =>
      test.app.get(ResultComputer, { strict: false }).want(tx, round),
    );
    await work(id);
    expect((await gate())['versions']).toMatchObject([{ state: 'failed', label: 'round-1-v1' }]);
    expect((await results()).body['publications']).toEqual([]);
    await computeAll(test);
    expect(await publish()).toBe('round-1-v1');
  });
});

describe('the result of a whole contest', () => {
  const PREDICTION = {
    prompt: 'Có bao nhiêu người trả lời đúng tất cả?',
    target: 'people-all-correct',
    required: true,
    max: 1_000,
  };

  it('with people without a rank, a key corrected and an attempt voided follows from its bundle', async () => {
    const ranking = {
      among: 'all-correct',
      tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }],
    };
    round = await playableRound(test, {
      rules: { prediction: PREDICTION, results: { prizes: PRIZES, ranking } },
    });
    await setContestRules(test.db.tx, round.contestId, {
      overall: { combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }], prizes: PRIZES },
    });
    organiser = await staffMember(test, 'organiser', round.contestId);
    people = await Promise.all([1, 2, 3, 4, 5].map(() => round.person()));
    const [, second] = await play(test, round, [
      { ...people[0]!, right: 5, prediction: 3, durationMs: 50_000 },
      { ...people[1]!, right: 5, prediction: 2, durationMs: 40_000 },
      { ...people[2]!, right: 5, prediction: 9, durationMs: 45_000 },
      { ...people[2]!, right: 4, prediction: 1, durationMs: 20_000 },
      { ...people[3]!, right: 4, prediction: 2 },
      { ...people[4]!, right: 2, prediction: 2, rest: 'blank' },
    ]);
    await closeRound(test, round);
    const contestOf = { roundId: undefined };
    const whole = async () => {
      const asked = await ask({
        ...contestOf,
        version: (await wholeGate()).nextVersion,
        reason: 'Điều chỉnh theo quyết định.',
      });
      expect(asked.status).toBe(202);
      await work(asked.body['publication']!['id'] as unknown as string);
      return asked.body['publication']!['label'] as unknown as string;
    };
    const wholeGate = async () =>
      (
        await test.call('GET', `/api/staff/contests/${round.contestId}/publication`, {
          cookie: organiser.cookie,
        })
      ).body as unknown as { nextVersion: number; blockers: unknown[] };
    expect((await wholeGate()).blockers).toEqual([]);
    expect(await whole()).toBe('contest-v1');
    expect(replay(file('contest-v1', 'bundle.json')).differences).toEqual([]);

    const { key } = await test.app.get(Papers).variant(round.roundId, 0);
    const correct = (kind: string, change: object, attempt: string | null) =>
      query(
        test.db.tx,
        `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, effect, second_person, attempt_id,
                                 state, proposed_by, decided_by, decided_at)
         VALUES (uuidv7(), $1, $2, $3, 'wrong-data', $4, '{}', false, $5, 'approved', $6, $6, now())`,
        [round.contestId, round.roundId, kind, change, attempt, organiser.accountId],
      );
    await correct('void-attempt', {}, second!);
    const question = key.questions.at(-1)!.questionVersionId;
    await correct('correct-key', { question, change: { kind: 'give' } }, null);
    await test.db.transaction((tx) =>
      test.app.get(ResultComputer, { strict: false }).want(tx, round),
    );
    await computeAll(test);
    expect((await wholeGate()).blockers).toEqual([]);
    expect(await whole()).toBe('contest-v2');
    const bytes = file('contest-v2', 'bundle.json');
    const replayed = replay(bytes);
    expect(replayed.differences).toEqual([]);
    expect(replayed.verified).toMatchObject({
      signature: true,
      seals: true,
      points: true,
      result: true,
    });

    const { body } = await results('/contest-v2');
    expect(body).toMatchObject({
      about: { version: 2, supersedes: 'contest-v1', roundId: null },
      corrections: [{ kind: 'void-attempt' }, { kind: 'correct-key' }],
      standings: [
        { id: 's1', roundTitle: 'Vòng 1' },
        { id: 's2', round: null },
      ],
    });
    expect(body['unranked']).toMatchObject({ 'no-valid-attempt': 1 });
    expect(file('contest-v2', 'index.html').includes('thông tin cá nhân sai')).toBe(true);
    const first = await results('/contest-v2/places?standing=s1');
    // The fourth person has the question that was given away right as well now.
    expect(
      (first.body['rows'] as unknown as { number: string }[]).map(({ number }) => number),
    ).toContain(String(people[3]!.no));
  });
});
