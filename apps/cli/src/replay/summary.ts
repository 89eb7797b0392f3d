import {
  CHECKS,
  resultDocument,
  type Check,
  type Difference,
  type PlaceDocument,
  type Replayed,
  type ResultDocument,
} from '@bangvang/results';

const SHOWN_PLACES = 10;
const SHOWN_DIFFERENCES = 10;

const SAID: Record<Check, string> = {
  signature: 'signature of the manifest',
  parts: 'every part as it was signed',
  seals: 'papers as they were sealed',
  points: 'points from answers',
  result: 'result as it was published',
};

type Scoped = Pick<ResultDocument['standings'][number], 'round' | 'division'>;

/** A replay for people: what was checked, the heads of the standings, prizes, what is open. */
export function* summary({
  title,
  titles,
  result,
  verified,
  differences,
  moreDifferences,
  notCounted,
}: Replayed): Generator<string> {
  if (title !== '') yield `${title}\n`;
  for (const check of CHECKS) yield `  ${mark(verified[check])} ${SAID[check]}\n`;
  yield* differencesText(differences, moreDifferences);
  yield* notCountedText(notCounted);
  if (result !== null) yield* resultLines(resultDocument(result), roundNames(titles));
}

const mark = (passed: boolean | null): string => (passed === null ? '-  ' : passed ? 'ok ' : 'NO ');

function* differencesText(differences: Difference[], more: number): Generator<string> {
  const shown = differences.slice(0, SHOWN_DIFFERENCES);
  for (const { path, message, published, computed } of shown) {
    const values =
      computed === undefined
        ? ''
        : ` (published ${JSON.stringify(published)}, computed ${JSON.stringify(computed)})`;
    yield `  ${path}: ${message}${values}\n`;
  }
  const rest = differences.length - shown.length + more;
  if (rest > 0) yield `  and ${rest} more\n`;
}

const WHY: Record<Replayed['notCounted'][number]['reason'], string> = {
  'outside-round': 'was not made while its round was open',
  'beyond-max': 'is beyond the attempts that the rules allow',
};

function* notCountedText(attempts: Replayed['notCounted']): Generator<string> {
  for (const { attempt, reason } of attempts.slice(0, SHOWN_DIFFERENCES)) {
    yield `  attempt ${attempt} ${WHY[reason]}: it does not count\n`;
  }
  const rest = attempts.length - SHOWN_DIFFERENCES;
  if (rest > 0) yield `  and ${rest} more that do not count\n`;
}

/** What a round is called, by its id. */
type RoundName = (id: string) => string;

/** As people call it; who gave no title numbers the rounds. */
const roundNames =
  (titles: ReadonlyMap<string, string>): RoundName =>
  (id) =>
    titles.get(id) ?? `Round ${id}`;

function* resultLines(result: ResultDocument, name: RoundName): Generator<string> {
  for (const { round, value, definition } of result.actual) {
    yield `\nActual value of ${name(round)}: ${value} (${definition.en})\n`;
  }
  for (const standing of result.standings) {
    yield `\n${scopeText(standing, name)}: ${standing.rows.length} ranked\n`;
    yield* standing.rows.slice(0, SHOWN_PLACES).map(placeText);
    if (standing.rows.length > SHOWN_PLACES) yield '  ...\n';
  }
  yield* unrankedLines(result);
  yield* prizeLines(result, name);
  yield* collectiveLines(result);
  yield* openLines(result, name);
}

const scopeText = ({ round, division }: Scoped, name: RoundName): string =>
  [round === null ? 'Over the rounds' : name(round), division].filter(Boolean).join(', ');

function placeText({ rank, participant, points, decidedBy }: PlaceDocument): string {
  const why = decidedBy ? `  ${decidedBy.by} ${decidedBy.own} before ${decidedBy.next}` : '';
  return `  ${String(rank).padStart(4)}. ${participant.padEnd(12)} ${points}${why}\n`;
}

function* unrankedLines({ unranked }: ResultDocument): Generator<string> {
  if (unranked.length === 0) return;
  // Who is out of several rankings is one person.
  const reasons = [...Map.groupBy(unranked, ({ reason }) => reason)].map(
    ([reason, out]) => `${new Set(out.map(({ participant }) => participant)).size} ${reason}`,
  );
  yield `\nWithout a rank: ${reasons.join(', ')}\n`;
}

function* prizeLines({ prizes }: ResultDocument, nameOf: RoundName): Generator<string> {
  for (const { name, winners, vacant, waiting, ...scope } of prizes) {
    const open = [vacant > 0 && `${vacant} vacant`, waiting > 0 && `${waiting} waiting`];
    const names = winners.map(({ participant }) => participant).join(', ') || 'nobody';
    yield `${[`\n${name} (${scopeText(scope, nameOf)}): ${names}`, ...open.filter(Boolean)].join('; ')}`;
  }
  if (prizes.length > 0) yield '\n';
}

function* collectiveLines({ collectives }: ResultDocument): Generator<string> {
  for (const { award, group, tiers } of collectives) {
    yield `\nAward ${[award, group].filter(Boolean).join(', ')}\n`;
    for (const { name, units, vacant, waiting } of tiers) {
      yield `  ${name}: ${units.join(', ') || 'nobody'}; ${vacant} vacant, ${waiting} waiting\n`;
    }
  }
}

function* openLines({ unresolved }: ResultDocument, name: RoundName): Generator<string> {
  const open = unresolved.filter(({ blocks }) => blocks);
  for (const { from, to, participants, waitsFor, ...scope } of open) {
    yield `\nOpen: places ${from} to ${to} of ${scopeText(scope, name)} (${participants.length} people) wait for: ${waitsFor}\n`;
  }
  const equal = unresolved.length - open.length;
  if (equal > 0) yield `\nEqual, and nothing depends on it: ${equal} group(s)\n`;
}
