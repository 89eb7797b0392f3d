import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { CreditEffectDto } from './corrections.dto';

/** An outage as a correction keeps it: from one instant to another, of everybody or of some. */
export interface CreditedOutage {
  from: string;
  to: string;
  /** Codes of units, with all below them. */
  units?: string[];
  participants?: number[];
}

/** Whom an outage that was found after the close hit. */
@Injectable()
export class CreditsRepository {
  /** Attempts that ran while the outage lasted. */
  async hit(
    tx: Tx,
    roundId: string,
    { from, to, units, participants }: CreditedOutage,
  ): Promise<CreditEffectDto> {
    const [row] = await query<CreditEffectDto>(tx, HIT, [
      roundId,
      from,
      to,
      units ?? null,
      participants ?? null,
    ]);
    return row!;
  }

  /** Which of these codes are of units that the contest's people may choose, or chose. */
  async units(tx: Tx, contestId: string, codes: string[]): Promise<Set<string>> {
    const rows = await query<{ code: string }>(
      tx,
      `SELECT u.code FROM unit u
        WHERE u.code = ANY($2::text[])
          AND u.tree_id IN (
            SELECT c.unit_tree_id FROM contest c WHERE c.id = $1
            UNION
            SELECT chosen.tree_id FROM unit chosen
             WHERE chosen.no IN (SELECT DISTINCT p.unit_no FROM participant p WHERE p.contest_id = $1))`,
      [contestId, codes],
    );
    return new Set(rows.map(({ code }) => code));
  }
}

/** $1 round, $2 and $3 the outage, $4 codes of units or null, $5 numbers of people or null. */
const HIT = `
  WITH RECURSIVE reached AS (
    SELECT id, no FROM unit WHERE code = ANY ($4::text[])
    UNION
    SELECT u.id, u.no FROM reached r JOIN unit u ON u.parent_id = r.id
  )
  SELECT count(*)::integer AS attempts, count(DISTINCT a.participant_no)::integer AS people,
         count(*) FILTER (WHERE a.auto AND a.submitted_at <= $3::timestamptz)::integer AS "endedByClock"
    FROM attempt a
   WHERE a.round_id = $1 AND a.submitted_at > $2::timestamptz AND a.started_at < $3::timestamptz
     AND ($4::text[] IS NULL OR a.unit_no IN (SELECT no FROM reached))
     AND ($5::integer[] IS NULL OR a.participant_no = ANY ($5))`;
