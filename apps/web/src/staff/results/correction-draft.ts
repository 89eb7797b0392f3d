import type { Schemas } from '../kit/api';
import type { Scope } from './api';
import type { REASON_WORDS } from './correction-words';

export type Kind = Exclude<Schemas['ProposeDto']['kind'], 'reverse'>;
/** In the order of the form. */
export const KINDS: Kind[] = [
  'disqualify',
  'void-attempt',
  'correct-key',
  'compensate',
  'extend-round',
  'credit-time',
  'replacement',
];

type KeyChange = Schemas['KeyChangeDto']['kind'];

/** A correction as it is being written; what a kind does not need is not sent. */
export interface Draft {
  kind: Kind;
  reason: keyof typeof REASON_WORDS;
  note: string;
  round: string;
  person: number;
  attempt: string;
  question: string;
  change: KeyChange;
  letters: string;
  value: number;
  opensAt: string;
  closesAt: string;
  people: string;
  seconds: number;
  from: string;
  to: string;
  units: string;
}

/** The reason that most corrections of a kind have: it is published, and nobody should have to notice a wrong one. */
const USUAL_REASON: Record<Kind, Draft['reason']> = {
  disqualify: 'rule-breach',
  'void-attempt': 'rule-breach',
  'correct-key': 'wrong-key',
  'extend-round': 'outage',
  compensate: 'outage',
  'credit-time': 'outage',
  replacement: 'outage',
};

/** An empty form; numbers that have to be given are NaN until they are. */
export const firstDraft = ({ round, contest }: Scope, kind: Kind = 'disqualify'): Draft => ({
  kind,
  reason: USUAL_REASON[kind],
  note: '',
  round: round?.id ?? contest.rounds[0]?.id ?? '',
  person: NaN,
  attempt: '',
  question: '',
  change: 'letters',
  letters: '',
  value: NaN,
  opensAt: '',
  closesAt: '',
  people: '',
  seconds: 300,
  from: '',
  to: '',
  units: '',
});

/** Stands for every round. */
export const EVERY = 'every';
const listOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const given = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** Nobody named means everybody. */
const someOf = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

/** What is sent of a draft. */
export function readyOf(draft: Draft): Record<string, unknown> {
  const { kind, reason, note } = draft;
  return { kind, reason, note: note.trim() || undefined, ...ABOUT[kind](draft) };
}

/** What each kind says, besides its reason. */
const ABOUT: Record<Kind, (draft: Draft) => Record<string, unknown>> = {
  disqualify: ({ person, round }) => ({
    person: given(person),
    round: round === EVERY ? null : round,
  }),
  'void-attempt': ({ attempt }) => ({ attempt: attempt || undefined }),
  'correct-key': (draft) => ({
    round: draft.round,
    question: draft.question || undefined,
    change: changeOf(draft),
  }),
  'extend-round': ({ round, closesAt }) => ({ round, closesAt: closesAt || undefined }),
  compensate: ({ round, people, seconds }) => ({
    round,
    people: listOf(people).map(Number),
    seconds: given(seconds),
  }),
  'credit-time': outageOf,
  replacement: (draft) => ({
    ...outageOf(draft),
    opensAt: draft.opensAt || undefined,
    closesAt: draft.closesAt || undefined,
  }),
};

function outageOf({ round, from, to, units, people }: Draft): Record<string, unknown> {
  return {
    round,
    from: from || undefined,
    to: to || undefined,
    units: someOf(listOf(units)),
    people: someOf(listOf(people).map(Number)),
  };
}

function changeOf({ change, letters, value }: Draft): Schemas['KeyChangeDto'] {
  if (change === 'letters') return { kind: change, correct: listOf(letters.toLowerCase()) };
  if (change === 'number') return { kind: change, value: given(value) };
  return { kind: change };
}
