import { createHash, randomBytes, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { mp4 } from '../../../test/support/media-files';
import { placeOf, tusClient } from '../../../test/support/tus';
import { medium, writingContest } from '../../../test/support/writing';
import { InFlight } from './in-flight.testing';

/*
 * A film of 200 MB over a connection that is cut again and again, with another process in the place
 * of the one that took the first half: it arrives whole, and no process holds more of it in memory
 * than what lies between a socket and the storage.
 */

const MEGABYTE = 1024 * 1024;
const LENGTH = 200 * MEGABYTE;
const FILES = { types: ['mp4'], maxBytes: 250 * MEGABYTE, max: 1 };
/** Where the connection is lost, in bytes from the beginning. */
const CUTS = [37 * MEGABYTE + 11, 90 * MEGABYTE, 131 * MEGABYTE + 7, 170 * MEGABYTE];
/** Of those, where the process is another one afterwards. */
const RESTART = 90 * MEGABYTE;
/** Node's buffers of a socket and of a file, a few times over. */
const MOST_IN_FLIGHT = 4 * MEGABYTE;

/** The bytes of a film, made as they are wanted: the same at the same place each time. */
class Film {
  private readonly head = mp4(61);
  private readonly block = randomBytes(MEGABYTE);

  constructor(private readonly length: number) {
    const box = Buffer.alloc(8);
    box.writeUInt32BE(length - this.head.length);
    box.write('mdat', 4);
    this.head = Buffer.concat([this.head, box]);
  }

  /** What lies at an offset, at the most a megabyte of it. */
  at(offset: number, end: number): Buffer {
    if (offset < this.head.length)
      return this.head.subarray(offset, Math.min(end, this.head.length));
    const place = (offset - this.head.length) % MEGABYTE;
    return this.block.subarray(place, place + Math.min(MEGABYTE - place, end - offset));
  }

  get sha256(): string {
    const hash: Hash = createHash('sha256');
    for (let at = 0; at < this.length;) {
      const piece = this.at(at, this.length);
      hash.update(piece);
      at += piece.length;
    }
    return hash.digest('hex');
  }
}

const filesDir = mkdtempSync(join(tmpdir(), 'bangvang-large-'));
const apps: TestApp[] = [];
afterAll(async () => {
  await Promise.all(apps.map((one) => one.close()));
  rmSync(filesDir, { recursive: true, force: true });
});

async function start(env: Parameters<typeof createTestApp>[0] = {}): Promise<TestApp> {
  const test = await createTestApp(env);
  apps.push(test);
  return test;
}

interface Sending {
  url: string;
  token: string;
  film: Film;
}

/** Sends from an offset as fast as it is taken, and hangs up at `until`; at the end, waits for the answer. */
async function send({ url, token, film }: Sending, offset: number, until: number): Promise<void> {
  const sending: ClientRequest = request(url, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
      'content-length': LENGTH - offset,
      authorization: `Bearer ${token}`,
    },
  });
  const answered = once(sending, 'response');
  answered.catch(() => undefined);
  for (let at = offset; at < until;) {
    const piece = film.at(at, until);
    at += piece.length;
    if (!sending.write(piece)) await once(sending, 'drain');
  }
  if (until < LENGTH) {
    sending.destroy();
    return;
  }
  sending.end();
  const [answer] = (await answered) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(204);
}

it('a film of 200 MB arrives whole over lost connections and another process', async () => {
  let test = await start({ env: { FILES_DIR: filesDir } });
  const contest = await writingContest(test, { media: [medium({ files: FILES })] });
  const { token } = await contest.person();
  const path = `/api/contests/${contest.slug}/entries`;
  const entry = (await test.call('POST', path, { token, body: { medium: 'bao' } })).body
    .id as unknown as string;
  const place = placeOf(await tusClient(test, { token }).create(LENGTH, { entry }));
  const film = new Film(LENGTH);
  const inFlight = [new InFlight(test)];
  let offset = 0;
  for (const cut of CUTS) {
    await send({ url: test.url + place, token, film }, offset, cut);
    await inFlight.at(-1)!.over();
    const reached = await offsetOf(test, place, token);
    // What was lost is no more than what was on the way.
    expect(reached).toBeGreaterThan(offset);
    expect(reached).toBeLessThanOrEqual(cut);
    offset = reached;
    if (cut !== RESTART) continue;
    const { DATABASE_URL } = test.config;
    await apps.pop()?.close();
    test = await start({ env: { DATABASE_URL, FILES_DIR: filesDir } });
    inFlight.push(new InFlight(test));
  }
  await send({ url: test.url + place, token, film }, offset, LENGTH);
  const { body } = await test.call('GET', place, { token });
  expect(body).toMatchObject({ state: 'ready', type: 'mp4', length: LENGTH, sha256: film.sha256 });
  for (const { most } of inFlight) {
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(MOST_IN_FLIGHT);
  }
});

/** How far an upload is. */
async function offsetOf(test: TestApp, place: string, token: string): Promise<number> {
  const { headers } = await tusClient(test, { token }).call('HEAD', place);
  return Number(headers.get('upload-offset'));
}
