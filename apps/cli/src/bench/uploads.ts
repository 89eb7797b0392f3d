import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { MediaReader } from '@bangvang/media';
import { Config, Files } from '@bangvang/platform';
import { inParallel, range } from '../load/crowd';
import { makeWritingArena, MEDIUM, type WritingArena } from '../simulate-writing/contest';
import { authorOf } from '../simulate-writing/leaks';
import { docxOf, filmOf } from './files-to-send';
import { timed, type Ground } from './ground';
import { megabytesOf } from './memory';
import { rounded, type Row } from './row';

const SENDERS = 200;
const MEGABYTE = 1024 * 1024;
const FILE_BYTES = 20 * MEGABYTE;
const PIECE_BYTES = 64 * 1024;
const PREPARING = 20;
const SAMPLE_MS = 200;
const WORDS = 1_200;
const READINGS = 600;
const KNOWN_MS = 1_500;

/** Files of many people at once, and how many written works a second are read. */
export async function uploads(ground: Ground): Promise<Row[]> {
  return [...(await sending(ground)), ...(await reading())];
}

/** An author's file, announced and waiting for its bytes. */
interface Announced {
  token: string;
  place: string;
}

async function sending({ own, desk }: Ground): Promise<Row[]> {
  const files = { types: ['mp4'], maxBytes: 2 * FILE_BYTES, max: 1 };
  const arena = await makeWritingArena(desk, {
    form: 'video',
    words: undefined,
    inBrowser: false,
    files,
  });
  await sleep(Math.max(0, arena.opensAt.getTime() - Date.now()) + KNOWN_MS);
  const waiting: Announced[] = [];
  await inParallel(range(0, SENDERS), PREPARING, async (n) => {
    waiting.push(await announce(own.url, arena, n));
  });
  const film = filmOf(FILE_BYTES);
  const pids = own.state.processes.api ?? [];
  const before = megabytesOf(pids);
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, megabytesOf(pids))), SAMPLE_MS);
  const seconds = await timed(async () => {
    await Promise.all(waiting.map((one) => send(own.url, one, film)));
  });
  clearInterval(watch);
  const how = `${SENDERS} people at once, each a film of 20 MB in one part, stored, hashed and checked before the answer; clients on the same machine`;
  return [
    {
      name: 'uploads',
      value: rounded((SENDERS * FILE_BYTES) / MEGABYTE / seconds),
      unit: 'MB/s',
      how,
    },
    {
      name: 'memory that uploads add',
      value: Math.max(0, Math.round(highest - before)),
      unit: 'MB',
      how: `resident set of ${pids.length} api processes and those that read files, at its highest, above ${Math.round(before)} MB before`,
    },
  ];
}

async function announce(url: string, { slug, unitNos }: WritingArena, n: number) {
  const person = { ...authorOf(n, unitNos), consents: { 'take-part': true } };
  const { token } = await post<{ token: string }>(
    `${url}/api/contests/${slug}/registrations`,
    person,
  );
  const { id } = await post<{ id: string }>(
    `${url}/api/contests/${slug}/entries`,
    { medium: MEDIUM },
    token,
  );
  const response = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...tusHeaders(token),
      'upload-length': String(FILE_BYTES),
      'upload-metadata': `entry ${Buffer.from(id).toString('base64')}`,
    },
  });
  const place = response.headers.get('location');
  if (place === null) throw new Error(`an upload was refused: ${await response.text()}`);
  return { token, place };
}

/** Over a connection of its own, piece by piece as it is taken: the film is in memory once for all. */
async function send(url: string, { token, place }: Announced, film: Buffer): Promise<void> {
  const sending = request(`${url}${place}`, {
    method: 'PATCH',
    agent: false,
    headers: {
      ...tusHeaders(token),
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': film.length,
    },
  });
  // A server that refuses answers before it has heard everything, and hangs up.
  pipeline(piecesOf(film), sending).catch(() => undefined);
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  if (response.statusCode !== 204) throw new Error(`a film was refused: ${await text(response)}`);
  response.resume();
}

function* piecesOf(film: Buffer): Generator<Buffer> {
  for (let at = 0; at < film.length; at += PIECE_BYTES) {
    yield film.subarray(at, at + PIECE_BYTES);
  }
}

const tusHeaders = (token: string): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  authorization: `Bearer ${token}`,
});

async function post<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Reads the same written work again and again, each time as if it were another. */
async function reading(): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'bangvang-bench-media-'));
  const reader = new MediaReader(new Files(Object.assign(new Config(), { FILES_DIR: root })));
  try {
    const path = join(root, 'work.docx');
    writeFileSync(path, await docxOf(WORDS));
    await reader.readFile(path);
    const seconds = await timed(() =>
      inParallel(range(0, READINGS), availableParallelism(), async () => {
        await reader.readFile(path);
      }),
    );
    return [
      {
        name: 'written works read',
        value: rounded(READINGS / seconds),
        unit: '/s',
        how: `docx of ${WORDS.toLocaleString('en')} words, ${READINGS} times: archive and parts checked, text, HTML, words, what names people; in processes apart`,
      },
    ];
  } finally {
    reader.onApplicationShutdown();
    rmSync(root, { recursive: true });
  }
}
