import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { BoardDocument, PulseDocument } from '@bangvang/contracts';
import { Rounds, type LiveRound } from '@bangvang/contests';
import { Clock, Problem, sha256, type CachedAnswer, says } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import { cutBoard, emptyUnitBoard } from './board.rules';
import { Documents, type Published } from './documents';
import { TruthBoards } from './truth-boards';

/** What is known of a board, since when, and the answers made of it by number of rows. */
interface Shelf {
  published: Published;
  until: number;
  answers: Map<number, CachedAnswer>;
}

const KEPT_MS = 1_000;
/** What PostgreSQL worked out is kept longer where it took long: at most this part of the time goes into it. */
const TRUTH_SHARE = 1 / 10;
const BOARDS_REMEMBERED = 1_000;

/**
 * The boards as the public reads them: the documents that the worker published, at most a second
 * old. A thousand readers a second cost one look at Redis.
 */
@Injectable()
export class Boards {
  private readonly shelves = new LRUCache<string, Shelf>({ max: BOARDS_REMEMBERED });
  private readonly reading = new Map<string, Promise<Shelf>>();

  constructor(
    private readonly rounds: Rounds,
    private readonly documents: Documents,
    private readonly truth: TruthBoards,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** The board of a round, or of one unit in it, with its pulse, ready to be sent. */
  async answer(roundId: string, unitNo: number | null, rows: number): Promise<CachedAnswer> {
    const shelf = await this.shelf(await this.rounds.live(roundId), unitNo);
    let answer = shelf.answers.get(rows);
    if (!answer) {
      const { board, pulse } = shelf.published;
      const body = JSON.stringify({ board: cutBoard(board, rows), pulse });
      answer = { body, etag: `"${board.version}-${pulse.version}-${sha256(body).slice(0, 16)}"` };
      shelf.answers.set(rows, answer);
    }
    return answer;
  }

  /** People and attempts of a round as the public may know them. */
  async numbers(round: LiveRound): Promise<Pick<PulseDocument, 'people' | 'attempts'>> {
    const { people, attempts } = (await this.shelf(round, null)).published.pulse;
    return { people, attempts };
  }

  private shelf(round: LiveRound, unitNo: number | null): Shelf | Promise<Shelf> {
    const key = `${round.id}:${unitNo ?? ''}`;
    const shelf = this.shelves.get(key);
    if (shelf && this.clock.monotonic() < shelf.until) return shelf;
    let reading = this.reading.get(key);
    if (!reading) {
      reading = this.read(round, unitNo, shelf).then((fresh) => {
        this.shelves.set(key, fresh);
        return fresh;
      });
      this.reading.set(key, reading);
      const done = (): boolean => this.reading.delete(key);
      reading.then(done, done);
    }
    return reading;
  }

  private async read(
    round: LiveRound,
    unitNo: number | null,
    known: Shelf | undefined,
  ): Promise<Shelf> {
    const last = await this.lastPublished(round.id, unitNo);
    if (last) return this.newShelf(last, KEPT_MS);
    // What was never published (version 0) is worked out again instead.
    if (known && known.published.board.version > 0)
      return this.newShelf(stale(known.published), KEPT_MS);
    if (unitNo !== null) {
      if ((await this.units.byNo(unitNo)) === null)
        throw new Problem('UNIT_NOT_FOUND', says('There is no such unit.', 'Không có đơn vị này.'));
      const whole = await this.lastPublished(round.id, null);
      if (whole) return this.newShelf(emptyUnitBoard(whole, unitNo), KEPT_MS);
    }
    const began = this.clock.monotonic();
    const derived = await this.truth.published(round, unitNo);
    const took = this.clock.monotonic() - began;
    return this.newShelf(derived, Math.max(KEPT_MS, took / TRUTH_SHARE));
  }

  /** Null when nothing was published yet, and when Redis cannot be asked. */
  private async lastPublished(roundId: string, unitNo: number | null): Promise<Published | null> {
    try {
      return await this.documents.last(roundId, unitNo);
    } catch {
      return null;
    }
  }

  private newShelf(published: Published, keptMs: number): Shelf {
    return { published, until: this.clock.monotonic() + keptMs, answers: new Map() };
  }
}

function stale({ board, pulse }: Published): Published {
  return { board: { ...board, stale: true } satisfies BoardDocument, pulse };
}
