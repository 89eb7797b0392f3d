import type { Scope } from '../facts';
import type { DecidedBy, Standing, StandingRow } from '../result';
import type { Link } from './chain/link';
import { byNumber } from './dossier';
import type { Entry } from './entry';

/** People whom the chain leaves equal; one person alone most of the time. */
export interface Group {
  /** Their rank: 1 and the number of people before them. */
  rank: number;
  /** In the order of their numbers. */
  entries: Entry[];
  /** The link that could part them once people decide, or once the seed is revealed. */
  waitsFor: 'organiser' | 'sub-question' | 'lot' | null;
  /** How people ordered some of them before others joined; null where nobody did. */
  earlier: string[][] | null;
}

/** A ranking, best first. */
export interface Ranking {
  scope: Scope;
  groups: Group[];
  links: Link[];
  /** People who took part in it, ranked or not: what caps are a share of. */
  entrants: number;
}

/** Groups of equals, best first. */
export function rank(entries: readonly Entry[], links: readonly Link[]): Group[] {
  const groups: Group[] = [];
  const sorted = entries.toSorted((a, b) => byNumber(a.person.id, b.person.id));
  if (sorted.length > 0) part(sorted, { links, groups, before: 0 });
  return groups;
}

interface Parting {
  links: readonly Link[];
  /** Where groups are collected, one after the other. */
  groups: Group[];
  /** People who stand before these. */
  before: number;
}

/** Parts equals by the first link, each run of those still equal by the rest. */
function part(equals: Entry[], { links, groups, before }: Parting): void {
  const [link, ...rest] = links;
  if (equals.length === 1 || link === undefined) {
    groups.push({ rank: before + 1, entries: equals, waitsFor: null, earlier: null });
    return;
  }
  if (!isReady(link, equals)) {
    const earlier = link.earlier?.(equals) ?? null;
    groups.push({ rank: before + 1, entries: equals, waitsFor: waiting(link), earlier });
    return;
  }
  let passed = before;
  for (const run of runs(equals.toSorted(link.compare), link)) {
    // Of people whom a decision orders, those it does not name go on waiting for it.
    const open = run.length > 1 && !isReady(link, run);
    part(run, { links: open ? links : rest, groups, before: passed });
    passed += run.length;
  }
}

function isReady({ ready }: Link, equals: readonly Entry[]): boolean {
  return ready === undefined || ready(equals);
}

function waiting({ by }: Link): Group['waitsFor'] {
  return by === 'organiser' || by === 'sub-question' || by === 'lot' ? by : null;
}

function* runs(sorted: readonly Entry[], { compare }: Link): Generator<Entry[], void> {
  let start = 0;
  for (let end = 1; end <= sorted.length; end += 1) {
    const first = sorted[start];
    const next = sorted[end];
    if (first !== undefined && next !== undefined && compare(first, next) === 0) continue;
    yield sorted.slice(start, end);
    start = end;
  }
}

/** A ranking as it is published: one row a person. */
export function standingOf({ scope, groups, links }: Ranking): Standing {
  const rows: StandingRow[] = [];
  groups.forEach((group, index) => {
    const next = groups[index + 1]?.entries[0];
    group.entries.forEach((entry, place) => {
      const last = place === group.entries.length - 1;
      const decidedBy = last && next !== undefined ? decision(entry, next, links) : null;
      rows.push(rowOf(entry, group.rank, decidedBy, scope));
    });
  });
  return { ...scope, rows };
}

function rowOf(
  { person, counted, centipoints, error, durationMs }: Entry,
  rank: number,
  decidedBy: DecidedBy | null,
  { round }: Scope,
): StandingRow {
  const ids = counted.map(({ id }) => id);
  return {
    participant: person.id,
    rank,
    decidedBy,
    countedAttempt: round === null ? ids : (ids[0] ?? ids),
    centipoints,
    error,
    durationMs,
  };
}

function decision(entry: Entry, next: Entry, links: readonly Link[]): DecidedBy | null {
  const link = links.find(({ compare }) => compare(entry, next) !== 0);
  return link === undefined
    ? null
    : { by: link.by, own: link.shown(entry), next: link.shown(next) };
}
