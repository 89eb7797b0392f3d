import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config, Problem } from '@bangvang/platform';
import { UnreadableFile } from '../media.errors';

const PIECE_BYTES = 256 * 1024;
const IDLE_MS = 60_000;
const MAX_ANSWER = 4_096;

/**
 * Has files looked at by clamd before anything opens them, where one is configured (CLAMD_URL). One
 * that is configured and away keeps files waiting: it is never passed over in silence.
 */
@Injectable()
export class Scanner {
  private readonly address: { host: string; port: number } | { path: string } | null;

  constructor(config: Config) {
    this.address = config.CLAMD_URL === undefined ? null : addressOf(config.CLAMD_URL);
  }

  /** @throws UnreadableFile FILE_INFECTED; Problem SCANNER_AWAY, to be tried again */
  async scan(path: string): Promise<void> {
    if (this.address === null) return;
    const said = await this.ask(path);
    if (/\bOK$/.test(said)) return;
    const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
    if (found === undefined) throw away();
    throw new UnreadableFile('FILE_INFECTED', found, found);
  }

  /** INSTREAM of clamd(8): pieces, each behind its length, and a length of nothing at the end. */
  private async ask(path: string): Promise<string> {
    const socket = connect(this.address!);
    socket.setTimeout(IDLE_MS, () => socket.destroy(new Error('clamd does not answer')));
    const answer = answerOf(socket);
    try {
      await once(socket, 'connect');
      await send(socket, Buffer.from('zINSTREAM\0'));
      for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
        await send(socket, lengthOf((piece as Buffer).length));
        await send(socket, piece as Buffer);
      }
      await send(socket, lengthOf(0));
      return await answer;
    } catch {
      // clamd may answer before it has heard everything, as when a file is too large for it.
      answer.catch(() => undefined);
      throw away();
    } finally {
      socket.destroy();
    }
  }
}

function addressOf(url: string): { host: string; port: number } | { path: string } {
  if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) };
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

async function answerOf(socket: Socket): Promise<string> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    socket.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString('utf8')).slice(0, MAX_ANSWER);
      if (said.includes('\0')) resolve();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('clamd hung up')));
  });
  return said.replace(/\0.*$/s, '').trim();
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new Error('clamd hung up');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

const away = (): Problem => new Problem('SCANNER_AWAY', undefined, { retryAfter: 60 });
