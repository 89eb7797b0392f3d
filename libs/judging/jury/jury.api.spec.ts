import { query } from '@bangvang/database';
import { EntryAuthors } from '@bangvang/essays';
import { createTestApp, type TestAnswer, type TestApp } from '../../../test/support/app';
import { judgedStage } from '../../../test/support/marking';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { insertUnits, writingContest } from '../../../test/support/writing';
import { ConflictTags } from './conflict-tags';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

interface Member {
  id: string;
  version: number;
  stageIds: string[];
}

interface Desk {
  contestId: string;
  organiser: StaffMember;
  stageId: string;
  call: (method: string, path: string, body?: unknown, who?: StaffMember) => Promise<TestAnswer>;
  add: (who: { email: string }, place?: object) => Promise<TestAnswer>;
}

const memberOf = (answer: TestAnswer): Member => answer.body.member as unknown as Member;

async function desk(): Promise<Desk> {
  const { contestId } = await writingContest(test);
  const organiser = await staffMember(test, 'organiser', contestId);
  const call: Desk['call'] = (method, path, body, { cookie } = organiser) =>
    test.call(method, `/api/staff/${path}`, { cookie, body });
  const { body } = await call('GET', `contests/${contestId}/jury`);
  const [stage] = body.stages as unknown as { id: string }[];
  return {
    ...{ contestId, organiser, call },
    stageId: stage?.id ?? '',
    add: ({ email }, place = {}) =>
      call('POST', `contests/${contestId}/jury`, {
        ...{ email, role: 'judge', team: null, unitNo: null, media: [], stageIds: [] },
        ...place,
      }),
  };
}

