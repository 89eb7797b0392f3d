import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { newId, says, type Said } from '@bangvang/platform';
import { nothingToJudge, stageNotFound, stageNotReady } from './stages.errors';
import { StagesRepository, type StageCounts, type StageRow } from './stages.repository';

/** Says why a stage cannot be locked yet, in words; null when nothing stands in the way. */
export type LockCheck = (tx: Tx, stage: StageRow) => Promise<Said | null>;

/** An id of the rules, and what people call it. */
export interface Called {
  id: string;
  name: string;
}

/** A stage as a list of stages has it. */
export interface ListedStage extends StageRow {
  counts: StageCounts;
  /** What its media and genres are called. */
  names: Called[];
}

/** Stages of judging: made from the rules, opened for the judges, locked once for good. */
@Injectable()
export class Stages {
  private readonly lockChecks: LockCheck[] = [];

  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: StagesRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Whoever knows what is missing before a stage may be locked says so here, at start. */
  checkBeforeLock(check: LockCheck): void {
    this.lockChecks.push(check);
  }

  /** @throws Problem STAGE_NOT_FOUND */
  async get(tx: Tx, stageId: string): Promise<StageRow> {
    const stage = await this.repository.byId(tx, stageId);
    if (!stage) throw stageNotFound();
    return stage;
  }

  /** A stage, held until the transaction ends. @throws Problem STAGE_NOT_FOUND */
  async hold(tx: Tx, stageId: string): Promise<StageRow> {
    const stage = await this.repository.lock(tx, stageId);
    if (!stage) throw stageNotFound();
    return stage;
  }

  /**
   * A stage that stays as it is until the transaction ends. Whoever holds works too holds them
   * first, as those do who mark. @throws Problem STAGE_NOT_FOUND
   */
  async keep(tx: Tx, stageId: string): Promise<StageRow> {
    const stage = await this.repository.keep(tx, stageId);
    if (!stage) throw stageNotFound();
    return stage;
  }

  /** How many works a stage has, and how many of them lack one of `marks` judges. */
  short(tx: Tx, stageId: string, marks: number): Promise<{ works: number; missing: number }> {
    return this.repository.shortOfJudges(tx, stageId, marks);
  }

  /** What the media and genres of a contest are called. */
  async names(tx: Tx, contestId: string): Promise<Called[]> {
    const { rules } = await this.contests.rules(tx, contestId);
    return (rules.writing?.media ?? []).flatMap(({ id, name, genres }) => [
      { id, name },
      ...genres.map((genre) => ({ id: genre.id, name: genre.name })),
    ]);
  }

  /** The contest that a stage belongs to; null when there is no such stage. */
  async contestOf(stageId: string): Promise<string | null> {
    const stage = await this.repository.byId(this.database.tx, stageId);
    return stage?.contestId ?? null;
  }

  /**
   * The stages of a contest in their order, brought to the rules in force as long as they have not
   * opened. @throws Problem NOT_FOUND where the rules have no writing part
   */
  async ofContest(tx: Tx, contestId: string): Promise<StageRow[]> {
    const { rules, version } = await this.contests.rules(tx, contestId);
    if (!rules.writing) throw nothingToJudge();
    const { stages } = rules.writing;
    const known = await this.repository.ofContest(tx, contestId);
    const current =
      known.length === stages.length &&
      known.every(
        (stage, index) =>
          stage.state !== 'preparing' ||
          (stage.rulesVersion === version && stage.rulesId === stages[index]?.id),
      );
    if (current) return known;
    await this.repository.dropOthers(
      tx,
      contestId,
      stages.map(({ id }) => id),
    );
    for (const [index, stage] of stages.entries()) {
      const place = { id: newId(), rulesId: stage.id, ordinal: index + 1 };
      await this.repository.put(tx, contestId, { ...place, rulesVersion: version, rules: stage });
    }
    return this.repository.ofContest(tx, contestId);
  }

  /** The stages of a contest with their numbers. @throws Problem NOT_FOUND */
  list(contestId: string): Promise<ListedStage[]> {
    return this.database.transaction(async (tx) => {
      const stages = await this.ofContest(tx, contestId);
      const counts = await this.repository.counts(tx, contestId);
      const names = await this.names(tx, contestId);
      return stages.flatMap((stage) => {
        const own = counts.find(({ stageId }) => stageId === stage.id);
        return own ? [{ ...stage, counts: own, names }] : [];
      });
    });
  }

  /**
   * Lets the judges begin. Doing it again changes nothing.
   * @throws Problem STAGE_NOT_FOUND, STAGE_NOT_READY while a work lacks judges
   */
  async open(stageId: string, by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const stage = await this.hold(tx, stageId);
      if (stage.state !== 'preparing') return;
      const short = await this.repository.shortOfJudges(tx, stageId, stage.rules.marks);
      if (short.works === 0)
        throw stageNotReady(
          says(
            'No work is under a code for this stage yet.',
            'Chưa có bài nào được mã hóa cho vòng chấm này.',
          ),
        );
      if (short.missing > 0) {
        const detail = says(
          `Works without all their markers: ${short.missing}. Please assign them first.`,
          `Còn ${short.missing} bài chưa đủ người chấm. Hãy phân công trước.`,
        );
        throw stageNotReady(detail, { missing: short.missing });
      }
      await this.repository.setOpened(tx, stageId);
      await this.ledger.append(tx, {
        kind: 'stage-opened',
        contestId: stage.contestId,
        actor: `staff:${by}`,
        payload: { stageId, works: short.works },
      });
    });
  }

  /**
   * Locks the marks of a stage for good. Doing it again changes nothing.
   * @throws Problem STAGE_NOT_FOUND, STAGE_NOT_READY with what is missing
   */
  async lock(stageId: string, by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const stage = await this.hold(tx, stageId);
      if (stage.state === 'locked') return;
      if (stage.state === 'preparing')
        throw stageNotReady(says('This stage has not begun.', 'Vòng chấm này chưa bắt đầu.'));
      const open = await this.repository.waiting(tx, stageId);
      if (open > 0) {
        throw stageNotReady(
          says(`Marks not locked yet: ${open}.`, `Còn ${open} phiếu chấm chưa khóa.`),
          { waiting: open },
        );
      }
      for (const check of this.lockChecks) {
        const missing = await check(tx, stage);
        if (missing !== null) throw stageNotReady(missing);
      }
      await this.repository.setLocked(tx, stageId, by);
      await this.ledger.append(tx, {
        kind: 'stage-locked',
        contestId: stage.contestId,
        actor: `staff:${by}`,
        payload: { stageId },
      });
    });
  }
}
