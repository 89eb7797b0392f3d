import { Injectable } from '@nestjs/common';
import { Redis } from '@bangvang/platform';
import { unitPlaces, type CopyKeys } from '../places/board-keys';
import { parseRecord, parseUnit, type UnitTotals } from '../places/record';
import { MAX_ROWS, type BoardFacts, type PlaceFact } from './board.rules';

/** What a copy holds, for the boards that were asked for. */
export interface CopyFacts {
  epoch: string;
  /** By unit number; null is the whole round. */
  boards: Map<number | null, BoardFacts>;
}

type Scored = { value: string; score: number }[];
type Answers = [
  meta: (string | null)[],
  units: Record<string, string>,
  bands: Record<string, string>,
  ...places: Scored[],
];

/** Reading a copy of a board from Redis: everything in one step, so that it fits together. */
@Injectable()
export class BoardReader {
  constructor(private readonly redis: Redis) {}

  /** The facts of some boards of a copy; null when the copy is not there. */
  async read(keys: CopyKeys, unitNos: (number | null)[]): Promise<CopyFacts | null> {
    const step = this.redis.client
      .multi()
      .hmGet(keys.meta, ['epoch', 'people', 'attempts'])
      .hGetAll(keys.units)
      .hGetAll(keys.bands);
    for (const no of unitNos) {
      const places = no === null ? keys.places : unitPlaces(keys, no);
      step.zRangeWithScores(places, 0, MAX_ROWS - 1, { REV: true });
    }
    const [[epoch, people, attempts], units, bands, ...found] =
      (await step.exec()) as unknown as Answers;
    if (!epoch) return null;

    const unitOf = await this.unitsOf(keys, found.flat());
    const all = Object.entries(units).map(([no, totals]) => parseUnit(no, totals));
    const whole: BoardFacts = {
      places: [],
      units: all,
      people: Number(people),
      attempts: Number(attempts),
      bands: Object.entries(bands).map(([points, count]) => [Number(points), Number(count)]),
    };
    const boards = unitNos.map((no, index): [number | null, BoardFacts] => [
      no,
      { ...subjectFacts(whole, no), places: toPlaces(found[index] as Scored, unitOf) },
    ]);
    return { epoch, boards: new Map(boards) };
  }

  /** The units that have people in a copy. */
  async unitNos({ units }: CopyKeys): Promise<number[]> {
    return (await this.redis.client.hKeys(units)).map(Number);
  }

  private async unitsOf(
    { records }: CopyKeys,
    places: Scored,
  ): Promise<Map<string, number | null>> {
    const nos = [...new Set(places.map(({ value }) => value))];
    if (nos.length === 0) return new Map();
    const found = await this.redis.client.hmGet(records, nos);
    return new Map(
      nos.map((no, index) => {
        const record = found[index];
        return [no, record ? parseRecord(record).unitNo : null];
      }),
    );
  }
}

/** One unit has its own totals; its bands are not counted. */
function subjectFacts(whole: BoardFacts, unitNo: number | null): BoardFacts {
  if (unitNo === null) return whole;
  const own: UnitTotals | undefined = whole.units.find(({ no }) => no === unitNo);
  return { ...whole, people: own?.people ?? 0, attempts: own?.attempts ?? 0, bands: [] };
}

function toPlaces(scored: Scored, unitOf: Map<string, number | null>): PlaceFact[] {
  return scored.map(({ value, score }) => ({
    no: Number(value),
    unitNo: unitOf.get(value) ?? null,
    packed: score,
  }));
}
