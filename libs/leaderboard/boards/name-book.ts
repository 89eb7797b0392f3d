import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { Redis } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import { namesKey } from '../places/board-keys';
import type { Names } from './board.rules';

/** A withdrawn consent or a corrected name shows after this long at the latest. */
const PEOPLE_SECONDS = 120;
const UNITS_MS = 60_000;
const UNITS_REMEMBERED = 20_000;

/** Names for the rows of boards, as the contest publishes them. */
@Injectable()
export class NameBook {
  private readonly units = new LRUCache<number, string>({ max: UNITS_REMEMBERED, ttl: UNITS_MS });

  constructor(
    private readonly redis: Redis,
    private readonly database: Database,
    private readonly participants: Participants,
    private readonly unitDirectory: Units,
  ) {}

  /** Names of people and units; unknown ones are missing. */
  async names(contestId: string, people: number[], units: number[]): Promise<Names> {
    return { people: await this.people(contestId, people), units: await this.unitNames(units) };
  }

  private async people(contestId: string, nos: number[]): Promise<Map<number, string>> {
    const asked = [...new Set(nos)];
    const names = await this.remembered(contestId, asked);
    const missing = asked.filter((no) => !names.has(no));
    if (missing.length === 0) return names;
    const found = await this.participants.displayNames(this.database.tx, missing);
    for (const [no, { name }] of found) names.set(no, name);
    await this.remember(contestId, missing, names);
    return names;
  }

  private async remembered(contestId: string, nos: number[]): Promise<Map<number, string>> {
    if (nos.length === 0 || !this.redis.isReady) return new Map();
    const found = await this.redis.client.hmGet(namesKey(contestId), nos.map(String));
    return new Map(nos.flatMap((no, index) => (found[index] ? [[no, found[index]]] : [])));
  }

  /** The whole hash expires at once: names are read again from time to time, in one go. */
  private async remember(contestId: string, nos: number[], names: Map<number, string>) {
    const fields = nos.flatMap((no) =>
      names.has(no) ? [String(no), names.get(no) as string] : [],
    );
    if (fields.length === 0 || !this.redis.isReady) return;
    const key = namesKey(contestId);
    await this.redis.client.hSet(key, fields);
    await this.redis.client.expire(key, PEOPLE_SECONDS, 'NX');
  }

  private async unitNames(nos: number[]): Promise<Map<number, string>> {
    const asked = [...new Set(nos)];
    const missing = asked.filter((no) => !this.units.has(no));
    if (missing.length > 0) {
      for (const [no, name] of await this.unitDirectory.names(missing)) this.units.set(no, name);
    }
    return new Map(asked.flatMap((no) => (this.units.has(no) ? [[no, this.units.get(no)!]] : [])));
  }
}
