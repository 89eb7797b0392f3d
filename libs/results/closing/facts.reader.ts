import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Contests, readRules, type RoundRules } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { canonicalJson } from '@bangvang/platform';
import { scorePaper, type PaperKey } from '@bangvang/questions';
import type { ContestRules, Correction, Facts, RoundFacts } from '@bangvang/rulebook';
import { FactsRepository } from './facts.repository';
import type { AttemptRow, PersonRow } from './facts.rows';
import {
  asksSignIns,
  attemptFacts,
  correctionFacts,
  decisionFacts,
  IN_CONTACT,
  personFacts,
  resultRules,
  roundFacts,
  unitFacts,
  type RequiredField,
} from './facts.view';
import { correctedKey, type KeyCorrection } from './keys.rules';

/** How many attempts are read before it is said again how far the reading is. */
const TOLD_EVERY = 20_000;

/** What a result is about: one round by itself, or (null) all closed rounds of a contest. */
export interface ResultScope {
  contestId: string;
  roundId: string | null;
}

export interface ReadFacts {
  facts: Facts;
  /** SHA-256 over everything that the result follows from. */
  sha256: string;
}

export interface ReadOptions {
  /** Corrections that are looked at as if they were approved, or (by id) as if they were not. */
  also?: Correction[];
  without?: string[];
  /** Told the number of attempts read so far. */
  onProgress?: (attempts: number) => Promise<void> | void;
}

/** A paper's key as it was sealed, and as answers are marked by now. */
export interface MarkedPaper {
  code: string;
  sealed: PaperKey;
  marked: PaperKey;
}

/** Reads {@link Facts} of a contest from PostgreSQL; to be called in one snapshot. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly repository: FactsRepository,
    private readonly contests: Contests,
    private readonly participants: Participants,
  ) {}

  /** Everything but the attempts. */
  async frame(tx: Tx, scope: ResultScope, { also = [], without = [] }: ReadOptions = {}) {
    const { contestId, roundId } = scope;
    const rows = await this.repository.rounds(tx, contestId, roundId);
    const documents = new Map(rows.map(({ id, rules }) => [id, readRules(rules)]));
    const rounds = rows.map((row) => roundFacts(row, resultRules(documents.get(row.id)!)));
    const sources = sourcesOf(documents);
    const ids = rounds.map(({ id }) => id);
    const units = await this.repository.units(tx, contestId);
    const codes = new Map(units.map(({ no, code }) => [no, code]));
    const unitCode = (no: number): string | null => codes.get(no) ?? null;
    const stored = (await this.repository.corrections(tx, contestId)).map(correctionFacts);
    const decisions = (await this.repository.decisions(tx, contestId)).map(decisionFacts);
    const corrections = [...stored.filter(({ id }) => !without.includes(id)), ...also];
    const about = new Set<string | null>([null, ...ids]);
    const whole = (await this.contests.rules(tx, contestId)).rules;
    const rules = roundId === null ? whole : rulesOfOneRound(whole);
    const seed = roundId === null ? await this.repository.overallSeed(tx, contestId) : null;
    const facts: Facts = {
      zone: (await this.repository.zone(tx, contestId)) ?? 'UTC',
      rules,
      rounds,
      participants: await this.people(tx, contestId, { rounds, sources, unitCode }),
      attempts: [],
      units: units.map(unitFacts),
      corrections: corrections.filter(isAbout(about, corrections)),
      decisions: decisions.filter(({ round }) =>
        round === null ? roundId === null : about.has(round),
      ),
      ...(seed === null ? {} : { seed }),
      ...(rules.corrections?.actualValue === 'freeze'
        ? { fixedActuals: await this.repository.firstActuals(tx, ids) }
        : {}),
    };
    return { facts, unitCode };
  }

  /** The facts, attempts included: about 300 bytes of memory each. */
  async read(tx: Tx, scope: ResultScope, options: ReadOptions = {}): Promise<ReadFacts> {
    const { facts, unitCode } = await this.frame(tx, scope, options);
    const hash = hashOf(facts);
    for (const round of facts.rounds) {
      await this.readRound(tx, round, facts, { unitCode, hash, onProgress: options.onProgress });
    }
    return { facts, sha256: hash.digest('hex') };
  }

  /** How many attempts there are to read. */
  async size(tx: Tx, { contestId, roundId }: ResultScope): Promise<number> {
    const rounds = await this.repository.rounds(tx, contestId, roundId);
    return this.repository.attemptCount(
      tx,
      rounds.map(({ id }) => id),
    );
  }

  /** The papers of a round by variant, as sealed and as marked by corrections in force. */
  async papers(
    tx: Tx,
    roundId: string,
    corrections: readonly Correction[],
  ): Promise<Map<number, MarkedPaper>> {
    const changes = keyCorrections(corrections, roundId);
    const variants = await this.repository.variants(tx, roundId);
    return new Map(
      variants.map(({ variant, code, key }) => [
        variant,
        { code, sealed: key, marked: correctedKey(key, changes) },
      ]),
    );
  }

  private async readRound(
    tx: Tx,
    round: RoundFacts,
    facts: Facts,
    context: {
      unitCode: (no: number) => string | null;
      hash: Hash;
      onProgress?: ReadOptions['onProgress'];
    },
  ): Promise<void> {
    const papers = await this.papers(tx, round.id, facts.corrections);
    const remarked = [...papers.values()].some(({ sealed, marked }) => sealed !== marked);
    const about = { round: round.id, signIns: asksSignIns(facts, round) };
    let told = facts.attempts.length;
    for await (const page of this.repository.attempts(tx, round.id, remarked)) {
      for (const row of page) {
        const attempt = attemptFacts(row, about, context.unitCode, marksOf(row, papers));
        facts.attempts.push(attempt);
        context.hash.update(JSON.stringify(attempt));
      }
      if (facts.attempts.length >= told + TOLD_EVERY) {
        told = facts.attempts.length;
        await context.onProgress?.(told);
      }
    }
    await context.onProgress?.(facts.attempts.length);
  }

  private async people(
    tx: Tx,
    contestId: string,
    {
      rounds,
      sources,
      unitCode,
    }: {
      rounds: RoundFacts[];
      sources: Record<string, string[]>;
      unitCode: (no: number) => string | null;
    },
  ): Promise<Facts['participants']> {
    const required = [
      ...new Set(rounds.flatMap(({ rules }) => rules.results?.validity?.required ?? [])),
    ];
    const withContact = required.some((field) => IN_CONTACT.includes(field));
    const context = { unitCode, required, has: this.hasContact };
    const people: Facts['participants'] = [];
    const wanted = { roundIds: rounds.map(({ id }) => id), sources, withContact };
    for await (const page of this.repository.people(tx, contestId, wanted)) {
      for (const row of page) people.push(personFacts(row, context));
    }
    return people;
  }

  private readonly hasContact = ({ id, contact }: PersonRow, field: RequiredField): boolean => {
    const opened = new Map(Object.entries(this.participants.openContact(id, contact)));
    return (opened.get(field) ?? '') !== '';
  };
}

