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
    if (this.away) return void response.writeHead(503).end();
    if (!isSigned(request))
      return void response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>');
    const key = request.url ?? '';
    if (request.method === 'PUT') {
      if (Number(request.headers['content-length']) !== body.length) {
        return void response.writeHead(400).end();
      }
      this.objects.set(key, body);
      return void response.writeHead(200).end();
    }
    const object = this.objects.get(key);
    if (!object) return void response.writeHead(404).end('<Code>NoSuchKey</Code>');
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return void response.writeHead(204).end();
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const part = range ? object.subarray(Number(range[1]), Number(range[2]) + 1) : object;
    response.writeHead(range ? 206 : 200, { 'content-length': part.length }).end(part);
  }
}

/** Signature Version 4, worked out from the request as it arrived. */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  if (!found) return false;
  const [, accessKey, day = '', region = '', names = '', signature] = found;
  if (accessKey !== S3_KEYS.accessKey || region !== S3_KEYS.region) return false;
  const time = String(headers['x-amz-date']);
  if (!time.startsWith(day)) return false;
  const [path = '', search = ''] = (url ?? '').split('?');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name])}`);
  const canonical = [
    method,
    path,
    search,
    ...lines,
    '',
    names,
    String(headers['x-amz-content-sha256']),
  ];
  const hash = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const text = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${hash}`;
  let key: string | Buffer = `AWS4${S3_KEYS.secretKey}`;
  for (const part of [day, region, 's3', 'aws4_request']) {
    key = createHmac('sha256', key).update(part).digest();
  }
  return createHmac('sha256', key).update(text).digest('hex') === signature;
}
