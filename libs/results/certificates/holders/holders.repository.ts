import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Purpose } from '../design/placeholders.rules';
import { CERTIFICATE_COLUMNS, type CertificateRow } from '../issue/register.repository';

/** A certificate with the code of the one that took its place. */
export type CheckedRow = CertificateRow & {
  replaced_by_code: string | null;
  slug: string;
  zone: string;
  published: boolean;
};

export interface Search {
  folded: string | null;
  code: string | null;
  number: number | null;
  purpose: Purpose | null;
  unitNo: number | null;
  /** Only valid ones, only ended ones, or all. */
  valid: boolean | null;
  after: number;
  limit: number;
}

const CHECKED = `
  SELECT ${CERTIFICATE_COLUMNS}, n.code AS replaced_by_code, ct.slug, ct.zone, ct.published_at IS NOT NULL AS published
    FROM certificate c
    JOIN contest ct ON ct.id = c.contest_id
    LEFT JOIN certificate n ON n.id = c.replaced_by`;

/** The SQL that finds certificates: by code for anyone, by person for themselves, by search for organisers. */
@Injectable()
export class HoldersRepository {
  async byCode(tx: Tx, code: string): Promise<CheckedRow | null> {
    const [row] = await query<CheckedRow>(tx, `${CHECKED} WHERE c.code = $1`, [code]);
    return row ?? null;
  }

  async byId(tx: Tx, contestId: string, id: string): Promise<CheckedRow | null> {
    const [row] = await query<CheckedRow>(tx, `${CHECKED} WHERE c.contest_id = $1 AND c.id = $2`, [
      contestId,
      id,
    ]);
    return row ?? null;
  }

  /** Certificates of a contest by number. */
  byIds(tx: Tx, contestId: string, ids: string[]): Promise<CheckedRow[]> {
    return query<CheckedRow>(
      tx,
      `${CHECKED} WHERE c.contest_id = $1 AND c.id = ANY($2) ORDER BY c.number`,
      [contestId, ids],
    );
  }

  /** A person's certificates, the newest first. */
  ofPerson(tx: Tx, participantId: string): Promise<CheckedRow[]> {
    return query<CheckedRow>(tx, `${CHECKED} WHERE c.participant_id = $1 ORDER BY c.number DESC`, [
      participantId,
    ]);
  }

  /** Certificates of a contest by number, from the one after `after`. */
  page(tx: Tx, contestId: string, search: Search): Promise<CheckedRow[]> {
    const { folded, code, number, purpose, unitNo, valid, after, limit } = search;
    return query<CheckedRow>(
      tx,
      `${CHECKED} LEFT JOIN participant p ON p.id = c.participant_id
        WHERE c.contest_id = $1 AND c.number > $2
          AND ($3::text IS NULL OR strpos(c.name_folded, $3) > 0 OR strpos(p.name_folded, $3) > 0 OR c.code = $4 OR c.number = $5)
          AND ($6::text IS NULL OR c.purpose = $6)
          AND ($7::integer IS NULL OR c.unit_no = $7)
          AND ($8::boolean IS NULL OR (c.ended_at IS NULL) = $8)
        ORDER BY c.number LIMIT $9`,
      [contestId, after, folded, code, number, purpose, unitNo, valid, limit],
    );
  }
}
