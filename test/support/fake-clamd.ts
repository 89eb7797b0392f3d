import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What clamd says of a file that holds these bytes (they are no virus, only taken for one here). */
export const VIRUS = Buffer.from('bangvang-test-virus');

/** A clamd that speaks INSTREAM, and finds {@link VIRUS}. */
export class FakeClamd {
  /** How many files it has seen. */
  seen = 0;
  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly open: Set<Socket>,
  ) {}

  /** At a path, or on a port, a free one by default. */
  static async start(path?: string, port = 0): Promise<FakeClamd> {
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      socket.on('error', () => {});
      void answer(socket).then((said) => {
        clamd.seen += 1;
        socket.end(said);
      });
    });
    await new Promise<void>((resolve) => {
      if (path === undefined) server.listen(port, '127.0.0.1', resolve);
      else server.listen(path, resolve);
    });
    const url = path === undefined ? `tcp://127.0.0.1:${portOf(server)}` : `unix:${path}`;
    const clamd = new FakeClamd(server, url, open);
    return clamd;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function answer(socket: Socket): Promise<string> {
  let bytes: Buffer = Buffer.alloc(0);
  return new Promise((resolve) => {
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece]);
      const file = contentOf(bytes);
      if (file) resolve(file.includes(VIRUS) ? 'stream: Test.Virus FOUND\0' : 'stream: OK\0');
    });
  });
}

/** The file, once its end was told; null before. */
function contentOf(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (bytes.toString('latin1', 0, command.length) !== command) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
