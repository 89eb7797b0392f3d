import { Injectable } from '@nestjs/common';
import type { ContestDoor } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import type { ComputedResult } from './closed-results';
import { isChild, PUBLICATION_DEFAULT, publishedName } from './masking.rules';
import type { ShownPerson } from './public-result.rules';

/** People whose names are asked for at once. */
const NAMES_AT_ONCE = 2_000;

/** Who is named how in a version. */
@Injectable()
export class PublishedNames {
  constructor(private readonly participants: Participants) {}

  async of(
    tx: Tx,
    { id, today }: ContestDoor,
    { facts }: ComputedResult,
  ): Promise<(participant: string) => ShownPerson> {
    const { names, maskBelow } = facts.rules.publication ?? PUBLICATION_DEFAULT;
    const shown = new Map<string, ShownPerson>();
    for (let from = 0; from < facts.participants.length; from += NAMES_AT_ONCE) {
      const some = facts.participants.slice(from, from + NAMES_AT_ONCE);
      const people = await this.participants.people(
        tx,
        id,
        some.map((person) => Number(person.id)),
      );
      for (const [no, person] of people) {
        const child = isChild(person, today, maskBelow);
        shown.set(String(no), { name: publishedName(person, names, today, maskBelow), child });
      }
    }
    return (participant) => shown.get(participant) ?? NOBODY;
  }
}

const NOBODY: ShownPerson = { name: null, child: false };
