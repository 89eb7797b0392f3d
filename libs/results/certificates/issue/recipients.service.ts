import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { awardOf } from '../codes.rules';
import type { Purpose } from '../design/placeholders.rules';
import { PrizeSources, type PrizeWon, type UnitPrizeWon } from './prize-sources';
import { RecipientsRepository, type Given, type Person } from './recipients.repository';
import type { Recipient } from './register.repository';

/** How many people are looked up together. */
const TOGETHER = 1_000;

export interface Scope {
  contestId: string;
  purpose: Purpose;
  unitNo: number | null;
  /** The last participant number that was looked at. */
  cursor: number;
}

export interface RecipientPage {
  recipients: Recipient[];
  /** Where to go on; null when that was all. */
  cursor: number | null;
}

/** Who is to be given a certificate, in an order that does not change. */
@Injectable()
export class Recipients {
  constructor(
    private readonly repository: RecipientsRepository,
    private readonly sources: PrizeSources,
  ) {}

  /** How many are waiting. */
  async count(tx: Tx, scope: Omit<Scope, 'cursor'>): Promise<number> {
    if (scope.purpose === 'participation') {
      return this.repository.waiting(tx, scope.contestId, scope.unitNo);
    }
    return (await this.next(tx, { ...scope, cursor: 0 })).recipients.length;
  }

  /** The next ones. People who took part come by the thousand; winners are few and come at once, as one publication says. */
  async next(tx: Tx, scope: Scope): Promise<RecipientPage> {
    switch (scope.purpose) {
      case 'participation':
        return this.participants(tx, scope);
      case 'prize':
        return { recipients: await this.winners(tx, scope), cursor: null };
      case 'collective':
        return { recipients: await this.units(tx, scope), cursor: null };
    }
  }

  private async participants(tx: Tx, { contestId, unitNo, cursor }: Scope): Promise<RecipientPage> {
    const page = { contestId, unitNo, after: cursor, limit: TOGETHER };
    const people = await this.repository.participants(tx, page);
    const last = people.at(-1);
    return {
      recipients: people.map((person) => ({ ...named(person), ...NO_PRIZE })),
      cursor: last && people.length === TOGETHER ? last.no : null,
    };
  }

  private async winners(tx: Tx, { contestId, purpose, unitNo }: Scope): Promise<Recipient[]> {
    const prizes = await this.sources.prizes(tx, contestId);
    const given = await this.given(tx, contestId, purpose, prizes);
    const open = prizes.filter((prize) => !given.has(`${prize.participantId} ${awardIn(prize)}`));
    const ids = open.map(({ participantId }) => participantId);
    const people = await this.repository.people(tx, contestId, [...new Set(ids)]);
    const byId = new Map(people.map((person) => [person.id, person]));
    return open
      .flatMap((prize) => {
        const person = byId.get(prize.participantId);
        return person ? [{ ...named(person), ...prizeOf(prize) }] : [];
      })
      .filter((recipient) => unitNo === null || recipient.unitNo === unitNo);
  }

  private async units(tx: Tx, { contestId, purpose, unitNo }: Scope): Promise<Recipient[]> {
    const prizes = await this.sources.unitPrizes(tx, contestId);
    const given = await this.given(tx, contestId, purpose, prizes);
    return prizes
      .filter((prize) => !given.has(`${prize.unitNo} ${awardIn(prize)}`))
      .filter((prize) => unitNo === null || prize.unitNo === unitNo)
      .map((prize) => ({
        ...{ participantId: null, participantNo: null, unitName: null },
        ...{ unitNo: prize.unitNo, name: prize.unitName },
        ...prizeOf(prize),
      }));
  }

  private async given(
    tx: Tx,
    contestId: string,
    purpose: Purpose,
    [first]: { publicationVersion: number }[],
  ): Promise<Set<string>> {
    if (!first) return new Set();
    const rows = await this.repository.given(tx, contestId, purpose, first.publicationVersion);
    return new Set(rows.map((row) => `${holderOf(row)} ${row.award}`));
  }
}

const holderOf = ({ participant_id, unit_no }: Given): string => participant_id ?? String(unit_no);

type Prize = PrizeWon | UnitPrizeWon;

const awardIn = ({ prizeName, roundTitle, division }: Prize): string =>
  awardOf(prizeName, roundTitle, division);

function named({ id, no, name, unit_no, unit_name }: Person) {
  return { participantId: id, participantNo: no, unitNo: unit_no, name, unitName: unit_name };
}

const NO_PRIZE = {
  award: '',
  prize: null,
  roundTitle: null,
  division: null,
  publicationVersion: null,
};

function prizeOf(prize: Prize) {
  const { prizeName, roundTitle, division, publicationVersion } = prize;
  return { award: awardIn(prize), prize: prizeName, roundTitle, division, publicationVersion };
}
