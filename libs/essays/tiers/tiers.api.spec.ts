import { createTestApp, type TestApp } from '../../../test/support/app';
import { staffMember } from '../../../test/support/staff';
import {
  insertUnits,
  medium,
  plainWriting,
  writingContest,
  written,
} from '../../../test/support/writing';
import { query } from '@bangvang/database';
import { Works } from '../index';
import { peopleIn } from './people.rules';
import { brokenCeiling, ceilingsOf, chooseAtDesk, ranksOf, settleAtDesk } from './tiers.rules';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const TIERS = [
  {
    unitKind: 'commune',
    name: 'Cấp xã',
    forward: { kind: 'quota', count: 2, per: 'all', ties: false },
  },
  { unitKind: 'province', name: 'Cấp tỉnh', forward: { kind: 'threshold', centipoints: 800 } },
];

/** A province with two communes, each with its collector; the call is open. */
async function country(tiers: object[] = TIERS) {
  const [province = 0, commune = 0] = await insertUnits(test, 'Tỉnh:province', 'Xã:commune');
  const [, other = 0] = await insertUnits(test, 'Tỉnh khác:province', 'Xã khác:commune');
  const contest = await writingContest(test, { tiers, media: [medium({ perAuthor: null })] });
  const { contestId } = contest;
  const admin = await staffMember(test, 'organiser', contestId);
  const base = `/api/staff/contests/${contestId}`;
  const collector = async (unitNo: number) => {
    const { accountId, cookie } = await staffMember(test, 'collector', contestId);
    await test.call('PUT', `${base}/collectors/${accountId}`, {
      cookie: admin.cookie,
      body: { unitNo },
    });
    const as = (method: string, path: string, body?: unknown) =>
      test.call(method, path.startsWith('~') ? `/api/staff/${path.slice(1)}` : base + path, {
        cookie,
        body,
      });
    return Object.assign(as, { accountId });
  };
  const send = async (unitNo: number, title: string) => {
    const { token } = await contest.person({ unitNo });
    const started = await test.call('POST', `/api/contests/${contest.slug}/entries`, {
      token,
      body: { medium: 'bao' },
    });
    const id = started.body.id as unknown as string;
    const body = { version: 1, title, parts: [written(title)] };
    await test.call('PATCH', `/api/entries/${id}/draft`, { token, body });
    const answer = await test.call('POST', `/api/entries/${id}/submission`, {
      token,
      body: { version: 2 },
    });
    if (answer.status !== 200) throw new Error(answer.text);
    return { id, token };
  };
  const close = () =>
    contest.rules({ tiers, closesAt: new Date(Date.now() - 1_000).toISOString() });
  const centre = (path: string) => test.call('GET', base + path, { cookie: admin.cookie });
  return { ...contest, province, commune, other, collector, send, close, centre };
}

type Country = Awaited<ReturnType<typeof country>>;
type Collector = Awaited<ReturnType<Country['collector']>>;

const markAll = async (clerk: Collector, unitNo: number, marks: Record<string, number>) => {
  for (const [id, centipoints] of Object.entries(marks)) {
    const path = `/desks/${unitNo}/marks/${id}`;
    const answer = await clerk('PUT', path, { version: 0, centipoints });
    if (answer.status !== 200) throw new Error(answer.text);
  }
};

/** Accepts works as their unit's clerk does. */
const accept = async (clerk: Collector, ...works: { id: string }[]) => {
  for (const { id } of works) {
    const { body } = await clerk('GET', `~entries/${id}/screening`);
    const decisions = body.decisions as unknown as unknown[];
    const answer = await clerk('POST', `~entries/${id}/screening/decisions`, {
      ...{ version: body.version, seen: decisions.length, outcome: 'accepted', code: 'complete' },
    });
    if (answer.status !== 200) throw new Error(answer.text);
  }
};

/** Forwards what the rules choose of the desk as it is now. */
const forward = async (clerk: Collector, unitNo: number, body: object = { leftOut: [] }) => {
  const { body: desk } = await clerk('GET', `/desks/${unitNo}`);
  return clerk('POST', `/desks/${unitNo}/forwardings`, { seen: desk.version, ...body });
};

