import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import type { StageRules } from '@bangvang/rulebook';
import { stage as plainStage } from '../../../rulebook/writing/writing.testing';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { judgedStage } from '../../../../test/support/marking';
import { staffMember } from '../../../../test/support/staff';
import { explain, settle, type Candidate } from './promotion.rules';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/**
 * Four works of 8, 7, 7.5 and 6 points; the first judge is stricter than the others by two points and
 * marked the first and the third. Means: 7, 7, 6.5, 6. Freed of severity: 8, 7, 7.5, 6, each less what
 * the mean judge takes off.
 */
async function judged(changes: Partial<StageRules>) {
  const next = [plainStage({ id: 'chung-khao', name: 'Chung khảo' })];
  const stage = await judgedStage(
    test,
    { id: 'so-khao', name: 'Sơ khảo', marks: 2, ...changes },
    { works: 4, next },
  );
  const [strict, kind, mild] = [await stage.judge(), await stage.judge(), await stage.judge()];
  const codes = [...stage.codes] as [string, string, string, string];
  const given = [
    [codes[0], strict, 600, kind, 800],
    [codes[1], kind, 700, mild, 700],
    [codes[2], strict, 550, mild, 750],
    [codes[3], kind, 600, mild, 600],
  ] as const;
  for (const [code, first, one, second, two] of given) {
    await stage.assign(code, first, second);
    for (const [judge, centipoints] of [
      [first, one],
      [second, two],
    ] as const) {
      const answer = await judge.mark(code, { 'noi-dung': centipoints });
      if (answer.status >= 300) throw new Error(answer.text);
    }
  }
  await query(test.db.tx, 'UPDATE stage SET locked_at = now() WHERE id = $1', [stage.stageId]);
  const { cookie } = await staffMember(test, 'organiser', stage.contestId);
  const list = await test.call('GET', `/api/staff/contests/${stage.contestId}/stages`, { cookie });
  const last = (list.body.stages as unknown as { id: string }[])[1]!.id;
  const call = (method: string, rest: string, body?: unknown) =>
    test.call(method, `/api/staff/stages/${last}/${rest}`, { cookie, body });
  const there = async () => {
    const rows = await query<{ code: string }>(
      test.db.tx,
      'SELECT code FROM work WHERE stage_id = $1',
      [last],
    );
    return rows.map(({ code }) => code).sort();
  };
  return { stage, codes, call, there };
}

const QUOTA = { kind: 'quota', count: 2, per: 'all', ties: false } as const;

describe('works that go on to the next stage', () => {
  it('go by the marks as they were given, where these count', async () => {
    const { codes, call, there } = await judged({ counts: 'raw', forward: QUOTA });
    expect((await call('POST', 'works', { chosen: [] })).status).toBe(202);
    expect(await there()).toEqual([codes[0], codes[1]].sort());
  });

  it('go by the marks freed of severity, where the rules say so, and it is said why', async () => {
    const { codes, call, there } = await judged({ counts: 'adjusted', forward: QUOTA });
    const shown = await call('GET', 'promotion');
    expect(shown.body).toMatchObject({
      pools: [{ from: 'Sơ khảo', counts: 'adjusted', going: 2, brought: 0, ties: [] }],
      done: [],
    });
    const [pool] = shown.body.pools as unknown as { works: Record<string, unknown>[] }[];
    expect(pool?.works.map(({ code, outcome, rank }) => [code, outcome, rank])).toEqual([
      [codes[0], 'goes', 1],
      [codes[2], 'goes', 2],
      [codes[1], 'stays', 3],
      [codes[3], 'stays', 4],
    ]);
    const raw = pool?.works.map(({ rawCentipoints }) => rawCentipoints);
    expect(raw).toEqual([700, 650, 700, 600]);
    expect((await call('POST', 'works', { chosen: [] })).status).toBe(202);
    expect(await there()).toEqual([codes[0], codes[2]].sort());
    // What was decided stays readable as it was.
    const after = await call('GET', 'promotion');
    expect(after.body).toMatchObject({
      pools: [{ brought: 2 }],
      done: [{ from: 'Sơ khảo', counts: 'adjusted', chosen: [], reason: null, by: 'Nguyễn Thử' }],
    });
    const again = await call('POST', 'works', { chosen: [] });
    expect(again.body).toMatchObject({ code: 'BLINDING_EMPTY' });
  });

  it('are so many of one author, whom only keyed hashes tell apart', async () => {
    const forward = { kind: 'threshold', centipoints: 600, perAuthor: 1 } as const;
    const { stage, codes, call, there } = await judged({ counts: 'raw', forward });
    // The first and the third are of one person, known by another of two keys each time; the second
    // has that person's unit only.
    const [mail, phone, id, unit] = Array.from({ length: 4 }, () => randomBytes(32));
    const tags = [
      ...[
        [codes[0], mail, 1],
        [codes[0], phone, 1],
        [codes[0], unit, null],
      ],
      ...[
        [codes[2], phone, 2],
        [codes[2], id, 2],
        [codes[1], unit, null],
      ],
    ];
    for (const [code, tag, author] of tags) {
      await query(
        test.db.tx,
        'INSERT INTO work_tag (stage_id, code, tag, author) VALUES ($1, $2, $3, $4)',
        [stage.stageId, code, tag, author],
      );
    }
    expect((await call('POST', 'works', { chosen: [] })).status).toBe(202);
    expect(await there()).toEqual([codes[0], codes[1], codes[3]].sort());
    const { body } = await call('GET', 'promotion');
    const [record] = body.done as unknown as { works: { code: string; en: string }[] }[];
    expect(record?.works.find(({ code }) => code === codes[2])?.en).toContain('Its author');
  });
});

describe('a choice among equals', () => {
  const work = (code: string, centipoints: number | null, authors: string[] = []): Candidate => ({
    ...{ code, medium: 'bao', centipoints, authors },
    ...{ rawCentipoints: centipoints, adjustedCentipoints: centipoints },
  });

  it('breaks one tie after the other; nobody is let on past a line by the way', () => {
    const rules = { ...QUOTA, count: 1, perAuthor: 1 };
    // an has two equals; whichever goes on is then below the line, which c holds.
    const works = [work('a', 700, ['an']), work('b', 700, ['an']), work('c', 900, ['binh'])];
    expect(settle(rules, works, ['a'])).toMatchObject({ codes: ['c'], ties: [], idle: [] });
    expect(settle(rules, works, []).ties).toMatchObject([{ why: 'author', places: 1 }]);
    expect(settle(rules, works, ['a', 'b']).ties).toHaveLength(1);
    expect(settle(rules, works, ['c', 'a']).idle).toEqual(['c']);
  });

  it('is never made by a code: equals share a rank and a reason', () => {
    const works = [work('b', 800), work('a', 800), work('c', 700), work('d', null)];
    const rules = { ...QUOTA, count: 1 };
    const open = explain(rules, works, { settled: settle(rules, works, []), chosen: [] });
    expect(open.map(({ code, outcome, rank }) => [code, outcome, rank])).toEqual([
      ['a', 'tie', 1],
      ['b', 'tie', 1],
      ['c', 'stays', 3],
      ['d', 'stays', null],
    ]);
    const settled = settle(rules, works, ['b']);
    const done = explain(rules, works, { settled, chosen: ['b'] });
    expect(done.map(({ outcome, en }) => [outcome, en.split(':')[0]])).toEqual([
      ['stays', 'Equal at the line; the jury let another on.'],
      ['goes', 'Equal at the line, let on by the jury.'],
      ['stays', 'Stays, rank 3'],
      ['stays', 'It has no final mark.'],
    ]);
  });
});
