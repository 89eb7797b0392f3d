import { Module } from '@nestjs/common';
import { Freshness } from './freshness';
import { LiveController } from './live.controller';
import { LiveGateway } from './live.gateway';
import { LiveMetrics } from './live.metrics';
import { RedisLink } from './redis-link';
import { RoomMemory } from './room-memory';
import { SocketGuard } from './socket-guard';

/** The socket.io gateway. It needs the platform, and {@link LiveAdapter} as the application's adapter. */
@Module({
  controllers: [LiveController],
  providers: [Freshness, LiveGateway, LiveMetrics, RedisLink, RoomMemory, SocketGuard],
})
export class LiveModule {}
