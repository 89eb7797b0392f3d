import '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem, says } from '../errors';

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
 * @throws Problem UNSUPPORTED_MEDIA when it is no upload, PAYLOAD_TOO_LARGE, MALFORMED_BODY when it
 * breaks off, VALIDATION_FAILED when there is no file in it
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new Problem(
      'UNSUPPORTED_MEDIA',
      says(
        'Please send the file as multipart/form-data, in the field “file”.',
        'Hãy gửi tệp dạng multipart/form-data, trường “file”.',
      ),
    );
  }
  const upload = await readFile(request);
  if (!upload) {
    throw new Problem('VALIDATION_FAILED', says('No file was chosen.', 'Chưa chọn tệp.'), {
      errors: [{ path: 'file', expected: 'a file', hint: 'chọn một tệp' }],
    });
  }
  return upload;
}

async function readFile(request: FastifyRequest): Promise<Upload | null> {
  try {
    const part = await request.file();
    return part ? { bytes: await part.toBuffer(), name: part.filename } : null;
  } catch (error) {
    // What the server's limits refuse has a status; what the parser cannot read has none.
    if ((error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw new Problem(
      'MALFORMED_BODY',
      says(
        'The upload broke off. Please send the file again.',
        'Tệp tải lên bị đứt giữa chừng. Hãy gửi lại.',
      ),
    );
  }
}