describe('a work on its way upwards', () => {
  it('goes commune, province, centre; each step keeps who, when, whence and its rank there', async () => {
    const { commune, province, collector, send, close, centre, contestId } = await country();
    const [a, b, c] = [
      await send(commune, 'A'),
      await send(commune, 'B'),
      await send(commune, 'C'),
    ];
    const [xa, tinh] = [await collector(commune), await collector(province)];
    const early = await forward(xa, commune);
    expect(early.body).toMatchObject({ code: 'FORWARD_BLOCKED' });
    await close();
    const unscreened = await forward(xa, commune);
    expect(unscreened.body).toMatchObject({ code: 'FORWARD_BLOCKED', unscreened: 3 });
    await accept(xa, a, b, c);
    await markAll(xa, commune, { [a.id]: 900, [b.id]: 850 });
    const missing = await forward(xa, commune);
    expect(missing.body).toMatchObject({ code: 'FORWARD_BLOCKED', unmarked: 1 });
    await markAll(xa, commune, { [c.id]: 700 });
    const sent = await forward(xa, commune);
    expect(sent.body).toEqual({ count: 2, to: 'Tỉnh' });

    // The commune's marks are sealed for the province.
    const below = await tinh('GET', `/desks/${commune}`);
    expect(below.body).toMatchObject({
      open: false,
      works: [{ title: 'C', centipoints: null, rank: null }],
    });
    const desk = await tinh('GET', `/desks/${province}`);
    expect(desk.body.works).toMatchObject([
      { title: 'A', centipoints: null },
      { title: 'B', centipoints: null },
    ]);
    await accept(tinh, a, b);
    await markAll(tinh, province, { [a.id]: 790, [b.id]: 800 });
    const up = await forward(tinh, province);
    expect(up.body).toEqual({ count: 1, to: null });

    const detail = await centre(`/entries/${b.id}`);
    expect(detail.body.provenance).toMatchObject([
      { tier: 'Cấp xã', unit: { name: 'Xã' }, rank: 2, of: 3 },
      { tier: 'Cấp tỉnh', unit: { name: 'Tỉnh' }, rank: 1, of: 2 },
    ]);
    await query(
      test.db.tx,
      `UPDATE entry SET state = 'accepted', decided_at = now() WHERE contest_id = $1`,
      [contestId],
    );
    const works = await test.app.get(Works, { strict: false }).accepted(test.db.tx, contestId);
    expect(works.map(({ entryId }) => entryId)).toEqual([b.id]);
    expect(works[0]?.conflicts.unitNos).toEqual([commune, province]);
    expect(works[0]?.conflicts.accounts).toHaveLength(2);
    const [stored] = await query<{ sealed: string }>(
      test.db.tx,
      `SELECT encode(sealed, 'escape') AS sealed FROM tier_mark WHERE entry_id = $1 LIMIT 1`,
      [b.id],
    );
    expect(stored?.sealed).not.toContain('centipoints');
  });

  it('can no longer be changed by its author', async () => {
    const { commune, collector, send, close, rules } = await country([
      { unitKind: 'commune', name: 'Cấp xã', forward: { kind: 'all' } },
    ]);
    const { id, token } = await send(commune, 'A');
    const xa = await collector(commune);
    await close();
    await accept(xa, { id });
    expect((await forward(xa, commune)).body).toEqual({
      count: 1,
      to: null,
    });
    await rules({ closesAt: new Date(Date.now() + 60_000).toISOString() });
    const answer = await test.call('POST', `/api/entries/${id}/submission`, {
      token,
      body: { version: 2 },
    });
    expect(answer.status).toBe(200);
    const changed = await test.call('PATCH', `/api/entries/${id}/draft`, {
      token,
      body: { version: 2, title: 'Sửa' },
    });
    expect(changed.body).toMatchObject({ code: 'ENTRY_CLOSED', state: 'forwarded' });
  });

  it('leaves equals at the last place to people, and forwards nothing twice', async () => {
    const { commune, collector, send, close } = await country();
    const [a, b, c] = [
      await send(commune, 'A'),
      await send(commune, 'B'),
      await send(commune, 'C'),
    ];
    const xa = await collector(commune);
    await close();
    await accept(xa, a, b, c);
    await markAll(xa, commune, { [a.id]: 900, [b.id]: 850, [c.id]: 850 });
    const torn = await forward(xa, commune);
    expect(torn.body).toMatchObject({ code: 'FORWARD_BLOCKED', ties: [{ places: 1 }] });
    // The better work is not held back in silence, and a choice among equals has its reason.
    const silent = await forward(xa, commune, {
      leftOut: [a.id, c.id],
      reason: 'Không nêu lý do gì.',
    });
    expect(silent.body).toMatchObject({ code: 'FORWARD_BLOCKED', entryIds: [a.id] });
    const mute = await forward(xa, commune, { leftOut: [c.id] });
    expect(mute.body).toMatchObject({ code: 'FORWARD_BLOCKED' });
    const { body: seen } = await xa('GET', `/desks/${commune}`);
    const body = {
      ...{ leftOut: [c.id], reason: 'Hội đồng chấm lại, chọn bài B.' },
      seen: seen.version,
    };
    const all = await Promise.all(
      [1, 2, 3].map(() => xa('POST', `/desks/${commune}/forwardings`, body)),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(2);
    const rows = await query(
      test.db.tx,
      'SELECT entry_id FROM forwarded_work WHERE entry_id = ANY($1::uuid[])',
      [[a.id, b.id, c.id]],
    );
    expect(rows).toHaveLength(2);
  });
});

describe('a collector', () => {
  it('sees the desks of the own unit and below it, and nothing else of the contest', async () => {
    const { commune, province, other, collector, send, centre } = await country();
    await send(commune, 'A');
    await send(other, 'B');
    const [xa, tinh] = [await collector(commune), await collector(province)];
    const names = (answer: { body: { desks?: unknown } }) =>
      (answer.body.desks as { name: string }[]).map(({ name }) => name).sort();
    expect(names(await xa('GET', '/desks'))).toEqual(['Xã']);
    expect(names(await tinh('GET', '/desks'))).toEqual(['Tỉnh', 'Xã']);
    expect(names(await centre('/desks'))).toContain('Xã khác');
    expect((await xa('GET', `/desks/${other}`)).status).toBe(404);
    expect((await xa('GET', `/desks/${province}`)).status).toBe(404);
    expect((await xa('GET', '/entries')).status).toBe(403);
    const foreign = await forward(tinh, commune);
    expect(foreign.status).toBe(403);
  });

  it('two of one unit: the slower mark is refused', async () => {
    const { commune, collector, send } = await country();
    const { id } = await send(commune, 'A');
    const [one, two] = [await collector(commune), await collector(commune)];
    const path = `/desks/${commune}/marks/${id}`;
    expect((await one('PUT', path, { version: 0, centipoints: 800 })).body).toEqual({ version: 1 });
    expect((await two('PUT', path, { version: 0, centipoints: 700 })).status).toBe(409);
    expect((await two('PUT', path, { version: 1, centipoints: 700 })).body).toEqual({ version: 2 });
  });
});

describe('a quota', () => {
  const work = (code: string, mark: number | null, name = 'bao', authors: string[] = []) => ({
    ...{ code, medium: name, centipoints: mark, authors },
  });
  const gone = (count: number, name = 'bao', author = 'x') =>
    Array.from({ length: count }, (_, n) => work(`${name}${n}`, null, name, [`${author}${n}`]));

  it('is what is left of it, per medium or over all', () => {
    const works = [work('a', 900), work('b', 800), work('c', 700, 'tho')];
    const all = { kind: 'quota', count: 3, per: 'all' } as const;
    expect(chooseAtDesk(all, works, gone(2)).codes).toEqual(['a']);
    expect(chooseAtDesk(all, works, gone(3)).codes).toEqual([]);
    const each = { kind: 'quota', count: 1, per: 'medium' } as const;
    expect(chooseAtDesk(each, works, gone(1)).codes).toEqual(['c']);
  });

  it('of works of one author counts those that went before', () => {
    // W6: two works of an author at the province, one goes on.
    const rules = { kind: 'threshold', centipoints: 500, perAuthor: 1 } as const;
    const works = [work('a', 900, 'bao', ['an']), work('b', 800, 'bao', ['binh'])];
    expect(chooseAtDesk(rules, works, []).codes).toEqual(['a', 'b']);
    const before = [work('z', null, 'tho', ['an'])];
    expect(chooseAtDesk(rules, works, before).codes).toEqual(['b']);
  });

  it('knows a person by any of their keys', () => {
    const [one, two, three] = peopleIn([
      [['id:1', 'mail:a']],
      [['mail:a', 'phone:2']],
      [['phone:9']],
    ]);
    expect(two).toEqual(one);
    expect(three).not.toEqual(one);
  });

  it('lets nobody be named who stands in no tie, one tie after the other', () => {
    const rules = { kind: 'quota', count: 1, per: 'all', ties: false, perAuthor: 1 } as const;
    // an has two equal works: one of them first, then it is equal with binh's.
    const works = [
      ...[work('a', 900, 'bao', ['an']), work('b', 900, 'bao', ['an'])],
      work('c', 900, 'bao', ['binh']),
    ];
    expect(settleAtDesk(rules, works, [], ['a']).ties).toMatchObject([{ codes: ['b', 'c'] }]);
    expect(settleAtDesk(rules, works, [], ['a', 'c'])).toMatchObject({ codes: ['b'], idle: [] });
    expect(settleAtDesk({ kind: 'all' }, works, [], ['a']).idle).toEqual(['a']);
  });

  it('of units is one ceiling for each list of media, and the tier’s own where no equals go by', () => {
    const rules = plainWriting({
      media: [medium(), medium({ id: 'tho' })],
      unitQuotas: [
        { kind: 'commune', max: 5 },
        { kind: 'province', max: 1 },
        { max: 2, media: ['tho'] },
      ],
    });
    const strict = { kind: 'quota', count: 3, per: 'medium', ties: false } as const;
    const ceilings = ceilingsOf(rules, 'commune', strict);
    expect(ceilings).toEqual([
      { media: [], max: 5 },
      { media: ['tho'], max: 2 },
      { media: ['bao'], max: 3 },
      { media: ['tho'], max: 3 },
    ]);
    const poems = [{ medium: 'tho' }, { medium: 'tho' }];
    expect(brokenCeiling(ceilings, poems, [])).toBeNull();
    expect(brokenCeiling(ceilings, poems, [{ medium: 'tho' }])).toMatchObject({
      max: 2,
      before: 1,
    });
  });

  it('ranks equals alike', () => {
    const ranks = ranksOf([work('a', 900), work('b', 800), work('c', 800), work('d', 700)]);
    expect([...ranks.values()]).toEqual([1, 2, 2, 4]);
  });
});
