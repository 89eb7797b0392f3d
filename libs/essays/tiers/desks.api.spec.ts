import { createTestApp, type TestApp } from '../../../test/support/app';
import { collecting, type Clerk } from '../../../test/support/collecting';
import { handIn } from '../../../test/support/handed-in';
import { staffMember } from '../../../test/support/staff';
import { medium } from '../../../test/support/writing';
import { query } from '@bangvang/database';
import { Works } from '../index';
import { Comparing } from '../similarity/comparing';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

interface Side {
  text: string;
  marks: { from: number; to: number }[];
}

const commune = (forward: object) => ({ unitKind: 'commune', name: 'Cấp xã', forward });
const province = (forward: object) => ({ unitKind: 'province', name: 'Cấp tỉnh', forward });
const UP = [commune({ kind: 'all' }), province({ kind: 'all' })];

const noIn = (body: unknown): number[] =>
  (body as { entries: { no: number }[] }).entries.map(({ no }) => no);

describe('a clerk of a unit', () => {
  it('screens what lies on the own desk, and finds nothing else by any door', async () => {
    const country = await collecting(test, { tiers: UP });
    const { communes, send, clerk } = country;
    const [mine, other] = [
      await send(communes[0]!, 'Của xã này'),
      await send(communes[1]!, 'Xã khác'),
    ];
    const [here, there] = [await clerk(communes[0]!), await clerk(communes[1]!)];
    const queue = await here.call('GET', '/screening');
    expect([noIn(queue.body), queue.body.counts]).toMatchObject([[mine.no], { waiting: 1 }]);
    expect(noIn((await here.call('GET', '/screening?q=khac')).body)).toEqual([]);
    const read = await here.staff('GET', `entries/${mine.id}/screening`);
    expect(read.body).toMatchObject({ mine: true, desk: 'Xã 1', way: [], state: 'waiting' });
    const doors = [
      ['GET', `entries/${other.id}/screening`],
      ['GET', `entries/${other.id}/files/1/content`],
      ['GET', `entries/${other.id}/files/1/pages/1`],
      ['POST', `entries/${other.id}/screening/decisions`],
    ] as const;
    for (const [method, path] of doors) {
      const body = { version: 1, seen: 0, outcome: 'accepted', code: 'complete' };
      const answer = await here.staff(method, path, method === 'POST' ? body : undefined);
      expect([path, answer.body.code]).toEqual([path, 'ENTRY_NOT_FOUND']);
    }
    // What is the centre's alone stays so.
    for (const path of ['/entries', '/similarity', '/call']) {
      expect((await here.call('GET', path)).status).toBe(403);
    }
    expect(noIn((await there.call('GET', '/screening')).body)).toEqual([other.no]);
  });

  it('reads of works elsewhere only what a work on the own desk shares with them', async () => {
    const country = await collecting(test, {
      tiers: UP,
      media: [medium({ similarityPercent: 20 })],
    });
    const { communes, clerk, contestId } = country;
    const shared = Array.from({ length: 30 }, (_, n) => `chung${n}`).join(' ');
    const write = async (unitNo: number, title: string, own: string) => {
      const author = await country.person({ unitNo });
      return (await handIn(test, country, author, { title, paragraphs: [own, shared, own] })).id;
    };
    const mine = await write(communes[0]!, 'Của xã này', 'Lời riêng ở đây.');
    const beside = await write(communes[0]!, 'Cùng xã', 'Bài của người bên cạnh.');
    const other = await write(communes[1]!, 'Tên của xã khác', 'Điều bí mật của xã khác.');
    await test.app.get(Comparing, { strict: false }).run(contestId);
    const here = await clerk(communes[0]!);

    const report = await here.staff('GET', `entries/${mine}/similar`);
    const titles = Object.fromEntries(
      (report.body.works as unknown as { entryId: string; title: string | null }[]).map(
        ({ entryId, title }) => [entryId, title],
      ),
    );
    expect(titles).toEqual({ [beside]: 'Cùng xã', [other]: null });
    const far = await here.staff('GET', `entries/${mine}/similar/${other}`);
    expect(far.body).toMatchObject({ one: { title: 'Của xã này' }, other: { title: null } });
    const side = far.body.other as unknown as Side;
    expect(side.text).toBe(shared);
    expect(side.marks.map(({ from, to }) => [from, to])).toEqual([[0, shared.length]]);
    const near = await here.staff('GET', `entries/${mine}/similar/${beside}`);
    expect(near.text).toContain('Bài của người bên cạnh.');
    const read = await here.staff('GET', `entries/${mine}/screening`);
    expect(read.body.comparedAt).toBe(report.body.comparedAt);
    for (const answer of [report, far, read]) {
      expect(answer.text).not.toMatch(/Tên của xã khác|Điều bí mật/u);
    }
    // The work elsewhere is no way in.
    for (const path of [`entries/${other}/similar`, `entries/${other}/similar/${mine}`]) {
      expect((await here.staff('GET', path)).body.code).toBe('ENTRY_NOT_FOUND');
    }
    const whole = await country.centre.staff('GET', `entries/${mine}/similar/${other}`);
    expect(whole.body).toMatchObject({ other: { title: 'Tên của xã khác' } });
    expect(whole.text).toContain('Điều bí mật của xã khác.');
  });

  it('decides with a reason code where the work lies; the centre waits until it comes', async () => {
    const country = await collecting(test, { tiers: UP });
    const { communes, send, clerk, close, centre } = country;
    const [good, bad] = [await send(communes[0]!, 'Được'), await send(communes[0]!, 'Lạc đề')];
    const here = await clerk(communes[0]!);
    const above = await centre.decide(good.id);
    expect([above.status, above.body.code]).toEqual([403, 'FORBIDDEN']);
    await here.accept(good.id);
    const out = await here.decide(bad.id, { outcome: 'rejected', code: 'off-topic' });
    expect(out.body).toMatchObject({ state: 'rejected' });
    await close();
    expect((await here.forward(communes[0]!)).body).toMatchObject({ count: 1 });
    // It is screened anew where it came to, and no longer here.
    expect((await here.staff('GET', `entries/${good.id}/screening`)).status).toBe(404);
    const tinh = await clerk(country.province);
    const shown = await tinh.staff('GET', `entries/${good.id}/screening`);
    expect(shown.body).toMatchObject({
      state: 'waiting',
      way: [{ tier: 'Cấp xã', unit: 'Xã 1, Tỉnh', returned: null }],
    });
    await tinh.accept(good.id);
    expect((await tinh.forward(country.province)).body).toMatchObject({ count: 1, to: null });
    expect((await country.accepted()).map(({ entryId }) => entryId)).toEqual([]);
    await centre.accept(good.id);
    expect((await country.accepted()).map(({ entryId }) => entryId)).toEqual([good.id]);
    const queue = await centre.call('GET', '/screening?at=centre');
    expect(noIn(queue.body)).toEqual([good.no]);
  });

  it('two decide on one work at the same instant: one is told', async () => {
    const { communes, send, clerk } = await collecting(test, { tiers: UP });
    const { id } = await send(communes[0]!, 'A');
    const both = [await clerk(communes[0]!), await clerk(communes[0]!)];
    const seen = { version: 1, seen: 0 };
    const path = `entries/${id}/screening/decisions`;
    const answers = await Promise.all([
      both[0]!.staff('POST', path, { ...seen, outcome: 'accepted', code: 'complete' }),
      both[1]!.staff('POST', path, { ...seen, outcome: 'rejected', code: 'off-topic' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stale = answers.find(({ status }) => status === 409);
    expect(stale?.body).toMatchObject({ code: 'SCREENING_STALE', decisions: 1 });
  });

  it('forwards what was seen, or nothing: a mark, a decision or a work in between is told', async () => {
    const { communes, send, clerk, close } = await collecting(test, { tiers: UP });
    const [a, b] = [await send(communes[0]!, 'A'), await send(communes[0]!, 'B')];
    const [one, two] = [await clerk(communes[0]!), await clerk(communes[0]!)];
    await close();
    await one.accept(a.id, b.id);
    const { body: desk } = await one.call('GET', `/desks/${communes[0]}`);
    await two.decide(b.id, { outcome: 'rejected', code: 'off-topic' });
    const body = { leftOut: [], seen: desk.version };
    const answer = await one.call('POST', `/desks/${communes[0]}/forwardings`, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'CONFLICT']);
    // A decision at the instant of forwarding: it is before, or it finds the work gone.
    const { body: now } = await one.call('GET', `/desks/${communes[0]}`);
    const [sent, decided] = await Promise.all([
      one.call('POST', `/desks/${communes[0]}/forwardings`, { leftOut: [], seen: now.version }),
      two.decide(a.id, { outcome: 'rejected', code: 'late' }),
    ]);
    const outcomes = [sent.status, decided.status].join();
    expect(['200,404', '409,200']).toContain(outcomes);
    const [row] = await query<{ state: string; there: boolean }>(
      test.db.tx,
      'SELECT state, desk_unit_no = $2 AS there FROM entry WHERE id = $1',
      [a.id, communes[0]],
    );
    expect(row).toEqual(
      sent.status === 200
        ? { state: 'submitted', there: false }
        : { state: 'rejected', there: true },
    );
  });

  it('gives no mark beyond the scale', async () => {
    const { communes, send, clerk } = await collecting(test, { tiers: UP });
    const { id } = await send(communes[0]!, 'A');
    const here = await clerk(communes[0]!);
    const answer = await here.mark(communes[0]!, id, 1_001);
    expect(answer.body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'centipoints' }],
    });
    expect((await here.mark(communes[0]!, id, 1_000)).status).toBe(200);
  });
});

