import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@bangvang/database';
import { BatchMaker } from './batch-maker';

/** The job that makes a batch; one of a batch runs at a time. */
export const MAKE_CERTIFICATES = 'make-certificates';

export interface MakeCertificates {
  batchId: string;
}

/** Makes batches in the worker. */
@Injectable()
export class BatchJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly maker: BatchMaker,
  ) {}

  onModuleInit(): void {
    this.jobs.work<MakeCertificates>(MAKE_CERTIFICATES, async ({ batchId }, { signal }) => {
      let more = true;
      while (more) {
        // What is left is taken up by the next worker, from where the tables say it is.
        signal.throwIfAborted();
        more = await this.maker.step(batchId);
      }
    });
  }
}
