import type { WritingVerdict } from './verdict';

const NAME_WIDTH = 34;

/** The verdict as a table for people. */
export function showWriting({ seconds, findings, ...figures }: WritingVerdict): string {
  const lines = Object.entries(figures).map(([name, value]) => line(words(name), value));
  const times = Object.entries(seconds).map(([name, value]) => line(`  ${name}`, `${value} s`));
  return `${[...lines, ...times, ...findings].join('\n')}\n`;
}

function line(name: string, value: string | number | null): string {
  const shown = typeof value === 'number' ? value.toLocaleString('en') : (value ?? '-');
  return `${name.padEnd(NAME_WIDTH)}${shown}`;
}

const words = (name: string): string =>
  name
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .replace(/ ms$/, ' (ms)');
