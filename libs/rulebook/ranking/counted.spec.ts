import { chooseCounted } from './counted';

describe('the attempt that counts', () => {
  const slowButEarly = { no: 1, centipoints: 1_000, durationMs: 90_000, submittedAt: 100_000 };
  const fastButLate = { no: 2, centipoints: 1_000, durationMs: 30_000, submittedAt: 500_000 };
  const worse = { no: 3, centipoints: 900, durationMs: 1_000, submittedAt: 600_000 };

  it.each([
    ['best-then-fastest', 2],
    ['best-then-earliest', 1],
    ['best', 1],
    ['first', 1],
    ['last', 3],
    ['only', 1],
  ] as const)('with %s is attempt %i', (policy, no) => {
    expect(chooseCounted([fastButLate, worse, slowButEarly], policy)?.no).toBe(no);
  });

  it('is none where no attempt is valid', () => {
    expect(chooseCounted([], 'best')).toBeNull();
  });
});
