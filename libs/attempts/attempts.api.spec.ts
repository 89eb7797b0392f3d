import { createPublicKey, verify } from 'node:crypto';
import { query } from '@bangvang/database';
import { canonicalJson, newId, Tokens } from '@bangvang/platform';
import { createTestApp, textOf, type TestApp } from '../../test/support/app';
import { endRound } from '../../test/support/closing';
import { playableRound, type PlayableRound } from '../../test/support/fixtures';
import { until } from '../../test/support/until';
import { SUBMIT } from './attempts.repository';
import { ExpiryWorker } from './attempts.worker';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const start = (round: PlayableRound, token: string) =>
  test.call('POST', `/api/rounds/${round.roundId}/attempts`, { token });
const save = (id: unknown, token: string, body: unknown) =>
  test.call('PATCH', `/api/attempts/${textOf(id)}/answers`, { token, body });
const submit = (id: unknown, token: string, body: unknown) =>
  test.call('POST', `/api/attempts/${textOf(id)}/submission`, { token, body });
const read = (id: unknown, token: string) =>
  test.call('GET', `/api/attempts/${textOf(id)}`, { token });

const storedRows = (roundId: string) =>
  query<{
    id: string;
    no: number;
    answers: object;
    saved_seq: number;
    submitted_at: Date | null;
    auto: boolean | null;
    centipoints: number;
  }>(test.db.tx, 'SELECT * FROM attempt WHERE round_id = $1 ORDER BY participant_no, no', [
    roundId,
  ]);

const ledgerRows = (roundId: string) =>
  query<{ kind: string; attempt_id: string }>(
    test.db.tx,
    'SELECT kind, attempt_id FROM ledger WHERE round_id = $1',
    [roundId],
  );

/** Moves a running attempt's deadline into the past, as waiting would. */
const runOutOfTime = (id: unknown) =>
  query(
    test.db.tx,
    `UPDATE attempt SET started_at = now() - interval '21 minutes', deadline_at = now() - interval '1 minute' WHERE id = $1`,
    [id],
  );

/** Moves the deadline of what was handed in to the moment after it, as if it had been handed in last. */
async function endJustAfter(id: unknown): Promise<void> {
  await query(test.db.tx, 'ALTER TABLE attempt DISABLE TRIGGER USER');
  await query(
    test.db.tx,
    `UPDATE attempt SET deadline_at = submitted_at + interval '1 ms' WHERE id = $1`,
    [id],
  );
  await query(test.db.tx, 'ALTER TABLE attempt ENABLE TRIGGER USER');
  await query(test.db.tx, 'SELECT pg_sleep_until(deadline_at) FROM attempt WHERE id = $1', [id]);
}

/** Waits until so many statements of this database wait for somebody's lock. */
async function waitForBlocked(statements: number): Promise<void> {
  for (;;) {
    const [row] = await query<{ count: number }>(
      test.db.tx,
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row!.count >= statements) return;
  }
}

