import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '@bangvang/contracts';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** One connection to the live gateway; it reconnects by itself, slower each time, never all clients at once. */
export function openSocket(): LiveSocket {
  return io({
    path: '/socket.io',
    transports: ['websocket'],
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 20_000,
    randomizationFactor: 0.6,
  });
}
