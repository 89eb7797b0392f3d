import { StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Readable } from 'node:stream';

type Headers = NonNullable<Parameters<typeof ApiOkResponse>[0]>['headers'];

/** Documents that a route answers with a file of one of these media types. */
export function ApiFile(types: string | readonly string[], headers?: Headers): MethodDecorator {
  const file = { schema: { type: 'string', format: 'binary' } };
  return ApiOkResponse({
    ...(headers && { headers }),
    content: Object.fromEntries([types].flat().map((type) => [type, file])),
  });
}

interface Saved {
  /** Media type. */
  type: string;
  /** In ASCII, without quotes. */
  name: string;
  /** Its length, where that is known before it is read. */
  bytes?: number;
}

/** A file that browsers save under its name. */
export function fileToSave(
  content: Readable | Uint8Array,
  { type, name, bytes }: Saved,
): StreamableFile {
  const options = {
    type,
    disposition: `attachment; filename="${name}"`,
    ...(bytes !== undefined && { length: bytes }),
  };
  // The constructor takes one or the other, not what may be either.
  return content instanceof Uint8Array
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
}
