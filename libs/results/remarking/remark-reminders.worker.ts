import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Jobs, query, type Tx } from '@bangvang/database';
import { Config, Mail, momentIn } from '@bangvang/platform';

const REMIND_JOB = 'remind-of-remarks';
/** Before everybody is to be answered, and again once that is past. */
const DAYS_BEFORE = 3;

interface Due {
  contestId: string;
  dueAt: Date;
}

interface Turn {
  contestId: string;
  /** Whether the time is past. */
  late: boolean;
}

/** Reminds those who run it of re-markings that nobody answered: before the time is up, and after. */
@Injectable()
export class RemarkReminders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  /** Sent by processes that do jobs. */
  onModuleInit(): void {
    this.jobs.work<Turn>(REMIND_JOB, async (turn) => void (await this.remind(turn)));
  }

  /** Sees to it that nobody forgets; all requests of a contest are due at one time. */
  async plan(tx: Tx, { contestId, dueAt }: Due): Promise<void> {
    const [row] = await query<{ seconds: number }>(
      tx,
      'SELECT greatest(0, extract(epoch FROM $1::timestamptz - now()))::integer AS seconds',
      [dueAt],
    );
    const left = row?.seconds ?? 0;
    const soon = Math.max(0, left - DAYS_BEFORE * 86_400);
    for (const [late, delaySeconds] of [[false, soon] as const, [true, left] as const]) {
      const singletonKey = `${contestId} ${late ? 'late' : 'soon'}`;
      await this.jobs.enqueue(tx, REMIND_JOB, { contestId, late }, { singletonKey, delaySeconds });
    }
  }

  /** Writes to the chief judge and secretaries, if anything waits. @returns how many letters */
  async remind({ contestId, late }: Turn): Promise<number> {
    const { tx } = this.database;
    const [waiting] = await query<{ count: number; dueAt: Date }>(
      tx,
      `SELECT count(*)::integer AS count, remark_due($1) AS "dueAt" FROM remark_request
        WHERE contest_id = $1 AND answered_at IS NULL`,
      [contestId],
    );
    if (!waiting || waiting.count === 0) return 0;
    const { title, zone } = await this.contests.byId(contestId);
    const until = momentIn(zone, waiting.dueAt);
    const people = await query<{ id: string; email: string }>(tx, PEOPLE, [contestId]);
    const page = `${this.config.PUBLIC_URL}/staff/contests/${contestId}/remarks`;
    for (const { id, email } of people) {
      await this.mail.send({
        id: `remarks-${contestId}-${late ? 'late' : 'soon'}-${id}`,
        to: email,
        subject: `${late ? 'Quá hạn' : 'Sắp đến hạn'} trả lời phúc khảo – ${title}`.slice(0, 200),
        text: `Cuộc thi “${title}” còn ${waiting.count} đơn phúc khảo chưa trả lời. Hạn trả lời theo thể lệ: trước ${until}.\n\n${page}\n`,
      });
    }
    return people.length;
  }
}

const PEOPLE = `
  SELECT a.id, a.email FROM staff_role r JOIN staff_account a ON a.id = r.account_id
   WHERE r.contest_id = $1 AND r.role IN ('chief', 'secretary') AND a.disabled_at IS NULL ORDER BY a.id`;
