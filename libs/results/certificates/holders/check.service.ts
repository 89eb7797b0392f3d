import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import { certificateEnded, certificateNotFound } from '../certificates.errors';
import { readCode } from '../codes.rules';
import { CertificatePdfs } from '../sheet/certificate-pdfs';
import type { CheckedCertificateDto, MyCertificateDto } from './holders.dto';
import { HolderNames } from './holder-names';
import { HoldersRepository } from './holders.repository';
import { checked, mine } from './holders.view';

/** A certificate on its way to whoever asked for it. */
export interface CertificateFile {
  stream: Readable;
  name: string;
}

/** Certificates as the public checks them, and as their holders fetch them. */
@Injectable()
export class CertificateCheck {
  constructor(
    private readonly database: Database,
    private readonly repository: HoldersRepository,
    private readonly names: HolderNames,
    private readonly contests: Contests,
    private readonly pdfs: CertificatePdfs,
  ) {}

  /** What anyone may know of the certificate with a code. @throws Problem CERTIFICATE_NOT_FOUND */
  async byCode(typed: string): Promise<CheckedCertificateDto> {
    const code = readCode(typed);
    const row = code && (await this.repository.byCode(this.database.tx, code));
    if (!row) throw certificateNotFound();
    const design = await this.pdfs.design(row.design_id);
    return checked(row, { name: await this.names.of(row), design: design.document });
  }

  /** The caller's certificates in a contest, the newest first; none where they have no registration there. */
  async mine(slug: string, participations: Participation[]): Promise<MyCertificateDto[]> {
    const { id } = await this.contests.bySlug(slug);
    const here = participations.find(({ contestId }) => contestId === id);
    if (!here) return [];
    const rows = await this.repository.ofPerson(this.database.tx, here.participantId);
    return Promise.all(
      rows.map(async (row) => mine(row, (await this.pdfs.design(row.design_id)).document)),
    );
  }

  /**
   * One of the caller's certificates to print.
   * @throws Problem CERTIFICATE_NOT_FOUND also for somebody else's, CERTIFICATE_ENDED
   */
  async myPdf(slug: string, id: string, participations: Participation[]): Promise<CertificateFile> {
    const contest = await this.contests.bySlug(slug);
    const row = await this.repository.byId(this.database.tx, contest.id, id);
    const isMine = participations.some(
      ({ contestId, participantId }) =>
        contestId === contest.id && participantId === row?.participant_id,
    );
    if (!row || !isMine) throw certificateNotFound();
    if (row.ended_at) throw certificateEnded(row.ended_at);
    return { stream: await this.pdfs.one(contest.id, row), name: `${row.code}.pdf` };
  }
}
