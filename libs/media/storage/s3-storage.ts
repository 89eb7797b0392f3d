import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Agent as HttpAgent, request as http, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as https } from 'node:https';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem, type Clock, says } from '@bangvang/platform';
import { signed, type S3Credentials } from './s3-signature';
import { checkKey, Storage, type ByteRange, type StoredFile } from './storage';

const IDLE_MS = 30_000;
const MAX_SOCKETS = 32;
const ERROR_BYTES = 2_000;

/** Where a bucket is and how to get in. */
export interface S3Options extends S3Credentials {
  /** `https://host/bucket`. */
  bucketUrl: string;
}

/** Works in a bucket of S3, or of what speaks like it (MinIO, Ceph, Garage): put, get, delete. */
export class S3Storage extends Storage {
  private readonly agent: HttpAgent;

  constructor(
    private readonly options: S3Options,
    private readonly clock: Clock,
    private readonly workPath: () => string,
  ) {
    super();
    const Agent = options.bucketUrl.startsWith('https:') ? HttpsAgent : HttpAgent;
    this.agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  }

  /** S3 wants to know the length beforehand, so that bytes of unknown number are gathered on disk. */
  async put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const path = this.workPath();
    const hash = createHash('sha256');
    let length = 0;
    const counted = new Transform({
      transform(piece: Buffer, _encoding, done) {
        hash.update(piece);
        length += piece.length;
        done(null, piece);
      },
    });
    try {
      await pipeline(bytes, counted, createWriteStream(path, { flags: 'wx' }));
      await this.take(key, path);
    } finally {
      await rm(path, { force: true });
    }
    return { bytes: length, sha256: hash.digest('hex') };
  }

  async take(key: string, path: string): Promise<void> {
    const { size } = await stat(path);
    const headers = { 'content-length': String(size), 'content-type': 'application/octet-stream' };
    const answer = await this.send('PUT', key, headers, createReadStream(path));
    await this.expectOk(answer);
    answer.resume();
    await rm(path, { force: true });
  }

  async stream(key: string, range?: ByteRange): Promise<Readable> {
    const headers = range && { range: `bytes=${range.start}-${range.end}` };
    const answer = await this.send('GET', key, headers ?? {});
    if (answer.statusCode === 404) {
      answer.resume();
      throw new Problem('NOT_FOUND', says('This file is gone.', 'Không còn tệp này.'));
    }
    await this.expectOk(answer);
    return answer;
  }

  async remove(key: string): Promise<void> {
    const answer = await this.send('DELETE', key, {});
    if (answer.statusCode !== 404) await this.expectOk(answer);
    answer.resume();
  }

  private send(
    method: string,
    key: string,
    headers: Record<string, string>,
    body?: Readable,
  ): Promise<IncomingMessage> {
    checkKey(key);
    const url = new URL(`${this.options.bucketUrl}/${key}`);
    const request = (url.protocol === 'https:' ? https : http)(url, {
      method,
      agent: this.agent,
      headers: signed({ method, url, headers }, this.options, this.clock.now()),
      timeout: IDLE_MS,
    });
    return new Promise((resolve, reject) => {
      const fail = (): void => {
        body?.destroy();
        request.destroy();
        reject(away());
      };
      request.once('response', resolve);
      request.once('error', fail);
      request.once('timeout', fail);
      if (body) pipeline(body, request).catch(fail);
      else request.end();
    });
  }

  private async expectOk(answer: IncomingMessage): Promise<void> {
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return;
    let said = '';
    for await (const piece of answer) {
      if (said.length < ERROR_BYTES) said += String(piece);
    }
    if (status >= 500 || status === 429) throw away();
    throw new Error(`The storage answered ${status}: ${said.slice(0, ERROR_BYTES)}`);
  }
}

const away = (): Problem =>
  new Problem(
    'UNAVAILABLE',
    says(
      'The file storage does not answer just now; please try again in a few seconds.',
      'Kho lưu tệp tạm thời không trả lời, xin thử lại sau ít giây.',
    ),
    {
      retryAfter: 5,
    },
  );
