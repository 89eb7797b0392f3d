import type { RoundRules } from '@bangvang/contests';
import type { PERSON_FIELDS } from '@bangvang/contracts';
import type {
  AttemptFacts,
  Correction,
  Decision,
  Facts,
  ParticipantFacts,
  ResultRules,
  RoundFacts,
  UnitFacts,
} from '@bangvang/rulebook';
import type { KeyChange } from './keys.rules';
import type {
  AttemptRow,
  CorrectionRow,
  DecisionRow,
  PersonRow,
  RoundRow,
  UnitRow,
} from './facts.rows';

/** A field of a profile that rules may ask for. */
export type RequiredField = (typeof PERSON_FIELDS)[number];

/** The part of a round's rules that decides its result, as plain data. */
export function resultRules(rules: RoundRules): ResultRules {
  const { attempts, completeness, boardKey, prediction, results } = rules;
  return JSON.parse(
    JSON.stringify({ attempts, completeness, boardKey, prediction, results }),
  ) as ResultRules;
}

/** A round as the engine takes it; instants in milliseconds since 1970. */
export function roundFacts(row: RoundRow, rules: ResultRules): RoundFacts {
  return {
    id: row.id,
    ordinal: row.ordinal,
    title: row.title,
    opensAt: row.opens_at.getTime(),
    closesAt: row.closes_at.getTime(),
    rules,
    ...(row.seed === null ? {} : { seed: row.seed }),
  };
}

/** Whether a field of a person's profile is empty, as far as it can be told without their contacts. */
const EMPTY: Partial<Record<RequiredField, (row: PersonRow) => boolean>> = {
  fullName: ({ named }) => !named,
  birthDate: ({ birth_date }) => birth_date === null,
  sex: ({ sexed }) => !sexed,
  unit: ({ unit_no }) => unit_no === null,
  personalId: ({ identified }) => !identified,
};

/** Fields that only the encrypted contacts tell. */
export const IN_CONTACT: readonly RequiredField[] = ['phone', 'email', 'address'];

/** A contestant as the engine takes them, with the required details that are missing. */
export function personFacts(
  row: PersonRow,
  context: {
    unitCode: (no: number) => string | null;
    required: readonly RequiredField[];
    has: (row: PersonRow, field: RequiredField) => boolean;
  },
): ParticipantFacts {
  const missing = context.required.filter((field) => {
    const empty = EMPTY[field];
    return empty === undefined ? !context.has(row, field) : empty(row);
  });
  const birth = row.birth_year_only ? (row.birth_date?.slice(0, 4) ?? null) : row.birth_date;
  return {
    id: String(row.no),
    unit: row.unit_no === null ? null : context.unitCode(row.unit_no),
    ...(row.division === null ? {} : { division: row.division }),
    ...(birth === null ? {} : { birth }),
    ...(row.roles === null ? {} : { roles: row.roles }),
    ...(missing.length === 0 ? {} : { missing }),
    ...collected(row),
  };
}

/** What only some contests ask for, or have. */
function collected({ province, referrals, not_qualified }: PersonRow) {
  return {
    ...(province === null ? {} : { province }),
    ...(referrals === 0 ? {} : { referrals }),
    ...(not_qualified === null ? {} : { notQualified: not_qualified }),
  };
}

/** Whether equals of a round, or over the rounds, are told apart by when they signed in. */
export function asksSignIns({ rules }: Pick<Facts, 'rules'>, round: RoundFacts): boolean {
  const chains = [round.rules.results?.ranking?.tieBreak, rules.overall?.tieBreak];
  return chains.some((chain) => chain?.some(({ by }) => by === 'sign-in'));
}

