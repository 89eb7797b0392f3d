import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';

/** A prize that a person has by the current publication. */
export interface PrizeWon {
  participantId: string;
  /** As it was published. */
  displayName: string;
  unitName: string | null;
  prizeName: string;
  /** Null for a prize of the whole contest. */
  roundTitle: string | null;
  division: string | null;
  publicationVersion: number;
}

/** A prize that a unit has by the current publication. */
export interface UnitPrizeWon {
  unitNo: number;
  unitName: string;
  prizeName: string;
  roundTitle: string | null;
  /** The group of units that it was compared in. */
  division: string | null;
  publicationVersion: number;
}

/** Who won what, as it stands in the newest publication; both lists are empty before the first. */
export interface PrizeSource {
  prizes(tx: Tx, contestId: string): Promise<PrizeWon[]>;
  unitPrizes(tx: Tx, contestId: string): Promise<UnitPrizeWon[]>;
}

/** Where certificates learn of prizes: publication fills it in when the module starts. */
@Injectable()
export class PrizeSources implements PrizeSource {
  private source: PrizeSource = {
    prizes: () => Promise.resolve([]),
    unitPrizes: () => Promise.resolve([]),
  };

  provide(source: PrizeSource): void {
    this.source = source;
  }

  prizes(tx: Tx, contestId: string): Promise<PrizeWon[]> {
    return this.source.prizes(tx, contestId);
  }

  unitPrizes(tx: Tx, contestId: string): Promise<UnitPrizeWon[]> {
    return this.source.unitPrizes(tx, contestId);
  }
}
