import type { Answer, Attempt } from '../api/types';
import { atServerTime, onClockLost } from '../time/clock';
import { withAnswer, withFlag, withPrediction } from './answers.rules';
import { DraftStore } from './draft-store';
import { Saver } from './saver';
import { handIn, IDLE, type SubmitState } from './submission';

/** How long before the deadline the attempt hands itself in: each a little different, so that not all arrive at once. */
const LEAD_MS = 1_200;
const LEAD_SPREAD_MS = 1_200;
/** How long a last save may hold up the submission that follows it. */
const LAST_SAVE_MS = 1_500;
/** From the deadline on the worker submits what was saved; this is its time. */
const WORKER_MS = 2_000;
/** How often it is asked whether the deadline still holds, besides each save: organisers may add time. */
const ASK_MS = 60_000;
/** When it is asked for the last time, up to twice as long before the deadline. */
const LAST_LOOK_MS = 10_000;

/** How an attempt ends, as far as this tab knows. */
export interface Ending extends SubmitState {
  /** The time is over: nothing can be changed any more. */
  over: boolean;
  /** The deadline as the server said it last. */
  deadlineAt: string;
  /** Time was added while this page was open. */
  longer: boolean;
}

/** One running attempt without its picture: answers, saving, the clock, handing in. */
export class AttemptSession {
  readonly drafts: DraftStore;
  readonly saver: Saver;
  private ending: Ending;
  private readonly listeners = new Set<() => void>();
  private abort = new AbortController();
  private finished: () => void = () => undefined;
  private alarms: (() => void)[] = [];

  constructor(private readonly attempt: Attempt) {
    const { deadlineAt } = attempt;
    this.ending = { ...IDLE, over: false, deadlineAt, longer: false };
    this.drafts = new DraftStore(attempt);
    this.saver = new Saver(this.drafts, attempt, {
      closed: () => this.finished(),
      deadline: (at) => this.timed(at),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Ending => this.ending;

  /** Starts saving and the clock; `finished` is called once the attempt is closed, whoever closed it. @returns how to stop */
  connect(finished: () => void): () => void {
    this.finished = finished;
    this.abort = new AbortController();
    const ask = (): void => void this.saver.catchUp();
    const asking = setInterval(ask, ASK_MS);
    const stops = [this.drafts.connect(), this.saver.connect(), onClockLost(ask)];
    this.setAlarms();
    return () => {
      this.abort.abort();
      clearInterval(asking);
      for (const stop of [...stops, ...this.alarms]) stop();
    };
  }

  /** What happens by the clock, for the deadline that holds now. */
  private setAlarms(): void {
    for (const stop of this.alarms) stop();
    const deadline = Date.parse(this.ending.deadlineAt);
    const early = Math.random();
    this.alarms = [
      atServerTime(deadline - LAST_LOOK_MS * (1 + early), () => void this.saver.catchUp()),
      atServerTime(deadline - LEAD_MS - LEAD_SPREAD_MS * early, () => this.handInUnasked()),
      atServerTime(deadline, () => this.set({ over: true })),
      atServerTime(deadline + WORKER_MS, () => this.leaveUnlessSending()),
    ];
  }

  /** The server says until when there is time. */
  private timed(deadlineAt: string | null): void {
    const before = this.ending.deadlineAt;
    if (deadlineAt === null || deadlineAt === before) return;
    this.set({ deadlineAt, longer: deadlineAt > before, over: false });
    this.setAlarms();
  }

  answer(no: number, answer: Answer): void {
    this.drafts.change((draft) => withAnswer(draft, no, answer));
    this.saver.touched();
  }

  predict(prediction: number | null): void {
    this.drafts.change((draft) => withPrediction(draft, prediction));
    this.saver.touched();
  }

  flag(no: number): void {
    this.drafts.change((draft) => withFlag(draft, no));
  }

  /** Hands in what is there, after one last save that may bring in another device's answers. */
  async handIn(): Promise<void> {
    if (this.ending.kind === 'sending' || this.ending.kind === 'waiting') return;
    this.set({ kind: 'sending', problem: null });
    await Promise.race([this.saver.flush(), new Promise((done) => setTimeout(done, LAST_SAVE_MS))]);
    const outcome = await handIn({
      attemptId: this.attempt.id,
      answers: () => {
        const { answers, prediction } = this.drafts.snapshot();
        return { answers, prediction };
      },
      tell: (state) => this.set(state),
      signal: this.abort.signal,
    });
    if (outcome === null) return;
    if (outcome !== 'closed') this.drafts.forget();
    this.finished();
  }

  /** The time is nearly over. What the rules would refuse by hand is only saved: the clock submits it. */
  private handInUnasked(): void {
    const { predictionQuestion } = this.attempt;
    const refused = predictionQuestion?.required && this.drafts.snapshot().prediction === null;
    if (refused) void this.saver.flush();
    else void this.handIn();
  }

  private leaveUnlessSending(): void {
    if (this.ending.kind === 'idle' || this.ending.kind === 'refused') this.finished();
  }

  private set(change: Partial<Ending>): void {
    this.ending = { ...this.ending, ...change };
    for (const listener of this.listeners) listener();
  }
}
