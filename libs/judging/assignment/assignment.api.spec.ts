import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { createTestApp, type TestAnswer, type TestApp } from '../../../test/support/app';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { Assigner } from './assigner';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

interface Desk extends TestStage {
  judges: TestJudge[];
  organiser: StaffMember;
  call: (method: string, rest: string, body?: unknown, who?: StaffMember) => Promise<TestAnswer>;
  /** Asks for the works to be dealt, and does what the worker does. */
  deal: () => Promise<TestAnswer>;
  loads: () => Promise<number[]>;
  holders: (code: string) => Promise<{ member_id: string; state: string; kind: string }[]>;
}

async function desk(judges = 4, works = 20, rules: object = {}): Promise<Desk> {
  const stage = await judgedStage(test, { marks: 2, ...rules }, { opened: false, works });
  const organiser = await staffMember(test, 'organiser', stage.contestId);
  const made: Desk = {
    ...stage,
    organiser,
    judges: [],
    call: (method, rest, body, { cookie } = organiser) =>
      test.call(method, `/api/staff/stages/${stage.stageId}/${rest}`, { cookie, body }),
    deal: async () => {
      const asked = await made.call('POST', 'assignment');
      expect([asked.status, asked.text]).toEqual([202, '']);
      const [run] = await query<{ id: string }>(
        test.db.tx,
        `SELECT id FROM assignment_run WHERE stage_id = $1 AND state = 'waiting'`,
        [stage.stageId],
      );
      await test.app.get(Assigner).run(run?.id ?? '');
      return made.call('GET', 'assignment');
    },
    loads: async () => {
      const { body } = await made.call('GET', 'assignment');
      const list = body.judges as unknown as { waiting: number; done: number; stopped: boolean }[];
      return list.filter(({ stopped }) => !stopped).map(({ waiting, done }) => waiting + done);
    },
    holders: (code) =>
      query(
        test.db.tx,
        'SELECT member_id, state, kind FROM assignment WHERE stage_id = $1 AND code = $2 ORDER BY ordinal',
        [stage.stageId, code],
      ),
  };
  for (let one = 0; one < judges; one += 1) {
    made.judges.push(await stage.judge('judge', one % 2 === 0 ? 'Tổ 1' : 'Tổ 2'));
  }
  return made;
}

const versionOf = async ({ call }: Desk, code: string): Promise<number> => {
  const { body } = await call('GET', 'assignment/works?limit=200');
  const works = body.works as unknown as { code: string; version: number }[];
  return works.find((work) => work.code === code)?.version ?? -1;
};

/** Puts a work and a judge in conflict, as blinding and the jury's data would. */
async function inConflict({ stageId }: Desk, code: string, { memberId }: TestJudge): Promise<void> {
  const tag = randomBytes(32);
  await query(test.db.tx, 'INSERT INTO work_tag (stage_id, code, tag) VALUES ($1, $2, $3)', [
    ...[stageId, code, tag],
  ]);
  await query(test.db.tx, `INSERT INTO jury_tag (member_id, tag, cause) VALUES ($1, $2, 'kin')`, [
    memberId,
    tag,
  ]);
}

const spread = (loads: number[]): number => Math.max(...loads) - Math.min(...loads);
const insert = (stageId: string, code: string, memberId: string, kind = 'first', ordinal = 9) =>
  query(
    test.db.tx,
    `INSERT INTO assignment (stage_id, code, member_id, kind, ordinal, origin) VALUES ($1, $2, $3, $4, $5, 'hand')`,
    [stageId, code, memberId, kind, ordinal],
  );

