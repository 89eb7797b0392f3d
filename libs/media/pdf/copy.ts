import { closeSync, openSync, writeSync } from 'node:fs';
import type { FileSource } from '../bytes/file-source';
import { PdfDocument } from './document';
import { drawPage, type PagePicture } from './pictures';

const CATALOGUE = 1;
const PAGES = 2;
/** Picture, content and page, for each page, from here on. */
const FIRST = 3;
const PER_PAGE = 3;

/**
 * The judges' copy of a PDF: its pages as pictures in a PDF of our own. Nothing of the original but
 * what a page shows can be in it: no properties, comments, attachments, layers, or data of pictures.
 */
export async function copyPdf(source: FileSource, out: string): Promise<void> {
  const pdf = await PdfDocument.open(source);
  const writer = new PicturePdf(out);
  try {
    for (let index = 0; index < pdf.pages; index += 1) writer.page(drawPage(pdf, index));
    writer.finish();
  } finally {
    writer.close();
    pdf.close();
  }
}

/** Writes a PDF of pictures (ISO 32000-1), without an information dictionary or an identifier. */
class PicturePdf {
  private readonly descriptor: number;
  private readonly offsets = new Map<number, number>();
  private at = 0;
  private pages = 0;

  constructor(path: string) {
    this.descriptor = openSync(path, 'wx');
    this.write(Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  page({ width, height, pageWidth, pageHeight, jpeg }: PagePicture): void {
    const picture = FIRST + this.pages * PER_PAGE;
    const [across, down] = [pageWidth.toFixed(2), pageHeight.toFixed(2)];
    const content = `q ${across} 0 0 ${down} 0 0 cm /P Do Q`;
    this.stream(
      picture,
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    );
    this.stream(picture + 1, '', Buffer.from(content));
    this.object(
      picture + 2,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${across} ${down}] /Contents ${picture + 1} 0 R /Resources << /XObject << /P ${picture} 0 R >> >> >>`,
    );
    this.pages += 1;
  }

  finish(): void {
    const kids = Array.from(
      { length: this.pages },
      (_, index) => `${FIRST + index * PER_PAGE + 2} 0 R`,
    );
    this.object(CATALOGUE, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
    this.object(PAGES, `<< /Type /Pages /Count ${this.pages} /Kids [${kids.join(' ')}] >>`);
    const start = this.at;
    const count = FIRST + this.pages * PER_PAGE;
    const lines = Array.from({ length: count - 1 }, (_, index) =>
      `${this.offsets.get(index + 1)}`.padStart(10, '0').concat(' 00000 n \n'),
    );
    this.write(
      Buffer.from(
        `xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}` +
          `trailer\n<< /Size ${count} /Root ${CATALOGUE} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private object(number: number, body: string): void {
    this.offsets.set(number, this.at);
    this.write(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`));
  }

  private stream(number: number, entries: string, bytes: Buffer): void {
    this.offsets.set(number, this.at);
    this.write(
      Buffer.from(`${number} 0 obj\n<< ${entries} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    );
    this.write(bytes);
    this.write(Buffer.from('\nendstream\nendobj\n'));
  }

  private write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done);
    this.at += bytes.length;
  }
}
