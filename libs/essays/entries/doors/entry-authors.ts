import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { AuthorSeal, type Author, type AuthorData } from '../author.seal';

/** An author in clear: for screening, and for results once the marks are locked. */
export interface KnownAuthor {
  ordinal: number;
  participantId: string | null;
  name: string;
  penName: string | null;
  data: AuthorData;
  /** Keyed hashes by which the person is known again, hexadecimal. */
  keys: string[];
}

interface AuthorRow extends Omit<KnownAuthor, 'data' | 'keys'> {
  entryId: string;
  data: Buffer;
  keys: Buffer[];
}

/** Who wrote what. Nobody who judges may reach it. */
@Injectable()
export class EntryAuthors {
  constructor(private readonly seal: AuthorSeal) {}

  /** The keyed hashes, hexadecimal, by which a person would be known again as an author. */
  keysOf({ name, data }: Pick<Author, 'name' | 'data'>): string[] {
    const keys = this.seal.keys({ participantId: null, penName: null, name, data });
    return keys.map((key) => key.toString('hex'));
  }

  /** Everybody named in what was handed in last, by entry; entries without are missing. */
  of(tx: Tx, entryIds: string[]): Promise<Map<string, KnownAuthor[]>> {
    return this.read(tx, entryIds, false);
  }

  /** The same without co-authors who declined being named: whom prizes name. */
  standing(tx: Tx, entryIds: string[]): Promise<Map<string, KnownAuthor[]>> {
    return this.read(tx, entryIds, true);
  }

  private async read(
    tx: Tx,
    entryIds: string[],
    standing: boolean,
  ): Promise<Map<string, KnownAuthor[]>> {
    const rows = await query<AuthorRow>(
      tx,
      `SELECT a.entry_id AS "entryId", a.ordinal, a.name,
              coalesce(a.participant_id, (SELECT c.participant_id FROM co_author c
                WHERE c.entry_id = e.id AND a.ordinal > 1 AND c.confirmed_at IS NOT NULL
                  AND c.name_folded = a.name_folded)) AS "participantId",
              a.pen_name AS "penName", a.data, a.keys
         FROM entry_author a JOIN entry e ON e.id = a.entry_id AND e.version = a.version
        WHERE e.id = ANY($1::uuid[])
          AND NOT ($2 AND a.ordinal > 1 AND EXISTS (SELECT FROM co_author c
                WHERE c.entry_id = e.id AND c.declined_at IS NOT NULL
                  AND (c.name_folded = a.name_folded OR c.keys && a.keys)))
        ORDER BY a.entry_id, a.ordinal`,
      [entryIds, standing],
    );
    const known = rows.map(({ entryId, data, keys, ...author }) => ({
      entryId,
      author: {
        ...author,
        data: this.seal.open(entryId, data),
        keys: keys.map((key) => key.toString('hex')),
      },
    }));
    return new Map(
      [...Map.groupBy(known, ({ entryId }) => entryId)].map(([id, group]) => [
        id,
        group.map(({ author }) => author),
      ]),
    );
  }
}
