import type { ContestRules } from '../documents/contest-rules';
import type { ResultRules } from '../facts';

/** What ids and codes in the rules of a contest are called; one that is not there is said as it is. */
export interface RuleNames {
  /** Tiers of prizes for people. */
  tiers: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
}

/** Names of the tiers of a contest's prizes for people; of one id in several rounds the first is said. */
export function tierNames(
  { overall }: ContestRules,
  rounds: readonly { rules: Pick<ResultRules, 'results'> }[],
): Map<string, string> {
  const lists = [...rounds.map(({ rules }) => rules.results?.prizes), overall?.prizes];
  const tiers = lists.flatMap((list) => list?.tiers ?? []);
  return new Map(tiers.toReversed().map(({ id, name }) => [id, name]));
}

/** The rules with names in the place of ids and codes, for sentences alone. */
export function withNames(rules: ContestRules, { tiers, units }: RuleNames): ContestRules {
  const { eligibility, collectives } = rules;
  return {
    ...rules,
    ...(eligibility && {
      eligibility: {
        ...eligibility,
        barredUnits: eligibility.barredUnits.map((code) => units.get(code) ?? code),
      },
    }),
    ...(collectives && {
      collectives: collectives.map((award) => ({
        ...award,
        ...(award.conditions && {
          conditions: award.conditions.map((one) =>
            one.tier === undefined ? one : { ...one, tier: tiers.get(one.tier) ?? one.tier },
          ),
        }),
      })),
    }),
  };
}
