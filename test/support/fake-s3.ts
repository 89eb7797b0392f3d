import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const S3_KEYS = { accessKey: 'AKTEST', secretKey: 'a secret of the specs', region: 'vn-1' };

/** A bucket in memory that takes no request without a valid signature. */
export class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  /** Answers 503 while it is set. */
  away = false;
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<FakeS3> {
    const server = createServer((request, response) => void bucket.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const bucket = new FakeS3(server, `http://127.0.0.1:${port}/works`);
    return bucket;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const { status, answer } = this.away ? { status: 503 } : this.answer(request, body);
    response.writeHead(status, { 'content-length': answer?.length ?? 0 }).end(answer);
  }

  private answer(request: IncomingMessage, body: Buffer): { status: number; answer?: Buffer } {
    if (!isSigned(request)) return { status: 403, answer: Buffer.from('SignatureDoesNotMatch') };
    const key = request.url ?? '';
    switch (request.method) {
      case 'PUT':
        if (Number(request.headers['content-length']) !== body.length) return { status: 400 };
        this.objects.set(key, body);
        return { status: 200 };
      case 'DELETE':
        return { status: this.objects.delete(key) ? 204 : 404 };
      default:
        return partOf(this.objects.get(key), request.headers.range);
    }
  }
}

function partOf(object: Buffer | undefined, header = ''): { status: number; answer?: Buffer } {
  if (!object) return { status: 404, answer: Buffer.from('NoSuchKey') };
  const range = /^bytes=(\d+)-(\d+)$/.exec(header);
  if (!range) return { status: 200, answer: object };
  return { status: 206, answer: object.subarray(Number(range[1]), Number(range[2]) + 1) };
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/;

/** Signature Version 4, worked out from the request as it arrived. */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const [, accessKey, day, region, names, signature] = AUTHORIZATION.exec(
    String(headers.authorization),
  ) ?? [''];
  if (accessKey !== S3_KEYS.accessKey || region !== S3_KEYS.region) return false;
  const time = String(headers['x-amz-date']);
  const [path, search = ''] = String(url).split('?');
  const signed = String(names).split(';');
  const lines = signed.map((name) => `${name}:${String(headers[name])}`);
  const bodyHash = String(headers['x-amz-content-sha256']);
  const canonical = [method, path, search, ...lines, '', names, bodyHash].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${hash}`;
  const key = [time.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${S3_KEYS.secretKey}`,
  );
  return createHmac('sha256', key).update(text).digest('hex') === signature;
}
