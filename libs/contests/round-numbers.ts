import { Injectable, Logger } from '@nestjs/common';
import type { LiveRound } from './live-round';

/** People and attempts of a round as the public may know them now. */
export interface PublicNumbers {
  people: number;
  attempts: number;
}

type NumbersOf = (round: LiveRound) => Promise<PublicNumbers | null>;

/** Where the public numbers of a round come from; the board's feature fills it in. */
@Injectable()
export class RoundNumbers {
  private readonly log = new Logger('RoundNumbers');
  private source: NumbersOf = () => Promise.resolve(null);

  /** Sets the source. It must not tell anything newer than the freeze. */
  provide(source: NumbersOf): void {
    this.source = source;
  }

  /** The numbers, or null while they are not known: a contest is readable without them. */
  async of(round: LiveRound): Promise<PublicNumbers | null> {
    try {
      return await this.source(round);
    } catch (error) {
      this.log.warn(`numbers of round ${round.id}: ${(error as Error).message}`);
      return null;
    }
  }
}
