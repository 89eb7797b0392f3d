import type { ParticipantFacts, UnitFacts } from '@bangvang/rulebook';
import { checkShape } from './check-shape';
import { Unreadable } from './unreadable';

const ANY_DAY = '1900-01-01';

interface UnitInput extends Partial<Omit<UnitFacts, 'code'>> {
  code: string;
  headcount?: number;
  population?: number;
}

/** One element of the part `units`. */
export function readUnit(value: unknown, path: string): UnitFacts {
  checkShape('unit', value, path);
  const { headcount, population, ...unit } = value as UnitInput;
  const populations = [
    ...(unit.populations ?? []),
    ...(population === undefined ? [] : [{ asOf: ANY_DAY, population }]),
  ];
  return {
    ...unit,
    name: unit.name ?? unit.code,
    kind: unit.kind ?? 'unit',
    parent: unit.parent ?? null,
    headcounts: [
      ...(unit.headcounts ?? []),
      ...(headcount === undefined ? [] : [{ asOf: ANY_DAY, headcount }]),
    ],
    ...(populations.length === 0 ? {} : { populations }),
  };
}

/** One element of the part `participants`. */
export function readParticipant(value: unknown, path: string): ParticipantFacts {
  checkShape('participant', value, path);
  const person = value as ParticipantFacts;
  return { ...person, id: String(person.id), unit: person.unit ?? null };
}

/** Which lists are whole, so that a name that is not in them is a mistake. */
export interface Listed {
  people: boolean;
  units: boolean;
}

/**
 * People and units by name. By hand the lists are whole where there are any: what they do not have was
 * mistyped. Where there is no list, whoever and whatever is named by an attempt exists.
 */
export class Directory {
  readonly people = new Map<string, ParticipantFacts>();
  readonly units = new Map<string, UnitFacts>();

  constructor(private readonly listed: Listed) {}

  addUnit(unit: UnitFacts, path: string): void {
    if (this.units.has(unit.code)) throw new Unreadable(`${path}.code`, 'must be its own alone');
    this.units.set(unit.code, unit);
  }

  addPerson(person: ParticipantFacts, path: string): void {
    if (this.people.has(person.id)) throw new Unreadable(`${path}.id`, 'must be its own alone');
    if (person.unit !== null) this.unit(person.unit, `${path}.unit`);
    this.people.set(person.id, person);
  }

  /** Somebody who made an attempt; one string however often they are named. */
  person(name: string | number, path: string): string {
    const id = this.named(name, path);
    const known = this.people.get(id);
    if (known) return known.id;
    this.people.set(id, { id, unit: null });
    return id;
  }

  /** Somebody whom a decision is about. */
  named(name: string | number, path: string): string {
    const id = String(name);
    if (this.listed.people && !this.people.has(id)) {
      throw new Unreadable(path, 'must be the id of a participant');
    }
    return id;
  }

  /** The code itself, one string however often it is named. */
  unit(code: string, path: string): string {
    const known = this.units.get(code);
    if (known) return known.code;
    if (this.listed.units) throw new Unreadable(path, 'must be the code of a unit');
    this.units.set(code, { code, name: code, kind: 'unit', parent: null, headcounts: [] });
    return code;
  }
}
