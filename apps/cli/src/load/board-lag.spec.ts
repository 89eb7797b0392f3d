import { boardLag } from './board-lag';

describe('the lag of a board', () => {
  it('is from the acknowledgement to the first pulse that tells of it', () => {
    const acknowledged = [1, 2, 3].map((second) => ({ at: second * 1_000, pending: 0 }));
    const lags = boardLag(acknowledged, [
      { attempts: 1, arrivals: [1_500] },
      { attempts: 3, arrivals: [3_200, 3_300] },
    ]);
    expect(lags.count).toBe(5);
    expect(lags.percentile(0.01)).toBe(200);
    expect(lags.percentile(1)).toBe(1_300);
  });

  it('counts those still unanswered against the board', () => {
    const acknowledged = [{ at: 1_000, pending: 2 }];
    const pulses = [
      { attempts: 2, arrivals: [1_100] },
      { attempts: 3, arrivals: [2_100] },
    ];
    expect(boardLag(acknowledged, pulses).percentile(1)).toBe(1_100);
  });

  it('says nothing of what no viewer was ever told', () => {
    expect(boardLag([{ at: 0, pending: 0 }], []).percentile(0.5)).toBeNull();
  });
});
