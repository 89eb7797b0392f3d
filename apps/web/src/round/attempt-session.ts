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

/** How an attempt ends, as far as this tab knows. */
export interface Ending extends SubmitState {
  /** The time is over: nothing can be changed any more. */
  over: boolean;
}

/** One running attempt without its picture: answers, saving, the clock, handing in. */
export class AttemptSession {
  readonly drafts: DraftStore;
  readonly saver: Saver;
  private ending: Ending = { ...IDLE, over: false };
  private readonly listeners = new Set<() => void>();
  private abort = new AbortController();
  private finished: () => void = () => undefined;

  constructor(private readonly attempt: Attempt) {
    this.drafts = new DraftStore(attempt);
    this.saver = new Saver(this.drafts, attempt, () => this.finished());
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
    const deadline = Date.parse(this.attempt.deadlineAt);
    const lead = LEAD_MS + Math.random() * LEAD_SPREAD_MS;
    const stops = [
      this.drafts.connect(),
      this.saver.connect(),
      onClockLost(() => void this.saver.catchUp()),
      atServerTime(deadline - lead, () => this.handInUnasked()),
      atServerTime(deadline, () => this.set({ over: true })),
      atServerTime(deadline + WORKER_MS, () => this.leaveUnlessSending()),
    ];
    return () => {
      this.abort.abort();
      for (const stop of stops) stop();
    };
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
