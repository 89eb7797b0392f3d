import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, textOf, type TestApp } from '../../../test/support/app';
import { HOUR, later, Organiser } from '../../../test/support/organiser';

let test: TestApp;
let org: Organiser;

beforeAll(async () => {
  test = await createTestApp();
  org = await Organiser.start(test);
});
afterAll(() => test.close());

describe('setting up rounds', () => {
  it('numbers them by time, and lets none overlap', async () => {
    const { id } = await org.draft();
    const second = await org.addRound(id, { opensAt: later(9 * HOUR), closesAt: later(10 * HOUR) });
    const first = await org.addRound(id, { opensAt: later(HOUR), closesAt: later(2 * HOUR) });
    const order = async () => {
      const { body } = await org.call('GET', `/api/staff/contests/${id}`);
      return (body.contest?.rounds as unknown as { id: string; ordinal: number }[]).map((round) => [
        round.id,
        round.ordinal,
      ]);
    };
    expect(await order()).toEqual([
      [first, 1],
      [second, 2],
    ]);
    await org.call('PATCH', `/api/staff/rounds/${first}`, {
      opensAt: later(20 * HOUR),
      closesAt: later(21 * HOUR),
    });
    expect(await order()).toEqual([
      [second, 1],
      [first, 2],
    ]);
    const clash = await org.call('PATCH', `/api/staff/rounds/${first}`, {
      opensAt: later(9.5 * HOUR),
    });
    expect([clash.status, clash.body.code]).toEqual([409, 'ROUNDS_OVERLAP']);
    const backwards = await org.call('PATCH', `/api/staff/rounds/${first}`, {
      closesAt: later(HOUR),
    });
    expect([backwards.status, backwards.body.errors?.[0]?.path]).toEqual([422, 'closesAt']);
    expect((await org.call('DELETE', `/api/staff/rounds/${second}`)).status).toBe(204);
    expect(await order()).toEqual([[first, 1]]);
  });

  it('names the path of what is wrong in the rules', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const wrong = await org.call('PUT', `/api/staff/rounds/${round}/rules`, {
      ...org.rules({ attempts: { max: 0, counted: 'worst' } }),
      draw: {
        kind: 'bank',
        bankId: org.bankId,
        parts: [{ topic: 'Chung', difficulty: 1, count: 0 }],
      },
      bonus: 5,
    });
    const paths = (wrong.body.errors as unknown as { path: string }[]).map(({ path }) => path);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(paths).toEqual(
      expect.arrayContaining(['draw.parts[0].count', 'attempts.max', 'attempts.counted', 'bonus']),
    );
    const apart = await org.call(
      'PUT',
      `/api/staff/rounds/${round}/rules`,
      org.rules({ show: { score: 'at-once', key: 'never', board: 'frozen', freezeMinutes: 60 } }),
    );
    expect([apart.status, apart.body.code, apart.body.errors?.[0]?.path]).toEqual([
      422,
      'RULES_INVALID',
      'show.freezeMinutes',
    ]);
  });

  it('keeps every version of the rules, and makes none where nothing changes', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const path = `/api/staff/rounds/${round}/rules`;
    await org.call('PUT', path, org.rules({ timeLimitSeconds: 900 }));
    const again = await org.call('PUT', path, org.rules({ timeLimitSeconds: 900 }));
    expect(again.body).toMatchObject({ version: 2, changes: 'freely' });
    expect(again.body.history).toMatchObject([
      { version: 2, createdBy: org.admin.accountId, reason: null },
      { version: 1 },
    ]);
    expect((await org.call('GET', `${path}/1`)).body.rules).toMatchObject({
      timeLimitSeconds: 600,
    });
    for (const version of ['3', '0', '-1', 'x', '99999999999999999999']) {
      expect((await org.call('GET', `${path}/${version}`)).status).toBe(404);
    }
  });

  const prizes = (changes: Record<string, unknown> = {}) => ({
    tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
    boundaryTie: 'people',
    onePerPerson: 'no',
    freed: 'vacant',
    ...changes,
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['VALIDATION_FAILED', 'results.bonus', { results: { bonus: 1 } }],
    [
      'VALIDATION_FAILED',
      'results.ranking.tieBreak[0].by',
      { results: { ranking: { among: 'any', tieBreak: [{ by: 'row-id' }] } } },
    ],
    ['VALIDATION_FAILED', 'results.prizes.tiers', { results: { prizes: prizes({ tiers: [] }) } }],
    [
      'RULES_INVALID',
      'results.ranking.tieBreak[0].by',
      { results: { ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }] } } },
    ],
    [
      'RULES_INVALID',
      'results.prizes.divisions[0]',
      { results: { prizes: prizes({ divisions: ['bang-a'] }) } },
    ],
    [
      'RULES_INVALID',
      'prediction.target',
      {
        prediction: {
          prompt: 'Có bao nhiêu lượt dự thi tuần này?',
          target: 'people',
          required: true,
          max: 1_000,
        },
      },
    ],
  ])('refuses a result that cannot come out: %s at %s', async (code, path, changes) => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const rules = `/api/staff/rounds/${round}/rules`;
    const refused = await org.call('PUT', rules, org.rules(changes));
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    const paths = (refused.body.errors as unknown as { path: string }[]).map((one) => one.path);
    expect(paths).toContain(path);
    expect((await org.call('GET', rules)).body.version).toBe(1);
  });

  it('says on the public page how the result is decided', async () => {
    const { id, slug } = await org.draft();
    const round = await org.addRound(id);
    const rules = org.rules({
      results: {
        ranking: { among: 'all-correct', tieBreak: [{ by: 'submission' }] },
        prizes: prizes(),
      },
    });
    expect((await org.call('PUT', `/api/staff/rounds/${round}/rules`, rules)).status).toBe(200);
    await org.seal(round);
    await org.publish(id);
    const { body } = await test.call('GET', `/api/contests/${slug}`);
    const [shown] = body.contest?.rounds as unknown as { rulesSummary: string[] }[];
    const text = shown!.rulesSummary.join('\n');
    expect(text).toContain('Chỉ xếp hạng người trả lời đúng tất cả các câu hỏi.');
    expect(text).toContain('Giải Nhất');
  });

  it('tells whoever wrote on a version that is no longer in force', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const save = (timeLimitSeconds: number, expected: number | string) =>
      org.call(
        'PUT',
        `/api/staff/rounds/${round}/rules?expected=${expected}`,
        org.rules({ timeLimitSeconds }),
      );
    expect((await save(700, 1)).body.version).toBe(2);
    const late = await save(800, 1);
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'CONFLICT', 2]);
    expect((await save(800, 'x')).status).toBe(422);
    expect((await save(800, 2)).body.version).toBe(3);
  });

  it('checks rules without saving them', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const { status, body } = await org.call('POST', `/api/staff/rounds/${round}/rules/check`, {
      ...org.rules({ attempts: { max: 2, counted: 'only' } }),
      draw: { kind: 'bank', bankId: org.bankId, parts: [{ topic: 'Lạ', difficulty: 3, count: 2 }] },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      errors: [{ path: 'attempts.max' }],
      shortages: [{ path: 'draw.parts[0]', topic: 'Lạ', difficulty: 3, wanted: 2, available: 0 }],
    });
    expect((await org.call('GET', `/api/staff/rounds/${round}/rules`)).body.version).toBe(1);
  });

  it('repeats a round week after week by the clock of its zone', async () => {
    const { id } = await org.draft();
    await org.call('PATCH', `/api/staff/contests/${id}`, { zone: 'Europe/Paris' });
    // The clocks of Paris go back on 25 October 2099.
    const round = await org.addRound(id, {
      opensAt: '2099-10-19T10:00:00+02:00',
      closesAt: '2099-10-26T09:00:00+01:00',
    });
    const made = await org.call('POST', `/api/staff/contests/${id}/weekly-rounds`, {
      roundId: round,
      count: 2,
    });
    expect(made.status).toBe(201);
    expect(made.body.rounds).toMatchObject([
      {
        title: 'Tuần 2',
        ordinal: 2,
        opensAt: '2099-10-26T09:00:00.000Z',
        closesAt: '2099-11-02T08:00:00.000Z',
      },
      { title: 'Tuần 3', ordinal: 3, opensAt: '2099-11-02T09:00:00.000Z' },
    ]);
    const other = await org.draft();
    const foreign = await org.call('POST', `/api/staff/contests/${other.id}/weekly-rounds`, {
      roundId: round,
      count: 1,
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'ROUND_NOT_FOUND']);
  });

  it('copies a round with its rules and a secret of its own', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    await org.call('PUT', `/api/staff/rounds/${round}/rules`, org.rules({ timeLimitSeconds: 900 }));
    const copy = await org.call('POST', `/api/staff/rounds/${round}/clone`, {
      title: 'Tuần 2',
      opensAt: later(3 * HOUR),
      closesAt: later(4 * HOUR),
    });
    expect(copy.status).toBe(201);
    expect(copy.body.round).toMatchObject({ title: 'Tuần 2', ordinal: 2, rulesVersion: 1 });
    const copied = copy.body.round?.id as unknown as string;
    const rules = await org.call('GET', `/api/staff/rounds/${copied}/rules`);
    expect(rules.body.rules).toMatchObject({ timeLimitSeconds: 900 });
    const [count] = await query<{ secrets: number }>(
      test.db.tx,
      'SELECT count(DISTINCT variant_secret) AS secrets FROM round WHERE contest_id = $1',
      [id],
    );
    expect(count?.secrets).toBe(2);
  });
});

