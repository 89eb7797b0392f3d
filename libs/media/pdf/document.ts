import type { FileSource } from '../bytes/file-source';
import { damaged, Unreadable } from '../unreadable';
import { pdfium, type Pdfium } from './pdfium';

const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
const MAX_TEXT_BYTES = 64 * 1024;
const WINDOW = 1024 * 1024;
/** PDFium reads from its own memory; the rules of a contest rarely allow more. */
const MAX_BYTES = 96 * 1024 * 1024;

/** A PDF that PDFium has opened; close it. */
export class PdfDocument {
  private constructor(
    readonly engine: Pdfium,
    private readonly handle: number,
    private readonly bytes: number,
  ) {}

  /** @throws Unreadable FILE_ENCRYPTED, FILE_DAMAGED, FILE_TOO_HARD where there is no memory for it */
  static async open(source: FileSource): Promise<PdfDocument> {
    if (source.size > MAX_BYTES) throw new Unreadable('FILE_TOO_HARD', 'PDF quá lớn để đọc');
    const engine = await pdfium();
    const bytes = engine._malloc(source.size);
    if (bytes === 0) throw new Unreadable('FILE_TOO_HARD');
    for (let at = 0; at < source.size; at += WINDOW) {
      engine.HEAPU8.set(source.upTo(at, WINDOW), bytes + at);
    }
    const handle = engine._FPDF_LoadMemDocument(bytes, source.size, 0);
    if (handle !== 0) return new PdfDocument(engine, handle, bytes);
    const error = engine._FPDF_GetLastError();
    engine._free(bytes);
    if (error === ERROR_PASSWORD || error === ERROR_SECURITY) {
      throw new Unreadable('FILE_ENCRYPTED');
    }
    throw damaged('a PDF that PDFium cannot open');
  }

  get pages(): number {
    return this.engine._FPDF_GetPageCount(this.handle);
  }

  /** Whether it carries other files. */
  get attachments(): number {
    return this.engine._FPDFDoc_GetAttachmentCount(this.handle);
  }

  get scripts(): number {
    return this.engine._FPDFDoc_GetJavaScriptActionCount(this.handle);
  }

  /** A text of the document information: Title, Author... */
  information(tag: string): string {
    const name = this.cString(tag);
    try {
      return this.wideText((buffer, length) =>
        this.engine._FPDF_GetMetaText(this.handle, name, buffer, length),
      );
    } finally {
      this.engine._free(name);
    }
  }

  /** Does something with a page. */
  onPage<T>(index: number, work: (page: number) => T): T {
    const page = this.engine._FPDF_LoadPage(this.handle, index);
    if (page === 0) throw damaged(`page ${index + 1} cannot be read`);
    try {
      return work(page);
    } finally {
      this.engine._FPDF_ClosePage(page);
    }
  }

  /** A key as PDFium takes it; free it. */
  cString(text: string): number {
    const bytes = Buffer.from(`${text}\0`, 'latin1');
    const pointer = this.engine._malloc(bytes.length);
    this.engine.HEAPU8.set(bytes, pointer);
    return pointer;
  }

  /** A text of UTF-16 that a function writes into a buffer, answering with its bytes. */
  wideText(ask: (buffer: number, length: number) => number): string {
    const length = Math.min(MAX_TEXT_BYTES, ask(0, 0));
    if (length <= 2) return '';
    const buffer = this.engine._malloc(length);
    try {
      ask(buffer, length);
      return Buffer.from(this.engine.HEAPU8.slice(buffer, buffer + length - 2)).toString('utf16le');
    } finally {
      this.engine._free(buffer);
    }
  }

  close(): void {
    this.engine._FPDF_CloseDocument(this.handle);
    this.engine._free(this.bytes);
  }
}
