import { withThousandths } from '../../apps/web/src/results/decided.rules';

it('tells durations that differ by a thousandth of a second apart', () => {
  expect(withThousandths('05:12', 312_034, ',')).toBe('05:12,034');
  expect(withThousandths('05:12', 312_035, ',')).toBe('05:12,035');
  expect(withThousandths('1:02:03', 3_723_000, '.')).toBe('1:02:03.000');
});

it('tells instants within the same second apart', () => {
  const at = Date.parse('2026-05-19T12:30:12.007Z');
  expect(withThousandths('19:30:12, 19/05/2026', at, ',')).toBe('19:30:12,007, 19/05/2026');
});
