import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '@bangvang/contracts';
import type { Allowance } from './live.rules';

/** What the gateway keeps beside a socket. */
export interface SocketData {
  /** Which group of a round's viewers it is one of. */
  group: number;
  messages: Allowance;
  bytes: Allowance;
  bytesSeen: number;
  /** It was told to go; nothing it sends counts any more. */
  dismissed: boolean;
}

export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
