import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Storage } from '@bangvang/media';
import type { TestApp } from '../../../test/support/app';
import { Receiving } from './receiving.service';

/** What a process was sent in pieces of files, and how much of it lies in the storage. */
export class InFlight {
  /** The most bytes that were sent and not stored yet. */
  most = 0;
  /** Bytes of the newest request that lie in the storage. */
  stored = 0;
  private socket: Socket | null = null;
  private before = 0;
  private readonly receiving: { mock: { results: { value: unknown }[] } };

  constructor({ app }: TestApp) {
    app.getHttpServer().on('request', ({ method, socket }: IncomingMessage) => {
      if (method !== 'PATCH') return;
      this.socket = socket;
      this.before = socket.bytesRead;
      this.stored = 0;
    });
    this.receiving = jest.spyOn(app.get(Receiving, { strict: false }), 'receive');
    const storage = app.get(Storage, { strict: false });
    const put = storage.put.bind(storage);
    jest.spyOn(storage, 'put').mockImplementation((key, bytes) => put(key, this.counted(bytes)));
  }

  /** Resolves once what came over the connections is stored, also where they are gone. */
  async over(): Promise<void> {
    await Promise.allSettled(this.receiving.mock.results.map(({ value }) => value));
  }

  private async *counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      const read = (this.socket?.bytesRead ?? 0) - this.before;
      this.most = Math.max(this.most, read - this.stored);
      yield piece;
      // Asked for the next: this one lies in the storage.
      this.stored += piece.length;
    }
  }
}