describe('starting', () => {
  it('gives a paper without a key, and the same open attempt with its saved answers when asked again', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const first = await start(round, token);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      no: 1,
      attemptsMax: 3,
      state: 'open',
      savedSeq: 0,
      answers: {},
    });
    expect(first.text).not.toMatch(/correct|"key"/);

    await save(first.body.id, token, { seq: 1, answers: { '1': 'b' } });
    const again = await start(round, token);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.body.id, savedSeq: 1, answers: { '1': 'b' } });
    expect(again.body.paper).toEqual(first.body.paper);
  });

  it('makes one attempt of many clicks at once', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const answers = await Promise.all(Array.from({ length: 20 }, () => start(round, token)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(await storedRows(round.roundId)).toHaveLength(1);
  });

  it('starts the next one where the one that came first has ended meanwhile', async () => {
    const round = await playableRound(test);
    const { token, participantId, no } = await round.person();
    const second = await test.db.transaction(async (tx) => {
      await query(
        tx,
        `INSERT INTO attempt (id, round_id, participant_id, participant_no, no, variant, started_at, deadline_at)
         VALUES ($1, $2, $3, $4, 1, 0, now(), now() + interval '50 ms')`,
        [newId(), round.roundId, participantId, no],
      );
      const waiting = start(round, token);
      await waitForBlocked(1);
      await query(tx, `SELECT pg_sleep_until(now() + interval '60 ms')`);
      return { answer: waiting };
    });
    const { status, body } = await second.answer;
    expect([status, body.no]).toEqual([201, 2]);
  });

  it('refuses before the opening and after the close, naming the time', async () => {
    const early = await playableRound(test, { opensIn: 60_000 });
    const refused = await start(early, (await early.person()).token);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'ROUND_NOT_OPEN',
      opensAt: expect.any(String) as string,
    });

    const brief = await playableRound(test, { lasts: 50 });
    const { token } = await brief.person();
    await query(test.db.tx, 'SELECT pg_sleep_until(closes_at) FROM round WHERE id = $1', [
      brief.roundId,
    ]);
    const late = await start(brief, token);
    expect(late.body).toMatchObject({
      code: 'ROUND_CLOSED',
      closesAt: expect.any(String) as string,
    });
    expect(await storedRows(brief.roundId)).toHaveLength(0);
  });

  it('says that papers are missing when the round opened unsealed', async () => {
    const round = await playableRound(test, { sealed: false });
    expect((await start(round, (await round.person()).token)).body).toMatchObject({
      code: 'ROUND_NOT_SEALED',
    });
  });

  it('refuses the 4th of 3 attempts', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    for (let no = 1; no <= 3; no += 1) {
      const { body } = await start(round, token);
      expect(body.no).toBe(no);
      await submit(body.id, token, { answers: {} });
    }
    const fourth = await start(round, token);
    expect(fourth.status).toBe(409);
    expect(fourth.body).toMatchObject({ code: 'ATTEMPTS_EXHAUSTED', attemptsMax: 3 });
  });

  it('asks strangers to register, and answers unknown rounds with 404', async () => {
    const round = await playableRound(test);
    const other = await playableRound(test);
    const { token } = await other.person();
    expect((await start(round, token)).body).toMatchObject({
      status: 403,
      registerUrl: `/api/contests/${round.slug}/registrations`,
    });
    expect(
      (
        await test.call('POST', '/api/rounds/01890000-0000-7000-8000-000000000000/attempts', {
          token,
        })
      ).status,
    ).toBe(404);
    expect((await test.call('POST', '/api/rounds/nonsense/attempts', { token })).status).toBe(404);
    expect((await test.call('POST', `/api/rounds/${round.roundId}/attempts`)).status).toBe(401);
  });

  it('cuts the deadline at the close, or lets the attempt finish, as the rules say', async () => {
    const cut = await playableRound(test, { lasts: 60_000 });
    const finish = await playableRound(test, { lasts: 60_000, rules: { atClose: 'finish' } });
    const minutes = async (round: PlayableRound) => {
      const { body } = await start(round, (await round.person()).token);
      return (Date.parse(textOf(body.deadlineAt)) - Date.parse(textOf(body.startedAt))) / 60_000;
    };
    expect(await minutes(cut)).toBeLessThanOrEqual(1);
    expect(await minutes(finish)).toBe(20);
  });
});

