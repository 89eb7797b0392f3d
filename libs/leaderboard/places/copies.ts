import { Injectable } from '@nestjs/common';
import type { CountedResult } from '@bangvang/attempts';
import { Redis } from '@bangvang/platform';
import { LuaScript } from '../lua/lua-script';
import type { CopyKeys } from './board-keys';
import { applyArguments } from './record';

/** What a batch did to a copy. */
export interface Applied {
  /** False when the copy is not there, or of another epoch: it has to be built. */
  built: boolean;
  /** Participants whose place or attempts changed. */
  changed: number;
  unitNos: number[];
}

/** When a copy was begun, and by which rules it is derived. */
export interface CopyOrigin {
  epoch: string;
  basis: string;
}

/** Who builds a copy, in which epoch; `lease` is the key that holds the name of who may. */
export interface Builder {
  epoch: string;
  name: string;
  lease: string;
}

const NOT_BUILT: Applied = { built: false, changed: 0, unitNos: [] };

/** Writing to the copies of a board in Redis; each method is one atomic step. */
@Injectable()
export class Copies {
  private readonly applyStep = new LuaScript<number | number[]>('apply');
  private readonly beginStep = new LuaScript<number>('begin');
  private readonly swapStep = new LuaScript<number>('swap');

  constructor(private readonly redis: Redis) {}

  /** Sets where participants stand. Repeated, late and reordered results change nothing. */
  async apply(keys: CopyKeys, epoch: string, results: CountedResult[]): Promise<Applied> {
    const answer = await this.applyStep.run(this.redis.client, inOrder(keys), [
      epoch,
      ...results.flatMap(applyArguments),
    ]);
    if (typeof answer === 'number') return NOT_BUILT;
    const [changed = 0, ...unitNos] = answer;
    return { built: true, changed, unitNos };
  }

  /** Throws a copy away and begins it anew, empty. */
  async begin(keys: CopyKeys, { epoch, basis }: CopyOrigin): Promise<void> {
    await this.beginStep.run(this.redis.client, inOrder(keys), [epoch, basis]);
  }

  /** Throws a copy away. */
  async drop(keys: CopyKeys): Promise<void> {
    await this.beginStep.run(this.redis.client, inOrder(keys), ['', '']);
  }

  /** Puts a finished copy in the place of the read one. False when it was lost, or somebody else builds. */
  async swap(read: CopyKeys, finished: CopyKeys, by: Builder): Promise<boolean> {
    const keys = [...inOrder(read), ...inOrder(finished), by.lease];
    return (await this.swapStep.run(this.redis.client, keys, [by.epoch, by.name])) === 1;
  }

  /** Where a copy comes from, or null when there is none. */
  async origin({ meta }: CopyKeys): Promise<CopyOrigin | null> {
    const [epoch, basis] = await this.redis.client.hmGet(meta, ['epoch', 'basis']);
    return epoch && basis ? { epoch, basis } : null;
  }
}

function inOrder({ places, records, units, bands, meta }: CopyKeys): string[] {
  return [places, records, units, bands, meta];
}