describe('dealing the works of a stage', () => {
  it('gives each its judges, level, with the seed on record', async () => {
    const made = await desk(5, 31);
    const state = await made.deal();
    expect(state.body).toMatchObject({
      ...{ marks: 2, works: 31, short: 0 },
      run: { state: 'done', summary: { given: 62, level: true, groups: [5] } },
    });
    expect(spread(await made.loads())).toBeLessThanOrEqual(1);
    const [fact] = await query<{ payload: { seed: string } }>(
      test.db.tx,
      `SELECT payload FROM ledger WHERE contest_id = $1 AND kind = 'works-assigned'`,
      [made.contestId],
    );
    expect(fact?.payload.seed).toMatch(/^[0-9a-f]{32}$/);
    // Judges may begin now, and not before every work has its judges.
    expect((await made.call('POST', 'opening')).status).toBe(204);
  });

  it('is dealt anew before the stage opens, filled up after, once whoever asks', async () => {
    const made = await desk(4, 10);
    await made.deal();
    await made.deal();
    const count = async () => (await made.loads()).reduce((sum, load) => sum + load, 0);
    expect(await count()).toBe(20);
    await made.open();
    const before = await made.holders(made.codes[0] ?? '');
    await made.addWorks(3);
    await made.deal();
    expect(await count()).toBe(26);
    expect(await made.holders(made.codes[0] ?? '')).toEqual(before);
    await made.call('POST', 'assignment');
    expect((await made.call('POST', 'assignment')).body.code).toBe('ASSIGNMENT_UNDER_WAY');
  });

  it('gives no work to who is in conflict, and two markers of two teams', async () => {
    const made = await desk(4, 12, { teams: true });
    const [one] = made.judges;
    for (const code of made.codes.slice(0, 5)) await inConflict(made, code, one as TestJudge);
    await made.deal();
    for (const code of made.codes) {
      const holders = (await made.holders(code)).map(({ member_id }) => member_id);
      const teams = made.judges.flatMap(({ memberId }, at) =>
        holders.includes(memberId) ? [at % 2] : [],
      );
      expect(teams.sort()).toEqual([0, 1]);
      if (made.codes.indexOf(code) < 5) expect(holders).not.toContain(one?.memberId);
    }
  });

  it('names what makes it impossible, and gives nothing then', async () => {
    const made = await desk(2, 3);
    const [first = ''] = made.codes;
    await inConflict(made, first, made.judges[0] as TestJudge);
    const state = await made.deal();
    expect(state.body.run).toMatchObject({
      state: 'impossible',
      problem: [{ constraint: 'conflicts', count: 1, needed: 2, available: 1 }],
    });
    // Of whoever is in conflict with whom, no code is told.
    expect(state.text).not.toContain(first);
    expect(await made.loads()).toEqual([0, 0]);
    expect((await made.call('POST', 'opening')).body.code).toBe('STAGE_NOT_READY');
  });
});

