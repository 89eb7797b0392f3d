import type { AttemptFacts, Facts } from '@bangvang/rulebook';
import { BUNDLE_FORMAT, OVERALL_SEED, type BundleContest } from './bundle';
import { followedFacts, type NotCounted } from './by-hand';
import { checkShape } from './check-shape';
import type { Findings } from './difference';
import { AttemptReader, type Marks } from './read-attempts';
import { readCorrection, readDecision } from './read-decided';
import { Directory, readParticipant, readUnit } from './read-people';
import { PaperShelf, readPaper, type ReadPaper } from './read-papers';
import { readRules, type RoundBook } from './read-rules';
import { elements, parse, type Span } from './scan';
import { Unreadable } from './unreadable';

const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** What a bundle says, as the engine takes it. */
export interface ReadBundle {
  title: string;
  /** What people call the rounds, by id; those without a title have none. */
  titles: Map<string, string>;
  facts: Facts;
  /** By hand: attempts that the rules do not let count. */
  notCounted: NotCounted[];
  papers: ReadPaper[];
}

/** How a bundle is read. */
interface Reading {
  /** Whoever wrote it may have mistyped a name. */
  byHand: boolean;
  findings: Findings;
}

/**
 * Reads facts out of the parts of a bundle, element by element: what is kept is small, what was parsed
 * is let go. Attempts are marked by the keys; points that are said otherwise are differences.
 * @throws Unreadable
 */
export function readBundle(
  bytes: Buffer,
  parts: Map<string, Span>,
  { byHand, findings }: Reading,
): ReadBundle {
  const source = new Source(bytes, parts);
  const format = source.has('format') ? source.required('format') : BUNDLE_FORMAT;
  if (format !== BUNDLE_FORMAT) throw new Unreadable('format', `must be "${BUNDLE_FORMAT}"`);
  const { title = '', zone = DEFAULT_ZONE } = source.value<Partial<BundleContest>>('contest', {});
  if (!isZone(zone)) throw new Unreadable('contest.zone', 'must be the name of a time zone');
  const { contest, book, sources } = readRules(source.required('rules'), byHand);
  const directory = readDirectory(source, byHand);
  const papers = source.list('papers', (value, path) => readPaper(value, path, book));
  const attempts = readAttempts(source, { book, directory, papers, findings });
  const ids = byHand ? new Set(attempts.map(({ id }) => id)) : null;
  const known = { book, directory, attempts: ids };
  const corrections = source.list('corrections', (value, path, place) =>
    readCorrection(value, path, known, place),
  );
  const decisions = source.list('decisions', (value, path, place) =>
    readDecision(value, path, known, place),
  );
  const { [OVERALL_SEED]: seed, ...others } = source.value<Record<string, string>>('seeds', {});
  const seeds = byRound(others, 'seeds', book);
  const facts: Facts = {
    zone,
    rules: contest,
    rounds: book.rounds.map((round) => ({ ...round, seed: seeds[round.id] })),
    participants: [...directory.people.values()],
    attempts,
    units: [...directory.units.values()],
    corrections,
    decisions,
    seed,
    fixedActuals: byRound(source.value('fixedActuals', {}), 'fixedActuals', book),
  };
  const followed = byHand ? followedFacts(facts, sources) : { facts, notCounted: [] };
  return { title, titles: book.titles, ...followed, papers };
}

/** Parts by name, parsed whole or one element after the other. */
class Source {
  constructor(
    private readonly bytes: Buffer,
    private readonly parts: Map<string, Span>,
  ) {}

  has(part: string): boolean {
    return this.parts.has(part);
  }

  required(part: string): unknown {
    const span = this.parts.get(part);
    if (!span) throw new Unreadable(part, 'missing: a bundle needs this part');
    return parse(this.bytes, span, part);
  }

  value<T>(part: 'contest' | 'seeds' | 'fixedActuals', otherwise: T): T {
    if (!this.has(part)) return otherwise;
    const value = this.required(part);
    checkShape(part, value, part);
    return value as T;
  }

  list<T>(part: string, read: (value: unknown, path: string, place: number) => T): T[] {
    const span = this.parts.get(part);
    const all: T[] = [];
    if (!span) return all;
    for (const element of elements(this.bytes, span, part)) {
      const path = `${part}[${all.length}]`;
      all.push(read(parse(this.bytes, element, path), path, all.length));
    }
    return all;
  }
}

function readDirectory(source: Source, byHand: boolean): Directory {
  const listed = {
    people: byHand && source.has('participants'),
    units: byHand && source.has('units'),
  };
  const directory = new Directory(listed);
  source.list('units', (value, path) => directory.addUnit(readUnit(value, path), path));
  source.list('participants', (value, path) =>
    directory.addPerson(readParticipant(value, path), path),
  );
  return directory;
}

interface AttemptContext {
  book: RoundBook;
  directory: Directory;
  papers: ReadPaper[];
  findings: Findings;
}

function readAttempts(
  source: Source,
  { book, directory, papers, findings }: AttemptContext,
): AttemptFacts[] {
  const shelf = new PaperShelf();
  papers.forEach((paper, place) => shelf.add(paper, `papers[${place}]`));
  const wrong = (path: string, published: Marks, computed: Marks): void =>
    findings.failed({
      check: 'points',
      path,
      message: 'points are not what the answers earn',
      published: shown(published),
      computed: shown(computed),
    });
  const reader = new AttemptReader(book, directory, shelf, wrong);
  if (!source.has('attempts'))
    throw new Unreadable('attempts', 'missing: a bundle needs this part');
  const attempts = source.list('attempts', (value, path) => reader.read(value, path));
  if (reader.marked > 0) findings.passed('points');
  return attempts;
}

const shown = ({ centipoints, ...marks }: Marks): object => ({
  points: centipoints / 100,
  ...marks,
});

function byRound<T>(table: Record<string, T>, part: string, book: RoundBook): Record<string, T> {
  return Object.fromEntries(
    Object.entries(table).map(([name, value]) => [book.named(name, `${part}.${name}`).id, value]),
  );
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
