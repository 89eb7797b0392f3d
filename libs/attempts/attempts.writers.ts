import { Injectable } from '@nestjs/common';
import { BatchWriter, type BatchOptions } from '@bangvang/database';
import { Metrics } from '@bangvang/platform';
import {
  AttemptsRepository,
  type Saved,
  type SaveRequest,
  type StartOutcome,
  type StartRequest,
  type SubmitRequest,
  type TimedClosedRow,
} from './attempts.repository';

const LIMITS = { maxBatch: 200, maxQueue: 10_000, concurrency: 2 };

/** The three group commits of the hot path; each resolves once its row is durable, null where nothing was written. */
@Injectable()
export class AttemptWriters {
  readonly starts: BatchWriter<StartRequest, StartOutcome | null>;
  readonly saves: BatchWriter<SaveRequest, Saved | null>;
  readonly submissions: BatchWriter<SubmitRequest, TimedClosedRow | null>;

  constructor(repository: AttemptsRepository, metrics: Metrics) {
    const writer = <I, O>(name: string, flush: BatchOptions<I, O>['flush']) =>
      new BatchWriter<I, O>({
        ...LIMITS,
        flush,
        onBatch: (rows) => metrics.batchSize.observe({ writer: name }, rows),
      });
    this.starts = writer('start', (batch: StartRequest[]) => repository.start(batch));
    this.saves = writer('save', (batch: SaveRequest[]) => repository.save(batch));
    this.submissions = writer('submit', (batch: SubmitRequest[]) => repository.submit(batch));
  }
}
