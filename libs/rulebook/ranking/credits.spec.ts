import { compute } from '../compute';
import type { Correction } from '../facts';
import { attempt, factsOf, OPENING, person, unit } from '../facts.testing';

const MINUTE = 60_000;

/** An outage from one minute after the opening to another. */
const outage = (from: number, to: number, of: object = {}): Correction => ({
  ...{ id: `c${from}-${to}`, reason: 'outage', at: from, kind: 'credit-time', round: 'r1' },
  from: OPENING + from * MINUTE,
  to: OPENING + to * MINUTE,
  ...of,
});

/** Minutes that count of each person, in the order of the standing. */
function minutes(corrections: Correction[]): [string, number][] {
  const facts = factsOf({
    attempts: [
      // From minute 10 to 20, from 12 to 20, from 30 to 35.
      attempt('1', 9, 20, { durationMs: 10 * MINUTE, unit: 'xa' }),
      attempt('2', 9, 20, { durationMs: 8 * MINUTE, unit: 'khac' }),
      attempt('3', 9, 35, { durationMs: 5 * MINUTE, unit: null }),
    ],
    participants: ['1', '2', '3'].map((id) => person(id)),
    units: [unit('tinh', 10), unit('xa', 5, { parent: 'tinh' }), unit('khac', 5)],
    corrections,
  });
  const [standing] = compute(facts).standings;
  return (standing?.rows ?? []).map(({ participant, durationMs }) => [
    participant,
    durationMs / MINUTE,
  ]);
}

describe('time of an outage', () => {
  it('does not count into attempts that ran while it lasted', () => {
    expect(minutes([])).toEqual([
      ['3', 5],
      ['2', 8],
      ['1', 10],
    ]);
    // 10 to 18 took 8 minutes of the first and, from 12 on, 6 of the second.
    expect(minutes([outage(9, 18)])).toEqual([
      ['1', 2],
      ['2', 2],
      ['3', 5],
    ]);
  });

  it('is given back once, however many corrections name it, in any order', () => {
    const two = [outage(11, 15), outage(9, 13)];
    // Together 9 to 15: of the first 10 to 15, of the second 12 to 15.
    const wanted = [
      ['1', 5],
      ['2', 5],
      ['3', 5],
    ];
    expect(minutes(two)).toEqual(wanted);
    expect(minutes(two.toReversed())).toEqual(wanted);
    expect(minutes([...two, outage(12, 14)])).toEqual(wanted);
  });

  it('reaches those who are named: people, or units with all below them', () => {
    expect(minutes([outage(10, 18, { units: ['tinh'] })])).toEqual([
      ['1', 2],
      ['3', 5],
      ['2', 8],
    ]);
    expect(minutes([outage(10, 18, { participants: ['2', '3'] })])).toEqual([
      ['2', 2],
      ['3', 5],
      ['1', 10],
    ]);
  });

  it('is taken from durations again where the correction is taken back', () => {
    const given = outage(9, 18);
    const back: Correction = {
      id: 'b',
      reason: 'mistake',
      at: 99,
      kind: 'reverse',
      correction: given.id,
    };
    expect(minutes([given, back])).toEqual(minutes([]));
  });
});
