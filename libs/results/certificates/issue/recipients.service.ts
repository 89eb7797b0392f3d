import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { awardOf } from '../codes.rules';
import type { Purpose } from '../design/placeholders.rules';
import { AwardedWorks, type AwardedAuthor, type AwardedWork } from '../../awarded/awarded';
import { CurrentResults } from '../../publication/current-results';
import {
  RecipientsRepository,
  type Given,
  type Person,
  type PrizedUnit,
} from './recipients.repository';
import type { Recipient } from './register.repository';
import { TypedAuthorsRepository } from './typed-authors.repository';

/** How many people are looked up together. */
const TOGETHER = 1_000;
const FIRST_TYPED = -1;

export interface Scope {
  contestId: string;
  purpose: Purpose;
  unitNo: number | null;
  /**
   * The last participant number that was looked at; below zero, the last entry among those of authors
   * who did not register, counted down from `FIRST_TYPED`.
   */
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
    private readonly typed: TypedAuthorsRepository,
    private readonly current: CurrentResults,
    private readonly works: AwardedWorks,
  ) {}

  /** How many are waiting. */
  async count(tx: Tx, scope: Omit<Scope, 'cursor'>): Promise<number> {
    if (scope.purpose === 'participation') {
      const { contestId, unitNo } = scope;
      const people = await this.repository.waiting(tx, contestId, unitNo);
      return people + (await this.typed.waiting(tx, contestId, unitNo));
    }
    return (await this.next(tx, { ...scope, cursor: 0 })).recipients.length;
  }

  /** The next ones. People who took part come by the thousand; winners are few and come at once, as one publication says. */
  async next(tx: Tx, scope: Scope): Promise<RecipientPage> {
    switch (scope.purpose) {
      case 'participation':
        return this.participants(tx, scope);
      case 'prize':
      case 'collective':
        return { recipients: await this.winners(tx, scope), cursor: null };
    }
  }

  /** People who registered by their number, then authors who did not by the number of their work. */
  private async participants(tx: Tx, scope: Scope): Promise<RecipientPage> {
    const { contestId, unitNo, cursor } = scope;
    if (cursor < 0) return this.typedAuthors(tx, scope);
    const page = { contestId, unitNo, after: cursor, limit: TOGETHER };
    const people = await this.repository.participants(tx, page);
    const last = people.at(-1);
    return {
      recipients: people
        .filter(({ due }) => due)
        .map((person) => ({ ...named(person), ...NO_PRIZE })),
      cursor: last && people.length === TOGETHER ? last.no : FIRST_TYPED,
    };
  }

  private async typedAuthors(tx: Tx, { contestId, unitNo, cursor }: Scope): Promise<RecipientPage> {
    const page = { contestId, unitNo, after: FIRST_TYPED - cursor, limit: TOGETHER };
    const { authors, last } = await this.typed.due(tx, page);
    return {
      recipients: authors.map(({ entryId, ordinal, name, unitNo: no, unitName }) => ({
        ...{ participantId: null, participantNo: null, author: { entryId, ordinal }, name },
        ...{ unitNo: no, unitName, ...NO_PRIZE },
      })),
      cursor: last === null ? null : FIRST_TYPED - last,
    };
  }

  /** Who won something, as it is published, and was not given a certificate for it. */
  private async winners(tx: Tx, { contestId, purpose, unitNo }: Scope): Promise<Recipient[]> {
    const won = await this.won(tx, contestId, purpose);
    const given = await this.given(tx, contestId, purpose);
    return won.filter((one) => (unitNo === null || one.unitNo === unitNo) && !given(one));
  }

  private won(tx: Tx, contestId: string, purpose: Purpose): Promise<Recipient[]> {
    return purpose === 'prize' ? this.allPeople(tx, contestId) : this.allUnits(tx, contestId);
  }

  private async allPeople(tx: Tx, contestId: string): Promise<Recipient[]> {
    const byRank = await this.peopleWon(tx, contestId);
    return [...byRank, ...(await this.authorsWon(tx, contestId))];
  }

  private async allUnits(tx: Tx, contestId: string): Promise<Recipient[]> {
    const byFigures = await this.unitsWon(tx, contestId);
    return [...byFigures, ...(await this.unitsOfWorksWon(tx, contestId))];
  }

  /** Every author of prized works; the work is what the certificate says it is for. */
  private async authorsWon(tx: Tx, contestId: string): Promise<Recipient[]> {
    const list = await this.works.published(tx, contestId);
    if (!list) return [];
    const authors = list.works.flatMap((work) => work.authors.map((author) => ({ work, author })));
    const nos = distinct(authors.flatMap(({ author }) => author.participantNo ?? []));
    const found = await this.repository.people(tx, contestId, nos);
    const people = new Map(found.map((person) => [person.no, person]));
    const unitNos = list.works.flatMap(({ unitNo }) => unitNo ?? []);
    const units = new Map(
      (await this.repository.unitsByNo(tx, distinct(unitNos))).map((unit) => [unit.no, unit]),
    );
    return authors.map(({ work, author }) => {
      const { prize, title: roundTitle, division } = work;
      const person = author.unitNo === null ? people.get(author.participantNo ?? 0) : undefined;
      return {
        ...(person ? named(person) : namedAuthor(work, author, units)),
        ...{ prize, roundTitle, division, award: awardOf(prize, roundTitle, division) },
        publicationVersion: list.version,
      };
    });
  }

  private async unitsOfWorksWon(tx: Tx, contestId: string): Promise<Recipient[]> {
    const list = await this.works.published(tx, contestId);
    if (!list) return [];
    const nos = distinct(list.units.map(({ unitNo }) => unitNo));
    const found = await this.repository.unitsByNo(tx, nos);
    const units = new Map(found.map((unit) => [unit.no, unit]));
    return list.units.flatMap(({ unitNo, prize }): Recipient[] => {
      const unit = units.get(unitNo);
      const what = { prize, roundTitle: null, division: null, award: awardOf(prize, null, null) };
      return unit ? [{ ...namedUnit(unit), ...what, publicationVersion: list.version }] : [];
    });
  }

  private async peopleWon(tx: Tx, contestId: string): Promise<Recipient[]> {
    const { people: won } = await this.current.prizes(tx, contestId);
    const titles = await this.repository.roundTitles(tx, contestId);
    const found = await this.repository.people(tx, contestId, distinct(won.map(({ no }) => no)));
    const people = new Map(found.map((person) => [person.no, person]));
    return won.flatMap(({ no, prize, round, division, publicationVersion }): Recipient[] => {
      const person = people.get(no);
      const roundTitle = round === null ? null : (titles.get(round) ?? null);
      const award = awardOf(prize, roundTitle, division);
      const what = { prize, roundTitle, division, publicationVersion, award };
      return person ? [{ ...named(person), ...what }] : [];
    });
  }

  private async unitsWon(tx: Tx, contestId: string): Promise<Recipient[]> {
    const { units: won } = await this.current.prizes(tx, contestId);
    const found = await this.repository.units(tx, contestId, distinct(won.map(({ code }) => code)));
    const units = new Map(found.map((unit) => [unit.code, unit]));
    return won.flatMap(({ code, prize, group: division, publicationVersion }): Recipient[] => {
      const unit = units.get(code);
      const award = awardOf(prize, null, division);
      const what = { prize, roundTitle: null, division, publicationVersion, award };
      return unit ? [{ ...namedUnit(unit), ...what }] : [];
    });
  }

  /** A person as a certificate would name them now. */
  async person(tx: Tx, contestId: string, no: number | null): Promise<Person | null> {
    const [person] = no === null ? [] : await this.repository.people(tx, contestId, [no]);
    return person ?? null;
  }

  /**
   * Ids of valid certificates that stand for nothing any more: for prizes that the current publication
   * does not give, for taking part of whoever was disqualified since.
   */
  async outdated(tx: Tx, contestId: string): Promise<string[]> {
    const ids = await this.repository.withoutGround(tx, contestId);
    ids.push(...(await this.typed.withoutGround(tx, contestId)));
    for (const purpose of ['prize', 'collective'] as const) {
      const current = new Set((await this.won(tx, contestId, purpose)).map(keyOfRecipient));
      const given = await this.repository.given(tx, contestId, purpose);
      ids.push(...given.filter((row) => row.valid && !current.has(keyOf(row))).map(({ id }) => id));
    }
    return ids;
  }

  /**
   * Whether somebody has it, or had it by the same publication: what ended is given again only when
   * a newer publication says so.
   */
  private async given(
    tx: Tx,
    contestId: string,
    purpose: Purpose,
  ): Promise<(recipient: Recipient) => boolean> {
    const rows = await this.repository.given(tx, contestId, purpose);
    const valid = new Set(rows.filter((row) => row.valid).map(keyOf));
    const ended = new Set(rows.map((row) => `${keyOf(row)} ${row.publication_version}`));
    return (recipient) => {
      const key = keyOfRecipient(recipient);
      return valid.has(key) || ended.has(`${key} ${recipient.publicationVersion}`);
    };
  }
}

