import { Latencies, roundMs } from './latencies';

it('finds percentiles, however many there are and in whatever order they come', () => {
  const latencies = new Latencies();
  for (let ms = 10_000; ms > 0; ms -= 1) latencies.add(ms);
  expect(latencies.percentile(0.5)).toBe(5_000);
  expect(latencies.percentile(0.99)).toBe(9_900);
  expect(latencies.percentile(1)).toBe(10_000);
  latencies.add(0.5);
  expect(latencies.percentile(0)).toBe(0.5);
  expect(new Latencies().percentile(0.5)).toBeNull();
});

it('is reported in whole milliseconds, tenths below ten', () => {
  expect([0.26, 9.94, 10.4, 1_234.5, null].map(roundMs)).toEqual([0.3, 9.9, 10, 1_235, null]);
});
