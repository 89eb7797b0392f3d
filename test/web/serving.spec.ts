import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serveWeb } from '../../apps/api/src/web';
import { createTestApp, type TestApp } from '../support/app';
import { WEB_DIR } from './stage';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ prepare: (app) => serveWeb(app, WEB_DIR) });
});
afterAll(() => test.close());

interface Raw {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** A request exactly as written: nothing normalised, nothing unpacked. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const { port } = new URL(test.url);
  return new Promise((resolve, reject) => {
    const call = request({ port, path, headers, method, host: '127.0.0.1' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

const HTML = { accept: 'text/html,application/xhtml+xml' };

async function script(): Promise<string> {
  const { body } = await raw('/', HTML);
  return /\/assets\/path-[\w-]+\.js/.exec(body.toString())![0];
}

describe('serving the web client', () => {
  it.each([
    '/',
    '/c/hoi-thi',
    '/c/hoi-thi/register',
    '/r/1/board?screen',
    '/staff',
    '/staff/x/y',
    '/judge',
    '/judge/x/works/y',
  ])('answers %s with the document, always asked for again', async (path) => {
    const { status, headers, body } = await raw(path, HTML);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(body.toString()).toContain('<div id="root">');
  });

  it('gives the service worker at one address, always asked for again', async () => {
    const { status, headers, body } = await raw('/sw.js', { accept: '*/*' });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toContain('BANGVANG_BUILD');
  });

  it.each<Record<string, string>>([{ accept: '*/*' }, {}])(
    'gives pages to programs that send %o',
    async (headers) => {
      for (const path of ['/', '/c/hoi-thi']) {
        const { status, body } = await raw(path, headers);
        expect(status).toBe(200);
        expect(body.toString()).toContain('<div id="root">');
      }
      expect((await raw('/nowhere', headers)).headers['content-type']).toMatch(/problem/);
    },
  );

  it('answers an address that no page has with the document and 404', async () => {
    const { status, body } = await raw('/nowhere', HTML);
    expect(status).toBe(404);
    expect(body.toString()).toContain('<div id="root">');
  });

  it.each([
    ['/api/nothing', HTML],
    ['/socket.io/', HTML],
    ['/assets/nothing.js', HTML],
    ['/nowhere', { accept: 'application/json' }],
    ['/c/hoi-thi', { accept: 'application/json' }],
  ])('answers %s to %o with a problem, never with the document', async (path, headers) => {
    const { status, headers: got } = await raw(path, headers);
    expect(status).toBe(404);
    expect(got['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('leaves health, metrics and the API to themselves', async () => {
    expect((await raw('/health', HTML)).headers['content-type']).toMatch(/json/);
    expect((await raw('/api/contests', HTML)).headers['content-type']).toMatch(/json/);
    expect((await raw('/nowhere', HTML, 'POST')).status).toBe(404);
  });

  it('sends hashed files for ever, compressed as the browser takes them', async () => {
    const path = await script();
    const plain = await raw(path);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-type']).toMatch(/javascript/);
    const br = await raw(path, { 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.headers['content-type']).toMatch(/javascript/);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    const gz = await raw(path, { 'accept-encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
    expect(gz.headers['vary']).toMatch(/accept-encoding/i);
  });

  it.each([
    '/assets/../.vite/manifest.json',
    '/.vite/manifest.json',
    '/assets/%2e%2e/index.html',
    '/assets/..%2f..%2f..%2fpackage.json',
  ])('gives no other file away: %s', async (path) => {
    const { status } = await raw(path, { accept: '*/*' });
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
