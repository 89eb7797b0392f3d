import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { CollectiveOutcome, Unresolved } from '@bangvang/rulebook';
import { notComputed } from './closing.errors';
import { ComputationsRepository } from './computations.repository';
import type { Outcome } from './outcome';
import type { PersonDto } from './desk.dto';
import { computationDto } from './desk.view';
import type { ResultScope } from './facts.reader';
import { FactsRepository } from './facts.repository';
import type { CollectiveDto, OutcomeDto, UnresolvedDto } from './outcome.dto';
import { PeopleDirectory } from './people.directory';
import { ScopesRepository } from './scopes.repository';

/** Of equals, and of those who go on, so many are named. */
const SHOWN = 200;

/** What follows from the places, with names for the organisers. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly computations: ComputationsRepository,
    private readonly scopes: ScopesRepository,
    private readonly facts: FactsRepository,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws Problem RESULT_NOT_COMPUTED */
  async get(scope: ResultScope): Promise<OutcomeDto> {
    const { tx } = this.database;
    const newest = await this.computations.newest(tx, scope);
    if (newest === null) throw notComputed();
    const { outcome } = newest;
    const named = await this.people.named(tx, scope.contestId, peopleOf(outcome));
    const units = await this.facts.units(tx, scope.contestId);
    const unitNames = new Map(units.map(({ code, name }) => [code, name]));
    return {
      computation: computationDto(newest, await this.scopes.scope(tx, scope)),
      actual: outcome.actual.map(({ definition, ...actual }) => ({
        ...actual,
        definitionVi: definition.vi,
        definitionEn: definition.en,
      })),
      unresolved: outcome.unresolved.map((one) => unresolvedDto(one, named)),
      prizes: outcome.prizes.map(({ winners, ...prize }) => ({
        ...prize,
        winners: winners.map(({ participant, ...winner }) => ({
          ...winner,
          person: named(Number(participant)),
        })),
      })),
      collectives: outcome.collectives.map((one) => collectiveDto(one, unitNames)),
      qualified: outcome.qualified.map(({ round, division, participants, beyond, waiting }) => ({
        ...{ round, division, beyond, waiting },
        count: participants.length,
        people: participants.slice(0, SHOWN).map((id) => named(Number(id))),
      })),
    };
  }
}

function peopleOf({ unresolved, prizes, qualified }: Outcome): number[] {
  return [
    ...unresolved.flatMap(({ participants }) => participants.slice(0, SHOWN)),
    ...qualified.flatMap(({ participants }) => participants.slice(0, SHOWN)),
    ...prizes.flatMap(({ winners }) => winners.map(({ participant }) => participant)),
  ].map(Number);
}

function unresolvedDto(
  { participants, round, division, earlier, ...rest }: Unresolved,
  named: (no: number) => PersonDto,
): UnresolvedDto {
  return {
    ...{ round, division, ranked: participants.length, count: participants.length },
    ...rest,
    earlier: earlier?.map((equals) => equals.map(Number)) ?? null,
    people: participants.slice(0, SHOWN).map((id) => named(Number(id))),
  };
}

function collectiveDto(
  { award, group, rows, tiers }: CollectiveOutcome,
  names: ReadonlyMap<string, string>,
): CollectiveDto {
  return {
    ...{ award, group, tiers },
    rows: rows.map((row) => ({ ...row, name: names.get(row.unit) ?? row.unit })),
  };
}
