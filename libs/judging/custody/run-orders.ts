import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Jobs, Ledger, type Tx } from '@bangvang/database';
import { BLIND_WORKS } from './blinder';
import { BlindingRepository } from './blinding.repository';
import { blindingUnderWay, holdersMissing } from './custody.errors';
import { KeysRepository } from './keys.repository';
import { newKeyPair, seal } from './seal.rules';

/** What a run is to copy, and to where. */
export interface RunOrder {
  contestId: string;
  stageId: string;
  /** The stage whose codes are items; null: items are entries. */
  fromStageId: string | null;
  items: string[];
  by: string;
}

/** Gives the worker a run to do. */
@Injectable()
export class RunOrders {
  constructor(
    private readonly repository: BlindingRepository,
    private readonly keys: KeysRepository,
    private readonly jobs: Jobs,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Problem KEY_HOLDERS_MISSING, BLINDING_UNDER_WAY */
  async check(tx: Tx, contestId: string): Promise<void> {
    const runs = await this.repository.runs(tx, contestId);
    if (runs.some(({ state }) => state === 'copying')) throw blindingUnderWay();
    await this.publicKeys(tx, contestId);
  }

  async give(tx: Tx, { items, by, ...about }: RunOrder): Promise<void> {
    const { contestId } = about;
    const [first, second] = await this.publicKeys(tx, contestId);
    const id = randomUUID();
    const { publicKey, privateKey } = newKeyPair();
    const sealedFirst = seal(first, seal(second, privateKey, id), id);
    const sealedSecond = seal(second, seal(first, privateKey, id), id);
    privateKey.fill(0);
    const run = { ...about, id, publicKey, sealedFirst, sealedSecond, by };
    await this.repository.insert(tx, run, items);
    await this.jobs.enqueue(tx, BLIND_WORKS, { runId: id }, { singletonKey: id });
    await this.ledger.append(tx, {
      kind: 'blinding-started',
      contestId,
      actor: `staff:${by}`,
      payload: { runId: id, stageId: about.stageId, works: items.length },
    });
  }

  private async publicKeys(tx: Tx, contestId: string): Promise<[Buffer, Buffer]> {
    const [first, second] = await this.keys.holders(tx, contestId);
    if (!first?.publicKey || !second?.publicKey) throw holdersMissing();
    return [first.publicKey, second.publicKey];
  }
}
