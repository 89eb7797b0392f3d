import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { Organiser } from '../../../test/support/organiser';
import { staffMember } from '../../../test/support/staff';
import { Contests } from '../contests.service';

let test: TestApp;
let org: Organiser;

beforeAll(async () => {
  test = await createTestApp();
  org = await Organiser.start(test);
});
afterAll(() => test.close());

const pathOf = (contestId: string): string => `/api/staff/contests/${contestId}/rules`;
const REASON = 'Theo đề nghị của các đơn vị dự thi.';
const CHOSEN = [
  { id: 'can-bo', name: 'Cán bộ, công chức', chosen: true },
  { id: 'nguoi-dan', name: 'Người dân', chosen: true },
];

const put = (
  contestId: string,
  expectedVersion: number,
  rules: Record<string, unknown>,
  reason?: string,
) =>
  org.call('PUT', pathOf(contestId), {
    expectedVersion,
    rules: { schema: 1, ...rules },
    ...(reason ? { reason } : {}),
  });

const errorPaths = (body: { errors?: unknown }): string[] =>
  (body.errors as { path: string }[]).map(({ path }) => path);

describe('the rules of a contest', () => {
  it('are the defaults until somebody writes some', async () => {
    const { id } = await org.draft();
    const { status, body } = await org.call('GET', pathOf(id));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contestId: id,
      version: 0,
      rules: { schema: 1 },
      changes: 'freely',
      fixed: [],
      history: [],
    });
    const door = await test.app.get(Contests).rules(test.db.tx, id);
    expect(door).toMatchObject({ version: 0, sha256: body.sha256 });
  });

  it('keep every version with who and when, and make none where nothing changes', async () => {
    const { id } = await org.draft();
    const first = await put(id, 0, { appeals: { days: 5, blocksPublication: true } });
    expect([first.status, first.body.version]).toEqual([200, 1]);
    const same = await put(id, 1, { appeals: { days: 5, blocksPublication: true } });
    expect(same.body.version).toBe(1);
    const second = await put(id, 1, { appeals: { days: 7, blocksPublication: true } });
    expect(second.body).toMatchObject({
      version: 2,
      history: [
        { version: 2, createdBy: org.admin.accountId, createdByName: 'Nguyễn Thử' },
        { version: 1, reason: null },
      ],
    });
    const old = await org.call('GET', `${pathOf(id)}/1`);
    expect(old.body).toMatchObject({ version: 1, rules: { appeals: { days: 5 } } });
    for (const version of ['0', '3', '-1', 'x', '99999999999999999999']) {
      expect((await org.call('GET', `${pathOf(id)}/${version}`)).status).toBe(404);
    }
    const missing = await org.call('GET', pathOf(newId()));
    expect([missing.status, missing.body.code]).toEqual([404, 'CONTEST_NOT_FOUND']);
  });

  it('tell whoever was slower, and keep what the faster one saved', async () => {
    const { id } = await org.draft();
    await put(id, 0, { appeals: { days: 5, blocksPublication: true } });
    const late = await put(id, 0, { appeals: { days: 9, blocksPublication: true } });
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'CONFLICT', 1]);
    const both = await Promise.all(
      [10, 11, 12, 13].map((days) => put(id, 1, { appeals: { days, blocksPublication: true } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await org.call('GET', pathOf(id))).body.version).toBe(2);
  });

  it.each<[string, Record<string, unknown>]>([
    ['rules.bonus', { bonus: 1 }],
    ['rules.divisions[0].id', { divisions: [{ id: 'Bảng A', name: 'Bảng A' }] }],
    ['rules.divisions[0].colour', { divisions: [{ id: 'a', name: 'A', colour: 'red' }] }],
    ['rules.eligibility.as', { eligibility: { barredRoles: [], barredUnits: [], as: 'maybe' } }],
    ['rules.corrections', { corrections: 'none' }],
    ['rules.collectives[0].tiers', { collectives: [award({ tiers: [] })] }],
    ['rules.collectives[0].measure', { collectives: [award({ measure: 'luck' })] }],
    ['rules.overall.tieBreak[0].by', { overall: overall({ tieBreak: [{ by: 'id' }] }) }],
    ['rules.appeals.days', { appeals: { days: 0, blocksPublication: true } }],
  ])('are refused whole for a clause nobody knows: %s', async (path, clause) => {
    const { id } = await org.draft();
    await put(id, 0, { appeals: { days: 5, blocksPublication: true } });
    const refused = await put(id, 1, { publication: { names: 'full', show: [] }, ...clause });
    expect([refused.status, refused.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(errorPaths(refused.body)).toContain(path);
    const { body } = await org.call('GET', pathOf(id));
    expect(body).toMatchObject({ version: 1, rules: { appeals: { days: 5 } } });
    expect(body.rules).not.toHaveProperty('publication');
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'divisions[1]',
      {
        divisions: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
      },
    ],
    ['overall.rounds[0]', { overall: overall({ rounds: [9] }) }],
    ['overall.best', { overall: overall({ combine: 'best-of', best: 9 }) }],
    ['divisions[0].age', { divisions: [{ id: 'tre', name: 'Trẻ', age: { below: 30 } }] }],
    ['divisions[0].unitKinds', { divisions: [{ id: 'xa', name: 'Xã', unitKinds: ['xa'] }] }],
    [
      'eligibility.barredUnits',
      { eligibility: { barredRoles: [], barredUnits: ['SO-TU-PHAP'], as: 'excluded' } },
    ],
    ['collectives[0]', { collectives: [award()] }],
    [
      'collectives[0].groups[0].units[1]',
      {
        collectives: [
          award({ groupBy: 'list', groups: [{ id: 'k1', name: 'Khối 1', units: ['A', 'B'] }] }),
        ],
      },
    ],
  ])('are refused whole for a clause that contradicts: %s', async (path, clause) => {
    const { id } = await org.draft();
    await org.addRound(id);
    const refused = await put(id, 0, clause);
    expect([refused.status, refused.body.code]).toEqual([422, 'RULES_INVALID']);
    expect(errorPaths(refused.body)).toContain(path);
    const checked = await org.call('POST', `${pathOf(id)}/check`, { schema: 1, ...clause });
    expect(checked.status).toBe(200);
    expect(errorPaths(checked.body)).toContain(path);
    expect((await org.call('GET', pathOf(id))).body.version).toBe(0);
  });

  it('and those of a round name the same divisions', async () => {
    const { id } = await org.draft();
    await put(id, 0, { divisions: CHOSEN });
    const results = (divisions: string[]) => ({
      prizes: {
        tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
        divisions,
        boundaryTie: 'people',
        onePerPerson: 'no',
        freed: 'vacant',
      },
    });
    const round = await org.addRound(id, { rules: org.rules({ results: results(['can-bo']) }) });
    const lost = await put(id, 1, { divisions: [CHOSEN[1]] });
    expect([lost.status, lost.body.code]).toEqual([422, 'RULES_INVALID']);
    expect(errorPaths(lost.body)).toContain('divisions');
    const kept = await org.call('GET', `/api/staff/rounds/${round}/rules`);
    expect(kept.body.rules).toMatchObject({ results: results(['can-bo']) });
    // In sentences they have their names, wherever these are read.
    const called = `chỉ dành cho bảng: ${CHOSEN[0]!.name};`;
    expect(JSON.stringify(kept.body.summary)).toContain(called);
    const checked = await org.call('POST', `/api/staff/rounds/${round}/rules/check`, {
      ...(kept.body.rules as unknown as object),
    });
    expect(JSON.stringify(checked.body.said)).toContain(called);
  });

  it('hold registration to what they ask of people', async () => {
    const { id } = await org.draft();
    const asking = {
      fullName: 'required',
      birthDate: 'optional',
      sex: 'off',
      phone: 'required',
      email: 'off',
      personalId: 'off',
      unit: 'off',
      address: 'off',
    };
    const edit = (fields: Record<string, string>) =>
      org.call('PATCH', `/api/staff/contests/${id}`, {
        registration: { fields, uniqueness: ['phone'] },
      });
    await edit(asking);
    const young = { id: 'tre', name: 'Trẻ', age: { below: 30 } };
    expect((await put(id, 0, { divisions: [young] })).status).toBe(200);
    const refused = await edit({ ...asking, birthDate: 'off' });
    expect([refused.status, refused.body.code]).toEqual([422, 'RULES_INVALID']);
    expect(errorPaths(refused.body)).toEqual(['rules.divisions[0].age']);
    expect((await edit({ ...asking, sex: 'optional' })).status).toBe(200);
  });

  it('are looked at again before the contest becomes public', async () => {
    const { id } = await org.draft();
    const saved = await put(id, 0, {
      overall: overall({ tieBreak: [{ by: 'prediction-error' }] }),
    });
    expect(saved.status).toBe(200);
    await org.addRound(id);
    const refused = await org.publish(id);
    expect([refused.status, refused.body.code]).toEqual([409, 'CONTEST_INCOMPLETE']);
    expect(errorPaths(refused.body)).toEqual(['rules.overall.tieBreak[0].by']);
  });

  it('ask of a round only what registration asks', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const refused = await org.call(
      'PUT',
      `/api/staff/rounds/${round}/rules`,
      org.rules({ results: { validity: { required: ['phone', 'email'], age: { from: 14 } } } }),
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'RULES_INVALID']);
    expect(errorPaths(refused.body)).toEqual([
      'results.validity.age',
      'results.validity.required[1]',
    ]);
  });
});

