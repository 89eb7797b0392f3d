import { connect, type Socket } from 'node:net';

/** What a viewer tells of. Payloads are the JSON bytes of socket.io packets, valid during the call. */
export interface ViewerEvents {
  /** It is in its room; `answer` is the acknowledgement. */
  joined: (answer: string) => void;
  /** A message, as `["board",{...}]`. */
  message: (payload: Buffer) => void;
  /** The connection ended, or was never there. */
  ended: () => void;
}

interface Place {
  host: string;
  port: number;
  localAddress?: string;
}

const EMPTY = Buffer.alloc(0);
const TEXT = 0x81;
const CLOSE = 0x88;
const MASKED = 0x80;
const SHORT = 126;
const LONG = 127;
/** A mask of zeros is a mask: what it covers stays as it is, so that frames can be made beforehand. */
const NO_MASK = Buffer.alloc(4);

const PONG = frame('3');
const CONNECT = frame('40');

/** Whoever is not in the room by then tries again, as the product's own client does. */
const JOIN_WITHIN_MS = 20_000;

/** A text frame as clients send it, shorter than 126 bytes. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([TEXT, MASKED | payload.length]), NO_MASK, payload]);
}

/**
 * One viewer of a board: a WebSocket that speaks as much engine.io 4 and socket.io 5 as joining one
 * room and listening take, and looks at no more bytes than it must. Ten thousand of them have to
 * leave the machine to the server.
 */
export class ViewerSocket {
  private readonly socket: Socket;
  private received: Buffer = EMPTY;
  private upgraded = false;
  private readonly late: NodeJS.Timeout;

  constructor(
    { host, port, localAddress }: Place,
    private readonly room: string,
    private readonly events: ViewerEvents,
  ) {
    this.socket = connect({ host, port, localAddress, noDelay: true });
    this.socket.on('error', () => undefined);
    const late = setTimeout(() => this.socket.destroy(), JOIN_WITHIN_MS);
    this.socket.once('close', () => {
      clearTimeout(late);
      events.ended();
    });
    this.late = late;
    this.socket.on('data', (chunk) => this.receive(chunk));
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}:${port}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
  }

  /** Ends the connection without a farewell. */
  destroy(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    if (!this.upgraded && !this.upgrade()) return;
    while (this.takeFrame());
  }

  private upgrade(): boolean {
    const end = this.received.indexOf('\r\n\r\n');
    if (end === -1) return false;
    if (this.received.toString('latin1', 9, 12) !== '101') {
      this.destroy();
      return false;
    }
    this.received = this.received.subarray(end + 4);
    this.upgraded = true;
    return true;
  }

  /** Takes one whole frame from what was received; false when there is none. */
  private takeFrame(): boolean {
    const bytes = this.received;
    if (bytes.length < 2) return false;
    let start = 2;
    let length = bytes[1] as number;
    if (length === SHORT) {
      if (bytes.length < (start = 4)) return false;
      length = bytes.readUInt16BE(2);
    } else if (length === LONG) {
      if (bytes.length < (start = 10)) return false;
      length = Number(bytes.readBigUInt64BE(2));
    }
    const end = start + length;
    if (bytes.length < end) return false;
    this.received = end === bytes.length ? EMPTY : bytes.subarray(end);
    this.obey(bytes[0] as number, bytes.subarray(start, end));
    return true;
  }

  /** engine.io: 0 open, 2 ping, 4 message; socket.io within 4: 0 connected, 2 event, 3 acknowledgement. */
  private obey(kind: number, packet: Buffer): void {
    if (kind === CLOSE) {
      this.destroy();
      return;
    }
    switch (packet.toString('latin1', 0, 2)) {
      case '42':
        this.events.message(packet.subarray(2));
        break;
      case '2':
        this.socket.write(PONG);
        break;
      case '0{':
        this.socket.write(CONNECT);
        break;
      case '40':
        this.socket.write(frame(`420["join",{"room":"${this.room}"}]`));
        break;
      case '43':
        clearTimeout(this.late);
        this.events.joined(packet.toString('utf8', 3));
        break;
      default:
        this.destroy();
    }
  }
}
