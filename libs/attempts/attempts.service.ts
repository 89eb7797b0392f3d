import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { newId, type Participation } from '@bangvang/platform';
import { mayShowKey, type LiveRound } from '@bangvang/contests';
import { checkAnswers, scorePaper, type Answers } from '@bangvang/questions';
import { AttemptDirectory } from './attempts.directory';
import type { AttemptListDto, SaveAnswersDto, SubmissionDto, SubmitDto } from './attempts.dto';
import {
  answersInvalid,
  attemptExpired,
  attemptNotFound,
  attemptsExhausted,
  attemptSubmitted,
  notRegistered,
  roundClosed,
  roundNotOpen,
  roundNotSealed,
} from './attempts.errors';
import {
  AttemptsRepository,
  type Saved,
  type StartOutcome,
  type TimedClosedRow,
} from './attempts.repository';
import {
  attemptState,
  checkPrediction,
  isSubmitted,
  variantOf,
  type AttemptRow,
} from './attempts.rules';
import { AttemptView } from './attempts.view';
import { AttemptWriters } from './attempts.writers';
import { RoundEntry } from './entry/entry';
import type { EntryRefusal } from './entry/entry.rules';

/** A started or resumed attempt as JSON, paper included. */
export interface Started {
  created: boolean;
  json: Buffer;
}

