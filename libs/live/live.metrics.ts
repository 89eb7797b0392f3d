import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { parseRoom } from '@bangvang/contracts';
import { Metrics } from '@bangvang/platform';
import type { LiveServer } from './live.types';

/** What an operator wants to know of a gateway. */
@Injectable()
export class LiveMetrics {
  readonly events: Counter<'event' | 'outcome'>;
  /** Sockets that were sent away: at the door, for noise, or because they did not keep up. */
  readonly dismissed: Counter<'why'>;

  constructor(private readonly metrics: Metrics) {
    const registers = [metrics.registry];
    this.events = new Counter({
      name: 'bangvang_live_events_total',
      help: 'Messages from clients, by event and outcome',
      labelNames: ['event', 'outcome'],
      registers,
    });
    this.dismissed = new Counter({
      name: 'bangvang_live_dismissed_total',
      help: 'Sockets sent away, by reason',
      labelNames: ['why'],
      registers,
    });
  }

  /** Shows the open sockets and rooms of a server from now on. */
  watch(server: LiveServer): void {
    const { registry } = this.metrics;
    const { adapter } = server.of('/');
    new Gauge({
      name: 'bangvang_live_sockets',
      help: 'Open sockets',
      registers: [registry],
      collect() {
        this.set(server.engine.clientsCount);
      },
    });
    new Gauge({
      name: 'bangvang_live_rooms',
      help: 'Rooms with somebody in them',
      registers: [registry],
      collect() {
        this.set([...adapter.rooms.keys()].filter((name) => parseRoom(name)).length);
      },
    });
  }
}
