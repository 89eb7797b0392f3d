import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import {
  HOUR,
  insertBank,
  insertQuestion,
  later,
  Organiser,
} from '../../../test/support/organiser';
import { staffMember } from '../../../test/support/staff';
import { SealingWorker } from './sealing.worker';

let test: TestApp;
let org: Organiser;

beforeAll(async () => {
  test = await createTestApp();
  org = await Organiser.start(test);
});
afterAll(() => test.close());

describe('sealing', () => {
  it('publishes a fingerprint of every variant, and refuses to do it again', async () => {
    const { id, slug } = await org.draft();
    const round = await org.addRound(id);
    const organiser = await staffMember(test, 'organiser', id);
    const sealed = await org.seal(round, organiser);
    expect(sealed.status).toBe(201);
    expect(sealed.body.seals).toHaveLength(3);
    const again = await org.seal(round);
    expect([again.status, again.body.code]).toEqual([409, 'ROUND_SEALED']);
    await org.publish(id);
    const detail = await org.call('GET', `/api/contests/${slug}`, undefined, null);
    expect(detail.body.contest?.rounds?.[0]).toMatchObject({
      sealed: true,
      seals: sealed.body.seals,
      endedSeals: [],
    });
    expect(await org.ledgerOf(round)).toMatchObject([
      {
        kind: 'papers-sealed',
        actor: `staff:${organiser.accountId}`,
        payload: { rulesVersion: 1, seals: sealed.body.seals },
      },
    ]);
  });

  it('says what is missing in the bank', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id, {
      rules: org.rules({
        draw: {
          kind: 'bank',
          bankId: org.bankId,
          parts: [
            { topic: 'Chung', difficulty: 1, count: 4 },
            { topic: 'Chung', difficulty: 5, count: 2 },
          ],
        },
      }),
    });
    const answer = await org.seal(round);
    expect([answer.status, answer.body.code]).toEqual([409, 'BANK_TOO_SMALL']);
    expect(answer.body.missing).toEqual([
      { path: 'draw.parts[1]', topic: 'Chung', difficulty: 5, wanted: 2, available: 0 },
    ]);
    const [row] = await query<{ sealed_at: Date | null }>(
      test.db.tx,
      'SELECT sealed_at FROM round WHERE id = $1',
      [round],
    );
    expect(row?.sealed_at).toBeNull();
    expect(await org.ledgerOf(round)).toEqual([]);
  });

  it('lets two sealings at once make one seal', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const answers = await Promise.all([org.seal(round), org.seal(round), org.seal(round)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await org.ledgerOf(round)).toHaveLength(1);
  });

  it('lets the rules around the papers change, the papers only after unsealing', async () => {
    const { id, slug } = await org.draft();
    const round = await org.addRound(id);
    const path = `/api/staff/rounds/${round}`;
    const first = await org.seal(round);
    await org.publish(id);
    expect(
      (await org.call('PUT', `${path}/rules`, org.rules({ timeLimitSeconds: 900 }))).status,
    ).toBe(200);
    const papers = await org.call('PUT', `${path}/rules`, org.rules({ variants: 2 }));
    expect([papers.status, papers.body.code]).toEqual([409, 'ROUND_SEALED']);

    const reason = 'Câu 3 có lỗi chính tả.';
    expect((await org.call('DELETE', `${path}/seal`, { reason: 'vì' })).status).toBe(422);
    expect((await org.call('DELETE', `${path}/seal`, { reason })).status).toBe(204);
    const none = await org.call('DELETE', `${path}/seal`, { reason });
    expect([none.status, none.body.code]).toEqual([409, 'ROUND_NOT_SEALED']);
    expect((await org.call('PUT', `${path}/rules`, org.rules({ variants: 2 }))).status).toBe(200);
    const second = await org.seal(round);
    expect(second.body.seals).toHaveLength(2);

    const detail = await org.call('GET', `/api/contests/${slug}`, undefined, null);
    expect(detail.body.contest?.rounds?.[0]).toMatchObject({
      seals: second.body.seals,
      endedSeals: [{ reason, seals: first.body.seals }],
    });
    expect((await org.ledgerOf(round)).map(({ kind }) => kind)).toEqual([
      'papers-sealed',
      'papers-unsealed',
      'papers-sealed',
    ]);
    const gone = await org.call('DELETE', path);
    expect([gone.status, gone.body.code]).toEqual([409, 'CONFLICT']);
  });

  it('shows staff a paper with its key: one as it could be, then the sealed ones', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const path = `/api/staff/rounds/${round}/preview`;
    const before = await org.call('GET', path);
    expect(before.body).toMatchObject({ sealed: false, paper: { code: '101' } });
    expect(before.body.key).toHaveLength(4);
    expect(await query(test.db.tx, 'SELECT FROM paper WHERE round_id = $1', [round])).toEqual([]);
    await org.seal(round);
    const one = await org.call('GET', `${path}?variant=1`);
    expect(one.body).toMatchObject({ sealed: true, paper: { roundId: round, code: '102' } });
    expect((await org.call('GET', `${path}?variant=1`)).text).toBe(one.text);
    expect((await org.call('GET', `${path}?variant=3`)).status).toBe(404);
    expect((await org.call('GET', `${path}?variant=-1`)).status).toBe(422);
  });

  it('is done by the worker in the last minutes, once', async () => {
    const worker = test.app.get(SealingWorker);
    const { id } = await org.draft();
    const soon = await org.addRound(id, { opensAt: later(300_000), closesAt: later(HOUR) });
    const far = await org.addRound(id, { opensAt: later(2 * HOUR), closesAt: later(3 * HOUR) });
    await worker.tick();
    expect(await org.ledgerOf(soon)).toEqual([]);
    await org.publish(id);
    await Promise.all([worker.tick(), worker.tick()]);
    expect(await org.ledgerOf(soon)).toMatchObject([{ kind: 'papers-sealed', actor: 'worker' }]);
    expect(await org.ledgerOf(far)).toEqual([]);
  });

  it('goes on past a round that cannot be sealed, and seals it late once it can', async () => {
    const worker = test.app.get(SealingWorker);
    const poor = await insertBank(test, 3);
    const { id } = await org.draft();
    const short = org.rules({
      draw: { kind: 'bank', bankId: poor, parts: [{ topic: 'Chung', difficulty: 1, count: 4 }] },
    });
    const second = { opensAt: later(2 * HOUR), closesAt: later(3 * HOUR) };
    await org
      .addRound(id, { opensAt: later(-HOUR), closesAt: later(HOUR) })
      .then((round) => org.seal(round));
    const round = await org.addRound(id, { ...second, rules: short });
    await org.publish(id);
    await query(
      test.db.tx,
      `UPDATE round SET opens_at = now() + interval '200 ms', closes_at = now() + interval '1 h' WHERE id = $1`,
      [round],
    );
    await worker.tick();
    expect(await org.ledgerOf(round)).toEqual([]);
    await query(test.db.tx, 'SELECT pg_sleep_until(opens_at) FROM round WHERE id = $1', [round]);
    await insertQuestion(test, poor, 4);
    await worker.tick();
    expect(await org.ledgerOf(round)).toMatchObject([{ kind: 'papers-sealed' }]);
  });
});