describe('once the contest has begun', () => {
  const amended = () => org.rules({ timeLimitSeconds: 1_800 });
  const reason = 'Tăng thời gian làm bài theo đề nghị của thí sinh.';

  it('changes the rules of a later round only by a published amendment', async () => {
    const { slug, next } = await org.begun();
    const path = `/api/staff/rounds/${next}`;
    const silent = await org.call('PUT', `${path}/rules`, amended());
    expect([silent.status, silent.body.code]).toEqual([409, 'AMENDMENT_REQUIRED']);
    const noReason = await org.call('POST', `${path}/amendments`, {
      reason: 'Ừ',
      rules: amended(),
    });
    expect([noReason.status, noReason.body.errors?.[0]?.path]).toEqual([422, 'reason']);
    const inside = await org.call('POST', `${path}/amendments`, {
      reason,
      rules: {
        ...amended(),
        draw: { ...amended().draw, parts: [{ topic: '', difficulty: 1, count: 1 }] },
      },
    });
    expect(inside.body.errors?.[0]?.path).toBe('rules.draw.parts[0].topic');

    const done = await org.call('POST', `${path}/amendments`, { reason, rules: amended() });
    expect(done.status).toBe(201);
    expect(done.body).toMatchObject({
      version: 2,
      changes: 'by-amendment',
      history: [
        { version: 2, reason },
        { version: 1, reason: null },
      ],
    });
    const detail = await org.call('GET', `/api/contests/${slug}`, undefined, null);
    expect(detail.body.contest?.amendments).toMatchObject([
      { roundId: next, reason, rulesVersion: 2 },
    ]);
    expect(detail.body.contest?.rounds?.[1]).toMatchObject({
      rulesVersion: 2,
      timeLimitSeconds: 1_800,
    });
    expect(await org.ledgerOf(next)).toMatchObject([
      {
        kind: 'rules-amended',
        actor: `staff:${org.admin.accountId}`,
        reason,
        payload: { rulesVersion: 2 },
      },
    ]);
    const same = await org.call('POST', `${path}/amendments`, { reason, rules: amended() });
    expect([same.status, same.body.code]).toEqual([409, 'CONFLICT']);
  });

  it('never changes the round that is open', async () => {
    const { open, next } = await org.begun();
    const path = `/api/staff/rounds/${open}`;
    const attempts: [string, string, unknown][] = [
      ['PUT', `${path}/rules`, amended()],
      ['POST', `${path}/amendments`, { reason, rules: amended() }],
      ['PATCH', path, { closesAt: later(5 * HOUR) }],
      ['DELETE', path, undefined],
      ['DELETE', `${path}/seal`, { reason }],
    ];
    for (const [method, route, body] of attempts) {
      const answer = await org.call(method, route, body);
      expect([method, answer.status, answer.body.code]).toEqual([method, 409, 'ROUND_OPENED']);
      expect(Date.parse(answer.body.opensAt as unknown as string)).toBeLessThan(Date.now());
    }
    expect((await org.call('PATCH', path, { title: 'Tuần Một' })).status).toBe(200);
    const past = await org.call('PATCH', `/api/staff/rounds/${next}`, { opensAt: later(-HOUR) });
    expect([past.status, past.body.errors?.[0]?.path]).toEqual([422, 'opensAt']);
  });

  it('locks a round seconds before it opens', async () => {
    const { id, next } = await org.begun();
    const soon = await org.call('PATCH', `/api/staff/rounds/${next}`, { opensAt: later(3_000) });
    expect([soon.status, soon.body.errors?.[0]?.path]).toEqual([422, 'opensAt']);
    await query(test.db.tx, `UPDATE round SET opens_at = now() + interval '4 s' WHERE id = $1`, [
      next,
    ]);
    const late = await org.call('POST', `/api/staff/rounds/${next}/amendments`, {
      reason,
      rules: amended(),
    });
    expect([late.status, late.body.code]).toEqual([409, 'ROUND_OPENED']);
    const { body } = await org.call('GET', `/api/staff/contests/${id}`);
    const round = body.contest?.rounds?.[1];
    // On a slow machine the seconds may be over.
    const state = textOf(body.serverTime) < textOf(round?.opensAt) ? 'upcoming' : 'open';
    expect(round).toMatchObject({ state, changes: 'no' });
  });

  it('needs no amendment before that', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const path = `/api/staff/rounds/${round}`;
    const early = await org.call('POST', `${path}/amendments`, { reason, rules: amended() });
    expect([early.status, early.body.code]).toEqual([409, 'CONTEST_NOT_PUBLISHED']);
    await org.publish(id);
    const saved = await org.call('PUT', `${path}/rules`, amended());
    expect(saved.body).toMatchObject({ version: 2, changes: 'freely' });
  });
});

