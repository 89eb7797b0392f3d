import type { AttemptFacts, ParticipantFacts, RoundFacts } from '../facts';
import type { UnrankedReason } from '../result';
import { ageOn, inAgeRange } from './calendar';
import { chooseCounted, isPerfect } from './counted';
import { divisionOf, unitOf } from './divisions';
import { byNumber, type Dossier } from './dossier';

/** Why somebody has no rank. */
export interface Out {
  reason: UnrankedReason;
  detail?: string;
}

/** One person's part in one round. */
export interface Part {
  person: ParticipantFacts;
  /** Attempts that stand: not voided. */
  attempts: AttemptFacts[];
  voided: AttemptFacts[];
  /** Those that may count: complete where the rules say so, at an age that may take part. */
  valid: AttemptFacts[];
  counted: AttemptFacts | null;
  /** Null where there are no divisions, undefined where the person fits none. */
  division: string | null | undefined;
  /** The unit of the counted attempt, else of the last one. */
  unit: string | null;
  out: Out | null;
}

/** Everybody's part in a round, by number. */
export function partsOf(dossier: Dossier, round: RoundFacts): Part[] {
  return [...dossier.attemptsOf(round.id)]
    .map(([id, attempts]) => partOf(dossier, round, dossier.person(id), attempts))
    .sort((a, b) => byNumber(a.person.id, b.person.id));
}

/** Whether a person counts as taking part: something was handed in that stands, and nothing bars them. */
export function takesPart({ attempts, out }: Part): boolean {
  return attempts.length > 0 && (out === null || !SHUT_OUT.includes(out.reason));
}

/** Reasons for which somebody is as if they had not taken part. */
const SHUT_OUT: readonly UnrankedReason[] = ['disqualified', 'barred', 'not-qualified'];

function partOf(
  dossier: Dossier,
  round: RoundFacts,
  person: ParticipantFacts,
  all: AttemptFacts[],
): Part {
  const { voided } = dossier;
  const attempts = those(all, ({ id }) => !voided.has(id));
  const complete = those(attempts, (one) => one.complete || round.rules.completeness === 'partial');
  const valid = those(complete, (attempt) => ofAge(dossier, round, person, attempt));
  const counted = chooseCounted(valid, round.rules.attempts.counted);
  const told = counted ?? chooseCounted(attempts.length > 0 ? attempts : all, 'last');
  const part = {
    person,
    attempts,
    voided: attempts === all ? NONE : all.filter(({ id }) => voided.has(id)),
    valid,
    counted,
    division: told === null ? undefined : divisionOf(dossier, person, told),
    unit: told === null ? person.unit : unitOf(person, told),
  };
  return { ...part, out: whyOut({ dossier, round, part, complete }) };
}

const NONE: AttemptFacts[] = [];

/** A filter that keeps the list itself where nothing falls out: of 300,000 lists most are whole. */
function those(list: AttemptFacts[], keeps: (attempt: AttemptFacts) => boolean): AttemptFacts[] {
  return list.every(keeps) ? list : list.filter(keeps);
}

interface Judged {
  dossier: Dossier;
  round: RoundFacts;
  part: Omit<Part, 'out'>;
  complete: AttemptFacts[];
}

/** The first reason that applies, the gravest first. */
function whyOut(judged: Judged): Out | null {
  return REASONS.reduce<Out | null>((out, reason) => out ?? reason(judged), null);
}

const REASONS: ((judged: Judged) => Out | null)[] = [
  ({ dossier, round, part: { person } }) => {
    const detail = dossier.disqualification(person.id, round.id);
    return detail === null ? null : { reason: 'disqualified', detail };
  },
  ({ dossier, part: { person, attempts, voided } }) => {
    if (dossier.facts.rules.eligibility?.as !== 'excluded') return null;
    const detail = barOf(dossier, person, [...attempts, ...voided]);
    return detail === null ? null : { reason: 'barred', detail };
  },
  ({ round, part: { person } }) =>
    person.notQualified?.includes(round.id) === true ? { reason: 'not-qualified' } : null,
  ({ part: { attempts }, complete }) => {
    if (complete.length > 0) return null;
    const detail = attempts.length === 0 ? 'voided' : 'incomplete';
    return { reason: 'no-valid-attempt', detail };
  },
  ({ round, part: { person } }) => {
    const missing = missingOf(round, person);
    return missing.length === 0 ? null : { reason: 'missing-data', detail: missing.join(', ') };
  },
  ({ dossier, part: { person, counted }, complete }) =>
    counted === null ? { reason: 'age', detail: ageDetail(dossier, person, complete) } : null,
  ({ part: { division } }) => (division === undefined ? { reason: 'no-division' } : null),
  ({ round, part: { counted } }) => {
    const among = round.rules.results?.ranking?.among ?? 'any';
    if (among === 'any' || counted === null || isPerfect(counted)) return null;
    return { reason: 'not-all-correct', detail: `${counted.correct}/${counted.total}` };
  },
];

/** The role or the unit that bars a person; null where nothing does. */
export function barOf(
  { barredUnits, facts: { rules } }: Dossier,
  person: ParticipantFacts,
  attempts: readonly AttemptFacts[],
): string | null {
  const roles: readonly string[] = rules.eligibility?.barredRoles ?? [];
  const role = person.roles?.find((one) => roles.includes(one));
  if (role !== undefined || barredUnits.size === 0) return role ?? null;
  const units = [person.unit, ...attempts.map((attempt) => unitOf(person, attempt))];
  return units.find((unit) => unit !== null && barredUnits.has(unit)) ?? null;
}

function missingOf({ rules }: RoundFacts, { missing = [] }: ParticipantFacts): string[] {
  const required = rules.results?.validity?.required ?? [];
  return required.filter((field) => missing.includes(field));
}

function ofAge(
  { calendar }: Dossier,
  { rules }: RoundFacts,
  { birth }: ParticipantFacts,
  { startedAt }: AttemptFacts,
): boolean {
  const range = rules.results?.validity?.age;
  return range === undefined || inAgeRange(ageOn(birth, calendar.dayOf(startedAt)), range);
}

function ageDetail(
  { calendar }: Dossier,
  { birth }: ParticipantFacts,
  complete: AttemptFacts[],
): string {
  const last = chooseCounted(complete, 'last');
  const age = last === null ? null : ageOn(birth, calendar.dayOf(last.startedAt));
  return age === null ? 'unknown' : String(age);
}
