import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { query, type Tx } from '@bangvang/database';
import { newId, newReadableCode } from '@bangvang/platform';
import type { Purpose } from '../design/placeholders.rules';

/** Three groups of four: 59 bits, so that nobody meets somebody else's by trying. */
const CODE_GROUPS = 3;

/** Whom a certificate is for, and what for. */
export interface Recipient {
  participantId: string | null;
  participantNo: number | null;
  /** An author who is known by the work alone: a person who did not register, or a unit. */
  author: { entryId: string; ordinal: number } | null;
  unitNo: number | null;
  name: string;
  unitName: string | null;
  award: string;
  prize: string | null;
  roundTitle: string | null;
  division: string | null;
  publicationVersion: number | null;
}

/** What is the same for everybody who gets one together. */
export interface Issue {
  contestId: string;
  contestTitle: string;
  designId: string;
  batchId: string | null;
  purpose: Purpose;
  by: string;
}

/** A certificate with everything that it says. */
export interface CertificateRow {
  id: string;
  code: string;
  contest_id: string;
  design_id: string;
  purpose: Purpose;
  participant_id: string | null;
  participant_no: number | null;
  entry_id: string | null;
  author_ordinal: number | null;
  unit_no: number | null;
  number: number;
  award: string;
  name: string;
  unit_name: string | null;
  prize: string | null;
  round_title: string | null;
  division: string | null;
  contest_title: string;
  publication_version: number | null;
  issued_at: Date;
  ended_at: Date | null;
  end_reason: string | null;
  replaced_by: string | null;
}

export const CERTIFICATE_COLUMNS = `c.id, c.code, c.contest_id, c.design_id, c.purpose, c.participant_id, c.participant_no,
  c.entry_id, c.author_ordinal, c.unit_no, c.number, c.award, c.name, c.unit_name, c.prize, c.round_title, c.division, c.contest_title,
  c.publication_version, c.issued_at, c.ended_at, c.end_reason, c.replaced_by`;

/** The SQL that enters certificates into a contest's register and ends them. */
@Injectable()
export class RegisterRepository {
  /** Takes the register of a contest until the transaction ends: whoever issues waits for it. Answers the last number. */
  async open(tx: Tx, contestId: string): Promise<number> {
    const [row] = await query<{ last_number: number }>(
      tx,
      `INSERT INTO certificate_register (contest_id) VALUES ($1)
       ON CONFLICT (contest_id) DO UPDATE SET last_number = certificate_register.last_number
       RETURNING last_number`,
      [contestId],
    );
    return row!.last_number;
  }

  /** Enters certificates with the numbers that follow; the register is {@link open}. */
  async enter(tx: Tx, issue: Issue, recipients: (Recipient & { id?: string })[]): Promise<void> {
    if (recipients.length === 0) return;
    const last = await this.open(tx, issue.contestId);
    const rows = recipients.map(({ author, ...recipient }, index) => ({
      ...recipient,
      entryId: author?.entryId ?? null,
      authorOrdinal: author?.ordinal ?? null,
      id: recipient.id ?? newId(),
      nameFolded: foldText(recipient.name),
      code: newReadableCode(CODE_GROUPS),
      number: last + index + 1,
    }));
    const { contestId, contestTitle, designId, batchId, purpose, by } = issue;
    await query(tx, ENTER, [
      JSON.stringify(rows),
      ...[contestId, contestTitle, designId, batchId, purpose, by],
    ]);
    await query(tx, 'UPDATE certificate_register SET last_number = $2 WHERE contest_id = $1', [
      contestId,
      last + rows.length,
    ]);
  }

  /** Ends a certificate and enters the one in its place: of one award only one is valid at any instant. */
  async replace(
    tx: Tx,
    row: CertificateRow,
    { issue, recipient, reason }: { issue: Issue; recipient: Recipient; reason: string },
  ): Promise<string> {
    const id = newId();
    await this.end(tx, row.id, { by: issue.by, reason, replacedBy: id });
    await this.enter(tx, issue, [{ ...recipient, id }]);
    return id;
  }

  /** A certificate of a contest, held until the transaction ends. */
  async lock(tx: Tx, contestId: string, id: string): Promise<CertificateRow | null> {
    const [row] = await query<CertificateRow>(
      tx,
      `SELECT ${CERTIFICATE_COLUMNS} FROM certificate c WHERE c.contest_id = $1 AND c.id = $2 FOR UPDATE`,
      [contestId, id],
    );
    return row ?? null;
  }

  /** Ends a certificate; with `replacedBy` another takes its place. */
  async end(
    tx: Tx,
    id: string,
    { by, reason, replacedBy = null }: { by: string; reason: string; replacedBy?: string | null },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE certificate SET ended_at = now(), ended_by = $2, end_reason = $3, replaced_by = $4 WHERE id = $1`,
      [id, by, reason, replacedBy],
    );
  }
}

const ENTER = `
  INSERT INTO certificate (id, code, contest_id, contest_title, design_id, batch_id, purpose, issued_by, participant_id,
                           participant_no, entry_id, author_ordinal, unit_no, number, award, name, name_folded, unit_name, prize, round_title, division,
                           publication_version)
  SELECT id, code, $2, $3, $4, $5, $6, $7, "participantId", "participantNo", "entryId", "authorOrdinal", "unitNo", number, award, name, "nameFolded",
         "unitName", prize, "roundTitle", division, "publicationVersion"
    FROM json_to_recordset($1) AS r (id uuid, code text, "participantId" uuid, "participantNo" integer,
         "entryId" uuid, "authorOrdinal" smallint, "unitNo" integer, number integer, award text, name text, "nameFolded" text,
         "unitName" text, prize text, "roundTitle" text,
         division text, "publicationVersion" integer)`;
