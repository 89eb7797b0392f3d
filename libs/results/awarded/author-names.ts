import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { PUBLICATION_DEFAULT, publishedName } from '../publication/masking.rules';
import type { AwardedAuthor } from './awarded';

type Named = Pick<AwardedAuthor, 'participantNo' | 'unitNo' | 'name' | 'penName' | 'birthDate'>;

/** How authors of prized works are named in public. */
@Injectable()
export class AuthorNames {
  constructor(
    private readonly contests: Contests,
    private readonly participants: Participants,
  ) {}

  /**
   * The name as it is published, null where none may be. Who registered is named if they agreed; who
   * is known from a signed entry alone, as the entry names them; children with a mask, units in full.
   */
  async of(
    tx: Tx,
    { id, today }: Pick<ContestDoor, 'id' | 'today'>,
    authors: readonly Named[],
  ): Promise<(author: Named) => string | null> {
    const { rules } = await this.contests.rules(tx, id);
    const { names, maskBelow } = rules.publication ?? PUBLICATION_DEFAULT;
    const nos = authors.flatMap(({ participantNo }) => participantNo ?? []);
    const people = await this.participants.people(tx, id, [...new Set(nos)]);
    return ({ participantNo, unitNo, name: fullName, penName, birthDate }) => {
      if (unitNo !== null) return fullName;
      const known = participantNo === null ? undefined : people.get(participantNo);
      const typed = { fullName, mayBeNamed: participantNo === null, birthDate };
      const name = publishedName(known ?? typed, names, today, maskBelow);
      const isWhole = name !== null && name === (known ?? typed).fullName;
      return isWhole && penName ? `${name} (${penName})` : name;
    };
  }
}
