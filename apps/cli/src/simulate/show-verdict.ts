import type { Verdict } from './verdict';

const NAME_WIDTH = 34;

/** The verdict as a table for people. */
export function showVerdict(verdict: Verdict): string {
  const { writes, findings, faultList, ...figures } = verdict;
  const lines = Object.entries(figures).map(([name, value]) => line(words(name), value));
  const kinds = Object.entries(writes).map(([kind, { count, p50Ms, p99Ms }]) =>
    line(`  ${kind}`, `${count} (p50 ${p50Ms ?? '-'} ms, p99 ${p99Ms ?? '-'} ms)`),
  );
  const faults = faultList.map(({ what, atSeconds, recoveredMs }) =>
    line(`  ${what}`, `at ${atSeconds} s, recovered in ${recoveredMs ?? '-'} ms`),
  );
  return `${[...lines, ...kinds, ...faults, ...findings].join('\n')}\n`;
}

function line(name: string, value: string | number | null): string {
  const shown = typeof value === 'number' ? value.toLocaleString('en') : (value ?? '-');
  return `${name.padEnd(NAME_WIDTH)}${shown}`;
}

/** `boardLagP50Ms` -> `board lag p50 (ms)`. */
function words(name: string): string {
  const spaced = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return spaced.replace(/ ms$/, ' (ms)');
}