describe('once a round has opened', () => {
  it('change only by an amendment that everybody can read', async () => {
    const { id, slug } = await org.begun();
    const silent = await put(id, 0, { appeals: { days: 5, blocksPublication: true } });
    expect([silent.status, silent.body.code]).toEqual([409, 'AMENDMENT_REQUIRED']);
    const short = await put(id, 0, { appeals: { days: 5, blocksPublication: true } }, 'Vì thế');
    expect([short.status, short.body.errors?.[0]?.path]).toEqual([422, 'reason']);
    const done = await put(id, 0, { appeals: { days: 5, blocksPublication: true } }, REASON);
    expect(done.body).toMatchObject({
      version: 1,
      changes: 'by-amendment',
      fixed: ['divisions', 'eligibility', 'corrections.actualValue'],
      history: [{ version: 1, reason: REASON }],
    });
    const { body } = await test.call('GET', `/api/contests/${slug}`);
    expect(body.contest).toMatchObject({
      contestRules: { version: 1, sha256: done.body.sha256 },
      amendments: [{ roundId: null, reason: REASON, rulesVersion: 1 }],
    });
    const [fact] = await query(
      test.db.tx,
      `SELECT actor, reason, payload FROM ledger WHERE contest_id = $1 AND kind = 'rules-amended'`,
      [id],
    );
    expect(fact).toMatchObject({
      actor: `staff:${org.admin.accountId}`,
      reason: REASON,
      payload: { contestRulesVersion: 1, sha256: done.body.sha256 },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['divisions', { divisions: CHOSEN }],
    ['eligibility', { eligibility: { barredRoles: ['judge'], barredUnits: [], as: 'excluded' } }],
    ['corrections.actualValue', { corrections: { secondPerson: true, actualValue: 'freeze' } }],
  ])('keep their %s even with a reason', async (path, clause) => {
    const { id } = await org.begun();
    const refused = await put(id, 0, clause, REASON);
    expect([refused.status, refused.body.code]).toEqual([409, 'RULES_FIXED']);
    expect(errorPaths(refused.body)).toEqual([path]);
    await expect(insert(id, 1, clause)).rejects.toThrow(new RegExp(`${path} can change no more`));
  });

  it('may say the defaults in words, and change who approves', async () => {
    const { id } = await org.begun();
    const corrections = { secondPerson: false, actualValue: 'recompute' };
    const done = await put(id, 0, { divisions: [], corrections }, REASON);
    expect([done.status, done.body.version]).toEqual([200, 1]);
  });

  it('keep the overall ranking and the collective awards once a result is published', async () => {
    const { id } = await org.begun();
    expect((await put(id, 0, { overall: overall() }, REASON)).status).toBe(200);
    await test.db.transaction((tx) => test.app.get(Contests).markResultPublished(tx, id));
    const refused = await put(id, 1, { overall: overall({ combine: 'best' }) }, REASON);
    expect([refused.status, refused.body.code]).toEqual([409, 'RULES_FIXED']);
    expect(errorPaths(refused.body)).toEqual(['overall']);
    await expect(insert(id, 2, { overall: overall({ combine: 'best' }) })).rejects.toThrow(
      /overall can change no more/,
    );
    await expect(
      query(test.db.tx, 'UPDATE contest SET result_published_at = NULL WHERE id = $1', [id]),
    ).rejects.toThrow(/append-only/);
  });

  it('change in no other way: the database has the last word', async () => {
    const { id } = await org.begun();
    await expect(insert(id, 1, { appeals: { days: 5 } })).rejects.toThrow(/has begun/);
    await put(id, 0, { appeals: { days: 5, blocksPublication: true } }, REASON);
    for (const sql of [
      `UPDATE contest_rule_set SET document = '{}' WHERE contest_id = $1`,
      'DELETE FROM contest_rule_set WHERE contest_id = $1',
    ]) {
      await expect(query(test.db.tx, sql, [id])).rejects.toThrow(/append-only/);
    }
  });
});

it('a contest that nobody can read yet has no amendments', async () => {
  const { id } = await org.draft();
  const refused = await put(id, 0, { appeals: { days: 5, blocksPublication: true } }, REASON);
  expect([refused.status, refused.body.code]).toEqual([409, 'CONTEST_NOT_PUBLISHED']);
  const viewer = await staffMember(test, 'viewer', id);
  const read = await org.call('GET', pathOf(id), undefined, viewer);
  expect(read.status).toBe(200);
  const body = { expectedVersion: 0, rules: { schema: 1 } };
  expect((await org.call('PUT', pathOf(id), body, viewer)).status).toBe(403);
});

function award(changes: Record<string, unknown> = {}) {
  return {
    id: 'dong-nhat',
    name: 'Đơn vị có nhiều người dự thi nhất',
    measure: 'people',
    successors: false,
    groupBy: 'none',
    tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
    ...changes,
  };
}

function overall(changes: Record<string, unknown> = {}) {
  return { combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }], ...changes };
}

/** Past every check of the application. */
function insert(contestId: string, version: number, clause: Record<string, unknown>) {
  return query(
    test.db.tx,
    `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256)
     VALUES ($1, $2, $3, $4, repeat('0', 64))`,
    [newId(), contestId, version, { schema: 1, ...clause }],
  );
}