describe('saving', () => {
  it('says until when there is time, also where it was lengthened meanwhile', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const first = await save(body.id, token, { seq: 1, answers: { '1': 'a' } });
    expect(first.headers.get('x-deadline-at')).toBe(body.deadlineAt);
    const [longer] = await query<{ deadline_at: Date }>(
      test.db.tx,
      `UPDATE attempt SET deadline_at = deadline_at + interval '5 minutes' WHERE id = $1 RETURNING deadline_at`,
      [body.id],
    );
    for (const seq of [2, 1]) {
      const answer = await save(body.id, token, { seq, answers: { '1': 'b' } });
      expect(answer.headers.get('x-deadline-at')).toBe(longer!.deadline_at.toISOString());
    }
  });

  it('keeps the newest sequence; an older one changes nothing and is told so', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    expect((await save(body.id, token, { seq: 5, answers: { '1': 'a' } })).status).toBe(204);
    const older = await save(body.id, token, { seq: 4, answers: { '1': 'b' } });
    expect(older.status).toBe(204);
    expect(older.headers.get('x-saved-seq')).toBe('5');
    expect((await read(body.id, token)).body).toMatchObject({ savedSeq: 5, answers: { '1': 'a' } });
  });

  it('keeps the newest of two tabs that save at once', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        save(body.id, token, { seq: index + 1, answers: { '1': index === 29 ? 'c' : 'a' } }),
      ),
    );
    expect((await read(body.id, token)).body).toMatchObject({
      savedSeq: 30,
      answers: { '1': 'c' },
    });
  });

  it('tells what is stored also when the same save came twice and both waited for the row', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const twice: ReturnType<typeof save>[] = [];
    await test.db.transaction(async (tx) => {
      await query(tx, 'SELECT FROM attempt WHERE id = $1 FOR UPDATE', [body.id]);
      for (let statements = 1; statements <= 2; statements += 1) {
        twice.push(save(body.id, token, { seq: 1, answers: { '1': 'a' } }));
        await waitForBlocked(statements);
      }
    });
    for (const answer of await Promise.all(twice)) {
      expect(answer.headers.get('x-saved-seq')).toBe('1');
    }
  });

  it.each([
    [{ seq: 1, answers: { '9': 'a' } }, 422, 'answers.9'],
    [{ seq: 1, answers: { '1': 'z' } }, 422, 'answers.1'],
    [{ seq: 1, answers: { '1': ['a', 'b'] } }, 422, 'answers.1'],
    [{ seq: 1, answers: { '1': 7 } }, 422, 'answers.1'],
    [{ seq: 1, answers: { ['__proto__x']: 'a' } }, 422, 'answers.__proto__x'],
    [{ seq: 0, answers: {} }, 422, 'seq'],
    [{ seq: 1.5, answers: {} }, 422, 'seq'],
    [{ seq: 1, answers: [] }, 422, 'answers'],
    [{ seq: 1, answers: {}, extra: true }, 422, 'extra'],
    [{ seq: 1, answers: {}, prediction: 3 }, 422, 'prediction'],
  ])('refuses %j with the path, and what was saved stays', async (wrong, status, path) => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    await save(body.id, token, { seq: 1, answers: { '2': 'b' } });
    const refused = await save(body.id, token, wrong);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(refused.body.errors)).toContain(`"path":"${path}"`);
    expect((await read(body.id, token)).body.answers).toEqual({ '2': 'b' });
  });

  it('refuses bodies that are no JSON or too large', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    expect((await save(body.id, token, '{"seq":')).body).toMatchObject({
      status: 400,
      code: 'MALFORMED_BODY',
    });
    expect(
      (await save(body.id, token, { seq: 1, answers: { '1': 'x'.repeat(70_000) } })).status,
    ).toBe(413);
  });

  it('hides attempts of others', async () => {
    const round = await playableRound(test);
    const owner = await round.person();
    const thief = await round.person();
    const { body } = await start(round, owner.token);
    for (const answer of [
      await save(body.id, thief.token, { seq: 1, answers: {} }),
      await submit(body.id, thief.token, { answers: {} }),
      await read(body.id, thief.token),
      await read('01890000-0000-7000-8000-000000000000', thief.token),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('ATTEMPT_NOT_FOUND');
    }
  });
});

