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

/** Makes the documents of rooms from the public copy, keeps them, and sends those that changed. */
@Injectable()
export class RoomTeller {
  private readonly emitter: LiveEmitter;
  /** Rooms this process has told something: a leader before it may have died between keeping and telling. */
  private readonly told = new Set<string>();

  constructor(
    private readonly reader: BoardReader,
    private readonly names: NameBook,
    private readonly documents: Documents,
    private readonly redis: Redis,
    config: Config,
  ) {
    this.emitter = createLiveEmitter(redis, config);
  }

  /** Tells the rooms of a round (null) and of units in it. False when the copy is not built yet. */
  async tell(
    round: LiveRound,
    unitNos: (number | null)[],
    { epoch, now }: TurnTime,
  ): Promise<boolean> {
    const facts = await this.reader.read(copiesOf(round)[0].read, unitNos);
    if (facts?.epoch !== epoch) return false;
    const names = await this.names.names(round.contestId, ...numbersIn([...facts.boards.values()]));
    const subject = {
      roundId: round.id,
      state: boardState(round, now),
      tieKey: round.rules.boardKey,
    };
    const telling = [...facts.boards].map(([unitNo, board]) =>
      this.tellRoom({ ...subject, unitNo }, board, names),
    );
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

  private async tellRoom(subject: BoardSubject, facts: BoardFacts, names: Names): Promise<void> {
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
    const name = roomName(room);
    const isFirst = !this.told.has(name);
    this.told.add(name);
    if (board.changed || isFirst) this.emitter.to(name).emit('board', shown);
    if (pulse.changed || isFirst) this.emitter.to(name).emit('pulse', pulse.document);
  }

  /** What joiners get. It is left before the message goes out, so that nobody falls in between. */
  private async leave(room: Room, documents: LastDocuments): Promise<void> {
    await this.redis.client.set(lastDocumentsKey(roomName(room)), JSON.stringify(documents));
  }
}
