import { Injectable } from '@nestjs/common';
import type { BoardDocument, PulseDocument } from '@bangvang/contracts';
import { Redis, sha256 } from '@bangvang/platform';
import { LuaScript } from '../lua/lua-script';
import { documentsKey } from '../places/board-keys';
import type { Unversioned } from './board.rules';

/** What people were told of a round, or of one unit in it. */
export interface Published {
  board: BoardDocument;
  pulse: PulseDocument;
}

/** A document with its version; `changed` when it differs from the one before. */
export interface Versioned<D> {
  document: D;
  changed: boolean;
}

/** The documents as people were told them last, with versions that only grow. */
@Injectable()
export class Documents {
  private readonly publishStep = new LuaScript<[version: number, changed: number]>('publish');

  constructor(private readonly redis: Redis) {}

  /** Keeps a document of a round under a name. It gets a new version if it differs from the last. */
  async keep<D extends { version: number }>(
    roundId: string,
    name: string,
    document: Unversioned<D>,
  ): Promise<Versioned<D>> {
    const body = JSON.stringify(document);
    const [version, changed] = await this.publishStep.run(
      this.redis.client,
      [documentsKey(roundId)],
      [name, sha256(body), body],
    );
    return { document: { version, ...document } as unknown as D, changed: changed === 1 };
  }

  /** What people were told last; null when nothing yet. */
  async last(roundId: string, unitNo: number | null): Promise<Published | null> {
    const [board, pulse] = await this.redis.client.hmGet(documentsKey(roundId), [
      documentName('board', unitNo),
      documentName('pulse', unitNo),
    ]);
    return board && pulse
      ? { board: JSON.parse(board) as BoardDocument, pulse: JSON.parse(pulse) as PulseDocument }
      : null;
  }
}

/** The name of a document: of the whole round, or of one unit in it. */
export function documentName(kind: 'board' | 'pulse' | 'watch', unitNo: number | null): string {
  return unitNo === null ? `round:${kind}` : `unit:${unitNo}:${kind}`;
}
