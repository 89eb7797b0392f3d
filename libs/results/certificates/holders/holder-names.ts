import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { AuthorNames } from '../../awarded/author-names';
import { AwardedWorks } from '../../awarded/awarded';
import type { CheckedRow } from './holders.repository';

const ANONYMOUS = 'Tác giả không công khai tên';

/** How the check page names whom a certificate is for. */
@Injectable()
export class HolderNames {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly participants: Participants,
    private readonly works: AwardedWorks,
    private readonly authors: AuthorNames,
  ) {}

  /** People are named as on boards and in results: by what they agree to now; units in full. */
  async of(row: CheckedRow): Promise<string> {
    if (row.entry_id !== null) return this.ofAuthor(row, row.entry_id);
    if (row.participant_no === null) return row.name;
    const names = await this.participants.displayNames(this.database.tx, [row.participant_no]);
    return names.get(row.participant_no)?.name ?? `Thí sinh số ${row.participant_no}`;
  }

  /** Authors who are known by their work alone are named as the award list names them. */
  private async ofAuthor(row: CheckedRow, entryId: string): Promise<string> {
    const { tx } = this.database;
    const { name, author_ordinal: no, contest_id: contestId } = row;
    const all = (await this.works.authorsOf(tx, [entryId])).get(entryId) ?? [];
    const author = all.find(({ ordinal }) => ordinal === no);
    if (!author) return ANONYMOUS;
    const nameOf = await this.authors.of(tx, await this.contests.byId(contestId), [author]);
    return nameOf({ ...author, name, penName: null }) ?? ANONYMOUS;
  }
}
