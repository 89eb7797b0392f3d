import { Injectable } from '@nestjs/common';
import {
  lastDocumentsKey,
  roomName,
  type BoardDocument,
  type LastDocuments,
  type PulseDocument,
  type Room,
  type WatchDocument,
} from '@bangvang/contracts';
import type { LiveRound } from '@bangvang/contests';
import { Config, createLiveEmitter, Redis, type LiveEmitter } from '@bangvang/platform';
import {
  composeBoard,
  composePulse,
  cutBoard,
  numbersIn,
  SHOWN_ROWS,
  type BoardFacts,
  type BoardSubject,
  type Names,
  type Unversioned,
} from '../boards/board.rules';
import { BoardReader } from '../boards/board-reader';
import { documentName, Documents } from '../boards/documents';
import { NameBook } from '../boards/name-book';
import { boardState, copiesOf } from '../projector/board-round.rules';
import type { TurnTime } from '../projector/projection';
import type { Notice } from './moments.rules';

/** Who is told something together: a unit's room, or (null) one group of the round's. */
export interface Audience {
  name: string;
  unitNo: number | null;
}

/** Makes the documents of rooms from the public copy, keeps them, and sends those that changed. */
@Injectable()
export class RoomTeller {
  private readonly emitter: LiveEmitter;
  /** What this process told an audience last: a leader before it may have died between keeping and telling. */
  private readonly told = new Map<string, { board: number; pulse: number }>();

  constructor(
    private readonly reader: BoardReader,
    private readonly names: NameBook,
    private readonly documents: Documents,
    private readonly redis: Redis,
    config: Config,
  ) {
    this.emitter = createLiveEmitter(redis, config);
  }

  /** Tells audiences of a round. False when the copy is not built yet. */
  async tell(round: LiveRound, audiences: Audience[], { epoch, now }: TurnTime): Promise<boolean> {
    const unitNos = audiences.map(({ unitNo }) => unitNo);
    const facts = await this.reader.read(copiesOf(round)[0].read, unitNos);
    if (facts?.epoch !== epoch) return false;
    const names = await this.names.names(round.contestId, ...numbersIn([...facts.boards.values()]));
    const subject = {
      roundId: round.id,
      state: boardState(round, now),
      tieKey: round.rules.boardKey,
    };
    const telling = audiences.map(({ name, unitNo }) => {
      const board = facts.boards.get(unitNo) as BoardFacts;
      return this.tellAudience(name, { ...subject, unitNo }, board, names);
    });
    await Promise.all(telling);
    return true;
  }

  /** Tells the staff who watch a round. */
  async tellWatchers(roundId: string, watch: Unversioned<WatchDocument>): Promise<WatchDocument> {
    const { document, changed } = await this.documents.keep<WatchDocument>(
      roundId,
      documentName('watch', null),
      watch,
    );
    const room: Room = { kind: 'watch', roundId };
    await this.leave(room, { board: null, pulse: null, watch: document });
    if (changed) this.emitter.to(roomName(room)).emit('watch', document);
    return document;
  }

  /** Tells everybody in a round's room of a moment that passed. */
  notice(notice: Notice): void {
    this.emitter.to(roomName({ kind: 'round', roundId: notice.roundId })).emit('notice', notice);
  }

  /** Tells everybody in a round's room that its times are others now. */
  moved(roundId: string): void {
    this.emitter.to(roomName({ kind: 'round', roundId })).emit('moved', roundId);
  }

  private async tellAudience(
    name: string,
    subject: BoardSubject,
    facts: BoardFacts,
    names: Names,
  ): Promise<void> {
    const { roundId, unitNo } = subject;
    const room: Room =
      unitNo === null ? { kind: 'round', roundId } : { kind: 'unit', roundId, unitNo };
    const [board, pulse] = await Promise.all([
      this.documents.keep<BoardDocument>(
        roundId,
        documentName('board', unitNo),
        composeBoard(subject, facts, names),
      ),
      this.documents.keep<PulseDocument>(
        roundId,
        documentName('pulse', unitNo),
        composePulse(subject, facts),
      ),
    ]);
    const shown = cutBoard(board.document, SHOWN_ROWS);
    await this.leave(room, { board: shown, pulse: pulse.document });
    const before = this.told.get(name);
    this.told.set(name, { board: shown.version, pulse: pulse.document.version });
    if (before?.board !== shown.version) this.emitter.to(name).emit('board', shown);
    if (before?.pulse !== pulse.document.version)
      this.emitter.to(name).emit('pulse', pulse.document);
  }

  /** What joiners get. It is left before the message goes out, so that nobody falls in between. */
  private async leave(room: Room, documents: LastDocuments): Promise<void> {
    await this.redis.client.set(lastDocumentsKey(roomName(room)), JSON.stringify(documents));
  }
}
