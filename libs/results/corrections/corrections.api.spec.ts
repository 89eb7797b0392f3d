import { query } from '@bangvang/database';
import type { Loose } from '../../../test/support/app';
import { createTestBoards, type TestBoards } from '../../../test/support/board';
import { closeRound, computeAll, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { staffMember, type StaffMember } from '../../../test/support/staff';

const PREDICTION = {
  prompt: 'Có bao nhiêu người trả lời đúng tất cả?',
  target: 'people-all-correct',
  required: true,
  max: 1_000,
};
const PRIZES = {
  tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
  boundaryTie: 'expand',
  onePerPerson: 'no',
  freed: 'vacant',
};

describe('corrections', () => {
  let test: TestBoards;
  beforeAll(async () => {
    test = await createTestBoards();
  });
  afterAll(() => test.close());

  /** Three with everything right who predicted 2, 3 and 4 people, and one who has not. */
  async function scene(rules: object = {}) {
    const round = await playableRound(test, {
      rules: { prediction: PREDICTION, results: { prizes: PRIZES }, ...rules },
    });
    const people = await Promise.all([0, 1, 2, 3].map(() => round.person()));
    const attempts = await play(
      test,
      round,
      people.map((person, index) => ({
        ...person,
        right: index === 3 ? 4 : 5,
        prediction: 2 + index,
      })),
    );
    const first = await staffMember(test, 'organiser', round.contestId);
    const second = await staffMember(test, 'organiser', round.contestId);
    return { round, people, nos: people.map(({ no }) => no), attempts, first, second };
  }

  const ask = ({ contestId }: PlayableRound, what: string, body: object, { cookie }: StaffMember) =>
    test.call('POST', `/api/staff/contests/${contestId}/corrections${what}`, { cookie, body });
  const decide = (id: Loose | undefined, body: object, { cookie }: StaffMember) =>
    test.call('PUT', `/api/staff/corrections/${id as unknown as string}/decision`, {
      cookie,
      body,
    });
  const winners = async ({ contestId, roundId }: PlayableRound, { cookie }: StaffMember) => {
    const path = `/api/staff/contests/${contestId}/results/outcome?round=${roundId}`;
    const { body } = await test.call('GET', path, { cookie });
    const [prize] = body.prizes as unknown as { winners: { person: { no: number } }[] }[];
    expect(body.computation).toMatchObject({ differences: 0 });
    return { nos: prize!.winners.map(({ person }) => person.no), actual: body.actual?.[0]?.value };
  };

  it('show their effect, need another person, and change who won; taking them back restores it', async () => {
    const { round, nos, first, second } = await scene();
    await closeRound(test, round);
    // Three people have everything right: who said 3 is exact.
    expect(await winners(round, first)).toEqual({ nos: [nos[1]], actual: 3 });

    const body = { kind: 'disqualify', reason: 'shared-account', person: nos[2] };
    const preview = await ask(round, '/preview', body, first);
    expect(preview.body.effect).toMatchObject({
      computed: true,
      actual: [{ before: 3, after: 2 }],
      prizes: [{ tier: 'nhat', enter: [{ no: nos[0] }], leave: [{ no: nos[1] }] }],
    });
    expect(await winners(round, first)).toEqual({ nos: [nos[1]], actual: 3 });

    const proposed = await ask(round, '', body, first);
    expect(proposed.status).toBe(201);
    const { id } = proposed.body.correction!;
    expect((await decide(id, { approved: true }, first)).body).toMatchObject({
      code: 'SECOND_PERSON_REQUIRED',
    });
    const both = await Promise.all([
      decide(id, { approved: true }, second),
      decide(id, { approved: false, answer: 'Chưa đủ căn cứ.' }, await staffMember(test, 'admin')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    if (both[0].status !== 200) return;
    await computeAll(test);
    expect(await winners(round, first)).toEqual({ nos: [nos[0]], actual: 2 });

    const back = await ask(
      round,
      '',
      { kind: 'reverse', reason: 'appeal', correction: id },
      second,
    );
    expect(back.body.correction).toMatchObject({ effect: { actual: [{ before: 2, after: 3 }] } });
    expect((await decide(back.body.correction!.id, { approved: true }, first)).status).toBe(200);
    await computeAll(test);
    expect(await winners(round, first)).toEqual({ nos: [nos[1]], actual: 3 });
    const again = await ask(
      round,
      '',
      { kind: 'reverse', reason: 'appeal', correction: id },
      second,
    );
    expect(again.body).toMatchObject({ code: 'CORRECTION_INVALID' });
  });

  it('are proposed once, whoever clicks twice, and stand once', async () => {
    const { round, nos, attempts, first, second } = await scene();
    await closeRound(test, round);
    const out = { kind: 'disqualify', reason: 'shared-account', person: nos[2] };
    const clicks = await Promise.all([
      ask(round, '', out, first),
      ask(round, '', out, first),
      ask(round, '', { ...out, reason: 'rule-breach' }, second),
    ]);
    expect(clicks.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    const refused = clicks.find(({ status }) => status === 422)!;
    expect(refused.body).toMatchObject({ code: 'CORRECTION_INVALID' });
    expect(refused.text).toContain('chờ người thứ hai duyệt');
    const [waiting] = clicks.filter(({ status }) => status === 201);
    const { id, mine } = waiting!.body.correction! as unknown as { id: Loose; mine: boolean };
    expect(mine).toBe(true);

    // Another person, or another attempt, is another matter.
    const elsewhere = { kind: 'void-attempt', reason: 'rule-breach', attempt: attempts[0] };
    expect((await ask(round, '', elsewhere, first)).status).toBe(201);

    const admin = await staffMember(test, 'admin');
    expect((await decide(id, { approved: true }, admin)).status).toBe(200);
    for (const roundId of [undefined, round.roundId]) {
      const again = await ask(round, '', { ...out, round: roundId }, second);
      expect(again.text).toContain('đã có hiệu lực');
    }
    const back = { kind: 'reverse', reason: 'mistake', correction: id };
    const reversed = await ask(round, '', back, first);
    await decide(reversed.body.correction!.id, { approved: true }, second);
    expect((await ask(round, '', out, first)).status).toBe(201);
  });

  it('cannot be approved past the database by who proposed them, nor changed afterwards', async () => {
    const { round, attempts, first } = await scene();
    await closeRound(test, round);
    const body = { kind: 'void-attempt', reason: 'rule-breach', attempt: attempts[0] };
    const id = (await ask(round, '', body, first)).body.correction!.id;
    await expect(
      query(
        test.db.tx,
        `UPDATE correction SET state = 'approved', decided_by = proposed_by, decided_at = now() WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('correction_two_people');
    await expect(
      query(test.db.tx, `UPDATE correction SET reason = 'other' WHERE id = $1`, [id]),
    ).rejects.toThrow('decided once');
  });

  it('of a key mark everybody anew, and both scorers agree', async () => {
    const { round, first, second } = await scene();
    const path = `/api/staff/contests/${round.contestId}/corrections/questions/${round.roundId}`;
    const { body } = await test.call('GET', path, { cookie: first.cookie });
    const { question } = (body.questions as unknown as { question: string }[])[0]!;
    const letters = { kind: 'letters', correct: ['b'] };
    const asked = { kind: 'correct-key', reason: 'wrong-key', round: round.roundId, question };
    expect((await ask(round, '/preview', { ...asked, change: letters }, first)).body).toMatchObject(
      {
        code: 'ROUND_NOT_CLOSED',
      },
    );
    await closeRound(test, round);
    const wrong = await ask(round, '', { ...asked, change: { kind: 'number', value: 3 } }, first);
    expect(wrong.body).toMatchObject({ code: 'CORRECTION_INVALID', errors: [{ path: 'change' }] });

    // By the new key nobody has everything right, but for who was wrong there by chance.
    const proposed = await ask(round, '', { ...asked, change: letters }, first);
    const after = (proposed.body.correction?.effect?.actual?.[0]?.after ?? 9) as unknown as number;
    expect(after).toBeLessThanOrEqual(1);
    await decide(proposed.body.correction!.id, { approved: true }, second);
    await computeAll(test);
    expect(await winners(round, first)).toMatchObject({ actual: after });

    const dropped = await ask(round, '', { ...asked, change: { kind: 'drop' } }, second);
    await decide(dropped.body.correction!.id, { approved: true }, first);
    await computeAll(test);
    expect((await winners(round, first)).actual).toBeGreaterThanOrEqual(3);
  });

  it('are followed by live boards while the round runs', async () => {
    const { round, nos, attempts, first, second } = await scene();
    const board = async () => {
      await test.settle(round);
      const { body } = await test.call('GET', `/api/rounds/${round.roundId}/board`);
      return (body.board?.rows as unknown as object[]).length;
    };
    expect(await board()).toBe(4);
    const out = await ask(
      round,
      '',
      { kind: 'disqualify', reason: 'shared-device', person: nos[0] },
      first,
    );
    expect(out.body.correction).toMatchObject({ effect: { computed: false } });
    await decide(out.body.correction!.id, { approved: true }, second);
    const gone = { kind: 'void-attempt', reason: 'mistake', attempt: attempts[1] };
    const voided = await ask(round, '', gone, first);
    await decide(voided.body.correction!.id, { approved: true }, second);
    expect(await board()).toBe(2);
    const back = { kind: 'reverse', reason: 'appeal', correction: out.body.correction!.id };
    const reversed = await ask(round, '', back, first);
    await decide(reversed.body.correction!.id, { approved: true }, second);
    expect(await board()).toBe(3);
  });

  it('give time while the round runs: to all by a later end, to some by longer attempts', async () => {
    const round = await playableRound(test, { lasts: 600_000 });
    const first = await staffMember(test, 'organiser', round.contestId);
    const second = await staffMember(test, 'organiser', round.contestId);
    const person = await round.person();
    const deadline = async () => {
      const path = `/api/rounds/${round.roundId}/attempts`;
      const { body } = await test.call('POST', path, { token: person.token });
      return Date.parse(body.deadlineAt as unknown as string);
    };
    // Twenty minutes are allowed, and the round ends in ten.
    const before = await deadline();
    const closesAt = new Date(before + 300_000).toISOString();
    const asked = { kind: 'extend-round', reason: 'outage', round: round.roundId, closesAt };
    expect((await ask(round, '/preview', asked, first)).body.effect).toMatchObject({
      time: { attempts: 1, cut: 0 },
    });
    const early = { ...asked, closesAt: new Date(before - 1_000).toISOString() };
    expect((await ask(round, '', early, first)).body).toMatchObject({ code: 'CORRECTION_INVALID' });
    const proposed = await ask(round, '', asked, first);
    await decide(proposed.body.correction!.id, { approved: true }, second);
    expect((await deadline()) - before).toBe(300_000);

    await query(
      test.db.tx,
      `UPDATE attempt SET deadline_at = deadline_at - interval '4 minutes' WHERE round_id = $1`,
      [round.roundId],
    );
    const more = {
      kind: 'compensate',
      reason: 'outage',
      round: round.roundId,
      people: [person.no],
      seconds: 60,
    };
    const compensated = await ask(round, '', more, first);
    expect(compensated.body.correction).toMatchObject({
      effect: { time: { attempts: 1, cut: 0 } },
    });
    await decide(compensated.body.correction!.id, { approved: true }, second);
    expect((await deadline()) - before).toBe(120_000);
  });

  it('take an outage found after the close out of the time of those whom it hit, once', async () => {
    const round = await playableRound(test, {
      rules: { results: { prizes: PRIZES }, boardKey: 'duration' },
    });
    const people = await Promise.all([0, 1, 2].map(() => round.person()));
    const [slow, fast, late] = people.map(({ no }) => no);
    // The first ran for 100 s while the second ran for 60 s, and the third did after the outage.
    await play(test, round, [
      { ...people[0]!, right: 5, durationMs: 100_000, submittedMs: 200_000 },
      { ...people[1]!, right: 5, durationMs: 60_000, submittedMs: 120_000 },
      { ...people[2]!, right: 5, durationMs: 80_000, submittedMs: 500_000 },
    ]);
    const first = await staffMember(test, 'organiser', round.contestId);
    const second = await staffMember(test, 'organiser', round.contestId);
    const opensAt = await openingOf(test, round);
    const at = (ms: number) => new Date(opensAt + ms).toISOString();
    const asked = {
      kind: 'credit-time',
      reason: 'outage',
      round: round.roundId,
      from: at(130_000),
      to: at(180_000),
    };
    expect((await ask(round, '/preview', asked, first)).body).toMatchObject({
      code: 'ROUND_NOT_CLOSED',
    });
    await closeRound(test, round);
    expect((await winners(round, first)).nos).toEqual([fast]);
    const nobody = { ...asked, from: at(210_000), to: at(300_000) };
    expect((await ask(round, '', nobody, first)).body).toMatchObject({
      code: 'CORRECTION_INVALID',
      errors: [{ path: 'from' }],
    });
    const other = { ...asked, units: ['không-có'] };
    expect((await ask(round, '', other, first)).body).toMatchObject({
      errors: [{ path: 'units' }],
    });
    const backwards = { ...asked, to: asked.from };
    expect((await ask(round, '', backwards, first)).body).toMatchObject({
      errors: [{ path: 'to' }],
    });

    // 100 s less 50 s is 50 s: less than the 60 s of the second, who had handed in before.
    const proposed = await ask(round, '', asked, first);
    expect(proposed.body.correction).toMatchObject({
      effect: {
        credit: { attempts: 1, people: 1, endedByClock: 0 },
        prizes: [{ enter: [{ no: slow }], leave: [{ no: fast }] }],
      },
    });
    const { id } = proposed.body.correction!;
    await decide(id, { approved: true }, second);
    await computeAll(test);
    expect((await winners(round, first)).nos).toEqual([slow]);

    // The same minutes again, and some more, of this person alone: given back once.
    const more = { ...asked, from: at(130_000), to: at(190_000), people: [slow, late] };
    const again = await ask(round, '', more, first);
    expect(again.body.correction).toMatchObject({ effect: { credit: { attempts: 1 } } });
    await decide(again.body.correction!.id, { approved: true }, second);
    await computeAll(test);
    const path = `/api/staff/contests/${round.contestId}/results/standings?round=${round.roundId}`;
    const { body } = await test.call('GET', path, { cookie: first.cookie });
    const rows = body.places as unknown as { person: { no: number }; durationMs: number }[];
    expect(rows.map(({ person, durationMs }) => [person.no, durationMs])).toEqual([
      [slow, 40_000],
      [fast, 60_000],
      [late, 80_000],
    ]);

    for (const correction of [id, again.body.correction!.id]) {
      const back = await ask(round, '', { kind: 'reverse', reason: 'mistake', correction }, first);
      await decide(back.body.correction!.id, { approved: true }, second);
    }
    await computeAll(test);
    expect((await winners(round, first)).nos).toEqual([fast]);
  });
});

async function openingOf(test: TestBoards, { roundId }: PlayableRound): Promise<number> {
  const sql = 'SELECT opens_at FROM round WHERE id = $1';
  const [row] = await query<{ opens_at: Date }>(test.db.tx, sql, [roundId]);
  return row!.opens_at.getTime();
}
