import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Clock } from '@bangvang/platform';
import { LRUCache } from 'lru-cache';
import { UnitsRepository } from './units.repository';
import type { Unit } from './units.rules';

/** A tree in memory. */
export interface TreeSnapshot {
  /** In the order they were added. */
  units: readonly Unit[];
  byNo: ReadonlyMap<number, Unit>;
  byId: ReadonlyMap<string, Unit>;
  /** Today's date in Viet Nam, by the database's clock. */
  today: string;
}

interface Held {
  revision: number;
  checkedAt: number;
  snapshot: TreeSnapshot;
}

const FRESH_MS = 1_000;
const MAX_TREES = 20;

/**
 * Trees in memory, so that a registration and a keystroke in the search cost no SQL. Once a second
 * a tree in use is compared with the database's revision, and read again only when it changed.
 */
@Injectable()
export class TreeSnapshots {
  private readonly held = new LRUCache<string, Held>({ max: MAX_TREES });
  private readonly asking = new Map<string, Promise<Held | null>>();

  constructor(
    private readonly database: Database,
    private readonly repository: UnitsRepository,
    private readonly clock: Clock,
  ) {}

  /** A tree as it was at most a second ago, or null when there is none. */
  async get(treeId: string): Promise<TreeSnapshot | null> {
    const held = this.held.get(treeId);
    if (held && this.clock.monotonic() - held.checkedAt < FRESH_MS) return held.snapshot;
    return (await this.askOnce(treeId, held))?.snapshot ?? null;
  }

  /** Forgets a tree that this process has changed. */
  forget(treeId: string): void {
    this.held.delete(treeId);
  }

  private askOnce(treeId: string, held: Held | undefined): Promise<Held | null> {
    const under = this.asking.get(treeId);
    if (under) return under;
    const answer = this.ask(treeId, held).finally(() => this.asking.delete(treeId));
    this.asking.set(treeId, answer);
    return answer;
  }

  private async ask(treeId: string, held: Held | undefined): Promise<Held | null> {
    const checkedAt = this.clock.monotonic();
    const position = await this.repository.position(this.database.tx, treeId);
    if (!position) {
      this.held.delete(treeId);
      return null;
    }
    const { revision, today } = position;
    const snapshot =
      held?.revision === revision
        ? { ...held.snapshot, today }
        : snapshotOf(await this.repository.ofTree(this.database.tx, treeId), today);
    const fresh = { revision, checkedAt, snapshot };
    this.held.set(treeId, fresh);
    return fresh;
  }
}

function snapshotOf(units: Unit[], today: string): TreeSnapshot {
  return {
    units,
    byNo: new Map(units.map((unit) => [unit.no, unit])),
    byId: new Map(units.map((unit) => [unit.id, unit])),
    today,
  };
}