describe('a work given by hand', () => {
  it('goes from one judge to another, as it was seen', async () => {
    const made = await desk(3, 6);
    await made.deal();
    const [code = ''] = made.codes;
    const [from] = await made.holders(code);
    const has = (await made.holders(code)).map(({ member_id }) => member_id);
    const to = made.judges.find(({ memberId }) => !has.includes(memberId));
    const version = await versionOf(made, code);
    const body = { version, from: from?.member_id, to: to?.memberId };
    expect((await made.call('POST', `works/${code}/moves`, body)).status).toBe(204);
    const after = (await made.holders(code)).map(({ member_id }) => member_id);
    expect(after).toContain(to?.memberId);
    expect(after).not.toContain(from?.member_id);
    const stale = await made.call('POST', `works/${code}/moves`, {
      version,
      from: to?.memberId,
      to: null,
    });
    expect([stale.status, stale.body.code, stale.body.version]).toEqual([
      409,
      'CONFLICT',
      version + 1,
    ]);
  });

  it('never goes two ways when two people move it at once', async () => {
    const made = await desk(4, 4);
    await made.deal();
    const [code = ''] = made.codes;
    const version = await versionOf(made, code);
    const holders = await made.holders(code);
    const has = holders.map(({ member_id }) => member_id);
    const free = made.judges.filter(({ memberId }) => !has.includes(memberId));
    const answers = await Promise.all(
      free.map(({ memberId }) =>
        made.call('POST', `works/${code}/moves`, { version, from: has[0], to: memberId }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await made.holders(code)).toHaveLength(2);
  });

  it('is refused with the reason: conflict, team, medium, full, had before', async () => {
    const made = await desk(5, 2, { teams: true });
    const [code = '', other = ''] = made.codes;
    const [a, b, c, d, e] = made.judges as [TestJudge, TestJudge, TestJudge, TestJudge, TestJudge];
    await made.assign(code, a, b);
    await inConflict(made, other, d);
    await query(test.db.tx, `UPDATE jury_member SET media = '{phim}' WHERE id = $1`, [e.memberId]);
    const move = async (work: string, from: TestJudge | null, to: TestJudge) => {
      const version = await versionOf(made, work);
      const body = { version, from: from?.memberId ?? null, to: to.memberId };
      const answer = await made.call('POST', `works/${work}/moves`, body);
      return answer.status === 204 ? 'given' : answer.body.reason;
    };
    expect(await move(code, null, d)).toBe('full');
    expect(await move(code, b, c)).toBe('team');
    expect(await move(code, a, b)).toBe('has');
    expect(await move(other, null, d)).toBe('conflict');
    expect(await move(other, null, e)).toBe('medium');
    expect(await move(other, null, a)).toBe('given');
    const { body } = await made.call('GET', `works/${other}/candidates`);
    const refusals = made.judges.map(
      ({ memberId }) =>
        (body.candidates as unknown as { memberId: string; refusal: string | null }[]).find(
          (one) => one.memberId === memberId,
        )?.refusal,
    );
    expect(refusals).toEqual(['has', null, 'team', 'conflict', 'medium']);
  });

  it('is not for who judges: what tells conflicts stays from them', async () => {
    const made = await desk(2, 2);
    const chief = await made.judge('chief');
    const [code = ''] = made.codes;
    for (const [method, rest] of [
      ['POST', 'assignment'],
      ['GET', `works/${code}/candidates`],
      ['POST', `works/${code}/moves`],
    ] as const) {
      const body = method === 'POST' ? { version: 0, from: null, to: chief.memberId } : undefined;
      expect((await made.call(method, rest, body, chief)).status).toBe(403);
    }
    expect((await made.call('GET', 'assignment', undefined, chief)).status).toBe(200);
  });
});

describe('a judge who stops', () => {
  it('keeps what is locked; the rest is spread, level again', async () => {
    const made = await desk(4, 20);
    await made.deal();
    await made.call('POST', 'opening');
    const [gone] = made.judges as [TestJudge];
    const { works } = (await gone.get('works')).body as unknown as { works: { code: string }[] };
    const locked = works[0]?.code ?? '';
    expect((await gone.mark(locked, { 'noi-dung': 700 })).status).toBe(200);
    const path = `/api/staff/jury/${gone.memberId}/stop`;
    const { cookie } = made.organiser;
    const answer = await test.call('POST', path, { cookie, body: { reason: 'ốm' } });
    expect(answer.body).toEqual({ moved: works.length - 1, left: [] });
    const kept = (await made.holders(locked)).find(({ member_id }) => member_id === gone.memberId);
    expect(kept?.state).toBe('done');
    expect(spread(await made.loads())).toBeLessThanOrEqual(1);
    for (const code of made.codes) {
      const active = (await made.holders(code)).filter(({ state }) => state !== 'returned');
      expect(active).toHaveLength(2);
    }
    expect((await made.call('GET', 'assignment')).body.short).toBe(0);
    const again = await insert(made.stageId, made.codes[0] ?? '', gone.memberId).catch(String);
    expect(again).toMatch(/does not judge in this stage|duplicate key/);
    expect((await test.call('DELETE', path, { cookie })).status).toBe(204);
  });
});

/** Enters a tie to a unit for a judge; the tag that works of this unit carry. */
async function tieToUnit(made: Desk, { memberId }: TestJudge): Promise<Buffer> {
  const [unit] = await query<{ no: number }>(
    test.db.tx,
    `WITH tree AS (INSERT INTO unit_tree (id, code, name) VALUES (gen_random_uuid(), 'cay-' || $1, 'Cây') RETURNING id)
     INSERT INTO unit (id, tree_id, code, name, name_folded, kind, valid_from)
     SELECT gen_random_uuid(), id, 'U1', 'Trường A', 'truong a', 'truong', '2020-01-01' FROM tree RETURNING no`,
    [made.stageId.slice(0, 8)],
  );
  const tied = await enterTie(made, memberId, { kind: 'pupil', unitNo: unit?.no });
  expect(tied.body.member).toMatchObject({ ties: [{ kind: 'pupil', who: 'Trường A' }] });
  const [row] = await query<{ tag: Buffer }>(
    test.db.tx,
    `SELECT tag FROM jury_tag WHERE member_id = $1 AND cause = 'pupil'`,
    [memberId],
  );
  return row?.tag ?? Buffer.alloc(0);
}

const enterTie = ({ organiser: { cookie } }: Desk, memberId: string, body: object) =>
  test.call('POST', `/api/staff/jury/${memberId}/ties`, { cookie, body });

describe('a tie that is entered while works are in hand', () => {
  it('takes the bundle of each such work away, gives it to others, and leaves the rest', async () => {
    const made = await desk(4, 12);
    const [judge, other] = made.judges as [TestJudge, TestJudge];
    for (const code of made.codes) await made.assign(code, judge, other);
    const tag = await tieToUnit(made, judge);
    const inOrder = made.codes.toSorted();
    await query(test.db.tx, 'INSERT INTO work_tag (stage_id, code, tag) VALUES ($1, $2, $3)', [
      ...[made.stageId, inOrder[2], tag],
    ]);
    await enterTie(made, judge.memberId, { kind: 'other', name: 'Lê A', email: 'a@b.vn' });
    const states = [];
    for (const code of inOrder) {
      const holders = await made.holders(code);
      states.push(holders.find(({ member_id }) => member_id === judge.memberId)?.state);
      expect(holders.filter(({ state }) => state === 'waiting')).toHaveLength(2);
    }
    expect(states).toEqual([
      ...Array<string>(6).fill('returned'),
      ...Array<string>(6).fill('waiting'),
    ]);
  });
});

/*
 * Whoever gives works out may know authors, and may know or enter a judge's ties: a refusal that names
 * one code would join the two. So works stand in bundles of five or more, by their codes, and a bundle
 * is refused as one. 12 works are two bundles of 6.
 */
describe('a conflict of interest', () => {
  const inOrder = ({ codes }: Desk) => codes.toSorted();
  const bundled = async (): Promise<Desk> => {
    const made = await desk(4, 12);
    const [one] = made.judges as [TestJudge];
    await inConflict(made, inOrder(made)[2] ?? '', one);
    return made;
  };
  const refusalOf = async (made: Desk, code: string, { memberId }: TestJudge) => {
    const { body } = await made.call('GET', `works/${code}/candidates`);
    const list = body.candidates as unknown as { memberId: string; refusal: string | null }[];
    return list.find((one) => one.memberId === memberId)?.refusal;
  };

  it('is told of a bundle of works, never of one of them', async () => {
    const made = await bundled();
    const [one, two] = made.judges as [TestJudge, TestJudge];
    const told = [];
    const tried = [];
    for (const code of inOrder(made)) {
      told.push(await refusalOf(made, code, one));
      const version = await versionOf(made, code);
      const body = { version, from: null, to: one.memberId };
      const moved = await made.call('POST', `works/${code}/moves`, body);
      tried.push(moved.status === 204 ? 'given' : moved.body.reason);
      expect(await refusalOf(made, code, two)).toBeNull();
    }
    const six = <Thing>(thing: Thing): Thing[] => Array<Thing>(6).fill(thing);
    expect(told).toEqual([...six('conflict'), ...six(null)]);
    expect(tried).toEqual([...six('conflict'), ...six('given')]);
  });

  it('that a judge declares at the desk shows no sooner which work it is', async () => {
    const made = await desk(4, 12, { marks: 1 });
    const [one, two] = made.judges as [TestJudge, TestJudge];
    const [first = '', second = '', ...others] = inOrder(made);
    await made.assign(first, one);
    for (const code of [second, ...others]) await made.assign(code, two);
    await made.call('POST', 'opening');
    expect((await one.work('POST', first, 'conflict', { reason: 'Em tôi viết.' })).status).toBe(
      204,
    );
    const { body, text } = await made.call('GET', 'assignment/works?limit=200');
    expect(text).not.toContain('returned');
    expect(body.works).toHaveLength(12);
    expect(await refusalOf(made, first, one)).toBe('conflict');
    expect(await refusalOf(made, second, one)).toBe('conflict');
    expect(await refusalOf(made, others.at(-1) ?? '', one)).toBeNull();
  });
});

describe('the database itself', () => {
  it('refuses a third marker who is one of the first two, and a judge in conflict', async () => {
    const made = await desk(4, 2);
    const [code = '', other = ''] = made.codes;
    const [a, b, c, d] = made.judges as [TestJudge, TestJudge, TestJudge, TestJudge];
    await made.assign(code, a, b);
    await expect(insert(made.stageId, code, a.memberId, 'third', 3)).rejects.toThrow(
      'assignment_pkey',
    );
    await insert(made.stageId, code, c.memberId, 'third', 3);
    await inConflict(made, other, d);
    await expect(insert(made.stageId, other, d.memberId)).rejects.toThrow('conflict of interest');
    const stranger = (await desk(1, 1)).judges[0];
    await expect(insert(made.stageId, other, stranger?.memberId ?? '')).rejects.toThrow(
      'does not judge',
    );
  });

  it('refuses both markers of one team, and what is handed back stays so', async () => {
    const made = await desk(4, 1, { teams: true });
    const [code = ''] = made.codes;
    const [a, , c] = made.judges as [TestJudge, TestJudge, TestJudge];
    await insert(made.stageId, code, a.memberId, 'first', 1);
    await expect(insert(made.stageId, code, c.memberId, 'first', 2)).rejects.toThrow('one team');
    const change = `UPDATE assignment SET state = $2 WHERE stage_id = $1`;
    await query(test.db.tx, change, [made.stageId, 'returned']);
    await expect(query(test.db.tx, change, [made.stageId, 'waiting'])).rejects.toThrow(
      'handed back',
    );
    await expect(insert(made.stageId, code, a.memberId, 'first', 2)).rejects.toThrow(
      'assignment_pkey',
    );
  });
});
