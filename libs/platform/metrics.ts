import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The process's metrics; features add their own to {@link registry}. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly http = new Histogram({
    name: 'bangvang_http_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  readonly problems = new Counter({
    name: 'bangvang_problems_total',
    help: 'Errors answered, by code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly batchSize = new Histogram({
    name: 'bangvang_batch_rows',
    help: 'Rows per group commit, by writer',
    labelNames: ['writer'],
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: [this.registry],
  });

  readonly projectorBehind = new Gauge({
    name: 'bangvang_projector_behind_seconds',
    help: 'Age of the oldest ledger row the board does not show yet',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
