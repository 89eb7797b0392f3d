import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Database, type Tx } from '@bangvang/database';
import { newId, newToken, type Participation } from '@bangvang/platform';
import { Authors } from '../authors.service';
import { idsOf, requireEditable, unitOf } from '../drafts/draft';
import { DraftsRepository, type EntryRow } from '../drafts/drafts.repository';
import { entryNotFound } from '../entries.errors';
import type { CoAuthorDto, InvitationCodeDto } from './co-authors.dto';
import { hasAnswered, notNamed } from './co-authors.errors';
import { CoAuthorsRepository, type CoAuthorRow } from './co-authors.repository';

const DAYS = 14;
const CODE_BYTES = 18;

/** The code is told once; what is kept does not give it back. */
export const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** The sender's side: who is named beside them, and asking those to confirm. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly authors: Authors,
    private readonly repository: CoAuthorsRepository,
  ) {}

  /** Whom the sender's draft names, and what they said. @throws Problem ENTRY_NOT_FOUND */
  async list(id: string, mine: Participation[]): Promise<CoAuthorDto[]> {
    const { tx } = this.database;
    const row = await this.drafts.own(tx, id, idsOf(mine));
    if (!row) throw entryNotFound();
    const rows = await this.repository.of(tx, id);
    return (await this.names(tx, row)).map((name) => {
      const known = rows.find(({ nameFolded }) => nameFolded === foldText(name));
      return { name, answer: answerOf(known), expiresAt: known?.expiresAt?.toISOString() ?? null };
    });
  }

  /**
   * A code by which somebody named in the draft says that they are a co-author; another one voids it.
   * @throws Problem ENTRY_NOT_FOUND, ENTRY_CLOSED, CONFLICT once they have confirmed
   */
  invite(id: string, mine: Participation[], name: string): Promise<InvitationCodeDto> {
    return this.database.transaction(async (tx) => {
      const row = await this.drafts.lockOwn(tx, id, idsOf(mine));
      if (!row) throw entryNotFound();
      requireEditable(row);
      const nameFolded = foldText(name);
      const named = (await this.names(tx, row)).some((one) => foldText(one) === nameFolded);
      if (!named || nameFolded === '') throw notNamed();
      const rows = await this.repository.of(tx, id);
      const known = rows.find((one) => one.nameFolded === nameFolded);
      if (known?.confirmedAt) throw hasAnswered();
      const code = newToken(CODE_BYTES);
      const invitation = { id: newId(), entryId: id, nameFolded, codeHash: hashOf(code) };
      const expiresAt = await this.repository.invite(tx, invitation, DAYS);
      return { code, expiresAt: expiresAt.toISOString() };
    });
  }

  private async names(tx: Tx, row: EntryRow): Promise<string[]> {
    const [, ...others] = await this.authors.of(tx, row.id, unitOf(row));
    return others.map(({ name }) => name);
  }
}

function answerOf(row: CoAuthorRow | undefined): CoAuthorDto['answer'] {
  if (row?.confirmedAt) return 'confirmed';
  if (row?.declinedAt) return 'declined';
  return row?.expiresAt ? 'invited' : 'named';
}
