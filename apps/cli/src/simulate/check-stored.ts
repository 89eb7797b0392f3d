import { isDeepStrictEqual } from 'node:util';
import type { Oracle, Recorded, StoredAttempt } from './oracle';
import type { AttemptRecord, Findings, PersonRecord } from './records';

/** Acknowledged against stored: people, attempts, answers, scores, and how often each was recorded. */
export class StoredCheck {
  private readonly expected = new Map<string, { record: AttemptRecord; person: PersonRecord }>();
  /** The longest time from a deadline to the ledger, for attempts submitted by the clock. */
  slowestAutoSubmitMs: number | null = null;

  constructor(
    private readonly oracle: Oracle,
    private readonly findings: Findings,
    private readonly people: PersonRecord[],
    /** How an open attempt of somebody who came too late is scored. */
    private readonly scoreSaved: (record: AttemptRecord) => {
      centipoints: number;
      correct: number;
    },
  ) {
    for (const person of people) {
      for (const record of person.attempts) this.expected.set(record.id, { record, person });
    }
  }

  /** Looks at everything stored for a round and its contest. */
  async run(contestId: string, roundId: string): Promise<void> {
    await this.checkPeople(contestId);
    const recorded = await this.oracle.recorded(roundId);
    for await (const stored of this.oracle.attempts(roundId)) {
      this.checkAttempt(stored, recorded.get(stored.id));
      this.expected.delete(stored.id);
    }
    for (const id of this.expected.keys()) this.findings.add('lost', `attempt ${id} is not stored`);
  }

  private async checkPeople(contestId: string): Promise<void> {
    const stored = await this.oracle.participants(contestId);
    const known = new Set(this.people.map(({ no }) => no));
    const found = new Set(stored);
    if (known.size < this.people.length) this.findings.add('doubled', 'two people have one number');
    for (const no of known) {
      if (!found.has(no)) this.findings.add('lost', `person ${no} is not stored`);
    }
    for (const no of found) {
      if (!known.has(no)) this.findings.add('doubled', `nobody knows of registering as ${no}`);
    }
  }

  private checkAttempt(stored: StoredAttempt, recorded: Recorded | undefined): void {
    const known = this.expected.get(stored.id);
    if (!known) {
      this.findings.add('doubled', `nobody knows of attempt ${stored.id}`);
      return;
    }
    const { record, person } = known;
    if (stored.participant_no !== person.no) {
      this.findings.add('lost', `attempt ${stored.id} belongs to another`);
    }
    const times = recorded?.times ?? 0;
    if (times > 1)
      this.findings.add('doubled', `attempt ${stored.id} is in the ledger ${times} times`);
    if (stored.submitted && times === 0) {
      this.findings.add('lost', `attempt ${stored.id} is not in the ledger`);
    }
    if (record.submitted) this.checkSubmitted(stored, record.submitted);
    else this.checkSaved(stored, record, recorded);
  }

  private checkSubmitted(
    stored: StoredAttempt,
    { answers, own, toldCentipoints }: NonNullable<AttemptRecord['submitted']>,
  ): void {
    if (!stored.submitted || stored.auto || !isDeepStrictEqual(stored.answers, answers)) {
      this.findings.add('lost', `the submission of ${stored.id} is not stored as acknowledged`);
      return;
    }
    const same =
      stored.centipoints === own.centipoints &&
      stored.correct === own.correct &&
      stored.complete === own.complete &&
      toldCentipoints === own.centipoints;
    if (!same) {
      const { centipoints, correct, complete } = stored;
      const told = JSON.stringify({ centipoints, correct, complete, toldCentipoints });
      this.findings.add('scoreDifferences', `${stored.id}: ${told}, but ${JSON.stringify(own)}`);
    }
  }

  /** Never submitted: what was saved last is there, and counts if the clock has submitted it. */
  private checkSaved(
    stored: StoredAttempt,
    record: AttemptRecord,
    recorded: Recorded | undefined,
  ): void {
    const { savedSeq, savedAnswers } = record;
    if (stored.saved_seq !== savedSeq || !isDeepStrictEqual(stored.answers, savedAnswers)) {
      this.findings.add('lost', `what was saved of ${stored.id} is not stored as acknowledged`);
    }
    if (!stored.submitted) return;
    const own = this.scoreSaved(record);
    if (stored.centipoints !== own.centipoints || stored.correct !== own.correct) {
      this.findings.add('scoreDifferences', `${stored.id} as submitted by the clock`);
    }
    const delay = (recorded?.at_ms ?? 0) - stored.deadline_ms;
    this.slowestAutoSubmitMs = Math.max(this.slowestAutoSubmitMs ?? 0, delay);
  }
}
