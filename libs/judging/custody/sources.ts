import { Injectable } from '@nestjs/common';
import { EntryAuthors, JuryFiles, Works, type AcceptedWork } from '@bangvang/essays';
import { Database, query, type Tx } from '@bangvang/database';
import { Units } from '@bangvang/units';
import { ConflictTags } from '../jury/conflict-tags';
import { blindTitle } from './blind-title.rules';
import type { NewFile, NewWork, RunRow } from './blinding.repository';

/** A file to be copied: how, and what it is otherwise. */
export type FileToCopy = Omit<NewFile, 'id' | 'storageKey' | 'bytes'> & {
  /** Copies the bytes to a new key. @returns their number */
  copyTo: (key: string) => Promise<number>;
};

/** A work on its way to a new code. `link` is what the code will stand for. */
export type WorkToCopy = Omit<NewWork, 'code' | 'sealed' | 'files'> & {
  link: string;
  files: FileToCopy[];
};

/** Reads what a run copies, one item at a time. */
export type Source = (item: string) => Promise<WorkToCopy>;

/** Where blind works come from: entries, or works of the stage before under their first codes. */
@Injectable()
export class Sources {
  constructor(
    private readonly database: Database,
    private readonly works: Works,
    private readonly authors: EntryAuthors,
    private readonly units: Units,
    private readonly tags: ConflictTags,
    private readonly juryFiles: JuryFiles,
  ) {}

  async of(run: RunRow): Promise<Source> {
    const { fromStageId, contestId } = run;
    if (fromStageId !== null) return (code) => this.again(fromStageId, code);
    const accepted = await this.works.accepted(this.database.tx, contestId);
    const byId = new Map(accepted.map((work) => [work.entryId, work]));
    return (entryId) => this.entry(contestId, entryId, byId.get(entryId));
  }

  /** An entry without a word about who wrote it. */
  private async entry(
    contestId: string,
    entryId: string,
    accepted: AcceptedWork | undefined,
  ): Promise<WorkToCopy> {
    if (!accepted) throw new Error(`entry ${entryId} is no longer accepted`);
    const { tx } = this.database;
    const { title, medium, genre, language, html, text, words, files } = await this.works.content(
      tx,
      entryId,
    );
    return {
      ...{ medium, genre, language, html, text, words },
      title: blindTitle(title, await this.namesOf(tx, accepted)),
      link: `entry:${entryId}`,
      tags: this.tags.ofEntry(contestId, accepted.conflicts, accepted.authors),
      files: files.map(({ no, role, part, type, pages, durationMs, uploadId }) => ({
        ...{ no, role, part, type, pages, durationMs },
        copyTo: async (key) => (await this.juryFiles.ofUpload(uploadId, key)).bytes,
      })),
    };
  }

  private async namesOf(tx: Tx, { entryId, conflicts }: AcceptedWork): Promise<string[]> {
    const authors = (await this.authors.of(tx, [entryId])).get(entryId) ?? [];
    const units = await this.units.names(conflicts.unitNos);
    return [...authors.flatMap(({ name, penName }) => [name, penName ?? '']), ...units.values()];
  }

  /** A work of the stage before, to be given its second code. */
  private async again(stageId: string, code: string): Promise<WorkToCopy> {
    const { tx } = this.database;
    const [work] = await query<StoredWork>(tx, STORED, [stageId, code]);
    if (!work) throw new Error(`no work ${code} in the stage before`);
    const { tags, files, ...content } = work;
    return {
      ...content,
      link: `code:${code}`,
      tags: tags.map(({ tag, author }) => ({ tag: Buffer.from(tag, 'hex'), author })),
      files: files.map(({ bytes, storageKey, ...file }) => ({
        ...file,
        copyTo: async (key) => {
          await this.juryFiles.again(storageKey, key);
          return bytes;
        },
      })),
    };
  }
}

interface StoredWork extends Omit<WorkToCopy, 'link' | 'tags' | 'files'> {
  tags: { tag: string; author: number | null }[];
  files: Omit<NewFile, 'id'>[];
}

const STORED = `
  SELECT w.medium, w.genre, w.language, w.title, w.html, w.text, w.words,
         (SELECT coalesce(json_agg(json_build_object('tag', encode(t.tag, 'hex'), 'author', t.author) ORDER BY t.tag), '[]')
            FROM work_tag t WHERE t.stage_id = w.stage_id AND t.code = w.code) AS tags,
         (SELECT coalesce(json_agg(json_build_object(
            'no', f.no, 'role', f.role, 'part', f.part, 'type', f.type, 'bytes', f.bytes, 'pages', f.pages,
            'durationMs', f.duration_ms, 'storageKey', f.storage_key) ORDER BY f.no), '[]')
            FROM work_file f WHERE f.stage_id = w.stage_id AND f.code = w.code) AS files
    FROM work w WHERE w.stage_id = $1 AND w.code = $2`;
