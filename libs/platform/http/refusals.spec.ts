import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerClientError, takeTime } from './refusals';

const REQUEST_MS = 150;

let server: Server;
beforeAll(async () => {
  server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: 30 },
    (incoming, response) => {
      if (incoming.url === '/slow') takeTime(incoming);
      let bytes = 0;
      incoming.on('data', (piece: Buffer) => (bytes += piece.length));
      incoming.once('end', () => response.end(String(bytes)));
    },
  );
  server.on('clientError', answerClientError);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends four bytes over four times what a request may take. */
async function drip(path: string): Promise<{ status: number | undefined; text: string }> {
  const { port } = server.address() as AddressInfo;
  const sending = request({ port, path, method: 'PATCH', headers: { 'content-length': 4 } });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve);
    sending.once('error', reject);
  });
  answered.catch(() => undefined);
  for (let n = 0; n < 4 && !sending.destroyed; n += 1) {
    sending.write('x');
    await sleep(REQUEST_MS);
  }
  const response = await answered;
  let text = '';
  for await (const piece of response) text += String(piece);
  return { status: response.statusCode, text };
}

describe('a request that takes long', () => {
  it('is given up', async () => {
    expect(await drip('/usual')).toMatchObject({ status: 400 });
  });

  it('goes on where it was allowed to', async () => {
    expect(await drip('/slow')).toEqual({ status: 200, text: '4' });
  });
});
