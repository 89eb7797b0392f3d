import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Contests } from '@bangvang/contests';
import { invalid } from '@bangvang/platform';
import { certificateEnded, certificateNotFound } from '../certificates.errors';
import { readCode } from '../codes.rules';
import { checkLetters } from '../letters.rules';
import { Recipients } from '../issue/recipients.service';
import {
  RegisterRepository,
  type CertificateRow,
  type Recipient,
} from '../issue/register.repository';
import type {
  CertificatePageQuery,
  EndCertificateDto,
  ReplaceCertificateDto,
  StaffCertificateDto,
  StaffCertificatePageDto,
} from './holders.dto';
import { HoldersRepository, type Search } from './holders.repository';
import { onDesk } from './holders.view';

/** The register of certificates as organisers keep it: found, revoked, replaced. */
@Injectable()
export class CertificateDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: HoldersRepository,
    private readonly register: RegisterRepository,
    private readonly recipients: Recipients,
    private readonly contests: Contests,
    private readonly ledger: Ledger,
  ) {}

  /** One page by number. */
  async page(contestId: string, asked: CertificatePageQuery): Promise<StaffCertificatePageDto> {
    const { q, purpose, unit, valid, after, limit } = asked;
    const rows = await this.repository.page(this.database.tx, contestId, {
      ...searched(q),
      ...{ purpose: purpose ?? null, unitNo: unit ?? null, valid: valid ?? null, after, limit },
    });
    return {
      certificates: rows.map(onDesk),
      next: rows.length === limit ? (rows.at(-1)?.number ?? null) : null,
    };
  }

  /** Valid certificates that stand for nothing any more: to be revoked. */
  async outdated(contestId: string): Promise<StaffCertificateDto[]> {
    const { tx } = this.database;
    const ids = await this.recipients.outdated(tx, contestId);
    return (await this.repository.byIds(tx, contestId, ids)).map(onDesk);
  }

  /** @throws Problem CERTIFICATE_NOT_FOUND */
  async one(tx: Tx, contestId: string, id: string): Promise<StaffCertificateDto> {
    const row = await this.repository.byId(tx, contestId, id);
    if (!row) throw certificateNotFound();
    return onDesk(row);
  }

  /** A certificate as it was issued, whatever became of it. @throws Problem CERTIFICATE_NOT_FOUND */
  async row(contestId: string, id: string): Promise<CertificateRow> {
    const row = await this.repository.byId(this.database.tx, contestId, id);
    if (!row) throw certificateNotFound();
    return row;
  }

  /** Ends a certificate. @throws Problem CERTIFICATE_NOT_FOUND, CERTIFICATE_ENDED */
  async revoke(
    contestId: string,
    id: string,
    { reason }: EndCertificateDto,
    by: string,
  ): Promise<StaffCertificateDto> {
    return this.database.transaction(async (tx) => {
      const row = await this.valid(tx, contestId, id);
      await this.register.end(tx, id, { by, reason });
      await this.note(tx, row, { kind: 'certificate-revoked', by, reason });
      return this.one(tx, contestId, id);
    });
  }

  /**
   * Issues a certificate in place of another: with the name and unit as they are now, or the name
   * given, and the same design. Answers the new one.
   * @throws Problem CERTIFICATE_NOT_FOUND, CERTIFICATE_ENDED
   */
  async replace(
    contestId: string,
    id: string,
    { reason, name }: ReplaceCertificateDto,
    by: string,
  ): Promise<StaffCertificateDto> {
    const wrong = checkLetters(name ?? '', 'name');
    if (wrong.length > 0) throw invalid(wrong);
    const { title } = await this.contests.byId(contestId);
    return this.database.transaction(async (tx) => {
      // In this order wherever both are taken, so that nobody waits for each other.
      await this.register.open(tx, contestId);
      const row = await this.valid(tx, contestId, id);
      const recipient = await this.anew(tx, row, name);
      const { design_id: designId, purpose } = row;
      const issue = { contestId, contestTitle: title, designId, batchId: null, purpose, by };
      const replacedBy = await this.register.replace(tx, row, { issue, recipient, reason });
      await this.note(tx, row, { kind: 'certificate-replaced', by, reason, replacedBy });
      return this.one(tx, contestId, replacedBy);
    });
  }

  private async valid(tx: Tx, contestId: string, id: string): Promise<CertificateRow> {
    const row = await this.register.lock(tx, contestId, id);
    if (!row) throw certificateNotFound();
    if (row.ended_at) throw certificateEnded(row.ended_at);
    return row;
  }

  /** Whom the new one is for: the same, as they are called now. */
  private async anew(tx: Tx, row: CertificateRow, name: string | undefined): Promise<Recipient> {
    const person = await this.recipients.person(tx, row.contest_id, row.participant_no);
    return {
      participantId: row.participant_id,
      participantNo: row.participant_no,
      author:
        row.entry_id === null ? null : { entryId: row.entry_id, ordinal: row.author_ordinal ?? 1 },
      unitNo: person ? person.unit_no : row.unit_no,
      name: name ?? person?.name ?? row.name,
      unitName: person ? person.unit_name : row.unit_name,
      award: row.award,
      prize: row.prize,
      roundTitle: row.round_title,
      division: row.division,
      publicationVersion: row.publication_version,
    };
  }

  private async note(
    tx: Tx,
    row: CertificateRow,
    fact: {
      kind: 'certificate-revoked' | 'certificate-replaced';
      by: string;
      reason: string;
      replacedBy?: string | null;
    },
  ): Promise<void> {
    await this.ledger.append(tx, {
      kind: fact.kind,
      contestId: row.contest_id,
      ...(row.participant_no === null ? {} : { participantNo: row.participant_no }),
      actor: fact.by,
      reason: fact.reason,
      payload: { certificateId: row.id, number: row.number, replacedBy: fact.replacedBy ?? null },
    });
  }
}

/** What a search text may mean. */
function searched(q: string): Pick<Search, 'folded' | 'code' | 'number'> {
  if (q === '') return { folded: null, code: null, number: null };
  const number = /^[1-9]\d{0,8}$/.test(q) ? Number(q) : null;
  return { folded: foldText(q), code: readCode(q), number };
}
