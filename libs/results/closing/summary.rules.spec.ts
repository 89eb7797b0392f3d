import type { Facts, Result } from '@bangvang/rulebook';
import { summaryOf } from './summary.rules';

const rows = (...participants: string[]) => participants.map((participant) => ({ participant }));
const out = (participant: string, reason: string) => ({ participant, reason });

it('counts people, however many rankings they stand in or are out of', () => {
  const facts = { participants: [{}, {}, {}, {}], attempts: [{}, {}, {}, {}, {}] };
  const result = {
    standings: [{ rows: rows('1', '2') }, { rows: rows('1') }, { rows: rows('2', '1') }],
    unranked: [out('3', 'disqualified'), out('3', 'disqualified'), out('4', 'age')],
    unresolved: [{ blocks: true }, { blocks: false }, { blocks: true }],
  };
  expect(summaryOf(facts as unknown as Facts, result as unknown as Result)).toEqual({
    people: 4,
    attempts: 5,
    ranked: 2,
    unranked: { disqualified: 1, age: 1 },
    unresolved: 2,
  });
});
