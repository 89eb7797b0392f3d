import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { CertificatePdfs, type Printed } from '../sheet/certificate-pdfs';
import type { PreviewDesignDto } from './designs.dto';
import { Designs } from './designs.service';
import type { Purpose } from './placeholders.rules';

const EXAMPLE = {
  person: 'Nguyễn Thị Quỳnh Hương',
  unit: 'Trường Trung học phổ thông Lê Quý Đôn',
  prize: 'giải Nhất',
  round: 'Tuần 1',
  /** A code that nothing has: the check page says so. */
  code: 'MAU2-MAU2-MAU2',
};

/** Designs filled in with an example, before anything is issued. */
@Injectable()
export class Previews {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly designs: Designs,
    private readonly pdfs: CertificatePdfs,
  ) {}

  /** @throws Problem NOT_FOUND */
  async ofTemplate(contestId: string, id: string): Promise<Readable> {
    const { design, purpose } = await this.designs.one(contestId, id);
    return this.ofDesign(contestId, { design, purpose });
  }

  /** @throws Problem VALIDATION_FAILED with the paths of what is wrong */
  async ofDesign(
    contestId: string,
    { design, purpose, name }: PreviewDesignDto,
  ): Promise<Readable> {
    await this.designs.check(this.database.tx, contestId, design, purpose);
    const { title } = await this.contests.byId(contestId);
    const example = exampleOf(purpose, title, await this.database.now());
    return this.pdfs.preview(
      contestId,
      design,
      name === undefined ? example : { ...example, name },
    );
  }
}

function exampleOf(purpose: Purpose, contestTitle: string, now: Date): Printed {
  const isPerson = purpose !== 'collective';
  const isPrize = purpose !== 'participation';
  return {
    code: EXAMPLE.code,
    design_id: '',
    number: 1,
    name: isPerson ? EXAMPLE.person : EXAMPLE.unit,
    unit_name: isPerson ? EXAMPLE.unit : null,
    prize: isPrize ? EXAMPLE.prize : null,
    round_title: isPrize ? EXAMPLE.round : null,
    division: null,
    contest_title: contestTitle,
    issued_at: now,
  };
}