/**
 * The hot path: start, save, submit. Each request is checked and scored in memory and then joins
 * a group commit; what is answered is what PostgreSQL says about the request's own row.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly repository: AttemptsRepository,
    private readonly writers: AttemptWriters,
    private readonly directory: AttemptDirectory,
    private readonly view: AttemptView,
    private readonly entry: RoundEntry,
  ) {}

  /** Starts an attempt, or gives back the one that is open, with what was saved. */
  async start(roundId: string, participations: Participation[]): Promise<Started> {
    const round = await this.directory.round(roundId);
    const me = participationIn(round, participations);
    const { participantId, no, signedInMs } = me;
    const refusal = await this.entry.refusal(round, no);
    if (refusal) return this.goOn(round, no, refusal);
    const id = newId();
    const { rules } = round;
    const outcome = await this.writers.starts.push({
      id,
      round_id: roundId,
      participant_id: participantId,
      variant: variantOf(round.variantSecret, id, rules.variants),
      signed_in_ms: signedInMs ?? null,
      limit_seconds: rules.timeLimitSeconds,
      finish_after_close: rules.atClose === 'finish',
      max_attempts: rules.attempts.max,
    });
    if (!outcome) throw notRegistered(round);
    const found = outcome.created ?? outcome.open;
    if (found) return this.started(round, found, outcome);
    const again = await this.entry.startAgain(round, me);
    if (again) {
      const { row, created } = again;
      return this.started(round, row, { created: created ? row : null, now: row.now });
    }
    const row = await this.lostRace(round, me, outcome);
    return row ? this.started(round, row, outcome) : this.start(roundId, participations);
  }

  /**
   * Whoever a later version takes off the list while they are at it may finish: what they began was
   * allowed then. Whether it is ranked, the round's own result says.
   */
  private async goOn(
    round: LiveRound,
    no: number,
    { problem, mayHaveBegun }: EntryRefusal,
  ): Promise<Started> {
    if (!mayHaveBegun) throw problem;
    const mine = await this.repository.ofParticipant(this.database.tx, round.id, no);
    const open = mine.find((row) => attemptState(row, row.now) === 'open');
    if (!open) throw problem;
    return this.started(round, open, { created: null, now: open.now });
  }

  private async started(
    round: LiveRound,
    row: AttemptRow,
    { created, now }: Pick<StartOutcome, 'created' | 'now'>,
  ): Promise<Started> {
    const { id, round_id: roundId, participant_id: participantId, variant } = row;
    this.directory.remember(id, { roundId, participantId, variant });
    const paper = await this.directory.paper(roundId, variant);
    return {
      created: created !== null,
      json: this.view.withPaper(this.view.attempt(row, round, paper, now), paper),
    };
  }

  /**
   * A second click that came at the same instant finds the attempt the first one made; null where
   * that one has ended meanwhile.
   * @throws Problem with the reason, where there was no such race
   */
  private async lostRace(
    round: LiveRound,
    { no }: Participation,
    outcome: StartOutcome,
  ): Promise<AttemptRow | null> {
    if (outcome.now < outcome.opens_at) throw roundNotOpen(outcome.opens_at, outcome.now);
    if (outcome.now >= outcome.closes_at) throw roundClosed(outcome.closes_at, outcome.now);
    if (!outcome.sealed) throw roundNotSealed();
    const { max } = round.rules.attempts;
    if (outcome.latest_no >= max) throw attemptsExhausted(max);
    const mine = await this.repository.ofParticipant(this.database.tx, round.id, no);
    return mine.find((row) => attemptState(row, row.now) === 'open') ?? null;
  }

  /** Keeps the answers so far. @returns the sequence number that is stored now, and the deadline */
  async save(
    attemptId: string,
    participations: Participation[],
    body: SaveAnswersDto,
  ): Promise<Saved> {
    const { home, round, paper } = await this.directory.owned(attemptId, participations);
    const prediction = body.prediction ?? null;
    const wrong = [
      ...checkAnswers(paper.key, body.answers),
      ...checkPrediction(round.rules, prediction, false),
    ];
    if (wrong.length > 0) throw answersInvalid(wrong);
    const saved = await this.writers.saves.push({
      id: attemptId,
      participant_id: home.participantId,
      seq: body.seq,
      answers: answered(body.answers),
      prediction,
    });
    return saved ?? this.savedBefore(attemptId, home.participantId);
  }

  /** Why nothing was saved: what is stored is newer (then its number), or the attempt is over. */
  private async savedBefore(attemptId: string, participantId: string): Promise<Saved> {
    const row = await this.repository.byId(this.database.tx, attemptId, [participantId]);
    if (!row) throw attemptNotFound();
    if (isSubmitted(row)) throw attemptSubmitted(row.submitted_at);
    if (row.now >= row.deadline_at) throw attemptExpired(row.deadline_at);
    return row;
  }

  /** Scores and closes an attempt; asked again, it answers with the first submission's receipt. */
  async submit(
    attemptId: string,
    participations: Participation[],
    body: SubmitDto,
  ): Promise<SubmissionDto> {
    const { home, round, paper } = await this.directory.owned(attemptId, participations);
    const prediction = body.prediction ?? null;
    const wrong = [
      ...checkAnswers(paper.key, body.answers),
      ...checkPrediction(round.rules, prediction, true),
    ];
    if (wrong.length > 0) throw answersInvalid(wrong);
    const answers = answered(body.answers);
    const { centipoints, correct, complete } = scorePaper(paper.key, answers);
    const closed = await this.writers.submissions.push({
      id: attemptId,
      participant_id: home.participantId,
      contest_id: round.contestId,
      answers,
      prediction,
      centipoints,
      correct,
      complete,
    });
    const row = closed ?? (await this.closedBefore(attemptId, home.participantId));
    return this.view.submission(row, round, paper, row.now);
  }

  /** What a submission found that closed nothing: the first one's row, unless the clock was first. */
  private async closedBefore(attemptId: string, participantId: string): Promise<TimedClosedRow> {
    const row = await this.repository.byId(this.database.tx, attemptId, [participantId]);
    if (!row) throw attemptNotFound();
    if (row.auto || !isSubmitted(row)) throw attemptExpired(row.deadline_at);
    return row;
  }

  /** One attempt of the caller; the paper comes with it while it is open and once the key may be shown. */
  async read(attemptId: string, participations: Participation[]): Promise<string | Buffer> {
    const row = await this.repository.byId(
      this.database.tx,
      attemptId,
      participations.map((p) => p.participantId),
    );
    if (!row) throw attemptNotFound();
    const round = await this.entry.held(await this.directory.round(row.round_id));
    const paper = await this.directory.paper(row.round_id, row.variant);
    const view = this.view.attempt(row, round, paper, row.now);
    const withPaper = view.state === 'open' || mayShowKey(round, row.now);
    return withPaper ? this.view.withPaper(view, paper) : JSON.stringify(view);
  }

  /** The caller's attempts in a round. */
  async list(roundId: string, participations: Participation[]): Promise<AttemptListDto> {
    const round = await this.entry.held(await this.directory.round(roundId));
    const { no } = participationIn(round, participations);
    const again = await this.entry.again(round, no);
    const rows = await this.repository.ofParticipant(this.database.tx, roundId, no);
    const attempts = rows.map(async (row) =>
      this.view.attempt(row, round, await this.directory.paper(roundId, row.variant), row.now),
    );
    return {
      attempts: await Promise.all(attempts),
      attemptsMax: Math.max(round.rules.attempts.max, again ? rows.length + 1 : 0),
      entry: await this.entry.of(round, no),
      ...again,
      serverTime: (rows[0]?.now ?? (await this.database.now())).toISOString(),
    };
  }
}

function participationIn(round: LiveRound, participations: Participation[]): Participation {
  const mine = participations.find((participation) => participation.contestId === round.contestId);
  if (!mine) throw notRegistered(round);
  return mine;
}

/** Unanswered questions are absent, so that one set of answers has one stored form. */
function answered(answers: Answers): Answers {
  const kept: Answers = {};
  for (const [no, answer] of Object.entries(answers)) {
    if (answer !== null && !(Array.isArray(answer) && answer.length === 0)) kept[no] = answer;
  }
  return kept;
}
