import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Ledger, type Tx } from '@bangvang/database';
import { JuryFiles } from '@bangvang/essays';
import { UnreadableFile } from '@bangvang/media';
import { newReadableCode } from '@bangvang/platform';
import { BlindingRepository, type NewFile, type RunRow } from './blinding.repository';
import { seal } from './seal.rules';
import { Sources, type Source, type WorkToCopy } from './sources';

/** The job that copies the works of a run; one of a run goes on at a time. */
export const BLIND_WORKS = 'blind-works';

export interface BlindWorks {
  runId: string;
}

/** Several in one transaction: none of its rows tells which entry came with which code. */
const BATCH = 20;
const CODE_GROUPS = 2;

/** What the bytes of a link are bound to. */
export const linkContext = (runId: string, code: string): string => `${runId} ${code}`;

type CopiedWork = Omit<WorkToCopy, 'files'> & { files: NewFile[] };

/**
 * Copies works under random codes, in an order drawn by chance, with new ids and new storage keys.
 * A batch commits with what says that it is done, so a run that was killed goes on where it was.
 */
@Injectable()
export class Blinder implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly repository: BlindingRepository,
    private readonly sources: Sources,
    private readonly juryFiles: JuryFiles,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.jobs.workApart<BlindWorks>(BLIND_WORKS, ({ runId }) => this.run(runId));
  }

  /** Copies what is left of a run. @throws what the source throws; it is tried again later */
  async run(runId: string): Promise<void> {
    const { tx } = this.database;
    const run = await this.repository.byId(tx, runId);
    if (!run || run.state !== 'copying') return;
    await this.sweep(tx, runId);
    const source = await this.sources.of(run);
    const items = shuffled(await this.repository.open(tx, runId));
    for (let at = 0; at < items.length; at += BATCH) {
      await this.copyBatch(run, items.slice(at, at + BATCH), source);
    }
    await this.finish(run);
  }

  private async copyBatch(run: RunRow, items: string[], source: Source): Promise<void> {
    const works: CopiedWork[] = [];
    const coded: string[] = [];
    for (const item of items) {
      const work = await this.copiedUnlessUnfit(run, item, source);
      if (!work) continue;
      works.push(work);
      coded.push(item);
    }
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.holdCopying(tx, run.id))) return;
      const codes = await this.freshCodes(tx, run, works.length);
      // By code, not in the order of the items: nothing in the batch is in step with anything.
      const drawn = shuffled(works).map((work, index) => ({ ...work, code: codes[index] ?? '' }));
      for (const { link, ...work } of drawn.sort((a, b) => (a.code < b.code ? -1 : 1))) {
        const context = linkContext(run.id, work.code);
        const sealed = seal(run.publicKey, Buffer.from(link), context);
        await this.repository.insertWork(tx, run, { ...work, sealed });
      }
      await this.repository.done(tx, run.id, coded);
      const keys = works.flatMap(({ files }) => files.map(({ storageKey }) => storageKey));
      await this.repository.forgetCopies(tx, keys);
    });
  }

  /**
   * One work of which no copy can be made holds up no other: it is left out of the run, and whoever
   * screens is told why. Null then.
   */
  private async copiedUnlessUnfit(
    run: RunRow,
    item: string,
    source: Source,
  ): Promise<CopiedWork | null> {
    try {
      return await this.copied(run, await source(item));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.leaveOut(run, item, error.code);
      return null;
    }
  }

  private async leaveOut({ id, contestId }: RunRow, item: string, code: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.holdCopying(tx, id))) return;
      if (!(await this.repository.leaveOut(tx, id, item))) return;
      const payload = { runId: id, entryId: item, code };
      await this.ledger.append(tx, {
        ...{ kind: 'blinding-left-out', contestId, actor: 'worker', payload },
      });
    });
  }

  /** A work with its files copied to keys of their own. */
  private async copied({ id }: RunRow, { files, ...work }: WorkToCopy): Promise<CopiedWork> {
    const { tx } = this.database;
    const placed = files.map((file) => ({ file, storageKey: newKey() }));
    const keys = placed.map(({ storageKey }) => storageKey);
    if (keys.length > 0) await this.repository.noteCopies(tx, id, keys);
    const copies: NewFile[] = [];
    try {
      for (const { file, storageKey } of placed) {
        const { copyTo, ...about } = file;
        copies.push({ ...about, id: randomUUID(), storageKey, bytes: await copyTo(storageKey) });
      }
    } catch (error) {
      if (error instanceof UnreadableFile) await this.removeCopies(tx, keys);
      throw error;
    }
    return { ...work, files: copies };
  }

  private async freshCodes(tx: Tx, { contestId }: RunRow, count: number): Promise<string[]> {
    const codes = new Set<string>();
    while (codes.size < count) {
      const drawn = Array.from({ length: count - codes.size }, () => newReadableCode(CODE_GROUPS));
      const used = await this.repository.usedCodes(tx, contestId, drawn);
      for (const code of drawn) if (!used.has(code)) codes.add(code);
    }
    return [...codes];
  }

  /** Copies of a worker that died before its batch was in: no row leads to them. */
  private async sweep(tx: Tx, runId: string): Promise<void> {
    await this.removeCopies(tx, await this.repository.leftCopies(tx, runId));
  }

  private async removeCopies(tx: Tx, keys: string[]): Promise<void> {
    for (const key of keys) await this.juryFiles.remove(key);
    await this.repository.forgetCopies(tx, keys);
  }

  private async finish({ id, contestId, stageId }: RunRow): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.holdCopying(tx, id))) return;
      const works = await this.repository.finish(tx, id);
      const payload = { runId: id, stageId, works };
      await this.ledger.append(tx, {
        kind: 'blinding-finished',
        contestId,
        actor: 'worker',
        payload,
      });
    });
  }
}

/** Where a copy lies: nothing in it, nor its place, leads to what it was copied from. */
function newKey(): string {
  const name = randomBytes(24).toString('hex');
  return `blind/${name.slice(0, 2)}/${name}`;
}

/** In an order that only chance knows (Fisher and Yates). */
function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as Thing, order[last] as Thing];
  }
  return order;
}