/** Of one person, author or unit, one award. */
const keyOf = (row: Omit<Given, 'id' | 'publication_version' | 'valid'>): string => {
  const { participant_no: no, entry_id: entry, author_ordinal: ordinal, unit_no: unit } = row;
  if (no !== null) return `person ${no} ${row.award}`;
  return entry === null ? `unit ${unit} ${row.award}` : `author ${entry} ${ordinal} ${row.award}`;
};

const keyOfRecipient = ({ participantNo, author, unitNo, award }: Recipient): string =>
  keyOf({
    ...{ participant_no: participantNo, unit_no: unitNo, award },
    ...{ entry_id: author?.entryId ?? null, author_ordinal: author?.ordinal ?? null },
  });

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

const named = ({ id, no, name, unit_no, unit_name }: Person) => ({
  ...{ participantId: id, participantNo: no, author: null, name },
  ...{ unitNo: unit_no, unitName: unit_name },
});

const namedUnit = ({ no, name }: PrizedUnit) => ({
  ...{ participantId: null, participantNo: null, author: null, name },
  ...{ unitNo: no, unitName: null },
});

/** An author who is known by the work alone; a unit that is the author stands above no line of its own. */
function namedAuthor(
  { entryId, unitNo }: AwardedWork,
  { ordinal, name, unitNo: isUnit }: AwardedAuthor,
  units: ReadonlyMap<number, PrizedUnit>,
) {
  return {
    ...{ participantId: null, participantNo: null, author: { entryId, ordinal }, name, unitNo },
    unitName: isUnit === null ? (units.get(unitNo ?? 0)?.name ?? null) : null,
  };
}

const NO_PRIZE = {
  award: '',
  prize: null,
  roundTitle: null,
  division: null,
  publicationVersion: null,
};
