import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { Storage } from '@bangvang/media';
import {
  invalid,
  Problem,
  type Participation,
  type ProblemExtras,
  type StaffIdentity,
} from '@bangvang/platform';
import type { ProblemCode } from '@bangvang/contracts';
import type { Medium } from '@bangvang/rulebook';
import { Calls, requireOpen } from '../entries/call';
import { EntryAccess, type EntryPlace } from '../entries/doors/entry-access';
import { PagePictures } from './page-pictures.service';
import { fileNotWanted, uploadNotFound, uploadQuota, uploadTooLarge } from './uploads.errors';
import { UploadsRepository, type NewUpload, type UploadRow } from './uploads.repository';
import { boundsOf, quotaOf, shownName, type Bounds, type Quota } from './uploads.rules';

/** What a file is announced as. */
export interface Announced {
  length: number;
  entryId: string;
  /** The medium it is meant for, where that is not the one the entry stands in. */
  medium: string | undefined;
  filename: string | undefined;
}

/** Who announces it: a person with their participations, or a clerk of a contest. */
export type Announcer = { mine: Participation[] } | { staff: StaffIdentity; contestId: string };

/** Uploads as their senders see them. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly repository: UploadsRepository,
    private readonly entries: EntryAccess,
    private readonly calls: Calls,
    private readonly storage: Storage,
    private readonly pictures: PagePictures,
  ) {}

  /**
   * Makes room for a file of an entry.
   * @throws Problem ENTRY_NOT_FOUND, CALL_NOT_OPEN, CALL_CLOSED, FILE_NOT_WANTED, UPLOAD_TOO_LARGE,
   * UPLOAD_QUOTA
   */
  async create(who: Announcer, announced: Announced): Promise<UploadRow> {
    const now = await this.database.now();
    return this.database.transaction(async (tx) => {
      const place = await this.placeOf(tx, who, announced.entryId);
      const { rules } = await this.calls.of(tx, place.contestId);
      if ('mine' in who) requireOpen(rules, now);
      const medium = rules.media.find(({ id }) => id === (announced.medium ?? place.medium));
      if (!medium) throw invalid([{ path: 'medium', expected: 'a medium of the rules' }]);
      const { types } = boundsFor(medium, announced.length, 'staff' in who);
      const upload: NewUpload = {
        id: randomUUID(),
        contestId: place.contestId,
        entryId: place.entryId,
        participantId: 'staff' in who ? null : participantIn(who.mine, place.contestId),
        accountId: 'staff' in who ? who.staff.accountId : null,
        name: shownName(announced.filename),
        types,
        length: announced.length,
      };
      const used = await this.repository.lockUsage(tx, upload);
      requireRoom(used, quotaOf(medium, 'staff' in who), upload.length);
      await this.repository.add(tx, upload);
      return (await this.repository.one(tx, upload.id))!;
    });
  }

  /** An upload of the caller. @throws Problem UPLOAD_NOT_FOUND */
  async own(id: string, mine: Participation[]): Promise<UploadRow> {
    const ids = mine.map(({ participantId }) => participantId);
    const upload = await this.repository.own(this.database.tx, id, ids);
    if (!upload) throw uploadNotFound();
    return upload;
  }

  /** Any upload, for whoever may see all of its contest. @throws Problem UPLOAD_NOT_FOUND */
  async one(id: string): Promise<UploadRow> {
    const upload = await this.repository.one(this.database.tx, id);
    if (!upload) throw uploadNotFound();
    return upload;
  }

  /** Removes a file with everything of it. @throws Problem UPLOAD_IN_USE for one that was handed in */
  async remove(id: string): Promise<void> {
    const removed = await this.repository.remove(this.database.tx, id);
    if (!removed) {
      if ((await this.repository.one(this.database.tx, id)) !== null) {
        throw new Problem('UPLOAD_IN_USE');
      }
      return;
    }
    const { storageKey, type, reading } = removed;
    if (storageKey !== null && type !== null) {
      await this.pictures.forget({ key: storageKey, type, pages: reading?.pages ?? null });
    }
    const keys = [removed.storageKey, removed.judgesKey, ...removed.pieces.map(({ key }) => key)];
    for (const key of keys) if (key !== null) await this.storage.remove(key);
  }

  private placeOf(tx: Tx, who: Announcer, entryId: string): Promise<EntryPlace> {
    return 'staff' in who
      ? this.entries.typed(tx, entryId, who.contestId)
      : this.entries.own(tx, entryId, who.mine);
  }
}

/** @throws Problem FILE_NOT_WANTED, UPLOAD_TOO_LARGE */
function boundsFor(medium: Medium, length: number, isPaper: boolean): Bounds {
  const bounds = boundsOf(medium, isPaper);
  if (!bounds) throw fileNotWanted([]);
  if (length > bounds.maxBytes) throw uploadTooLarge(bounds.maxBytes);
  return bounds;
}

/** @throws Problem UPLOAD_QUOTA where one more file would be too much */
function requireRoom(used: Quota, quota: Quota, length: number): void {
  const isOver =
    used.open >= quota.open || used.files >= quota.files || used.bytes + length > quota.bytes;
  if (isOver) throw uploadQuota({ used, quota });
}

function participantIn(mine: Participation[], contestId: string): string {
  const me = mine.find((one) => one.contestId === contestId);
  if (!me) throw uploadNotFound();
  return me.participantId;
}

/** Why a file was refused, as it was said when that was found. */
export function refusalOf({ refusal, types }: Pick<UploadRow, 'refusal' | 'types'>): Problem {
  const { code, hint, found } = refusal ?? { code: 'FILE_DAMAGED' };
  if (code === 'FILE_NOT_WANTED') return fileNotWanted(types);
  const extras: ProblemExtras = found
    ? { errors: [{ path: 'file', expected: found, ...(hint && { hint }) }] }
    : {};
  return new Problem(code as ProblemCode, undefined, extras);
}
