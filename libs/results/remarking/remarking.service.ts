import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, isUniqueViolation, Ledger } from '@bangvang/database';
import { newId, type Participation } from '@bangvang/platform';
import { PublishedAwards } from '../deliberation/published-awards';
import { RemarkReminders } from './remark-reminders.worker';
import type { AskRemarkDto, MyRemarksDto } from './remarking.dto';
import { askedAlready, foreign, notOffered, tooEarly, tooLate } from './remarking.errors';
import { RemarkingRepository, type OwnWork, type RemarkWindow } from './remarking.repository';
import { remarkView, termsView } from './remarking.view';

/** Re-marking on appeal (phúc khảo), as authors have it: their marks, asking within the window, what came of it. */
@Injectable()
export class Remarking {
  constructor(
    private readonly database: Database,
    private readonly repository: RemarkingRepository,
    private readonly reminders: RemarkReminders,
    private readonly awards: PublishedAwards,
    private readonly contests: Contests,
    private readonly ledger: Ledger,
  ) {}

  /** What the caller may have marked again, and what they asked for. @throws Problem CONTEST_NOT_FOUND, APPEAL_FOREIGN */
  async mine(slug: string, mine: Participation[]): Promise<MyRemarksDto> {
    const { tx } = this.database;
    const { id } = await this.contests.bySlug(slug);
    const { participantId } = participationIn(id, mine);
    const window = await this.repository.window(tx, id);
    const published = Boolean(window?.publishedAt);
    const works = published ? await this.repository.ownWorks(tx, id, participantId) : [];
    const prizes = await this.awards.ofEntries(tx, id);
    const remarks = await this.repository.ofParticipant(tx, id, participantId);
    const view = ({ entryId, title, published: mark, scaleCentipoints }: OwnWork) => ({
      ...{ entryId, title, published: mark / 100, scale: scaleCentipoints / 100 },
      prizes: prizes.get(entryId) ?? [],
    });
    return {
      offered: window !== null && window.rules !== null,
      published,
      open: window !== null && isOpen(window),
      until: window?.until ?? null,
      terms: window === null ? null : termsView(window),
      works: works.map(view),
      remarks: remarks.map(remarkView),
    };
  }

  /**
   * Asks for re-marking, once for a work; the chief judge sees it at once.
   * @throws Problem CONTEST_NOT_FOUND, APPEALS_NOT_OFFERED, APPEAL_TOO_EARLY, APPEAL_TOO_LATE,
   * APPEAL_FOREIGN, APPEAL_EXISTS
   */
  async ask(slug: string, mine: Participation[], body: AskRemarkDto): Promise<MyRemarksDto> {
    const { id: contestId } = await this.contests.bySlug(slug);
    const { participantId } = participationIn(contestId, mine);
    await this.database.transaction(async (tx) => {
      const { dueAt } = checkWindow(await this.repository.window(tx, contestId));
      const works = await this.repository.ownWorks(tx, contestId, participantId);
      const work = works.find(({ entryId }) => entryId === body.entryId);
      if (!work) throw foreign();
      const { code } = work;
      const request = { ...work, id: newId(), contestId, participantId, reason: body.reason };
      await this.repository.insert(tx, request).catch(explain);
      await this.ledger.append(tx, {
        ...{ kind: 'remark-asked', contestId, actor: 'contestant', reason: body.reason },
        payload: { request: request.id, code },
      });
      await this.reminders.plan(tx, { contestId, dueAt });
    });
    return this.mine(slug, mine);
  }
}

function participationIn(contestId: string, mine: Participation[]): Participation {
  const found = mine.find((one) => one.contestId === contestId);
  if (!found) throw foreign();
  return found;
}

const isOpen = ({ publishedAt, until, now }: RemarkWindow): boolean =>
  publishedAt !== null && until !== null && now < until;

function checkWindow(window: RemarkWindow | null): { dueAt: Date } {
  if (window?.publishedAt == null) throw tooEarly();
  if (window.rules === null || window.dueAt === null) throw notOffered();
  if (!isOpen(window)) throw tooLate(window.until);
  return { dueAt: window.dueAt };
}

function explain(error: unknown): never {
  throw isUniqueViolation(error, 'remark_request_once') ? askedAlready() : error;
}