/** An attempt with the marks that it has by the key in force; with its sign-in only where `signIns` asks. */
export function attemptFacts(
  row: AttemptRow,
  { round, signIns }: { round: string; signIns: boolean },
  unitCode: (no: number) => string | null,
  marks: Pick<AttemptFacts, 'centipoints' | 'correct' | 'total' | 'complete'>,
): AttemptFacts {
  return {
    id: row.id,
    round,
    participant: String(row.participant_no),
    unit: row.unit_no === null ? null : unitCode(row.unit_no),
    no: row.no,
    startedAt: row.started,
    submittedAt: row.submitted,
    durationMs: row.duration_ms,
    ...(signIns ? { signedInAt: row.signed_in } : {}),
    auto: row.auto,
    centipoints: marks.centipoints,
    correct: marks.correct,
    total: marks.total,
    complete: marks.complete,
    prediction: row.prediction,
  };
}

/** A unit as the engine takes it; its days are YYYY-MM-DD, the last one excluded. */
export function unitFacts(row: UnitRow): UnitFacts {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    parent: row.parent,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    headcounts: row.headcounts ?? [],
    ...(row.populations === null ? {} : { populations: row.populations }),
    ...(row.successors === null ? {} : { successors: row.successors }),
  };
}

/** An outage as the row of its correction keeps it. */
interface CreditedTime {
  from: string;
  to: string;
  units?: string[];
  participants?: number[];
}

type Said<Kind extends CorrectionRow['kind']> = Omit<
  Extract<Correction, { kind: Kind }>,
  'id' | 'reason' | 'note' | 'at' | 'reversedBy'
>;

/** What each kind of correction says, from the row that keeps it. */
const SAYS: { [Kind in CorrectionRow['kind']]: (row: CorrectionRow) => Said<Kind> } = {
  'void-attempt': ({ attempt_id }) => ({ kind: 'void-attempt', attempt: attempt_id! }),
  disqualify: ({ participant_no, round_id }) => ({
    kind: 'disqualify',
    participant: String(participant_no),
    round: round_id,
  }),
  'correct-key': ({ round_id, change }) => {
    const { question, change: marked } = change as { question: string; change: KeyChange };
    return { kind: 'correct-key', round: round_id!, question, change: marked };
  },
  'extend-round': ({ round_id, change }) => {
    const { closesAt } = change as { closesAt: string };
    return { kind: 'extend-round', round: round_id!, closesAt: Date.parse(closesAt) };
  },
  compensate: ({ round_id, change }) => {
    const { participants, seconds } = change as { participants: number[]; seconds: number };
    return {
      kind: 'compensate',
      round: round_id!,
      participants: participants.map(String),
      seconds,
    };
  },
  'credit-time': ({ round_id, change }) => {
    const { from, to, units, participants } = change as unknown as CreditedTime;
    return {
      kind: 'credit-time',
      round: round_id!,
      from: Date.parse(from),
      to: Date.parse(to),
      ...(units && { units }),
      ...(participants && { participants: participants.map(String) }),
    };
  },
  replacement: ({ round_id, change }) => {
    const { from, to, opensAt, closesAt } = change as Record<string, string>;
    return {
      kind: 'replacement',
      round: round_id!,
      from: Date.parse(from!),
      to: Date.parse(to!),
      opensAt: Date.parse(opensAt!),
      closesAt: Date.parse(closesAt!),
    };
  },
  reverse: ({ reverses }) => ({ kind: 'reverse', correction: reverses! }),
};

/** A correction as the result reads it. */
export function correctionFacts(row: CorrectionRow): Correction {
  return {
    id: row.id,
    reason: row.reason,
    ...(row.note === null ? {} : { note: row.note }),
    at: row.decided_at.getTime(),
    reversedBy: row.reversed_by,
    ...SAYS[row.kind](row),
  };
}

/** A decision as the result reads it. */
export function decisionFacts(row: DecisionRow): Decision {
  const told = {
    id: row.id,
    round: row.round_id,
    division: row.division,
    at: row.at.getTime(),
    ...(row.minutes === null ? {} : { minutes: row.minutes }),
  };
  return { ...told, kind: row.kind, ...row.content } as Decision;
}
