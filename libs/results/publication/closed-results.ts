import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Jobs, query, type Tx } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { Papers } from '@bangvang/questions';
import type { Facts, Result, Standing, StandingRow, Unranked } from '@bangvang/rulebook';
import { FIND_SUSPICIONS } from '../closing/closing.worker';
import { ResultComputer } from '../closing/computer';
import { FactsReader, marksOf, type MarkedPaper } from '../closing/facts.reader';
import { FactsRepository } from '../closing/facts.repository';
import { asksSignIns, attemptFacts } from '../closing/facts.view';
import type { BundlePaper, BundleRound, PublishedAttempt } from '../replay';
import type { PublicationScope } from './publication.repository';

/** The newest computation of a scope. */
export interface Computation {
  /** Differs whenever the facts, the rules or what people decided differ. */
  id: string;
  computedAt: Date;
  /** Facts came in since then. */
  outdated: boolean;
  /** Places where the two scorers differ. */
  differences: number;
}

/** A result but for its places. */
export type Outcome = Omit<Result, 'standings' | 'unranked'>;

/** What a publication is written from, all of one snapshot. */
export interface ComputedResult {
  /** Without the attempts. */
  facts: Facts;
  result: Result;
  rounds: BundleRound[];
  papers: AsyncIterable<BundlePaper>;
  attempts: AsyncIterable<PublishedAttempt>;
  /** People and attempts by round, void attempts and those of people disqualified left out. */
  numbers: Map<string, { people: number; attempts: number }>;
}

/** A winner who is out of the prizes, not of the ranking. */
export interface PassOver extends PublicationScope {
  division: string | null;
  participantNo: number;
  reason: string;
  /** `staff:<account id>`. */
  by: string;
}

interface StandingHead {
  id: number;
  roundId: string | null;
  division: string | null;
  /** Below 0 where nobody is ranked and only those without a rank are kept. */
  ordinal: number;
}

interface PlaceRow {
  participant_no: number;
  rank: number;
  centipoints: number;
  error: number | null;
  duration_ms: number;
  counted: string[];
  decided_by: StandingRow['decidedBy'];
}

/** Few enough to be gone before a garbage collection keeps them. */
const PAGE = 2_000;

/** What the closing computed, as publication and the winners' check read it. */
@Injectable()
export class ClosedResults {
  constructor(
    private readonly reader: FactsReader,
    private readonly facts: FactsRepository,
    private readonly contests: Contests,
    private readonly papers: Papers,
    private readonly computer: ResultComputer,
    private readonly jobs: Jobs,
  ) {}

  /** The newest computation, or null while there is none. */
  async newest(tx: Tx, { contestId, roundId }: PublicationScope): Promise<Computation | null> {
    const [row] = await query<Computation>(
      tx,
      `SELECT c.id, c.computed_at AS "computedAt", c.differences, s.done < s.wanted AS outdated
         FROM computation c
         JOIN result_scope s ON s.contest_id = c.contest_id AND s.round_id IS NOT DISTINCT FROM c.round_id
        WHERE c.contest_id = $1 AND c.round_id IS NOT DISTINCT FROM $2
        ORDER BY c.version DESC LIMIT 1`,
      [contestId, roundId],
    );
    return row ?? null;
  }

  /** A computation but for its places. */
  async outcome(tx: Tx, computation: string): Promise<Outcome> {
    const [row] = await query<{ outcome: Outcome }>(
      tx,
      'SELECT outcome FROM computation WHERE id = $1',
      [computation],
    );
    if (!row) throw new RangeError(`No computation ${computation}`);
    return row.outcome;
  }

