import { instant } from '../load/clock';
import { Latencies } from '../load/latencies';
import type { StaffDesk } from '../load/staff-desk';
import { entryOfTitle } from './authors';
import type { LeakWatch } from './leaks';
import { SCALE, STEP, type Truth } from './truth';

const CONTENT_SHARE = 0.7;
const LOOKS_AT_FILES_EVERY = 20;

/** A mark that was acknowledged as locked. */
export interface GivenMark {
  code: string;
  judge: number;
  centipoints: number;
}

interface Work {
  code: string;
  title: string;
  mark: { version: number; state: 'open' | 'locked' };
}

/** What all judges did. */
export class JuryTally {
  readonly next = new Latencies();
  readonly locks = new Latencies();
  readonly given: GivenMark[] = [];
  /** Which entry is behind a code: the player knows its own works by their titles. */
  readonly entries = new Map<string, number>();
  readonly problems: string[] = [];
}

/** A judge who marks what comes next until nothing is left. */
export class JudgeAtWork {
  constructor(
    private readonly desk: StaffDesk,
    private readonly judge: number,
    private readonly stageId: string,
    private readonly by: { truth: Truth; leaks: LeakWatch; tally: JuryTally },
  ) {}

  /** Marks everything that is there now. @returns how many marks were given */
  async mark(): Promise<number> {
    for (let done = 0; ; done += 1) {
      const began = instant();
      const { code } = await this.get<{ code: string | null }>('next');
      if (code === null) return done;
      this.by.tally.next.add(instant() - began);
      await this.markOne(code, done);
    }
  }

  private async markOne(code: string, done: number): Promise<void> {
    const work = await this.get<Work>(`works/${code}`);
    const entry = entryOfTitle(work.title);
    this.by.tally.entries.set(code, entry);
    const centipoints = this.by.truth.mark(entry, this.judge);
    const saved = await this.put<{ version: number }>('PUT', `works/${code}/mark`, {
      version: work.mark.version,
      criteria: criteriaOf(centipoints),
      comment: '',
      note: '',
      flag: null,
    });
    const began = instant();
    const locked = await this.put<{ centipoints: number }>('POST', `works/${code}/lock`, saved);
    this.by.tally.locks.add(instant() - began);
    this.by.tally.given.push({ code, judge: this.judge, centipoints: locked.centipoints });
    if (locked.centipoints !== centipoints)
      this.by.tally.problems.push(`${code}: ${centipoints} was counted as ${locked.centipoints}`);
    if (done % LOOKS_AT_FILES_EVERY === 0) await this.pry(code);
  }

  /** What a curious judge would try as well. */
  private async pry(code: string): Promise<void> {
    await this.get('works');
    await this.get(`works/${code}`);
    for (const path of [`works/${code}/discussion`, `works/${code}/files/1`, 'works/AAAA-2222'])
      await this.ask('GET', path);
  }

  private get<Answer>(path: string): Promise<Answer> {
    return this.put('GET', path);
  }

  private async put<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const { status, text } = await this.ask(method, path, body);
    if (status === 200) return JSON.parse(text) as Answer;
    const problem = `${method} ${path}: ${status} ${text}`;
    this.by.tally.problems.push(problem);
    throw new Error(problem);
  }

  private async ask(method: string, path: string, body?: object) {
    const answer = await this.desk.ask(method, `/api/judge/stages/${this.stageId}/${path}`, body);
    this.by.leaks.look(path, `${answer.head}\n${answer.text}`);
    return answer;
  }
}

/** A total as points of the two criteria, in their steps. */
function criteriaOf(centipoints: number): Record<string, number> {
  const content = Math.min(
    SCALE * CONTENT_SHARE,
    Math.round((centipoints * CONTENT_SHARE) / STEP) * STEP,
  );
  const form = Math.min(SCALE - SCALE * CONTENT_SHARE, centipoints - content);
  return { 'noi-dung': centipoints - form, 'hinh-thuc': form };
}
