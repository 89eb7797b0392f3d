import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export const OPCODES = { text: 0x1, ping: 0x9 } as const;
const FINAL = 0x80;
const MASKED = 0x80;
const NO_MASK = Buffer.alloc(4);
const LONGEST = 125;
/** First byte of a frame that closes. */
const CLOSING = 0x88;

/** A WebSocket that does only what it is told: sends frames that no client would, or never reads. */
export class RawSocket {
  private constructor(readonly connection: Socket) {}

  /** Connects and enters a room of the gateway on this port. */
  static async join(port: number, room: string): Promise<RawSocket> {
    const connection = connect(port, '127.0.0.1');
    connection.on('error', () => undefined);
    connection.write(handshake('localhost'));
    await once(connection, 'data');
    const socket = new RawSocket(connection);
    socket.send('text', '40');
    await once(connection, 'data');
    socket.send('text', `420["join",{"room":"${room}"}]`);
    await once(connection, 'data');
    return socket;
  }

  /** Sends one frame of at most 125 bytes. */
  send(kind: keyof typeof OPCODES, payload: string | Buffer): void {
    const bytes = Buffer.from(payload);
    if (bytes.length > LONGEST) throw new RangeError('too long for a short frame');
    const head = Buffer.from([FINAL | OPCODES[kind], MASKED | bytes.length]);
    this.connection.write(Buffer.concat([head, NO_MASK, bytes]));
  }

  /** Reads nothing more. */
  stopReading(): void {
    this.connection.removeAllListeners('data').pause();
  }

  /** Resolves when the other side has ended the connection, or asks to. */
  async ended(): Promise<void> {
    this.connection.on('data', (chunk: Buffer) => {
      if (chunk.includes(CLOSING)) this.connection.destroy();
    });
    this.connection.resume();
    if (!this.connection.closed) await once(this.connection, 'close');
  }
}

/** The raw answer to a WebSocket handshake that is refused. */
export async function refusedHandshake(port: number, language = 'vi'): Promise<string> {
  const connection = connect(port, '127.0.0.1');
  connection.write(handshake('localhost', language));
  let answer = '';
  for await (const chunk of connection) answer += String(chunk);
  return answer;
}

function handshake(host: string, language = 'vi'): string {
  return (
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nAccept-Language: ${language}\r\nConnection: Upgrade\r\n` +
    'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
  );
}
