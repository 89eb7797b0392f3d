import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Database, type Tx } from '@bangvang/database';
import { newId, type Participation } from '@bangvang/platform';
import { Calls } from '../call';
import { unitOf } from '../drafts/draft';
import { DraftsRepository, type EntryRow } from '../drafts/drafts.repository';
import { EntryEnds, type Ends } from '../doors/entry-ends';
import { reasonOf } from '../entries.view';
import { CoAuthorParts } from './co-author-parts';
import type { CoAuthoredWorkDto, InvitedDto } from './co-authors.dto';
import { invitationGone, notNamed, notYourName } from './co-authors.errors';
import { CoAuthorsRepository, type CoAuthorRow, type NamedWork } from './co-authors.repository';
import { hashOf } from './invitations.service';

/** Those who are named beside a sender: what they see of the work, and whether they stand by it. */
@Injectable()
export class CoAuthors {
  constructor(
    private readonly database: Database,
    private readonly repository: CoAuthorsRepository,
    private readonly drafts: DraftsRepository,
    private readonly people: CoAuthorParts,
    private readonly calls: Calls,
    private readonly ends: EntryEnds,
  ) {}

  /** Works of a contest that name the caller. @throws Problem CONTEST_NOT_FOUND, FORBIDDEN */
  async named(slug: string, mine: Participation[]): Promise<CoAuthoredWorkDto[]> {
    const { contest, me } = await this.calls.me(slug, mine);
    const { tx } = this.database;
    const { id, keys } = await this.people.of(tx, me);
    const works = await this.repository.naming(tx, contest.id, id, keys);
    if (works.length === 0) return [];
    const ends = await this.ends.of(tx, contest.id);
    return works.map((work) => viewOf(work, ends));
  }

  /** What a code asks the caller. @throws Problem INVITATION_GONE, INVITATION_NAME */
  async look(slug: string, mine: Participation[], code: string): Promise<InvitedDto> {
    const { contest, me } = await this.calls.me(slug, mine);
    const { tx } = this.database;
    const invited = await this.invited(tx, contest.id, me, code);
    const row = await this.drafts.byId(tx, invited.entryId);
    if (!row) throw invitationGone();
    const [sender] = await this.people.authors.of(tx, row.id, unitOf(row));
    const { title, medium } = row.content;
    return { name: invited.name, sender: sender?.name ?? '', title, medium };
  }

  /**
   * Answers an invitation. Who confirms counts as an author from then on.
   * @throws Problem INVITATION_GONE, INVITATION_NAME, ENTRY_LIMIT
   */
  async answer(
    slug: string,
    mine: Participation[],
    { code, accept }: { code: string; accept: boolean },
  ): Promise<void> {
    const { contest, me } = await this.calls.me(slug, mine);
    await this.database.transaction(async (tx) => {
      const seen = await this.invited(tx, contest.id, me, code);
      const row = await this.drafts.lock(tx, contest.id, seen.entryId);
      // Held now: somebody else may have used the code meanwhile.
      const invited = await this.invited(tx, contest.id, me, code);
      if (!row) throw invitationGone();
      await this.note(tx, row, me, { nameFolded: invited.nameFolded, confirmed: accept });
    });
  }

  /** Declines being named, in whatever way the caller is. @throws Problem ENTRY_NOT_FOUND */
  async refuse(entryId: string, mine: Participation[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.drafts.byId(tx, entryId);
      const me = mine.find(({ contestId }) => contestId === found?.contestId);
      if (!found || !me) throw notNamed();
      const row = await this.drafts.lock(tx, found.contestId, entryId);
      const { id, keys } = await this.people.of(tx, me);
      const works = await this.repository.naming(tx, found.contestId, id, keys);
      const work = works.find((one) => one.id === entryId);
      if (!row || !work) throw notNamed();
      await this.note(tx, row, me, { nameFolded: work.nameFolded, confirmed: false });
    });
  }

  private async note(
    tx: Tx,
    row: EntryRow,
    me: Participation,
    { nameFolded, confirmed }: { nameFolded: string; confirmed: boolean },
  ): Promise<void> {
    const person = await this.people.of(tx, me);
    if (confirmed) await this.people.requireRoom(tx, row, person.author);
    const seat = { id: newId(), entryId: row.id, nameFolded };
    const { id: participantId, keys } = person;
    await this.repository.answer(tx, seat, { participantId, keys, confirmed });
    await this.people.know(tx, row, nameFolded, confirmed ? participantId : null);
    await this.people.ledger.append(tx, {
      kind: confirmed ? 'co-author-confirmed' : 'co-author-declined',
      contestId: row.contestId,
      actor: 'contestant',
      payload: { entryId: row.id, entryNo: row.no, version: row.version },
    });
  }

  private async invited(
    tx: Tx,
    contestId: string,
    me: Participation,
    code: string,
  ): Promise<CoAuthorRow & { name: string }> {
    const row = await this.repository.invited(tx, contestId, hashOf(code));
    if (!row) throw invitationGone();
    const { author } = await this.people.of(tx, me);
    if (foldText(author.name) !== row.nameFolded) throw notYourName();
    return { ...row, name: author.name };
  }
}

/** Who declined sees that they did, and no more. */
function viewOf(work: NamedWork, { prizes, excluded }: Ends): CoAuthoredWorkDto {
  const { id, no, title, medium, sender, state, receipt, confirmedAt, declinedAt } = work;
  const shown = { id, no, title, medium, sender };
  if (declinedAt) return { ...shown, ...DECLINED };
  const prize = prizes.find(({ entryId }) => entryId === id);
  return {
    ...shown,
    answer: confirmedAt ? 'confirmed' : 'named',
    state,
    receipt,
    prize: prize ? { prize: prize.prize, division: prize.division } : null,
    reason: reasonOf(work),
    excluded: excluded.get(id) ?? null,
  };
}

const DECLINED = {
  answer: 'declined',
  ...{ state: null, receipt: null, prize: null, reason: null, excluded: null },
} as const;
