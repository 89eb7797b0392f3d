import { createTestApp, type TestApp } from '../../../test/support/app';
import { staffMember } from '../../../test/support/staff';
import { insertUnits, medium, writingContest, written } from '../../../test/support/writing';
import { query } from '@bangvang/database';
import { Works } from '../index';
import { chooseAtDesk, ranksOf } from './tiers.rules';

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
    return (method: string, path: string, body?: unknown) =>
      test.call(method, base + path, { cookie, body });
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

describe('a work on its way upwards', () => {
  it('goes commune, province, centre; each step keeps who, when, whence and its rank there', async () => {
    const { commune, province, collector, send, close, centre, contestId } = await country();
    const [a, b, c] = [
      await send(commune, 'A'),
      await send(commune, 'B'),
      await send(commune, 'C'),
    ];
    const [xa, tinh] = [await collector(commune), await collector(province)];
    const early = await xa('POST', `/desks/${commune}/forwardings`, { leftOut: [] });
    expect(early.body).toMatchObject({ code: 'FORWARD_BLOCKED' });
    await close();
    await markAll(xa, commune, { [a.id]: 900, [b.id]: 850 });
    const missing = await xa('POST', `/desks/${commune}/forwardings`, { leftOut: [] });
    expect(missing.body).toMatchObject({ code: 'FORWARD_BLOCKED', unmarked: 1 });
    await markAll(xa, commune, { [c.id]: 700 });
    const sent = await xa('POST', `/desks/${commune}/forwardings`, { leftOut: [] });
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
    await markAll(tinh, province, { [a.id]: 790, [b.id]: 800 });
    const up = await tinh('POST', `/desks/${province}/forwardings`, { leftOut: [] });
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
    expect((await xa('POST', `/desks/${commune}/forwardings`, { leftOut: [] })).body).toEqual({
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
    await markAll(xa, commune, { [a.id]: 900, [b.id]: 850, [c.id]: 850 });
    const torn = await xa('POST', `/desks/${commune}/forwardings`, { leftOut: [] });
    expect(torn.body).toMatchObject({ code: 'FORWARD_BLOCKED', ties: [{ places: 1 }] });
    const body = { leftOut: [c.id], reason: 'Hội đồng chấm lại, chọn bài B.' };
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
    const foreign = await tinh('POST', `/desks/${commune}/forwardings`, { leftOut: [] });
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
  const work = (code: string, mark: number, name = 'bao') => ({
    code,
    medium: name,
    centipoints: mark,
  });

  it('is what is left of it, per medium or over all', () => {
    const works = [work('a', 900), work('b', 800), work('c', 700, 'tho')];
    const all = { kind: 'quota', count: 3, per: 'all' } as const;
    expect(chooseAtDesk(all, works, new Map([['bao', 2]])).codes).toEqual(['a']);
    expect(chooseAtDesk(all, works, new Map([['bao', 3]])).codes).toEqual([]);
    const each = { kind: 'quota', count: 1, per: 'medium' } as const;
    expect(chooseAtDesk(each, works, new Map([['bao', 1]])).codes).toEqual(['c']);
  });

  it('ranks equals alike', () => {
    const ranks = ranksOf([work('a', 900), work('b', 800), work('c', 800), work('d', 700)]);
    expect([...ranks.values()]).toEqual([1, 2, 2, 4]);
  });
});
