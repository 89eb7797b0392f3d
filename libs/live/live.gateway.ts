import {
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { parseRoom, type JoinAnswer, type LastDocuments, type Room } from '@bangvang/contracts';
import { groupName, Problem, says, Tokens } from '@bangvang/platform';
import { Freshness } from './freshness';
import { JoinRequest, LeaveRequest } from './live.dto';
import { LiveEvent } from './live.handler';
import { SOCKET_LIMITS } from './live.limits';
import { LiveMetrics } from './live.metrics';
import type { LiveServer, LiveSocket } from './live.types';
import { RoomMemory } from './room-memory';
import { SocketGuard } from './socket-guard';

/** Where viewers come in. The socket only tells: there is nothing here to write with. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<LiveServer>, OnGatewayConnection<LiveSocket> {
  @WebSocketServer()
  readonly server!: LiveServer;

  constructor(
    readonly metrics: LiveMetrics,
    private readonly memory: RoomMemory,
    private readonly tokens: Tokens,
    private readonly guard: SocketGuard,
    private readonly freshness: Freshness,
  ) {}

  afterInit(server: LiveServer): void {
    this.metrics.watch(server);
    this.guard.watch(server);
    this.freshness.watch(server);
  }

  handleConnection(socket: LiveSocket): void {
    this.guard.admit(socket);
  }

  /** Enters a room; the answer carries its last documents, so that nobody waits for the next change. */
  @LiveEvent('join', JoinRequest)
  async join(socket: LiveSocket, { room, ticket }: JoinRequest): Promise<JoinAnswer> {
    this.mayJoin(socket, room, ticket);
    await socket.join(namesOf(socket, room));
    return { ok: true, ...versioned(await this.memory.last(room)) };
  }

  @LiveEvent('leave', LeaveRequest)
  async leave(socket: LiveSocket, { room }: LeaveRequest): Promise<void> {
    if (!parseRoom(room)) return;
    for (const name of namesOf(socket, room)) await socket.leave(name);
  }

  private mayJoin(socket: LiveSocket, name: string, ticket: string | undefined): void {
    const room: Room | null = parseRoom(name);
    if (!room) throw new Problem('ROOM_UNKNOWN');
    const isStaff = room.kind === 'watch' || room.kind === 'jury';
    if (isStaff && this.tokens.readRoomTicket(ticket ?? '') !== name) {
      throw new Problem(
        'ROOM_FORBIDDEN',
        says(
          'The ticket to this room is wrong or has expired.',
          'Vé vào phòng này không đúng hoặc đã hết hạn.',
        ),
      );
    }
    const joined = [...socket.rooms].filter((one) => parseRoom(one)).length;
    if (!socket.rooms.has(name) && joined >= SOCKET_LIMITS.rooms) {
      throw new Problem(
        'TOO_MANY_REQUESTS',
        says(
          `A connection can be in at most ${SOCKET_LIMITS.rooms} rooms at once.`,
          `Mỗi kết nối chỉ vào được ${SOCKET_LIMITS.rooms} phòng cùng lúc.`,
        ),
      );
    }
  }
}

/** A round's room by its name and by the socket's group in it: notices go to all, boards group by group. */
function namesOf(socket: LiveSocket, room: string): string[] {
  return parseRoom(room)?.kind === 'round' ? [room, groupName(room, socket.data.group)] : [room];
}

function versioned(last: LastDocuments): LastDocuments & { version: number } {
  const { board, pulse, watch, jury } = last;
  const versions = [board, pulse, watch, jury].map((document) => document?.version ?? 0);
  const version = Math.max(...versions);
  return { version, ...last };
}
