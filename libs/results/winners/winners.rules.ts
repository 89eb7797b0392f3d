import type { RegistrationRules } from '@bangvang/contests';
import type { RegistrationInput } from '@bangvang/participants';
import type { Outcome } from '../publication/closed-results';

export const WINNER_STATES = ['asked', 'replied', 'declined', 'confirmed', 'void'] as const;
export type WinnerState = (typeof WINNER_STATES)[number];

export const VOID_REASONS = ['no-reply', 'declined', 'wrong-data', 'not-eligible'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** A prize that somebody gets, as they are told of it. */
export interface WonPrize {
  round: string | null;
  division: string | null;
  tier: string;
  name: string;
}

/** Who gets which prizes by a result, by number; of all rounds where `roundId` is null. */
export function prizesByWinner(
  outcome: Pick<Outcome, 'prizes'>,
  roundId: string | null,
): Map<number, WonPrize[]> {
  const won = new Map<number, WonPrize[]>();
  for (const { round, division, tier, name, winners } of outcome.prizes) {
    if (roundId !== null && round !== roundId) continue;
    for (const { participant } of winners) {
      const no = Number(participant);
      won.set(no, [...(won.get(no) ?? []), { round, division, tier, name }]);
    }
  }
  return won;
}

type Field = keyof RegistrationRules['fields'];

/** The rules of registration with exactly the asked fields: each required, all others refused. */
export function askedOnly(rules: RegistrationRules, asked: readonly string[]): RegistrationRules {
  const fields = Object.fromEntries(
    (Object.keys(rules.fields) as Field[]).map((field) => [
      field,
      asked.includes(field) ? 'required' : 'off',
    ]),
  ) as unknown as RegistrationRules['fields'];
  return { ...rules, fields, minAge: undefined };
}

/** Which fields a reply gave, without what it says. */
export function givenFields(reply: RegistrationInput): string[] {
  return Object.entries(reply).flatMap(([field, value]) =>
    value === undefined || value === null || value === '' ? [] : [field],
  );
}
