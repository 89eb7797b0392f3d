import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { chosenDivisions, type ContestRulesInForce } from './contest-rules/contest-rules';
import { ContestRulesRepository, type StoredRules } from './contest-rules/contest-rules.repository';
import { contestNotFound } from './contests.errors';
import { isSlug, isUuid } from './ids';
import { PublicRepository } from './public/public.repository';
import type { AmendmentRow, ContestRow } from './rows';
import {
  registrationWindow,
  type ConsentText,
  type RegistrationRules,
  type RegistrationWindow,
} from './registration/registration';
import { ShortCaches, type ShortCache } from './short-cache';

/** A contest as the features above need it: who it is, and how people register. */
export interface ContestDoor {
  id: string;
  slug: string;
  title: string;
  zone: string;
  /** The day there, by the database's clock. */
  today: string;
  published: boolean;
  registration: RegistrationRules;
  consents: ConsentText[];
  unitTreeId: string | null;
  /** Those that people choose when they register; none where none is chosen. */
  divisions: { id: string; name: string }[];
  registrationWindow: RegistrationWindow;
}

/** Contests for the features above. */
@Injectable()
export class Contests {
  private readonly slugs: ShortCache<ContestDoor | null>;
  private readonly ids: ShortCache<ContestDoor | null>;

  constructor(
    private readonly database: Database,
    private readonly repository: PublicRepository,
    private readonly contestRules: ContestRulesRepository,
    caches: ShortCaches,
  ) {
    this.slugs = caches.make(async (slug) =>
      this.door(await repository.publishedContestBySlug(database.tx, slug)),
    );
    this.ids = caches.make(async (id) => this.door(await repository.contestById(database.tx, id)));
  }

  /**
   * A published contest, at most a second old.
   * @throws Problem CONTEST_NOT_FOUND also while it is not published
   */
  async bySlug(slug: string): Promise<ContestDoor> {
    return found(isSlug(slug) ? await this.slugs.get(slug) : null);
  }

  /**
   * A contest, published or not, at most a second old.
   * @throws Problem CONTEST_NOT_FOUND
   */
  async byId(id: string): Promise<ContestDoor> {
    return found(isUuid(id) ? await this.ids.get(id.toLowerCase()) : null);
  }

  /** The rules of a contest in force; version 0 and the defaults where none were ever saved. */
  rules(tx: Tx, contestId: string): Promise<ContestRulesInForce> {
    return this.contestRules.inForce(tx, contestId);
  }

  /** Every rule document that ever held, as stored: of the contest, then of its rounds, the oldest first. */
  ruleHistory(tx: Tx, contestId: string): Promise<StoredRules[]> {
    return this.contestRules.stored(tx, contestId);
  }

  /** Published amendments, the newest first. */
  amendments(tx: Tx, contestId: string): Promise<AmendmentRow[]> {
    return this.repository.amendments(tx, contestId);
  }

  /**
   * To be called in the transaction that publishes a result: from then on the overall ranking and
   * the collective awards can change no more. Doing it again changes nothing.
   */
  markResultPublished(tx: Tx, contestId: string): Promise<void> {
    return this.contestRules.markResultPublished(tx, contestId);
  }

  private async door(row: ContestRow | null): Promise<ContestDoor | null> {
    if (!row) return null;
    const { id, slug, title, zone, registration, consents, unitTreeId } = row;
    const { tx } = this.database;
    const rounds = await this.repository.closings(tx, id);
    const closings = row.writing === null ? rounds : [...rounds, row.writing];
    const inForce = await this.contestRules.inForce(tx, id);
    return {
      id,
      slug,
      title,
      zone,
      today: await this.repository.today(tx, zone),
      published: row.publishedAt !== null,
      registration,
      consents,
      unitTreeId,
      divisions: chosenDivisions(inForce.rules),
      registrationWindow: registrationWindow(registration, closings),
    };
  }
}

function found(contest: ContestDoor | null): ContestDoor {
  if (!contest) throw contestNotFound();
  return contest;
}
