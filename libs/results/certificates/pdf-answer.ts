import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { PDF_TYPE } from '@bangvang/documents';
import { ApiFile, fileToSave } from '@bangvang/platform';
import type { Readable } from 'node:stream';

/**
 * A route that answers with a PDF. Browsers show it in a viewer of their own, which the strict policy
 * of the API's answers would keep from working; the page that frames it must be ours.
 */
export const AnswersPdf = (): MethodDecorator =>
  applyDecorators(
    Header(
      'Content-Security-Policy',
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    ),
    Header('Cache-Control', 'private, no-store'),
    ApiFile(PDF_TYPE),
  );

/** A PDF to be shown, or with a name to be saved. */
export function pdfAnswer(stream: Readable, name?: string, bytes?: number): StreamableFile {
  return name === undefined
    ? new StreamableFile(stream, { type: PDF_TYPE, disposition: 'inline' })
    : fileToSave(stream, { type: PDF_TYPE, name, bytes });
}
