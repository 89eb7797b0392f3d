import type { StaffDesk } from '../../load/staff-desk';
import type { DemoWork } from './works';

/** How far the second marks lie below the first, in their turn: one to talk about, one for a third mark. */
const APART = [50, 150, 25, 300];
const NEAR = 50;
/** The judge that is shown at the start has marked so many, and begun one. */
const SHOWN_JUDGE_MARKED = 1;

const STEP = 25;
const BEGUN = { criteria: { 'noi-dung': 425 }, comment: '' };
const COMMENTS = [
  'Chi tiết thật, kể chậm mà giữ được người đọc. Đoạn kết gọn.',
  'Đúng chủ đề; giá bớt vài câu nhận xét chung thì hay hơn.',
  'Giọng riêng. Nên giữ nhịp của đoạn đầu đến hết bài.',
];

interface Queued {
  code: string;
  title: string;
  state: string;
}

/** The judges of the demo at work: the first has hardly begun, the others are through. */
export class DemoMarks {
  private readonly marked = new Map<string, number>();
  private seconds = 0;

  constructor(
    private readonly stageId: string,
    private readonly works: DemoWork[],
  ) {}

  /** @param shown the judge whose desk people try */
  async give(shown: StaffDesk, others: StaffDesk[]): Promise<void> {
    for (const judge of others) {
      for (const work of await this.queue(judge)) await this.mark(judge, work);
    }
    const queue = await this.queue(shown);
    for (const work of queue.slice(0, SHOWN_JUDGE_MARKED)) await this.mark(shown, work);
    const begun = queue[SHOWN_JUDGE_MARKED];
    if (begun) await this.save(shown, begun, BEGUN);
  }

  /** What waits for a judge's first or second mark; a third one is left for people to try. */
  private async queue(judge: StaffDesk): Promise<Queued[]> {
    const { works } = await judge.call<{ works: Queued[] }>('GET', this.at('works'));
    return works.filter(
      ({ state, code }) => state === 'waiting' && (this.marked.get(code) ?? 0) < 2,
    );
  }

  private async mark(judge: StaffDesk, work: Queued): Promise<void> {
    const comment = COMMENTS[this.marked.size % COMMENTS.length]!;
    const version = await this.save(judge, work, { criteria: this.criteria(work), comment });
    await judge.call('POST', this.at(`works/${work.code}/lock`), { version });
  }

  private async save(
    judge: StaffDesk,
    { code }: Queued,
    given: { criteria: Record<string, number>; comment: string },
  ): Promise<number> {
    const { mark } = await judge.call<{ mark: { version: number } }>(
      'GET',
      this.at(`works/${code}`),
    );
    const saved = await judge.call<{ version: number }>('PUT', this.at(`works/${code}/mark`), {
      ...given,
      version: mark.version,
      note: '',
      flag: null,
    });
    return saved.version;
  }

  private criteria({ code, title }: Queued): Record<string, number> {
    const points = this.works.find((work) => work.title === title)?.points ?? 0;
    const before = this.marked.get(code) ?? 0;
    this.marked.set(code, before + 1);
    if (before === 0) return shares(points);
    this.seconds += 1;
    return shares(points - (APART[this.seconds - 1] ?? NEAR));
  }

  private at(path: string): string {
    return `/api/judge/stages/${this.stageId}/${path}`;
  }
}

/** A total as points of the rubric's criteria, 60, 30 and 10 of 100; what is left over goes to the first. */
function shares(centipoints: number): Record<string, number> {
  const part = (percent: number): number => Math.floor((centipoints * percent) / 100 / STEP) * STEP;
  const [writing, form] = [part(30), part(10)];
  return { 'noi-dung': centipoints - writing - form, 'cach-viet': writing, 'trinh-bay': form };
}
