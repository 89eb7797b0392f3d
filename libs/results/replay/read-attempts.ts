import { checkAnswers, scorePaper, type PaperKey, type PaperScore } from '@bangvang/questions';
import type { AttemptFacts } from '@bangvang/rulebook';
import type { BundleAttempt } from './bundle';
import { checkShape } from './check-shape';
import type { Directory } from './read-people';
import type { PaperShelf } from './read-papers';
import type { ReadRound, RoundBook } from './read-rules';
import { Unreadable } from './unreadable';
import { centipointsOf, instantOf } from './values';

/** Told of every attempt whose points, as it says them, are not what its answers earn. */
export type OnWrongPoints = (path: string, said: Marks, earned: Marks) => void;

/** What answers earn. */
export type Marks = Pick<AttemptFacts, 'centipoints' | 'correct' | 'total' | 'complete'>;

/** Reads attempts one by one, marking each by its paper. */
export class AttemptReader {
  /** Attempts whose answers were marked. */
  marked = 0;
  private readonly ids = new Set<string>();
  /** Numbers of the attempts of a person in a round. */
  private readonly numbers = new Map<string, number[]>();

  constructor(
    private readonly book: RoundBook,
    private readonly directory: Directory,
    private readonly shelf: PaperShelf,
    private readonly onWrongPoints: OnWrongPoints,
  ) {}

  /** One element of the part `attempts`. @throws Unreadable */
  read(value: unknown, path: string): AttemptFacts {
    checkShape('attempt', value, path);
    const input = value as BundleAttempt;
    const round = this.book.named(input.round, `${path}.round`);
    const participant = this.directory.person(input.participant, `${path}.participant`);
    const no = this.numberOf(participant, round, input, path);
    const facts: AttemptFacts = {
      id: input.id ?? `${participant}/${round.id}/${no}`,
      round: round.id,
      participant,
      no,
      ...timesOf(input, round, path),
      auto: input.auto ?? false,
      ...this.marksOf(input, round, path),
      prediction: input.prediction ?? null,
    };
    if (input.unit) facts.unit = this.directory.unit(input.unit, `${path}.unit`);
    else if (input.unit === null) facts.unit = null;
    facts.signedInAt = signInOf(input, facts.startedAt, path);
    this.refuseTwin(facts.id, path);
    return facts;
  }

  private numberOf(participant: string, { id }: ReadRound, input: BundleAttempt, path: string) {
    const name = `${id} ${participant}`;
    const taken = this.numbers.get(name) ?? [];
    const { no = taken.length + 1 } = input;
    if (taken.includes(no)) throw new Unreadable(`${path}.no`, `must not be ${no} a second time`);
    taken.push(no);
    this.numbers.set(name, taken);
    return no;
  }

  private refuseTwin(id: string, path: string): void {
    if (this.ids.has(id)) throw new Unreadable(`${path}.id`, `must be its own alone, not ${id}`);
    this.ids.add(id);
  }

  private marksOf(input: BundleAttempt, round: ReadRound, path: string): Marks {
    const key = input.answers && this.shelf.key(round.id, input.paper, `${path}.paper`);
    if (!key) return saidMarks(input, round, path);
    const earned = mark(key, input, path);
    this.marked += 1;
    if (input.points === undefined) return earned;
    const centipoints = centipointsOf(input.points, `${path}.points`);
    const { correct, total, complete } = { ...earned, ...input };
    const said: Marks = { centipoints, correct, total, complete };
    if (!isSame(said, earned)) this.onWrongPoints(path, said, earned);
    return earned;
  }
}

function mark(key: PaperKey, { answers = {} }: BundleAttempt, path: string): Marks {
  const [wrong] = checkAnswers(key, answers);
  if (wrong) throw new Unreadable(`${path}.${wrong.path}`, `must be ${wrong.expected}`);
  const { centipoints, correct, total, complete }: PaperScore = scorePaper(key, answers);
  return { centipoints, correct, total, complete };
}

const isSame = (a: Marks, b: Marks): boolean =>
  a.centipoints === b.centipoints &&
  a.correct === b.correct &&
  a.total === b.total &&
  a.complete === b.complete;

/** Marks as they are given, with what they leave out. */
function saidMarks(input: BundleAttempt, round: ReadRound, path: string): Marks {
  if (input.points === undefined) {
    throw new Unreadable(path, 'must have "points", or "answers" and a paper with its key');
  }
  if (input.correct === undefined && round.maxCentipoints === null && asksAllCorrect(round)) {
    throw new Unreadable(
      `${path}.correct`,
      'must be there, or "maxPoints" of the round: its rules ask who has everything right',
    );
  }
  const centipoints = centipointsOf(input.points, `${path}.points`);
  if (round.maxCentipoints !== null && centipoints > round.maxCentipoints) {
    throw new Unreadable(
      `${path}.points`,
      `must be at most ${round.maxCentipoints / 100}, "maxPoints" of the round`,
    );
  }
  const total = input.total ?? round.questions;
  return {
    centipoints,
    total,
    correct: input.correct ?? correctOf(centipoints, total, round.maxCentipoints),
    complete: input.complete ?? true,
  };
}

function asksAllCorrect({ rules: { prediction, results } }: ReadRound): boolean {
  const { among, tieBreak = [] } = results?.ranking ?? {};
  return (
    prediction?.target === 'people-all-correct' ||
    among === 'all-correct' ||
    tieBreak.some(({ by }) => by === 'perfect-attempts')
  );
}

/** All with full points; otherwise the share that the points are, and never all. */
function correctOf(centipoints: number, total: number, max: number | null): number {
  if (max === null || centipoints <= 0) return 0;
  if (centipoints >= max) return total;
  return Math.min(total - 1, Math.floor((total * centipoints) / max));
}

/** What is left out is the start, as in bundles from before sign-ins were recorded. */
function signInOf({ signedInAt }: BundleAttempt, startedAt: number, path: string): number | null {
  if (signedInAt === undefined) return startedAt;
  return signedInAt === null ? null : instantOf(signedInAt, `${path}.signedInAt`);
}

type Times = Pick<AttemptFacts, 'startedAt' | 'submittedAt' | 'durationMs'>;

/** Two of start, end and length give the third; what nothing gives is the opening, and no time. */
function timesOf(input: BundleAttempt, round: ReadRound, path: string): Times {
  const at = (name: 'startedAt' | 'submittedAt'): number | undefined =>
    input[name] === undefined ? undefined : instantOf(input[name], `${path}.${name}`);
  const started = at('startedAt');
  const submitted = at('submittedAt');
  const length = input.durationMs ?? (submitted ?? 0) - (started ?? submitted ?? 0);
  const startedAt = started ?? (submitted === undefined ? round.opensAt : submitted - length);
  const submittedAt = submitted ?? startedAt + length;
  if (submittedAt < startedAt)
    throw new Unreadable(`${path}.submittedAt`, 'must be after startedAt');
  const durationMs = input.durationMs ?? submittedAt - startedAt;
  return { startedAt, submittedAt, durationMs };
}
