import { Injectable } from '@nestjs/common';
import { roomName, type WatchDocument } from '@bangvang/contracts';
import { Rounds, type LiveRound } from '@bangvang/contests';
import { Tokens } from '@bangvang/platform';
import { documentName, Documents } from '../boards/documents';
import { WatchComposer } from './watch-composer';
import type { WatchDto } from './watch.dto';

/** What staff see of a round, and the ticket to the room where it goes on. */
@Injectable()
export class Watch {
  constructor(
    private readonly rounds: Rounds,
    private readonly composer: WatchComposer,
    private readonly documents: Documents,
    private readonly tokens: Tokens,
  ) {}

  /** The document as it is now. @throws Problem ROUND_NOT_FOUND also while the contest is not published */
  async begin(roundId: string): Promise<WatchDto> {
    const room = roomName({ kind: 'watch', roundId });
    const watch = await this.document(await this.rounds.live(roundId));
    return { watch, room, ticket: this.tokens.roomTicket(room) };
  }

  /** While Redis is away there is nothing to compare with: version 0. */
  private async document(round: LiveRound): Promise<WatchDocument> {
    const watch = await this.composer.compose(round);
    try {
      const name = documentName('watch', null);
      return (await this.documents.keep<WatchDocument>(round.id, name, watch)).document;
    } catch {
      return { version: 0, ...watch };
    }
  }
}
