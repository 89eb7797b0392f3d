import { Injectable } from '@nestjs/common';
import { RoundDesk, RuleDesk } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { PeopleDirectory } from '../closing/people.directory';
import type { EntrantsDto, EntrantsQuery } from './qualified.dto';
import { QualifiedRepository } from './qualified.repository';

/** Who may take a round, as its organisers see them. */
@Injectable()
export class Entrants {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundDesk,
    private readonly rules: RuleDesk,
    private readonly repository: QualifiedRepository,
    private readonly people: PeopleDirectory,
  ) {}

  /** A page of them, by number. @throws Problem ROUND_NOT_FOUND */
  async list(id: string, { after, limit }: EntrantsQuery): Promise<EntrantsDto> {
    const { tx } = this.database;
    const { round } = await this.rounds.get(id);
    const { rules } = await this.rules.get(id);
    const sources = rules.qualifiedFrom ?? [];
    const page = await this.repository.entrants(tx, sources, { after, limit: limit + 1 });
    const nos = page.slice(0, limit);
    const named = await this.people.named(tx, round.contestId, nos);
    return {
      roundId: round.id,
      opensAt: round.opensAt,
      serverTime: await this.database.now(),
      sources: await this.repository.sources(tx, sources),
      people: await this.repository.count(tx, sources),
      entrants: nos.map(named),
      ...(page.length > limit ? { next: nos.at(-1) } : {}),
    };
  }
}
