import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { AwardedList } from '../../awarded/awarded';
import { AwardGate, type WinnersFound } from '../../deliberation/gate/award-gate.service';
import { CurrentWinners } from '../current-winners';
import { WinnersRepository } from '../winners.repository';
import { prizesByAuthor } from '../winners.rules';
import { placeKey } from './author-place.rules';
import { TypedWinnerRecords } from './typed-winners.records';
import { unregisteredIn } from './unregistered.rules';

/** An award list waits for the check of its winners, where the rules ask for one. */
@Injectable()
export class AwardWinners implements OnModuleInit {
  constructor(
    private readonly gate: AwardGate,
    private readonly current: CurrentWinners,
    private readonly checks: WinnersRepository,
    private readonly typed: TypedWinnerRecords,
  ) {}

  onModuleInit(): void {
    this.gate.lookAtWinners((tx, contestId, list) => this.found(tx, contestId, list));
  }

  /** How far the check of a list's authors is; nobody is waited for where the rules ask for nothing. */
  private async found(tx: Tx, contestId: string, list: AwardedList): Promise<WinnersFound> {
    const { ofAuthors } = await this.current.terms(tx, contestId);
    if (ofAuthors.length === 0) return { notAsked: 0, outstanding: 0, void: 0 };
    const winning = prizesByAuthor(list);
    const asked = (await this.checks.ofContest(tx, contestId)).filter(
      (row) =>
        winning.has(row.participantNo) && ofAuthors.every((field) => row.asked.includes(field)),
    );
    const typed = await this.typed.of(tx, contestId);
    const states = [
      ...asked.map(({ state }) => state),
      ...unregisteredIn(list).map((author) => typed.get(placeKey(author))?.state ?? 'open'),
    ];
    return {
      notAsked: winning.size - asked.length,
      outstanding: states.filter((state) => state !== 'confirmed' && state !== 'void').length,
      void: states.filter((state) => state === 'void').length,
    };
  }
}
