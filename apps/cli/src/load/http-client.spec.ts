import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from 'node:net';
import { Courier, Tally, Undelivered } from './courier';
import { CutConnection, HttpClient } from './http-client';
import { header } from './http-connection';

const HOST = '127.0.0.1';
let servers: (Server | TcpServer)[] = [];
let clients: HttpClient[] = [];

afterEach(() => {
  for (const client of clients) client.close();
  for (const server of servers) server.close();
  servers = [];
  clients = [];
});

async function serve(
  server: Server | TcpServer,
  connections = 2,
  timeoutMs = 5_000,
): Promise<HttpClient> {
  servers.push(server.listen(0, HOST));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new HttpClient({ host: HOST, port, connections, timeoutMs });
  clients.push(client);
  return client;
}

describe('the lean HTTP client', () => {
  it('sends what it is told and gives what it gets, on connections that stay open', async () => {
    let connections = 0;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { method, url, headers } = request;
        response.setHeader('X-Saved-Seq', '7');
        response.end(JSON.stringify({ method, url, token: headers.authorization, body }));
      });
    }).on('connection', () => (connections += 1));
    const client = await serve(server);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        client.send({ method: 'POST', path: `/${n}`, token: 't', body: '{"tên":"Ê"}' }),
      ),
    );
    expect(connections).toBe(2);
    answers.forEach(({ status, body }, n) => {
      expect(status).toBe(200);
      const wanted = { method: 'POST', url: `/${n}`, token: 'Bearer t', body: '{"tên":"Ê"}' };
      expect(JSON.parse(body)).toEqual(wanted);
    });
    expect(header(answers[0]!, 'x-saved-seq')).toBe('7');
  });

  it('puts an answer together from whatever pieces it comes in', async () => {
    const whole = Buffer.from('HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nnăm!');
    const server = createTcpServer((socket) => {
      socket.once('data', () => {
        let sent = 0;
        const drip = setInterval(() => {
          socket.write(whole.subarray(sent, ++sent));
          if (sent === whole.length) clearInterval(drip);
        }, 1);
      });
    });
    const answer = await (await serve(server)).send({ method: 'GET', path: '/' });
    expect(answer).toMatchObject({ status: 201, body: 'năm!' });
  });

  it('says that a connection was cut, and that an answer does not come', async () => {
    const cutting = await serve(createServer((request) => request.socket.destroy()));
    await expect(cutting.send({ method: 'GET', path: '/' })).rejects.toThrow(CutConnection);
    const silent = await serve(createServer(), 2, 100);
    await expect(silent.send({ method: 'GET', path: '/' })).rejects.toThrow(CutConnection);
  });

  it('can cut the connection itself once the request is out', async () => {
    const arrived: string[] = [];
    const client = await serve(createServer((request) => arrived.push(String(request.url))));
    await client.sendAndCut({ method: 'GET', path: '/cut' });
    while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(arrived).toEqual(['/cut']);
  });
});

describe('a courier', () => {
  it('delivers through cuts and refusals, and counts one acknowledgement', async () => {
    const outcomes = [0, 503, 429, 200];
    const server = createServer((request, response) => {
      const status = outcomes.shift() as number;
      if (status === 0) request.socket.destroy();
      else response.writeHead(status, { 'content-length': 0 }).end();
    });
    const tally = new Tally();
    const courier = new Courier(await serve(server), tally);
    const answer = await courier.deliver('save', { method: 'PATCH', path: '/' }, [200]);
    expect(answer.status).toBe(200);
    expect(tally).toMatchObject({ acknowledged: 1, retries: 3, errors: 0 });
  });

  it('gives up at once on an answer that must not be', async () => {
    const server = createServer((_, response) => response.writeHead(404).end('không có'));
    const tally = new Tally();
    const courier = new Courier(await serve(server), tally);
    const delivery = courier.deliver('read', { method: 'GET', path: '/x' }, [200]);
    await expect(delivery).rejects.toThrow(Undelivered);
    expect(tally).toMatchObject({ errors: 1, retries: 0 });
    expect(tally.samples).toEqual([expect.stringContaining('GET /x: 404')]);
  });
});
