import '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../errors';

/** The one file of a multipart upload. `name` is what the sender calls it: show it, never trust it. */
export interface Upload {
  bytes: Buffer;
  name: string;
}

/** Documents a route that takes one file, in the field `file`. */
export function ApiUpload(description: string): MethodDecorator {
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      description,
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );
}

/**
 * Reads the uploaded file into memory; the server's limits bound it.
 * @throws Problem UNSUPPORTED_MEDIA when it is no upload, PAYLOAD_TOO_LARGE, VALIDATION_FAILED when
 * there is no file in it
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new Problem('UNSUPPORTED_MEDIA', 'Hãy gửi tệp dạng multipart/form-data, trường “file”.');
  }
  const part = await request.file();
  if (!part) {
    throw new Problem('VALIDATION_FAILED', 'Chưa chọn tệp.', {
      errors: [{ path: 'file', expected: 'a file', hint: 'chọn một tệp' }],
    });
  }
  return { bytes: await part.toBuffer(), name: part.filename };
}
