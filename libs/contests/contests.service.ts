import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { contestNotFound } from './contests.errors';
import { isSlug, isUuid } from './ids';
import { PublicRepository } from './public/public.repository';
import type { ContestRow } from './rows';
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
  published: boolean;
  registration: RegistrationRules;
  consents: ConsentText[];
  unitTreeId: string | null;
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

  private async door(row: ContestRow | null): Promise<ContestDoor | null> {
    if (!row) return null;
    const { id, slug, title, zone, registration, consents, unitTreeId } = row;
    const rounds = await this.repository.closings(this.database.tx, id);
    return {
      id,
      slug,
      title,
      zone,
      published: row.publishedAt !== null,
      registration,
      consents,
      unitTreeId,
      registrationWindow: registrationWindow(registration, rounds),
    };
  }
}

function found(contest: ContestDoor | null): ContestDoor {
  if (!contest) throw contestNotFound();
  return contest;
}
