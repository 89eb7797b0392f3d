import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { Config, Mail } from '@bangvang/platform';
import { RemindersRepository, type ForgottenDraft } from './reminders.repository';

const REMIND_JOB = 'remind-of-draft';
/** Before the close; a draft that somebody wrote in a moment ago is left alone. */
const HOURS = 24;
const QUIET_MINUTES = 30;

/**
 * Reminds authors, before a call closes, of drafts that they did not hand in: a draft never becomes
 * an entry by itself. Each draft once; a worker that dies on the way leaves the job to another.
 */
@Injectable()
export class EntryReminders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: RemindersRepository,
    private readonly participants: Participants,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  /** Sent by processes that do jobs. */
  onModuleInit(): void {
    this.jobs.work<{ entryId: string }>(REMIND_JOB, ({ entryId }) => this.remind(entryId));
  }

  /** Asks for the reminders that are due. @returns how many */
  tick(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await this.repository.claim(tx, HOURS, QUIET_MINUTES);
      for (const entryId of due) {
        await this.jobs.enqueue(tx, REMIND_JOB, { entryId }, { singletonKey: entryId });
      }
      return due.length;
    });
  }

  /** Sends one reminder, if it still makes sense and there is an address. */
  async remind(entryId: string): Promise<void> {
    const { tx } = this.database;
    const draft = await this.repository.draft(tx, entryId);
    if (!draft) return;
    const { contestId, participantNo } = draft;
    const { email } = await this.participants.contactOf(tx, contestId, participantNo);
    if (email === undefined) return;
    await this.mail.send({
      id: `draft-${entryId}`,
      to: email,
      ...letter(draft, this.config.PUBLIC_URL),
    });
  }
}

function letter(draft: ForgottenDraft, origin: string): { subject: string; text: string } {
  const { contestTitle, slug, title, closesAt, zone, replaced } = draft;
  const until = new Intl.DateTimeFormat('vi-VN', {
    timeZone: zone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(closesAt);
  const name = title === '' ? 'chưa đặt tên' : `“${title}”`;
  const state = replaced
    ? `Bản sửa của bài ${name} chưa được nộp: Ban tổ chức chỉ nhận bản bạn đã nộp trước đó.`
    : `Bài ${name} vẫn là bản nháp: bản nháp không tự thành bài dự thi.`;
  return {
    subject: `Bản nháp chưa nộp – ${contestTitle}`.slice(0, 200),
    text:
      `${state}\n\nCuộc thi “${contestTitle}” nhận bài đến ${until}.\n` +
      `Hãy vào trang cuộc thi, mục “Bài dự thi của tôi” (${origin}/c/${slug}/entries), để xem lại và bấm Nộp bài.\n`,
  };
}
