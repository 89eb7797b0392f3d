import { unless, wrong, type Called, type Sentence } from '@bangvang/rulebook';
import type { FieldError } from '@bangvang/contracts';
import type { RoundRules } from './round-rules';
import type { RoundWindow } from './round-time';

/** A round of the contest as far as the way from one to the next goes. */
export interface NeighbourRound extends RoundWindow {
  id: string;
  title: string;
  rules: Pick<RoundRules, 'qualifiedFrom' | 'results'>;
}

/** The round whose rules are looked at, among the others of its contest. */
export interface EntryPlace extends RoundWindow {
  /** Absent where the round is not there yet. */
  id?: string;
  /** Every round of the contest, this one or not. */
  rounds: readonly NeighbourRound[];
}

/** Who may take the round; null where everybody may. */
export function sayEntry(
  { qualifiedFrom }: RoundRules,
  rounds: readonly Called[],
): Sentence | null {
  if (qualifiedFrom === undefined) return null;
  const names = qualifiedFrom.map((id) => `“${rounds.find((one) => one.id === id)?.name ?? id}”`);
  return {
    vi: `Chỉ người được vào vòng sau theo kết quả đã công bố của ${joined(names, 'hoặc')} mới được dự vòng này.`,
    en: `Only whoever goes on by the published result of ${joined(names, 'or')} may take this round.`,
  };
}

/** Where the way into the round, or from it into others, does not fit; empty when all is well. */
export function checkEntry(rules: RoundRules, place: EntryPlace): FieldError[] {
  return [
    ...(rules.qualifiedFrom ?? []).flatMap((id, index) =>
      checkSource(id, `qualifiedFrom[${index}]`, place),
    ),
    ...place.rounds
      .filter(({ id }) => id !== place.id)
      .flatMap((next) => checkNext(rules, place, next)),
  ];
}

const ITSELF = { vi: 'một vòng khác', en: 'another round' };
const IN_CONTEST = {
  vi: 'một vòng có trong cuộc thi này',
  en: 'a round of this contest',
};
const EARLIER = {
  vi: 'một vòng kết thúc trước khi vòng này mở',
  en: 'a round that is over before this one opens',
};

function checkSource(id: string, path: string, { id: own, opensAt, rounds }: EntryPlace) {
  if (id === own) return [wrong(path, ITSELF, id)];
  const source = rounds.find((one) => one.id === id);
  if (source === undefined) return [wrong(path, IN_CONTEST, id)];
  if (source.closesAt > opensAt) return [wrong(path, EARLIER, id)];
  const clause = {
    vi: `một vòng mà thể lệ có mục “Vào vòng sau”; “${source.title}” chưa có`,
    en: `a round whose rules say who goes on (results.qualify); those of “${source.title}” do not`,
  };
  return unless(source.rules.results?.qualify !== undefined, path, clause, id);
}

/** What a later round counts on stays: that it is told who goes on, and before it opens. */
function checkNext(rules: RoundRules, { id: own, closesAt }: EntryPlace, next: NeighbourRound) {
  if (own === undefined || next.rules.qualifiedFrom?.includes(own) !== true) return [];
  const kept = {
    vi: `giữ mục này: “${next.title}” chỉ dành cho người được vào từ vòng này`,
    en: `kept: “${next.title}” is for whoever goes on from this round`,
  };
  const before = {
    vi: `trước khi “${next.title}” mở, vì vòng đó lấy người từ vòng này`,
    en: `before “${next.title}” opens, since its people come from this round`,
  };
  return [
    ...unless(rules.results?.qualify !== undefined, 'results.qualify', kept),
    ...unless(closesAt <= next.opensAt, 'closesAt', before, closesAt.toISOString()),
  ];
}

function joined(names: readonly string[], last: string): string {
  const [end = ''] = names.slice(-1);
  return names.length < 2 ? end : `${names.slice(0, -1).join(', ')} ${last} ${end}`;
}
