import { Injectable } from '@nestjs/common';
import {
  Database,
  isForeignKeyViolation,
  isUniqueViolation,
  Jobs,
  Ledger,
  type Tx,
} from '@bangvang/database';
import { invalid, newId } from '@bangvang/platform';
import { batchNotFound, batchRunning, nobodyToIssue, resultMissing } from '../certificates.errors';
import { Designs } from '../design/designs.service';
import { MAKE_CERTIFICATES, type MakeCertificates } from './batch-job';
import type { BatchDto, NewBatchDto } from './batches.dto';
import { BatchesRepository, type NewBatch } from './batches.repository';
import { batchShown } from './batches.service';
import { Recipients } from './recipients.service';

/** Asks for batches and stops them. */
@Injectable()
export class BatchOrders {
  constructor(
    private readonly database: Database,
    private readonly designs: Designs,
    private readonly recipients: Recipients,
    private readonly repository: BatchesRepository,
    private readonly jobs: Jobs,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Begins a batch: certificates for everybody who is still without, then files to print from.
   * @throws Problem NOT_FOUND for the template, CERTIFICATES_RUNNING while another is under way,
   * CERTIFICATES_EMPTY where there is nobody to issue for and nothing to print again
   */
  async begin(
    contestId: string,
    { templateId, unitNo: onlyUnit, reprint = false }: NewBatchDto,
    by: string,
  ): Promise<BatchDto> {
    const unitNo = onlyUnit ?? null;
    return this.change(async (tx) => {
      const template = await this.designs.find(tx, contestId, templateId);
      const { purpose, design_id: designId } = template;
      const expected = await this.recipients.count(tx, { contestId, purpose, unitNo });
      const batch = { id: newId(), contestId, designId, purpose, unitNo, reprint, expected, by };
      if (expected === 0) await this.mustHavePrints(tx, batch);
      await this.repository.insert(tx, batch);
      const data: MakeCertificates = { batchId: batch.id };
      await this.jobs.enqueue(tx, MAKE_CERTIFICATES, data, { singletonKey: batch.id });
      await this.ledger.append(tx, {
        kind: 'certificates-issued',
        contestId,
        actor: by,
        payload: { batchId: batch.id, purpose, templateId, expected, reprint, unitNo },
      });
      return this.shown(tx, contestId, batch.id);
    });
  }

  /** Stops a batch where it is; what was issued stays valid. @throws Problem NOT_FOUND */
  async cancel(contestId: string, id: string): Promise<BatchDto> {
    return this.database.transaction(async (tx) => {
      await this.shown(tx, contestId, id);
      await this.repository.finish(tx, id, 'cancelled');
      return this.shown(tx, contestId, id);
    });
  }

  private async mustHavePrints(tx: Tx, batch: NewBatch): Promise<void> {
    const valid = await this.repository.validCount(tx, batch);
    if (batch.reprint && valid > 0) return;
    throw valid === 0 && batch.purpose !== 'participation' ? resultMissing() : nobodyToIssue();
  }

  private async shown(tx: Tx, contestId: string, id: string): Promise<BatchDto> {
    const row = await this.repository.byId(tx, contestId, id);
    if (!row) throw batchNotFound();
    return batchShown(row);
  }

  private async change(work: (tx: Tx) => Promise<BatchDto>): Promise<BatchDto> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      if (isUniqueViolation(error, 'certificate_batch_running')) throw batchRunning();
      if (isForeignKeyViolation(error, 'fkx_certificate_batch_unit_no')) {
        const hint = 'không có đơn vị này';
        throw invalid([{ path: 'unitNo', expected: 'the number of a unit', hint }]);
      }
      throw error;
    }
  }
}
