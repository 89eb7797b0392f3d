import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { dayIn, longDate, newPdf, pdfStream, shortDate, type Pdf } from '@bangvang/documents';
import { Config } from '@bangvang/platform';
import { LRUCache } from 'lru-cache';
import type { CertificateDesign } from '../design/design';
import { textsOf } from '../design/design.rules';
import { DesignsRepository } from '../design/designs.repository';
import { PicturesRepository } from '../design/pictures.repository';
import type { CertificateValues } from '../design/placeholders.rules';
import type { CertificateRow } from '../issue/register.repository';
import { SheetPrinter, type Look } from './sheet';

/** What of a certificate stands on its sheet. */
export type Printed = Pick<
  CertificateRow,
  | 'code'
  | 'design_id'
  | 'number'
  | 'name'
  | 'unit_name'
  | 'prize'
  | 'round_title'
  | 'division'
  | 'contest_title'
  | 'issued_at'
>;

/** A design with its pictures, as it is printed. */
export interface LoadedDesign {
  document: CertificateDesign;
  look: Look;
}

const DESIGNS_KEPT = 20;
/** The document is written out after so many pages. */
const PAGES_PER_STEP = 10;

/** Prints certificates: one, or any number into one file whose fonts and pictures are shared. */
@Injectable()
export class CertificatePdfs {
  private readonly designs = new LRUCache<string, LoadedDesign>({ max: DESIGNS_KEPT });

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: DesignsRepository,
    private readonly pictures: PicturesRepository,
  ) {}

  /** One certificate. The same one has the same bytes whenever it is asked for. */
  async one(contestId: string, certificate: Printed): Promise<Readable> {
    return this.many(contestId, [[certificate]], {
      title: `${certificate.contest_title} – ${certificate.name}`,
      createdAt: certificate.issued_at,
    });
  }

  /** Certificates in the order in which they come; the next ones are asked for as the pages are taken. */
  async many(
    contestId: string,
    pages: Iterable<Printed[]> | AsyncIterable<Printed[]>,
    { title, createdAt }: { title: string; createdAt: Date },
  ): Promise<Readable> {
    const { zone } = await this.contests.byId(contestId);
    const pdf = newPdf({ title, createdAt, landscape: true });
    return pdfStream(pdf, this.draw(pdf, zone, pages));
  }

  /** A design that was not saved, filled in with what is given. */
  async preview(
    contestId: string,
    document: CertificateDesign,
    printed: Printed,
  ): Promise<Readable> {
    const { zone } = await this.contests.byId(contestId);
    const design = { document, look: await this.lookOf(contestId, document) };
    const pdf = newPdf({ title: 'Xem thử', createdAt: printed.issued_at, landscape: true });
    const steps = (function* (checkUrl: string) {
      yield new SheetPrinter(pdf, design.look, 'Preview').print(
        sheetOf(printed, design.document, { zone, checkUrl }),
      );
    })(this.checkUrl(printed.code));
    return pdfStream(pdf, steps);
  }

  /** Where anybody can check a certificate. */
  checkUrl(code: string): string {
    return `${this.config.PUBLIC_URL}/chung-nhan/${code}`;
  }

  private async *draw(
    pdf: Pdf,
    zone: string,
    pages: Iterable<Printed[]> | AsyncIterable<Printed[]>,
  ): AsyncGenerator<void> {
    const printers = new Map<string, SheetPrinter>();
    let count = 0;
    for await (const page of pages) {
      for (const certificate of page) {
        const design = await this.design(certificate.design_id);
        let printer = printers.get(certificate.design_id);
        if (!printer) {
          printer = new SheetPrinter(pdf, design.look, `D${printers.size}`);
          printers.set(certificate.design_id, printer);
        }
        const checkUrl = this.checkUrl(certificate.code);
        printer.print(sheetOf(certificate, design.document, { zone, checkUrl }));
        count += 1;
        if (count % PAGES_PER_STEP === 0) yield;
      }
    }
  }

  /** Designs never change, so they are read once. */
  async design(id: string): Promise<LoadedDesign> {
    const known = this.designs.get(id);
    if (known) return known;
    const row = await this.repository.design(this.database.tx, id);
    if (!row) throw new Error(`certificate design ${id} is not there`);
    const look = await this.lookOf(row.contest_id, row.document);
    const loaded = { document: row.document, look };
    this.designs.set(id, loaded);
    return loaded;
  }

  private async lookOf(contestId: string, document: CertificateDesign): Promise<Look> {
    const { motto, paper, emblemId, signatureId } = document;
    const picture = (id: string | null | undefined) =>
      id ? this.pictures.byId(this.database.tx, contestId, id) : null;
    return {
      motto,
      paper,
      emblem: await picture(emblemId),
      signature: await picture(signatureId),
    };
  }
}

function sheetOf(
  printed: Printed,
  design: CertificateDesign,
  { zone, checkUrl }: { zone: string; checkUrl: string },
) {
  const day = dayIn(zone, printed.issued_at);
  const values: CertificateValues = {
    name: printed.name,
    unit: printed.unit_name ?? '',
    prize: printed.prize ?? '',
    round: printed.round_title ?? '',
    division: printed.division ?? '',
    contest: printed.contest_title,
    date: shortDate(day),
    year: String(day.year),
    number: String(printed.number),
  };
  return { texts: textsOf(design, values, longDate(day)), code: printed.code, checkUrl };
}
