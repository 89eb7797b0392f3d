import { Injectable } from '@nestjs/common';
import type { LiveRound } from '@bangvang/contests';
import type { Participation } from '@bangvang/platform';
import { Replacements, type OwnWindow, type Replaced } from '../replacements/replacements';
import { entryRefused, entryState, entryWords, type Way } from './entry.rules';
import type { RoundEntryDto } from './entry.dto';

type WaysOf = (roundIds: string[], participantNo: number) => Promise<Way[]>;

/**
 * Who may take a round that only those who go on from others may. Who goes on is the results' to say:
 * their feature fills the source in. Nobody is let in while it is not there.
 */
@Injectable()
export class RoundEntry {
  private source: WaysOf = () => Promise.resolve([]);

  constructor(private readonly replacements: Replacements) {}

  provide(source: WaysOf): void {
    this.source = source;
  }

  /** Why the person may not start the round; null where they may. Asks nothing of rounds for everybody. */
  async refusal(round: LiveRound, participantNo: number) {
    const { qualifiedFrom } = round.rules;
    if (qualifiedFrom === undefined) return null;
    return entryRefused(await this.source(qualifiedFrom, participantNo), round.title);
  }

  /** How the person stands before the round; null where everybody may take it. */
  async of(round: LiveRound, participantNo: number): Promise<RoundEntryDto | null> {
    const { qualifiedFrom } = round.rules;
    if (qualifiedFrom === undefined) return null;
    const ways = await this.source(qualifiedFrom, participantNo);
    return { state: entryState(ways), ...entryWords(ways, round.title) };
  }

  /** The window in which the person may begin one attempt more; null where they have none. */
  again(round: LiveRound, participantNo: number): Promise<OwnWindow | null> {
    return this.replacements.of(round, participantNo);
  }

  /** Begins that attempt, or finds it running; null where there is none to take now. */
  startAgain(round: LiveRound, mine: Participation): Promise<Replaced | null> {
    return this.replacements.start(round, mine);
  }

  /** The round with its key closed for as long as somebody may still take it again. */
  held(round: LiveRound): Promise<LiveRound> {
    return this.replacements.held(round);
  }
}
