import { PERSON_FIELDS, type FieldError } from '@bangvang/contracts';
import type { RegistrationRules } from '@bangvang/contests';
import { readPerson, type RegistrationInput } from '@bangvang/participants';
import type { AuthorField, WritingRules } from '@bangvang/rulebook';
import type { AwardedList } from '../awarded/awarded';
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
  /** The title of the work that won it; absent for places in rankings. */
  work?: string;
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

/** Authors who win by an award list, by number; of a unit's work, whoever sent it. */
export function prizesByAuthor({ works }: Pick<AwardedList, 'works'>): Map<number, WonPrize[]> {
  const won = new Map<number, WonPrize[]>();
  for (const { division, tier, prize: name, title: work, authors } of works) {
    for (const { participantNo: no } of authors) {
      if (no === null) continue;
      won.set(no, [...(won.get(no) ?? []), { round: null, division, tier, name, work }]);
    }
  }
  return won;
}

/** What the rules ask of authors once they win, by the names that winners' answers have. */
export function askedOfAuthors({ authorData }: Pick<WritingRules, 'authorData'>): string[] {
  return authorData
    .filter(({ need }) => need === 'winners')
    .map(({ field }) => (field === 'name' ? 'fullName' : field));
}

/** What only authors are asked for; texts that are taken as typed. */
export const AUTHOR_ANSWERS = [
  'penName',
  'workplace',
  'post',
  'title',
  'ethnicity',
  'bankAccount',
] as const satisfies AuthorField[];
type AuthorAnswer = (typeof AUTHOR_ANSWERS)[number];

/** An answer as typed. */
export type ReplyInput = RegistrationInput & { [field in AuthorAnswer]?: string };

/** Reads an answer: exactly what was asked, checked like at registration, in the forms that are stored. */
export function readReply(
  input: ReplyInput,
  { rules, asked, today }: { rules: RegistrationRules; asked: readonly string[]; today: string },
): { given: Record<string, unknown>; errors: FieldError[] } {
  const { person, errors } = readPerson(input, askedOnly(rules, asked), today);
  const typed = AUTHOR_ANSWERS.flatMap((field) => {
    const text = input[field]?.trim();
    return text ? [[field, text] as const] : [];
  });
  const lacking = AUTHOR_ANSWERS.filter(
    (field) => asked.includes(field) && !typed.some(([name]) => name === field),
  );
  const more = typed.filter(([field]) => !asked.includes(field));
  return {
    given: { ...person, ...Object.fromEntries(typed) },
    errors: [
      ...errors,
      ...lacking.map((path) => ({ path, expected: 'something, it is required', hint: 'bắt buộc' })),
      ...more.map(([path]) => ({ path, expected: 'nothing: it was not asked', hint: 'để trống' })),
    ],
  };
}

/** The rules of registration with exactly the asked fields: each required, all others refused. */
function askedOnly(rules: RegistrationRules, asked: readonly string[]): RegistrationRules {
  const fields = Object.fromEntries(
    PERSON_FIELDS.map((field) => [field, asked.includes(field) ? 'required' : 'off']),
  ) as unknown as RegistrationRules['fields'];
  return { ...rules, fields, minAge: undefined };
}

/** Which fields a reply gave, without what it says. */
export function givenFields(reply: ReplyInput): string[] {
  return Object.entries(reply).flatMap(([field, value]) =>
    value === undefined || value === null || value === '' ? [] : [field],
  );
}