  /** Open suspicions about any of these people. */
  async openFlags(tx: Tx, contestId: string, nos: number[]): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*) FROM suspicion WHERE contest_id = $1 AND state = 'open' AND people && $2::int[]`,
      [contestId, nos],
    );
    return row!.count;
  }

  /** Rounds that have not been looked through for suspicions to the end. */
  searches(tx: Tx, roundIds: string[]): Promise<number> {
    return this.jobs.underWay(tx, FIND_SUSPICIONS, roundIds);
  }

  /** Corrections that wait for a second person. */
  async waitingCorrections(tx: Tx, contestId: string): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*) FROM correction WHERE contest_id = $1 AND state = 'waiting'`,
      [contestId],
    );
    return row!.count;
  }

  /** Decides that a winner is passed over in a ranking's prizes, and that the result is to be computed anew. */
  async passOver(tx: Tx, decision: PassOver): Promise<void> {
    const { contestId, roundId, division, participantNo, reason, by } = decision;
    const content = { participant: String(participantNo), reason };
    await query(
      tx,
      `INSERT INTO decision (id, contest_id, round_id, division, kind, content, decided_by)
       VALUES ($1, $2, $3, $4, 'passed-over', $5, $6)`,
      [newId(), contestId, roundId, division, content, by],
    );
    await this.computer.want(tx, { contestId, roundId });
  }

  /** Takes back every passing over of somebody by the winners' check; those of people have minutes, and stay. */
  async restore(
    tx: Tx,
    given: { contestId: string; participantNo: number; reason: string; accountId: string },
  ): Promise<void> {
    const { contestId, participantNo, reason, accountId } = given;
    const rows = await query<{ roundId: string | null }>(
      tx,
      `WITH back AS (
         INSERT INTO decision_withdrawal (decision_id, reason, withdrawn_by)
         SELECT id, $3, $4 FROM decision
          WHERE contest_id = $1 AND kind = 'passed-over' AND content ->> 'participant' = $2
            AND minutes IS NULL
         ON CONFLICT DO NOTHING RETURNING decision_id)
       SELECT DISTINCT d.round_id AS "roundId" FROM back b JOIN decision d ON d.id = b.decision_id`,
      [contestId, String(participantNo), reason, accountId],
    );
    const rounds = rows.map(({ roundId }) => roundId);
    await this.computer.wantEach(tx, contestId, rounds);
  }

  /** Whether there is such a correction in a contest, and nobody refused it. */
  async hasCorrection(tx: Tx, contestId: string, id: string): Promise<boolean> {
    const [row] = await query<{ found: boolean }>(
      tx,
      `SELECT EXISTS (SELECT FROM correction
                       WHERE contest_id = $1 AND id = $2 AND state <> 'refused') AS found`,
      [contestId, id],
    );
    return row!.found;
  }

  /** Everything of the newest computation; the transaction must see one snapshot throughout. */
  async read(tx: Tx, scope: PublicationScope, computation: string): Promise<ComputedResult> {
    const { facts, unitCode } = await this.reader.frame(tx, scope);
    const outcome = await this.outcome(tx, computation);
    const { standings, unranked } = await this.places(tx, computation);
    return {
      facts,
      result: { ...outcome, standings, unranked },
      rounds: await this.rounds(tx, scope.contestId, facts),
      papers: this.publishedPapers(tx, facts),
      attempts: this.attempts(tx, facts, unitCode),
      numbers: await this.numbers(tx, facts),
    };
  }

  private async places(
    tx: Tx,
    computation: string,
  ): Promise<{ standings: Standing[]; unranked: Unranked[] }> {
    const heads = await query<StandingHead>(
      tx,
      `SELECT id, ordinal, round_id AS "roundId", division FROM standing
        WHERE computation_id = $1 ORDER BY ordinal, id`,
      [computation],
    );
    const standings: Standing[] = [];
    const unranked: Unranked[] = [];
    for (const head of heads) {
      const { roundId: round, division } = head;
      if (head.ordinal >= 0) standings.push({ round, division, rows: await this.rows(tx, head) });
      const out = await query<{
        participant: string;
        reason: Unranked['reason'];
        detail: string | null;
      }>(
        tx,
        `SELECT participant_no::text AS participant, reason, detail FROM standing_out
          WHERE standing_id = $1 ORDER BY participant_no`,
        [head.id],
      );
      for (const { detail, ...one } of out) {
        unranked.push({ round, division, ...one, ...(detail === null ? {} : { detail }) });
      }
    }
    return { standings, unranked };
  }

  private async rows(tx: Tx, { id, roundId }: StandingHead): Promise<StandingRow[]> {
    const rows: StandingRow[] = [];
    for (;;) {
      const page = await query<PlaceRow>(
        tx,
        `SELECT participant_no, rank, centipoints, error, duration_ms, counted, decided_by
           FROM standing_row WHERE standing_id = $1 AND place > $2 ORDER BY place LIMIT ${PAGE}`,
        [id, rows.length],
      );
      for (const row of page) rows.push(placeOf(row, roundId));
      if (page.length < PAGE) return rows;
    }
  }

  /** The documents as they were stored, with every amendment that led to them. */
  private async rounds(tx: Tx, contestId: string, facts: Facts): Promise<BundleRound[]> {
    const documents = await this.contests.ruleHistory(tx, contestId);
    const amendments = (await this.contests.amendments(tx, contestId)).toReversed();
    return facts.rounds.map(({ id, ordinal, title, opensAt, closesAt }) => ({
      ...{ id, ordinal, title },
      opensAt: new Date(opensAt).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
      rules: documents.findLast(({ roundId }) => roundId === id)?.document ?? {},
      amendments: amendments
        .filter(({ roundId }) => roundId === id)
        .map(({ reason, publishedAt }) => ({ reason, publishedAt: publishedAt.toISOString() })),
    }));
  }

  private async *publishedPapers(tx: Tx, facts: Facts): AsyncGenerator<BundlePaper> {
    for (const { id } of facts.rounds) {
      const marked = await this.reader.papers(tx, id, facts.corrections);
      for (const { variant, code, body, key, salt, sha256 } of await this.papers.opened(tx, id)) {
        const now = marked.get(variant)?.marked;
        const changed = marked.get(variant)?.sealed !== now;
        yield {
          ...{ round: id, code, key, sha256, salt: salt.toString('hex') },
          paper: JSON.parse(body.toString('utf8')) as BundlePaper['paper'],
          ...(changed && now ? { corrected: now } : {}),
        };
      }
    }
  }

  /** In the order of people and their attempts, with points by the keys in force. */
  private async *attempts(
    tx: Tx,
    facts: Facts,
    unitCode: (no: number) => string | null,
  ): AsyncGenerator<PublishedAttempt> {
    for (const round of facts.rounds) {
      const { id } = round;
      const about = { round: id, signIns: asksSignIns(facts, round) };
      const papers: Map<number, MarkedPaper> = await this.reader.papers(tx, id, facts.corrections);
      for await (const page of this.facts.attempts(tx, id, true)) {
        for (const row of page) {
          const attempt = attemptFacts(row, about, unitCode, marksOf(row, papers));
          const paper = papers.get(row.variant)?.code ?? null;
          yield { ...attempt, paper, answers: row.answers ?? {} };
        }
      }
    }
  }

  /** As reports count them: void attempts and those of people disqualified are left out. */
  private async numbers(tx: Tx, { rounds }: Facts) {
    const rows = await query<{ roundId: string; people: number; attempts: number }>(
      tx,
      `WITH mark AS (
         SELECT DISTINCT ON (round_id, participant_no, attempt_id) round_id, participant_no, attempt_id, kind
           FROM attempt_mark WHERE round_id = ANY($1::uuid[])
          ORDER BY round_id, participant_no, attempt_id, no DESC)
       SELECT round_id AS "roundId", count(DISTINCT participant_no) AS people, count(*) AS attempts
         FROM attempt a
        WHERE round_id = ANY($1::uuid[]) AND submitted_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM mark m
                           WHERE m.round_id = a.round_id AND m.participant_no = a.participant_no
                             AND m.kind IN ('voided', 'disqualified') AND coalesce(m.attempt_id, a.id) = a.id)
        GROUP BY round_id`,
      [rounds.map(({ id }) => id)],
    );
    return new Map(rows.map(({ roundId, people, attempts }) => [roundId, { people, attempts }]));
  }
}

function placeOf(row: PlaceRow, roundId: string | null): StandingRow {
  return {
    participant: String(row.participant_no),
    rank: row.rank,
    decidedBy: row.decided_by,
    countedAttempt: roundId === null ? row.counted : (row.counted[0] ?? ''),
    centipoints: row.centipoints,
    error: row.error,
    durationMs: row.duration_ms,
  };
}