/** The rounds that people come from, by each of the rounds that only those who go on may take. */
function sourcesOf(documents: ReadonlyMap<string, RoundRules>): Record<string, string[]> {
  const named = [...documents].flatMap(([id, { qualifiedFrom }]) =>
    qualifiedFrom === undefined ? [] : [[id, qualifiedFrom] as const],
  );
  return Object.fromEntries(named);
}

/** What a round by itself is decided by: rankings over rounds and awards among units are the contest's. */
function rulesOfOneRound({ overall: _, collectives: __, ...rules }: ContestRules): ContestRules {
  return rules;
}

/** Marks as they were given; anew where the attempt's paper is marked otherwise now. */
export function marksOf(
  row: Pick<AttemptRow, 'variant' | 'centipoints' | 'correct' | 'complete' | 'answers'>,
  papers: ReadonlyMap<number, MarkedPaper>,
) {
  const paper = papers.get(row.variant);
  if (paper === undefined || paper.sealed === paper.marked || row.answers === undefined) {
    const total = paper?.sealed.questions.length ?? row.correct;
    return { centipoints: row.centipoints, correct: row.correct, total, complete: row.complete };
  }
  return scorePaper(paper.marked, row.answers);
}

/** How questions of a round are marked otherwise, by corrections that were not taken back. */
export function keyCorrections(corrections: readonly Correction[], roundId: string) {
  const reversed = takenBack(corrections);
  return corrections.flatMap((one): KeyCorrection[] =>
    one.kind === 'correct-key' && one.round === roundId && !reversed.has(one.id)
      ? [{ question: one.question, change: one.change as KeyCorrection['change'] }]
      : [],
  );
}

/** Ids of corrections that no longer hold: reversed by one that was not itself reversed. */
export function takenBack(corrections: readonly Correction[]): Set<string> {
  const gone = new Set<string>();
  // The newest first: whether a reversal holds is known before what it reverses.
  for (const one of corrections.toReversed()) {
    if (one.kind === 'reverse' && !gone.has(one.id)) gone.add(one.correction);
  }
  return gone;
}

function isAbout(rounds: ReadonlySet<string | null>, all: readonly Correction[]) {
  const byId = new Map(all.map((one) => [one.id, one]));
  const about = (one: Correction): boolean => {
    if (one.kind === 'reverse') {
      const target = byId.get(one.correction);
      return target !== undefined && about(target);
    }
    return one.kind === 'void-attempt' ? true : rounds.has(one.round);
  };
  return about;
}

/** Begins the hash with what is not an attempt; people one by one, so that no text of them all is needed. */
function hashOf({ attempts: _, participants, ...rest }: Facts): Hash {
  const hash = createHash('sha256');
  hash.update(canonicalJson(JSON.parse(JSON.stringify(rest)) as object));
  for (const person of participants) hash.update(JSON.stringify(person));
  return hash;
}
