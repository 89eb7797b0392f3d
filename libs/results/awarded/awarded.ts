import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { EntryAuthors, EntryPrizes, type KnownAuthor } from '@bangvang/essays';
import type { WritingRules } from '@bangvang/rulebook';
import { DeliberationRepository, type RoomRow } from '../deliberation/deliberation.repository';
import { Deliberation, type Room } from '../deliberation/deliberation.service';
import { tierName } from '../deliberation/prize-names';
import { AwardedRepository, type AwardedEntry } from './awarded.repository';

/** An author of a prized work: somebody registered, somebody known by name only, or a unit. */
export interface AwardedAuthor {
  ordinal: number;
  /** Who registered; of a unit's entry, who sent it. */
  participantNo: number | null;
  /** The number of the unit that is the author. */
  unitNo: number | null;
  name: string;
  penName: string | null;
  /** As typed: yyyy-mm-dd, or less where less is known. */
  birthDate: string | null;
}

/** A prize with the work that has it and everybody who made it. */
export interface AwardedWork {
  entryId: string;
  list: string;
  tier: string;
  /** The name of the tier. */
  prize: string;
  /** Id of the medium of a prize; null over all media. */
  medium: string | null;
  /** What people call that medium. */
  division: string | null;
  title: string;
  /** Of the unit that the work came from. */
  unitNo: number | null;
  authors: AwardedAuthor[];
}

/** Who gets what, with names: only once the codes are open and nothing waits for the jury. */
export interface AwardedList {
  /** Its number: 1 is the first. */
  version: number;
  works: AwardedWork[];
  units: { unitNo: number; prize: string }[];
}

interface Placed {
  entryId: string;
  list: string;
  tier: string;
  medium: string;
  title: string;
}

/** Prizes of works with their authors, for what follows from them: the winners' check, certificates. */
@Injectable()
export class AwardedWorks implements OnModuleInit {
  constructor(
    private readonly rooms: DeliberationRepository,
    private readonly deliberation: Deliberation,
    private readonly authors: EntryAuthors,
    private readonly repository: AwardedRepository,
    private readonly prizes: EntryPrizes,
  ) {}

  /** Authors see the prizes of their works once the list is published. */
  onModuleInit(): void {
    this.prizes.provide(
      async (tx, contestId) => (await this.published(tx, contestId))?.works ?? [],
    );
  }

  /**
   * The newest list, published or not; null while nobody may know who made the works, or while the
   * jury has to decide something.
   */
  async newest(tx: Tx, contestId: string): Promise<AwardedList | null> {
    const row = await this.rooms.room(tx, contestId);
    if (!row) return null;
    return row.concluded === null ? this.proposed(tx, contestId) : this.ofRow(tx, row);
  }

  /** The published list in force; null before the first. */
  async published(tx: Tx, contestId: string): Promise<AwardedList | null> {
    const [row] = await this.rooms.published(tx, contestId);
    return row ? this.ofRow(tx, row) : null;
  }

  private async proposed(tx: Tx, contestId: string): Promise<AwardedList | null> {
    const room = await this.deliberation.room(contestId, tx);
    if (!room.opened || !room.outcome.complete) return null;
    const works = await this.withAuthors(tx, room.rules, placedIn(room));
    return { version: room.row?.listVersion ?? 1, works, units: [] };
  }

  private async ofRow(tx: Tx, { rules, concluded, listVersion }: RoomRow): Promise<AwardedList> {
    return {
      version: listVersion,
      works: await this.withAuthors(tx, rules, concluded?.awards ?? []),
      units: (concluded?.collectives ?? []).map(({ unitNo, tier }) => ({
        unitNo,
        prize: tierName(rules.awards, tier),
      })),
    };
  }

  private async withAuthors(
    tx: Tx,
    { media, awards }: WritingRules,
    placed: readonly Placed[],
  ): Promise<AwardedWork[]> {
    const ids = [...new Set(placed.map(({ entryId }) => entryId))];
    const authors = await this.authorsOf(tx, ids);
    const entries = new Map((await this.repository.entries(tx, ids)).map((one) => [one.id, one]));
    return placed.map(({ entryId, list, tier, medium, title }) => {
      const apart = list === 'all' || list === 'extra';
      return {
        ...{ entryId, list, tier, title },
        prize: tierName(awards, tier),
        medium: apart ? null : medium,
        division: apart ? null : (media.find(({ id }) => id === medium)?.name ?? null),
        unitNo: entries.get(entryId)?.unitNo ?? null,
        authors: authors.get(entryId) ?? [],
      };
    });
  }

  /** Everybody who made these works, whose codes are open. */
  async authorsOf(tx: Tx, entryIds: string[]): Promise<Map<string, AwardedAuthor[]>> {
    const known = await this.authors.standing(tx, entryIds);
    const entries = await this.repository.entries(tx, entryIds);
    const people = [...known.values()].flat().flatMap(({ participantId }) => participantId ?? []);
    const nos = await this.repository.participantNos(tx, people);
    return new Map(
      entries.map((entry) => {
        const authors = known.get(entry.id) ?? [];
        return [entry.id, authors.map((author) => awardedAuthor(author, entry, nos))];
      }),
    );
  }
}

function placedIn({ outcome, works }: Room): Placed[] {
  return outcome.awards.flatMap(({ list, tier, code }) => {
    const { entry, work } = works.get(code) ?? {};
    if (!entry || !work) return [];
    return [{ entryId: entry.id, list, tier, medium: work.medium, title: entry.title }];
  });
}

function awardedAuthor(
  { ordinal, participantId, name, penName, data }: KnownAuthor,
  entry: AwardedEntry,
  nos: ReadonlyMap<string, number>,
): AwardedAuthor {
  return {
    ...{ ordinal, name, penName },
    participantNo: participantId === null ? null : (nos.get(participantId) ?? null),
    unitNo: entry.byUnit && ordinal === 1 ? entry.unitNo : null,
    birthDate: data.birthDate ?? null,
  };
}