describe('a work sent back down', () => {
  it('comes with a reason, is screened again, and frees its place in the quota', async () => {
    const country = await collecting(test, {
      tiers: [
        commune({ kind: 'quota', count: 1, per: 'all', ties: false }),
        province({ kind: 'all' }),
      ],
    });
    const { communes, send, clerk, close } = country;
    const [a, b] = [await send(communes[0]!, 'A'), await send(communes[0]!, 'B')];
    const [here, tinh] = [await clerk(communes[0]!), await clerk(country.province)];
    await close();
    await here.accept(a.id, b.id);
    await here.mark(communes[0]!, a.id, 900);
    await here.mark(communes[0]!, b.id, 800);
    await here.forward(communes[0]!);
    expect((await here.forward(communes[0]!)).body).toMatchObject({ code: 'FORWARD_BLOCKED' });
    const { body } = await tinh.staff('GET', `entries/${a.id}/screening`);
    const way = body.way as unknown as { forwardingId: string }[];
    const word = { forwardingId: way[0]?.forwardingId, reason: 'Thiếu bản khai của tác giả.' };
    // The unit that sent it cannot take it back by itself.
    expect((await here.call('POST', `/forwarded/${a.id}/return`, word)).status).toBe(404);
    const both = await Promise.all([
      tinh.call('POST', `/forwarded/${a.id}/return`, word),
      tinh.call('POST', `/forwarded/${a.id}/return`, word),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    const { body: desk } = await here.call('GET', `/desks/${communes[0]}`);
    expect(desk.works).toMatchObject([
      { title: 'A', state: 'waiting', centipoints: 900, returned: { reason: word.reason } },
      { title: 'B', state: 'accepted' },
    ]);
    await here.accept(a.id);
    expect((await here.forward(communes[0]!)).body).toMatchObject({ count: 1 });
    const detail = await country.centre.call('GET', `/entries/${a.id}`);
    expect(detail.body.provenance).toMatchObject([
      { path: 'Xã 1, Tỉnh', returned: word.reason },
      { path: 'Xã 1, Tỉnh', returned: null },
    ]);
    // Who sent it back is in conflict with it for good, as is who forwarded it.
    await tinh.accept(a.id);
    await tinh.forward(country.province);
    await country.centre.accept(a.id);
    const [work] = await country.accepted();
    expect(work?.conflicts.accounts).toEqual(
      expect.arrayContaining([here.accountId, tinh.accountId, country.centre.accountId]),
    );
  });

  it('is refused once it is accepted above, and for what never came from below', async () => {
    const country = await collecting(test, { tiers: [commune({ kind: 'all' })] });
    const { communes, send, clerk, close, centre } = country;
    const { id } = await send(communes[0]!, 'A');
    const straight = await send(null, 'Thẳng về trung ương');
    const here = await clerk(communes[0]!);
    await close();
    await here.accept(id);
    await here.forward(communes[0]!);
    const { body } = await centre.staff('GET', `entries/${id}/screening`);
    const way = body.way as unknown as { forwardingId: string }[];
    const word = { forwardingId: way[0]?.forwardingId, reason: 'Xin đơn vị xem lại bài này.' };
    await centre.accept(id);
    const refused = await centre.call('POST', `/forwarded/${id}/return`, word);
    expect(refused.body).toMatchObject({ code: 'RETURN_NOT_POSSIBLE' });
    const never = await centre.call('POST', `/forwarded/${straight.id}/return`, word);
    expect(never.body).toMatchObject({ code: 'RETURN_NOT_POSSIBLE' });
  });
});

describe('every account that marked, on its way', () => {
  it('is in conflict with the work, though another marked after it', async () => {
    const country = await collecting(test, { tiers: [commune({ kind: 'all' })] });
    const { communes, send, clerk, close, centre } = country;
    const { id } = await send(communes[0]!, 'A');
    const [first, second] = [await clerk(communes[0]!), await clerk(communes[0]!)];
    await first.mark(communes[0]!, id, 500);
    await second.mark(communes[0]!, id, 700, 1);
    await close();
    await second.accept(id);
    await second.forward(communes[0]!);
    await centre.accept(id);
    const [work] = await test.app
      .get(Works, { strict: false })
      .accepted(test.db.tx, country.contestId);
    expect(work?.conflicts.accounts).toContain(first.accountId);
  });
});

describe('quotas of units', () => {
  const quotas = [
    { kind: 'commune', min: 2 },
    { kind: 'commune', media: ['tho'], max: 1 },
    { kind: 'province', min: 1, max: 3 },
  ];
  const states = (body: unknown, at: number) =>
    (
      body as { quotas: { rows: { name: string; state: string; has: number; sent: number }[] }[] }
    ).quotas[at]?.rows.map(({ name, state, has, sent }) => [name, state, has, sent].join(' '));

  it('of a medium hold when works are forwarded, in the service and in the database', async () => {
    const country = await collecting(test, {
      ...{ tiers: [commune({ kind: 'all' })], unitQuotas: quotas },
      media: [medium(), medium({ id: 'tho', name: 'Thơ' })],
    });
    const { communes, send, clerk, close } = country;
    const poems = [await send(communes[0]!, 'A', 'tho'), await send(communes[0]!, 'B', 'tho')];
    const here: Clerk = await clerk(communes[0]!);
    await close();
    await here.accept(...poems.map(({ id }) => id));
    const full = await here.forward(communes[0]!);
    expect(full.body).toMatchObject({ code: 'FORWARD_BLOCKED', max: 1, media: ['tho'], before: 0 });
    await here.decide(poems[1]!.id, { outcome: 'rejected', code: 'limit' });
    expect((await here.forward(communes[0]!)).body).toMatchObject({ count: 1 });
    // Whatever writes to the tables, the count is the database's.
    await expect(
      query(
        test.db.tx,
        `INSERT INTO forwarded_work (forwarding_id, entry_id, "of")
         SELECT id, $2, 1 FROM forwarding WHERE contest_id = $1`,
        [country.contestId, poems[1]!.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'forwarding_ceiling' } });
  });

  it('show who is behind the minimum: units without a work too, to each its own', async () => {
    const country = await collecting(test, {
      tiers: [commune({ kind: 'all' }), province({ kind: 'all' })],
      unitQuotas: quotas,
      media: [medium(), medium({ id: 'tho', name: 'Thơ' })],
    });
    const { communes, send, clerk, close, centre } = country;
    const [a, b] = [await send(communes[0]!, 'A'), await send(communes[0]!, 'B', 'tho')];
    const open = await centre.call('GET', '/quotas');
    // While works come, what a unit has counts; afterwards what it sent.
    expect(open.body.closed).toBe(false);
    expect(open.body.quotas?.[0]).toMatchObject({ min: 2, behind: 1, units: 2 });
    expect(states(open.body, 0)).toEqual(['Xã 2 behind 0 0', 'Xã 1 within 2 0']);
    const here = await clerk(communes[0]!);
    await close();
    const late = await here.call('GET', '/quotas');
    expect(states(late.body, 0)).toEqual(['Xã 1 behind 2 0']);
    await here.accept(a.id, b.id);
    await here.forward(communes[0]!);
    const sent = await here.call('GET', '/quotas');
    expect([states(sent.body, 0), states(sent.body, 1)]).toEqual([
      ['Xã 1 within 2 2'],
      ['Xã 1 full 1 1'],
    ]);
    const tinh = await clerk(country.province);
    expect(states((await tinh.call('GET', '/quotas')).body, 2)).toEqual(['Tỉnh behind 2 0']);
    const judge = await staffMember(test, 'judge', country.contestId);
    const path = `/api/staff/contests/${country.contestId}/quotas`;
    expect((await test.call('GET', path, { cookie: judge.cookie })).status).toBe(403);
  });
});