describe('submitting', () => {
  it('scores at once and answers with a receipt that anyone can verify', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const paper = body.paper;
    const answers = await round.rightAnswers(Number(paper?.variant));
    const answer = await submit(body.id, token, { answers });
    expect(answer.status).toBe(200);
    expect(answer.body.score).toMatchObject({
      points: 25,
      maxPoints: 25,
      correct: 5,
      total: 5,
      complete: true,
    });

    const { signature, ...facts } = answer.body.receipt as unknown as Record<string, string>;
    const { publicKey } = (await test.call('GET', '/api/signing-key')).body as unknown as {
      publicKey: string;
    };
    const valid = verify(
      null,
      Buffer.from(canonicalJson(facts)),
      createPublicKey(publicKey),
      Buffer.from(signature as string, 'base64url'),
    );
    expect(valid).toBe(true);
  });

  it('makes one of many submissions at once: the same receipt for all, one ledger row', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        submit(body.id, token, { answers: { '1': index % 2 ? 'a' : 'b' } }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body.receipt))).size).toBe(1);
    expect(await ledgerRows(round.roundId)).toEqual([{ kind: 'submitted', attempt_id: body.id }]);
  });

  it('gives the first receipt to a retry after the connection was cut, also after the deadline', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const first = await submit(body.id, token, { answers: { '1': 'a' } });
    await endJustAfter(body.id);
    await endRound(test, round);
    const retry = await submit(body.id, token, { answers: { '1': 'b' } });
    expect(retry.status).toBe(200);
    expect(retry.body.receipt).toEqual(first.body.receipt);
  });

  it('accepts at the last millisecond and refuses at the deadline', async () => {
    const round = await playableRound(test);
    const submission = async (offset: string) => {
      const person = await round.person();
      const { body } = await start(round, person.token);
      // One transaction has one now(), so the instant can be set to the microsecond.
      return test.db.transaction(async (tx) => {
        await query(
          tx,
          `UPDATE attempt SET started_at = now() - interval '1 minute', deadline_at = date_trunc('milliseconds', now()) + ${offset} WHERE id = $1`,
          [body.id],
        );
        const request = {
          id: textOf(body.id),
          participant_id: person.participantId,
          contest_id: round.contestId,
          answers: {},
          prediction: null,
          centipoints: 0,
          correct: 0,
          complete: false,
        };
        const closed = await query<{ id: string }>(tx, SUBMIT, [JSON.stringify([request])]);
        return closed.length;
      });
    };
    expect(await submission(`interval '1 millisecond'`)).toBe(1);
    expect(await submission(`interval '0'`)).toBe(0);
  });

  it('refuses after the deadline; what was saved before is submitted by the worker and counts', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const right = await round.rightAnswers(Number(body.paper?.variant));
    await save(body.id, token, { seq: 1, answers: { '1': right['1'] } });
    await runOutOfTime(body.id);

    const late = await submit(body.id, token, { answers: right });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'ATTEMPT_EXPIRED',
      deadlineAt: expect.any(String) as string,
    });
    expect((await save(body.id, token, { seq: 2, answers: {} })).body.code).toBe('ATTEMPT_EXPIRED');
    expect((await read(body.id, token)).body.state).toBe('expired');

    await test.app.get(ExpiryWorker).tick();
    const { body: closed } = await read(body.id, token);
    expect(closed).toMatchObject({
      state: 'submitted',
      answers: { '1': right['1'] },
      score: { points: 5, correct: 1 },
      receipt: { auto: true },
    });
    expect(await ledgerRows(round.roundId)).toEqual([
      { kind: 'auto-submitted', attempt_id: body.id },
    ]);
    expect((await submit(body.id, token, { answers: right })).body.code).toBe('ATTEMPT_EXPIRED');
  });

  it('submits each expired attempt once though several workers look', async () => {
    const round = await playableRound(test);
    const people = await Promise.all(Array.from({ length: 12 }, () => round.person()));
    const started = await Promise.all(people.map((person) => start(round, person.token)));
    await Promise.all(started.map((answer) => runOutOfTime(answer.body.id)));
    const worker = test.app.get(ExpiryWorker);
    await Promise.all([worker.tick(), worker.tick(), worker.tick()]);
    expect(await ledgerRows(round.roundId)).toHaveLength(12);
  });

  it('asks for the prediction the rules require, and keeps it with the attempt', async () => {
    const prediction = {
      prompt: 'Có bao nhiêu người trả lời đúng hết?',
      target: 'people-all-correct',
      required: true,
      max: 1000,
    };
    const round = await playableRound(test, { rules: { prediction } });
    const { token } = await round.person();
    const { body } = await start(round, token);
    expect((await submit(body.id, token, { answers: {} })).body).toMatchObject({
      code: 'ANSWER_INVALID',
      detail: expect.stringContaining('Câu hỏi dự đoán') as string,
      errors: [{ path: 'prediction', expected: 'một số dự đoán: thể lệ bắt buộc trả lời' }],
    });
    expect((await submit(body.id, token, { answers: {}, prediction: 1001 })).body).toMatchObject({
      code: 'ANSWER_INVALID',
      errors: [{ path: 'prediction', expected: 'số nguyên từ 0 đến 1000', value: 1001 }],
    });
    expect((await submit(body.id, token, { answers: {}, prediction: 12 })).status).toBe(200);
    expect((await read(body.id, token)).body.prediction).toBe(12);
  });

  it('shows score and key only when the rules do', async () => {
    const never = await playableRound(test, {
      rules: { show: { score: 'never', key: 'never', board: 'hidden' } },
    });
    const { token } = await never.person();
    const { body } = await start(never, token);
    const submitted = await submit(body.id, token, { answers: {} });
    expect(submitted.body.score).toBeUndefined();

    const brief = await playableRound(test, {
      rules: { show: { score: 'after-close', key: 'after-close', board: 'live' } },
    });
    const person = await brief.person();
    const { body: attempt } = await start(brief, person.token);
    expect((await submit(attempt.id, person.token, { answers: {} })).body.score).toBeUndefined();
    expect((await read(attempt.id, person.token)).body.key).toBeUndefined();
    await endRound(test, brief);
    // Rounds are remembered for a second.
    await until(async () => (await read(attempt.id, person.token)).body.score !== undefined);
    const after = (await read(attempt.id, person.token)).body;
    expect(after.score).toMatchObject({ points: 0 });
    expect(Object.keys(after.key ?? {})).toHaveLength(5);
  });

  it('cannot be changed afterwards, not even in the database', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    await submit(body.id, token, { answers: { '1': 'a' } });
    expect((await save(body.id, token, { seq: 9, answers: {} })).body.code).toBe(
      'ATTEMPT_SUBMITTED',
    );
    await expect(
      query(test.db.tx, 'UPDATE attempt SET centipoints = 100 WHERE id = $1', [body.id]),
    ).rejects.toThrow(/cannot change/);
    await expect(query(test.db.tx, 'DELETE FROM attempt WHERE id = $1', [body.id])).rejects.toThrow(
      /append-only/,
    );
  });
});

