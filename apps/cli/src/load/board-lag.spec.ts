import { boardLag } from './board-lag';

describe('the lag of a board', () => {
  it('is from the acknowledgement to the first pulse that tells the viewer of it', () => {
    const acknowledged = [1, 2, 3].map((second) => ({ at: second * 1_000, pending: 0 }));
    const lags = boardLag(acknowledged, [
      { viewer: 0, attempts: 1, at: 1_500 },
      { viewer: 1, attempts: 2, at: 2_250 },
      { viewer: 0, attempts: 3, at: 3_200 },
      { viewer: 1, attempts: 3, at: 3_300 },
    ]);
    // Viewer 0 waits 500, 1,200 and 200 ms; viewer 1 waits 1,250, 250 and 300 ms.
    expect(lags.count).toBe(6);
    expect(lags.percentile(0.01)).toBe(200);
    expect(lags.percentile(0.5)).toBe(300);
    expect(lags.percentile(1)).toBe(1_250);
  });

  it('counts those still unanswered against the board', () => {
    const acknowledged = [{ at: 1_000, pending: 2 }];
    const pulses = [
      { viewer: 0, attempts: 2, at: 1_100 },
      { viewer: 0, attempts: 3, at: 2_100 },
    ];
    expect(boardLag(acknowledged, pulses).percentile(1)).toBe(1_100);
  });

  it('asks 20 of many viewers about each submission, in the end all of them', () => {
    const acknowledged = Array.from({ length: 100 }, () => ({ at: 0, pending: 0 }));
    const pulses = Array.from({ length: 200 }, (_, viewer) => ({
      viewer,
      attempts: 100,
      at: viewer,
    }));
    const lags = boardLag(acknowledged, pulses);
    expect(lags.count).toBe(100 * 20);
    expect(lags.percentile(1)).toBe(199);
  });

  it('says nothing of what no viewer was ever told', () => {
    expect(boardLag([{ at: 0, pending: 0 }], []).percentile(0.5)).toBeNull();
  });
});
