import { forwardOf, type Forward, type ForwardTie, type ForwardWork } from '@bangvang/rulebook';

/** How many works a unit has sent upwards before, by medium. */
export type Sent = ReadonlyMap<string, number>;

/** What goes on from a desk now, by the rules and by what went on before. */
export interface DeskChoice {
  codes: string[];
  ties: ForwardTie[];
}

/**
 * A unit may forward more than once (a letter with an early postmark comes late): its quota is what
 * is left of it.
 */
export function chooseAtDesk(
  rules: Forward,
  works: readonly ForwardWork[],
  sent: Sent,
): DeskChoice {
  if (rules.kind !== 'quota') return forwardOf(rules, works);
  const count = rules.count ?? 0;
  if (rules.per !== 'medium') {
    const before = [...sent.values()].reduce((sum, one) => sum + one, 0);
    return left(rules, works, count - before);
  }
  const media = [...new Set(works.map(({ medium }) => medium))].sort();
  const each = media.map((medium) => {
    const its = works.filter((work) => work.medium === medium);
    return left({ ...rules, per: 'all' }, its, count - (sent.get(medium) ?? 0));
  });
  return { codes: each.flatMap(({ codes }) => codes), ties: each.flatMap(({ ties }) => ties) };
}

function left(rules: Forward, works: readonly ForwardWork[], count: number): DeskChoice {
  return count <= 0 ? { codes: [], ties: [] } : forwardOf({ ...rules, count }, works);
}

/** Whether the rules of a tier go by marks at all. */
export const needsMarks = ({ kind }: Forward): boolean => kind !== 'all';

/** Ranks by mark, 1-2-2-4; a work without a mark has none. */
export function ranksOf(works: readonly ForwardWork[]): Map<string, number> {
  const marks = works.flatMap(({ centipoints }) => (centipoints === null ? [] : [centipoints]));
  return new Map(
    works.flatMap(({ code, centipoints }) =>
      centipoints === null ? [] : [[code, 1 + marks.filter((mark) => mark > centipoints).length]],
    ),
  );
}