describe('the database itself', () => {
  const sql = (text: string, values: unknown[] = []) => query(test.db.tx, text, values);
  const newRules = (roundId: string) =>
    sql(
      `INSERT INTO rule_set (id, round_id, version, document, sha256)
       VALUES ($1, $2, 99, '{}', repeat('0', 64))`,
      [newId(), roundId],
    );

  it('refuses what an open round forbids', async () => {
    const { id, open, next } = await org.begun();
    await expect(newRules(open)).rejects.toThrow('its rules stand');
    await expect(newRules(next)).resolves.toBeDefined();
    for (const change of [
      `opens_at = opens_at - interval '1 hour'`,
      `closes_at = closes_at + interval '1 hour'`,
      `variant_secret = decode(repeat('00', 32), 'hex')`,
      `ordinal = 7`,
      `sealed_at = NULL`,
      `sealed_at = now()`,
    ]) {
      await expect(sql(`UPDATE round SET ${change} WHERE id = $1`, [open])).rejects.toThrow(
        'opened at',
      );
    }
    await expect(sql('DELETE FROM round WHERE id = $1', [open])).rejects.toThrow('opened at');
    await expect(sql('DELETE FROM contest WHERE id = $1', [id])).rejects.toThrow();
  });

  it('reads the clock at the statement, not where its transaction began', async () => {
    const { next } = await org.begun();
    await expect(
      test.db.transaction(async (tx) => {
        await query(tx, `UPDATE round SET opens_at = now() + interval '50 ms' WHERE id = $1`, [
          next,
        ]);
        await query(tx, 'SELECT pg_sleep(0.1)');
        await query(tx, `UPDATE round SET closes_at = closes_at + interval '1 s' WHERE id = $1`, [
          next,
        ]);
      }),
    ).rejects.toThrow('opened at');
  });

  it('keeps rule sets, amendments and publications as they are', async () => {
    const { id, next } = await org.begun();
    await org.call('POST', `/api/staff/rounds/${next}/amendments`, {
      reason: 'Sửa đổi để thử cơ sở dữ liệu.',
      rules: org.rules({ timeLimitSeconds: 700 }),
    });
    await expect(sql(`UPDATE rule_set SET document = '{}'`)).rejects.toThrow('append-only');
    await expect(sql('DELETE FROM rule_set WHERE round_id = $1', [next])).rejects.toThrow(
      'append-only',
    );
    await expect(sql(`UPDATE amendment SET reason = 'Một lý do khác'`)).rejects.toThrow(
      'append-only',
    );
    await expect(sql('DELETE FROM amendment')).rejects.toThrow('append-only');
    await expect(sql('UPDATE contest SET published_at = NULL WHERE id = $1', [id])).rejects.toThrow(
      'stand',
    );
    await expect(sql(`UPDATE contest SET slug = 'khac' WHERE id = $1`, [id])).rejects.toThrow(
      'stand',
    );
    await expect(
      sql(`UPDATE contest SET title = 'Khác' WHERE id = $1`, [id]),
    ).resolves.toBeDefined();
  });

  it('checks windows, places and slugs', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const insert = (ordinal: number, opens: string, closes: string) =>
      sql(
        `INSERT INTO round (id, contest_id, ordinal, title, opens_at, closes_at, variant_secret)
         VALUES ($1, $2, $3, 'x', $4, $5, $6)`,
        [newId(), id, ordinal, opens, closes, randomBytes(32)],
      );
    await expect(insert(2, later(HOUR), later(HOUR - 1))).rejects.toThrow('round_window');
    await expect(insert(1, later(HOUR), later(2 * HOUR))).rejects.toThrow('round_ordinal');
    await expect(sql(`UPDATE contest SET slug = 'Có dấu' WHERE id = $1`, [id])).rejects.toThrow(
      'slug',
    );
    await sql('DELETE FROM round WHERE id = $1', [round]);
    expect(await sql('SELECT FROM rule_set WHERE round_id = $1', [round])).toEqual([]);
  });
});
