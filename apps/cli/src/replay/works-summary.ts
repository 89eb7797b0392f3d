import type { ReplayedWorks, WorksVerified } from '@bangvang/results';

const SHOWN_DIFFERENCES = 10;

const SAID: Record<keyof WorksVerified, string> = {
  signature: 'everything as it was signed',
  marks: 'final marks from the marks that were given',
  awards: 'awards as they were published',
  collectives: 'awards of units as they were published',
};

/** A replay of works for people: what was checked, who gets what, what is open. */
export function* worksSummary(replayed: ReplayedWorks): Generator<string> {
  const { title, verified, differences, marks, outcome } = replayed;
  if (title !== '') yield `${title}\n`;
  for (const [check, said] of Object.entries(SAID)) {
    yield `  ${mark(verified[check as keyof WorksVerified])} ${said}\n`;
  }
  for (const { path, message } of differences.slice(0, SHOWN_DIFFERENCES)) {
    yield `  ${path}: ${message}\n`;
  }
  if (differences.length > SHOWN_DIFFERENCES) {
    yield `  and ${differences.length - SHOWN_DIFFERENCES} more\n`;
  }
  yield `\n${marks.length} marks of works\n`;
  for (const { list, tier, code } of outcome.awards) yield `  ${list}/${tier}: ${code}\n`;
  for (const { unit, tier } of outcome.collectives) yield `  ${tier}: ${unit}\n`;
  for (const { list, tier, among, places } of outcome.ties) {
    yield `\nOpen: ${places} of ${list}/${tier} among ${among.join(', ')}\n`;
  }
}

const mark = (passed: boolean | null): string => (passed === null ? '-  ' : passed ? 'ok ' : 'NO ');
