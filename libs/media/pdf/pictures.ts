import { writeFileSync } from 'node:fs';
import { encode } from 'jpeg-js';
import { Unreadable } from '../unreadable';
import type { PdfDocument } from './document';

const BGRX = 3;
const WHITE = 0xffffffff;
/** FPDF_ANNOT is not among them: comments name people. FPDF_REVERSE_BYTE_ORDER gives red first. */
const REVERSE_BYTE_ORDER = 0x10;
const POINTS_PER_INCH = 72;
const DOTS_PER_INCH = 120;
const MAX_SIDE = 2_400;
const QUALITY = 80;

export interface PagePicture {
  width: number;
  height: number;
  /** Of the page, in points. */
  pageWidth: number;
  pageHeight: number;
  jpeg: Buffer;
}

/** Draws a page as a JPEG, without annotations. */
export function drawPage(pdf: PdfDocument, index: number): PagePicture {
  return pdf.onPage(index, (page) => {
    const { engine } = pdf;
    const pageWidth = engine._FPDF_GetPageWidthF(page);
    const pageHeight = engine._FPDF_GetPageHeightF(page);
    if (!(pageWidth >= 1 && pageHeight >= 1)) throw new Unreadable('FILE_DAMAGED');
    const scale = Math.min(
      DOTS_PER_INCH / POINTS_PER_INCH,
      MAX_SIDE / Math.max(pageWidth, pageHeight),
    );
    const width = Math.max(1, Math.round(pageWidth * scale));
    const height = Math.max(1, Math.round(pageHeight * scale));
    const stride = width * 4;
    const pixels = engine._malloc(stride * height);
    if (pixels === 0) throw new Unreadable('FILE_TOO_HARD');
    const bitmap = engine._FPDFBitmap_CreateEx(width, height, BGRX, pixels, stride);
    engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    engine._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, REVERSE_BYTE_ORDER);
    const data = Buffer.from(engine.HEAPU8.buffer, pixels, stride * height);
    const jpeg = encode({ data, width, height }, QUALITY).data;
    engine._FPDFBitmap_Destroy(bitmap);
    engine._free(pixels);
    return { width, height, pageWidth, pageHeight, jpeg };
  });
}

/** Writes a page as a JPEG file. */
export function writePage(pdf: PdfDocument, index: number, out: string): void {
  writeFileSync(out, drawPage(pdf, index).jpeg, { flag: 'wx' });
}
