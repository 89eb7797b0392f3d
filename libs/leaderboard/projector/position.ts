import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { Config, newToken, Redis } from '@bangvang/platform';
import { LuaScript } from '../lua/lua-script';
import { projectorKey } from '../places/board-keys';

/** How far the ledger was followed. A new epoch begins when that is not known; older copies are void then. */
export interface Position {
  epoch: string;
  /** PostgreSQL's snapshot: what it shows has been applied to every copy of this epoch. */
  snapshot: string;
}

interface StoredPosition extends Position {
  source: string;
}

/**
 * The projector's position, kept beside the data it describes: who loses the data loses the
 * position, and who brings an older state of Redis back brings its position back.
 */
@Injectable()
export class Positions {
  private readonly key: string;
  private readonly advanceStep = new LuaScript<number>('advance');

  constructor(
    private readonly redis: Redis,
    config: Config,
  ) {
    this.key = projectorKey(config.REDIS_PREFIX);
  }

  /** The position in the database behind `source`; null when there is none. */
  async read(source: string): Promise<Position | null> {
    const stored = (await this.redis.client.hGetAll(this.key)) as Partial<StoredPosition>;
    if (!stored.epoch || !stored.snapshot || stored.source !== source) return null;
    return { epoch: stored.epoch, snapshot: stored.snapshot };
  }

  /** Begins a new epoch at a snapshot. */
  async begin(source: string, snapshot: string): Promise<Position> {
    const position: StoredPosition = { epoch: newToken(9), snapshot, source };
    await this.redis.client.hSet(this.key, { ...position });
    return position;
  }

  /** Moves the position on. False when it was lost meanwhile, and with it what was applied. */
  async advance({ epoch }: Position, snapshot: string): Promise<boolean> {
    return (await this.advanceStep.run(this.redis.client, [this.key], [epoch, snapshot])) === 1;
  }
}

/** Names the database for good: two databases, or one made anew, never have the same name. */
export async function sourceName(tx: Tx): Promise<string> {
  const [row] = await query<{ name: string }>(
    tx,
    `SELECT system_identifier || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS name
       FROM pg_control_system()`,
  );
  return row!.name;
}

/**
 * Whether a position lies in the future of what the database shows now: the database was set back,
 * from a backup for example, and the copies know of things that never happened.
 */
export function isAhead(position: string, now: string): boolean {
  return xmax(position) > xmax(now);
}

const xmax = (snapshot: string): bigint => BigInt(snapshot.split(':')[1] ?? '0');