describe('the jury of a contest', () => {
  it('takes in accounts with teams, units and stages; without a role they get the one to judge', async () => {
    const made = await desk();
    const [no] = await insertUnits(test, 'Sở Tư pháp:so');
    const judge = await staffMember(test, 'nobody');
    const place = { team: 'Tổ 1', unitNo: no, media: ['bao'], stageIds: [made.stageId] };
    const added = await made.add(judge, place);
    expect(added.status).toBe(201);
    expect(added.body.member).toMatchObject({
      ...{ no: 1, role: 'judge', team: 'Tổ 1', media: ['bao'], stageIds: [made.stageId] },
      unit: { no, name: 'Sở Tư pháp' },
      ...{ ties: [], waiting: 0, done: 0, mine: false },
    });
    const me = await test.call('GET', '/api/staff/me', { cookie: judge.cookie });
    expect(me.body.roles).toEqual([{ contestId: made.contestId, role: 'judge' }]);
    expect((await made.add(judge)).body.code).toBe('JURY_MEMBER_EXISTS');
    const { body } = await made.call('GET', `contests/${made.contestId}/jury`);
    expect(body).toMatchObject({ contest: 'Cuộc thi viết', media: [{ id: 'bao' }] });
  });

  it('has nobody in it who sees authors, by the service and by the database', async () => {
    const made = await desk();
    for (const role of ['organiser', 'viewer', 'secretary', 'key-holder', 'admin'] as const) {
      const seeing = await staffMember(test, role, made.contestId);
      expect({ role, code: (await made.add(seeing)).body.code }).toEqual({
        role,
        code: 'ROLES_EXCLUDE',
      });
    }
    const insert = `INSERT INTO jury_member (id, contest_id, account_id, no)
      VALUES (gen_random_uuid(), $1, $2, 99)`;
    const { accountId } = await staffMember(test, 'secretary', made.contestId);
    await expect(query(test.db.tx, insert, [made.contestId, accountId])).rejects.toThrow(
      'not a judge of the contest',
    );
  });

  it('keeps its members from any other role while they are in it', async () => {
    const made = await desk();
    const judge = await staffMember(test, 'nobody');
    await made.add(judge);
    const { cookie } = await staffMember(test, 'admin');
    const path = `/api/staff/accounts/${judge.accountId}/roles/${made.contestId}`;
    const risen = await test.call('PUT', path, { cookie, body: { role: 'secretary' } });
    expect([risen.status, risen.body.code]).toEqual([409, 'ROLES_EXCLUDE']);
    expect((await test.call('PUT', path, { cookie, body: { role: 'chief' } })).status).toBe(200);
    const gone = await test.call('DELETE', path, { cookie });
    expect([gone.status, gone.body.code]).toEqual([409, 'CONFLICT']);
  });

  it('knows what an earlier role showed: authors, or works by their codes', async () => {
    const judged = await judgedStage(test, {}, { works: 1 });
    const { contestId } = judged;
    const { cookie } = await staffMember(test, 'admin');
    const give = async (accountId: string, role: string) => {
      const path = `/api/staff/accounts/${accountId}/roles/${contestId}`;
      const { status, body } = await test.call('PUT', path, { cookie, body: { role } });
      return [status, body.code];
    };
    const take = (accountId: string) =>
      test.call('DELETE', `/api/staff/accounts/${accountId}/roles/${contestId}`, { cookie });
    const admin = (accountId: string, isAdmin: boolean) =>
      test.call('PATCH', `/api/staff/accounts/${accountId}`, { cookie, body: { isAdmin } });
    const clerk = await staffMember(test, 'secretary', contestId);
    const chief = await staffMember(test, 'chief', contestId);
    // Nothing was handed in: there was no author to see.
    expect(await give(clerk.accountId, 'judge')).toEqual([200, undefined]);
    expect(await give(clerk.accountId, 'secretary')).toEqual([409, 'ROLES_EXCLUDE']);
    await query(
      test.db.tx,
      `INSERT INTO entry (id, contest_id, medium, title, title_folded, language, version, state, submitted_at)
       VALUES (gen_random_uuid(), $1, 'bao', 'Biển', 'bien', 'vi', 1, 'submitted', now())`,
      [contestId],
    );
    const second = await staffMember(test, 'secretary', contestId);
    expect(await give(second.accountId, 'judge')).toEqual([409, 'ROLES_EXCLUDE']);
    expect((await take(second.accountId)).status).toBe(200);
    expect(await give(second.accountId, 'chief')).toEqual([409, 'ROLES_EXCLUDE']);
    expect(await give(second.accountId, 'viewer')).toEqual([200, undefined]);
    // Whoever read works by their codes sees no authors, by a role or as an administrator.
    expect((await take(chief.accountId)).status).toBe(200);
    expect(await give(chief.accountId, 'organiser')).toEqual([409, 'ROLES_EXCLUDE']);
    expect((await admin(chief.accountId, true)).body.code).toBe('ROLES_EXCLUDE');
    const former = await staffMember(test, 'admin');
    expect((await admin(former.accountId, false)).status).toBe(200);
    expect(await give(former.accountId, 'judge')).toEqual([409, 'ROLES_EXCLUDE']);
  });

  it('is changed as it was seen, never over what somebody else wrote', async () => {
    const made = await desk();
    const added = memberOf(await made.add(await staffMember(test, 'nobody')));
    const change = (team: string) =>
      made.call('PUT', `jury/${added.id}`, {
        ...{ version: added.version, team, unitNo: null, media: [], stageIds: [made.stageId] },
      });
    const answers = await Promise.all([change('Tổ 1'), change('Tổ 2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ code: 'CONFLICT', version: added.version + 1 });
    expect((await made.call('DELETE', `jury/${added.id}`)).status).toBe(204);
    expect((await made.call('DELETE', `jury/${added.id}`)).status).toBe(404);
  });

  it('names what is wrong: unknown accounts, media, stages, units', async () => {
    const made = await desk();
    const judge = await staffMember(test, 'nobody');
    const pathsOf = ({ body }: TestAnswer) =>
      (body.errors as unknown as { path: string }[]).map(({ path }) => path);
    expect(pathsOf(await made.add({ email: 'khong-co@example.vn' }))).toEqual(['email']);
    const wrong = { media: ['phim'], stageIds: [made.contestId], unitNo: 2_000_000_000 };
    expect(pathsOf(await made.add(judge, wrong))).toEqual(['media', 'stageIds', 'unitNo']);
  });

  it('lets a chief judge lead it, but not change what makes their own conflicts', async () => {
    const made = await desk();
    const chief = await staffMember(test, 'nobody');
    const { id, version } = memberOf(await made.add(chief, { role: 'chief' }));
    const judge = await staffMember(test, 'nobody');
    const other = memberOf(await made.add(judge));
    const place = { team: 'Tổ 9', unitNo: null, media: [], stageIds: [] };
    const own = await made.call('PUT', `jury/${id}`, { ...place, version }, chief);
    expect(own.status).toBe(403);
    const theirs = await made.call('PUT', `jury/${other.id}`, { ...place, version: 1 }, chief);
    expect(theirs.status).toBe(200);
    expect(
      (await made.call('PUT', `jury/${other.id}`, { ...place, version: 2 }, judge)).status,
    ).toBe(403);
  });
});

describe('a tie', () => {
  it('is to a unit, or to a person told by more than a name; its target is stored encrypted', async () => {
    const made = await desk();
    const judge = await staffMember(test, 'nobody');
    const { id } = memberOf(await made.add(judge));
    const add = (tie: object) => made.call('POST', `jury/${id}/ties`, { kind: 'kin', ...tie });
    for (const tie of [{}, { name: 'Lê A' }, { name: 'Lê A', unitNo: 1 }, { email: 'a@b.vn' }]) {
      expect((await add(tie)).body.code).toBe('VALIDATION_FAILED');
    }
    const told = await add({ name: 'Lê Văn Cháu', birthDate: '2010-02-03' });
    expect(told.body.member).toMatchObject({
      ties: [{ kind: 'kin', who: 'Lê Văn Cháu (2010-02-03)' }],
    });
    const rows = await query<{ text: string }>(
      test.db.tx,
      `SELECT encode(target, 'escape') AS text FROM jury_tie WHERE member_id = $1
        UNION ALL SELECT encode(tag, 'escape') FROM jury_tag WHERE member_id = $1`,
      [id],
    );
    expect(rows.some(({ text }) => text.includes('Cháu'))).toBe(false);
    const mine = await test.call('GET', `/api/judge/contests/${made.contestId}/ties`, judge);
    expect(mine.body).toMatchObject({ contest: 'Cuộc thi viết', unit: null, unitTreeId: null });
    expect(mine.body.ties).toHaveLength(1);
    const [tie] = mine.body.ties as unknown as { id: string }[];
    const path = `jury/${id}/ties/${tie?.id}`;
    expect((await made.call('DELETE', path)).status).toBe(204);
  });

  it('is known by the same keys as an author of that name and phone', async () => {
    const { contestId, ...made } = await desk();
    const judge = await staffMember(test, 'nobody');
    const { id } = memberOf(await made.add(judge));
    const tags = async () =>
      (
        await query<{ cause: string }>(
          test.db.tx,
          'SELECT cause FROM jury_tag WHERE member_id = $1 ORDER BY cause',
          [id],
        )
      ).map(({ cause }) => cause);
    // The account itself (who screened or forwarded), and the person as an author.
    expect(await tags()).toEqual(['account', 'self']);
    const body = { kind: 'pupil', name: 'lê văn cháu', phone: '0912 345 678' };
    const path = `/api/judge/contests/${contestId}/ties`;
    expect((await test.call('POST', path, { cookie: judge.cookie, body })).status).toBe(201);
    expect(await tags()).toEqual(['account', 'pupil', 'self']);
    const author = { name: 'Lê Văn Cháu', data: { phone: '+84912345678' } };
    const people = test.app.get(EntryAuthors, { strict: false }).keysOf(author);
    const conflicts = test.app.get(ConflictTags, { strict: false });
    const ofWork = conflicts.ofWork(contestId, { unitNos: [], people, accounts: [] });
    const [tie] = await query<{ tag: Buffer }>(
      test.db.tx,
      `SELECT tag FROM jury_tag WHERE member_id = $1 AND cause = 'pupil'`,
      [id],
    );
    expect(ofWork).toContainEqual(tie?.tag);
  });

  it('is told by oneself about oneself, whoever else is in the jury', async () => {
    const made = await desk();
    const [no] = await insertUnits(test, 'Sở Tư pháp:so');
    const [one, two] = [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')];
    await made.add(one, { unitNo: no });
    await made.add(two);
    const path = `/api/judge/contests/${made.contestId}/ties`;
    const body = { kind: 'kin', name: 'Lê Văn Cháu', birthDate: '2010-02-03' };
    const told = await test.call('POST', path, { cookie: one.cookie, body });
    expect(told.body).toMatchObject({
      unit: { no, name: 'Sở Tư pháp' },
      ties: [{ kind: 'kin', who: 'Lê Văn Cháu (2010-02-03)' }],
    });
    expect((await test.call('GET', path, { cookie: two.cookie })).body.ties).toEqual([]);
    const stranger = await staffMember(test, 'judge', made.contestId);
    expect((await test.call('GET', path, { cookie: stranger.cookie })).status).toBe(404);
    expect((await test.call('GET', path, { cookie: made.organiser.cookie })).status).toBe(403);
  });

  it('is shown to nobody else who judges, nor entered or removed by them: with whom tells whose a work is', async () => {
    const { contestId, ...made } = await judgedStage(test, {}, { works: 1 });
    const [judge, chief] = [await made.judge(), await made.judge('chief')];
    const organiser = await staffMember(test, 'organiser', contestId);
    const body = { kind: 'kin', name: 'Phạm Thị Lan Hương', phone: '0912345678' };
    const ties = `/api/staff/jury/${judge.memberId}/ties`;
    const jury = `/api/staff/contests/${contestId}/jury`;
    expect((await test.call('POST', ties, { cookie: chief.cookie, body })).status).toBe(403);
    expect((await test.call('POST', ties, { cookie: organiser.cookie, body })).status).toBe(201);
    const seen = await test.call('GET', jury, { cookie: chief.cookie });
    expect(seen.text).not.toContain('Lan Hương');
    const [member] = seen.body.members as unknown as { ties: { id: string }[] }[];
    expect(member).toMatchObject({ ties: [{ kind: 'kin', who: null }] });
    const path = `${ties}/${member?.ties[0]?.id}`;
    expect((await test.call('DELETE', path, { cookie: chief.cookie })).status).toBe(403);
    const own = `/api/staff/jury/${chief.memberId}/ties`;
    const mine = await test.call('POST', own, { cookie: chief.cookie, body });
    expect(mine.body.member).toMatchObject({ ties: [{ who: 'Phạm Thị Lan Hương (0912345678)' }] });
    expect((await test.call('GET', jury, { cookie: organiser.cookie })).text).toContain(
      'Lan Hương',
    );
  });

  it('is entered by nobody who judges once works are given: which of them went back would tell whose they are', async () => {
    const { contestId, stageId, codes, ...made } = await judgedStage(test, {}, { works: 1 });
    const [judge, chief] = [await made.judge(), await made.judge('chief')];
    await made.assign(codes[0] ?? '', judge);
    const organiser = await staffMember(test, 'organiser', contestId);
    const [no] = await insertUnits(test, 'Sở Tư pháp:so');
    const body = { kind: 'kin', name: 'Phạm Thị Lan Hương', phone: '0912345678' };
    const own = `/api/judge/contests/${contestId}/ties`;
    const ties = `/api/staff/jury/${judge.memberId}/ties`;
    const place = { version: 1, team: null, unitNo: no, media: [], stageIds: [stageId] };
    const answers = [
      await test.call('POST', own, { cookie: judge.cookie, body }),
      await test.call('POST', ties, { cookie: chief.cookie, body }),
      await test.call('PUT', `/api/staff/jury/${judge.memberId}`, {
        cookie: chief.cookie,
        body: place,
      }),
    ];
    expect(answers.map(({ body: said }) => said.code)).toEqual(Array(3).fill('JURY_MEMBER_BUSY'));
    expect((await test.call('GET', own, { cookie: judge.cookie })).body.ties).toEqual([]);
    const entered = await test.call('POST', ties, { cookie: organiser.cookie, body });
    expect(entered.status).toBe(201);
  });
});
