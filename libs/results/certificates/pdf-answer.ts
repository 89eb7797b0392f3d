import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
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
    ApiOkResponse({
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    }),
  );

/** A PDF to be shown, or with a name to be saved. */
export function pdfAnswer(stream: Readable, name?: string, bytes?: number): StreamableFile {
  return new StreamableFile(stream, {
    type: 'application/pdf',
    disposition: name === undefined ? 'inline' : `attachment; filename="${name}"`,
    ...(bytes === undefined ? {} : { length: bytes }),
  });
}