describe('reading', () => {
  it('lists my attempts, first to last', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body: first } = await start(round, token);
    await submit(first.id, token, { answers: {} });
    await start(round, token);
    const { body } = await test.call('GET', `/api/rounds/${round.roundId}/attempts`, { token });
    const states = (body.attempts as unknown as { no: number; state: string }[]).map(
      ({ no, state }) => [no, state],
    );
    expect(states).toEqual([
      [1, 'submitted'],
      [2, 'open'],
    ]);
  });

  it('finds attempts that another process started', async () => {
    const round = await playableRound(test);
    const { token } = await round.person();
    const { body } = await start(round, token);
    const other = await createTestApp({ env: { DATABASE_URL: test.config.DATABASE_URL } });
    const saved = await other.call('PATCH', `/api/attempts/${textOf(body.id)}/answers`, {
      token,
      body: { seq: 1, answers: { '1': 'a' } },
    });
    await other.close();
    expect(saved.status).toBe(204);
  });

  it('never sends a byte of any key while the round is open', async () => {
    const round = await playableRound(test, { questions: 8 });
    const { token } = await round.person();
    const started = await start(round, token);
    const bodies = [
      started.text,
      (await read(started.body.id, token)).text,
      (await submit(started.body.id, token, { answers: { '1': 'a' } })).text,
      (await read(started.body.id, token)).text,
      (await test.call('GET', `/api/rounds/${round.roundId}/attempts`, { token })).text,
      (await test.call('GET', `/api/contests/${round.slug}`)).text,
    ];
    for (const text of bodies)
      expect(text).not.toMatch(
        /"(key(?!":"(?:after-close|never)")|correct(?!":\d)|originals|questionVersionId|explanation|salt)"/,
      );
  });

  it('keeps when the person had signed in, as the session says, never later than the start', async () => {
    const round = await playableRound(test);
    const tokens = test.app.get(Tokens);
    const signedIn = async (signedInMs?: number) => {
      const { participantId, no } = await round.person();
      const mine = { contestId: round.contestId, participantId, no, unitNo: null };
      const { body } = await start(round, tokens.contestant([{ ...mine, signedInMs }]));
      const [row] = await query<{ signed_in_at: Date; started_at: Date }>(
        test.db.tx,
        'SELECT signed_in_at, started_at FROM attempt WHERE id = $1',
        [body.id],
      );
      return row!;
    };
    const hourAgo = Date.now() - 3_600_000;
    expect((await signedIn(hourAgo)).signed_in_at.getTime()).toBe(hourAgo);
    const before = Date.now();
    expect((await signedIn()).signed_in_at.getTime()).toBeGreaterThanOrEqual(before - 1);
    const ahead = await signedIn(Date.now() + 3_600_000);
    expect(ahead.signed_in_at).toEqual(ahead.started_at);
  });
});
