import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { Standing } from '../standardisation/standing.service';
import { DeskRepository, type DeskRow } from './desk.repository';
import { DraftsRepository, NO_DRAFT } from './drafts.repository';
import type {
  DeskProgressDto,
  DeskState,
  JudgeStagesDto,
  NextDto,
  OwnMarkDto,
  Phase,
  DeskQueueDto,
  WorkDto,
} from './marks.dto';
import { workNotFound } from './marks.errors';
import { MarksRepository } from './marks.repository';
import { deskOrder, median } from './marks.rules';
import { Seats, type Seat } from './seats.service';

/** What lies on a judge's desk, in which order, and how far it is. */
@Injectable()
export class Desk {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
    private readonly repository: DeskRepository,
    private readonly drafts: DraftsRepository,
    private readonly marks: MarksRepository,
    private readonly standing: Standing,
  ) {}

  async stages(staff: StaffIdentity): Promise<JudgeStagesDto> {
    const { tx } = this.database;
    const seats = await this.seats.all(staff);
    const stages = seats.map(async ({ seat, contest }) => ({
      id: seat.stage.id,
      contestId: seat.stage.contestId,
      contest,
      name: seat.stage.rules.name,
      chief: seat.chief,
      comparing: await this.repository.comparing(tx, seat.stage.id),
      progress: (await this.desk(tx, seat)).progress,
    }));
    return { stages: await Promise.all(stages) };
  }

  async queue(stageId: string, staff: StaffIdentity): Promise<DeskQueueDto> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    const { progress, rows } = await this.desk(this.database.tx, seat);
    return {
      progress,
      names: await this.seats.names(this.database.tx, seat.stage),
      works: rows.map(({ code, medium, genre, title, words, flagged, ...row }) => {
        return { code, medium, genre, title, words, state: stateOf(row), flagged };
      }),
    };
  }

  /** The first work of the queue that is not locked; one that was begun comes before new ones. */
  async next(stageId: string, staff: StaffIdentity): Promise<NextDto> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    const { progress, rows } = await this.desk(this.database.tx, seat);
    const open = progress.phase === 'stopped' ? [] : rows.filter(({ done }) => !done);
    const next = open.find(({ started }) => started) ?? open[0];
    return { progress, code: next?.code ?? null };
  }

  /** A work in the judge's hands. @throws Problem WORK_NOT_FOUND for every other */
  async work(stageId: string, code: string, staff: StaffIdentity): Promise<WorkDto> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    const { tx } = this.database;
    const state = await this.stateIn(tx, seat, code);
    const work = await this.repository.work(tx, stageId, code);
    if (!work) throw workNotFound();
    const key = { stageId, code, memberId: seat.memberId };
    if (state === 'waiting' || state === 'draft') await this.drafts.open(tx, key);
    const { rubric, scaleCentipoints } = seat.stage.rules;
    const [files, mark] = await Promise.all([
      this.repository.files(tx, stageId, code),
      this.ownMark(tx, seat, code),
    ]);
    const { medium, genre, title, language, html, words } = work;
    const content = { code, medium, genre, title, language, html, words, files };
    return { ...content, rubric, scaleCentipoints, state, mark };
  }

  /** Lets a judge at a work that is in their hands, or one of a pair they compare; the chief at all. */
  async mayRead(stageId: string, code: string, staff: StaffIdentity): Promise<void> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    if (seat.chief && (await this.repository.work(this.database.tx, stageId, code))) return;
    await this.stateIn(this.database.tx, seat, code);
  }

  private async stateIn(tx: Tx, seat: Seat, code: string): Promise<DeskState> {
    const { stage, memberId } = seat;
    const phase = await this.phaseOf(tx, seat);
    const row = await this.rowOf(tx, seat, code, phase);
    if (row && (phase !== 'stopped' || row.done)) return stateOf(row);
    if (await this.repository.compares(tx, stage.id, code, memberId)) return 'locked';
    throw workNotFound();
  }

  /** A work on the desk; only where it is not there yet, the judge may have to be dealt it first. */
  private async rowOf(
    tx: Tx,
    seat: Seat,
    code: string,
    phase: Phase,
  ): Promise<DeskRow | undefined> {
    const { stage, memberId } = seat;
    if (stage.state === 'preparing') return undefined;
    const find = async (): Promise<DeskRow | undefined> => {
      const rows = await this.repository.works(tx, stage.id, memberId, code);
      return rows.find((row) => isShown(row, phase));
    };
    const found = await find();
    if (found) return found;
    await this.deal(tx, seat, phase);
    return find();
  }

  /** Gives the judge what the standardisation of the stage asks of them. */
  private async deal(tx: Tx, { stage, memberId, seated }: Seat, phase: Phase): Promise<void> {
    const rules = stage.rules.standardisation;
    if (!rules || stage.state !== 'open' || !seated) return;
    await this.standing.deal(tx, { stageId: stage.id, memberId, phase, rules });
  }

  private async ownMark(tx: Tx, seat: Seat, code: string): Promise<OwnMarkDto> {
    const { stage, memberId } = seat;
    const draft = (await this.drafts.find(tx, { stageId: stage.id, code, memberId })) ?? NO_DRAFT;
    const mark = await this.marks.own(tx, seat, code);
    const { version, note, flag } = draft;
    const { criteria, comment } = mark ?? draft;
    return {
      version,
      state: mark ? 'locked' : 'open',
      criteria,
      centipoints: mark?.centipoints ?? null,
      comment,
      note,
      flag,
      lockedAt: mark?.lockedAt.toISOString() ?? null,
    };
  }

  private async desk(tx: Tx, seat: Seat): Promise<{ progress: DeskProgressDto; rows: DeskRow[] }> {
    const { stage, memberId } = seat;
    const { rows, phase } = await this.visible(tx, seat);
    const secondsPerWork = median(await this.repository.pace(tx, stage.id, memberId));
    const done = rows.filter((row) => row.done).length;
    const left = rows.length - done;
    const progress: DeskProgressDto = {
      phase,
      total: rows.length,
      done,
      talks: rows.filter(({ talks }) => talks).length,
      secondsPerWork,
      secondsLeft: secondsPerWork === null ? null : secondsPerWork * left,
    };
    return { progress, rows };
  }

  /**
   * What a judge may see: the anchors until they qualified, then everything else. Neither says why
   * a work is there.
   */
  private async visible(tx: Tx, seat: Seat): Promise<{ rows: DeskRow[]; phase: Phase }> {
    const { stage, memberId } = seat;
    const rules = stage.rules.standardisation;
    const phase = await this.phaseOf(tx, seat);
    if (stage.state === 'preparing') return { rows: [], phase };
    await this.deal(tx, seat, phase);
    const rows = await this.repository.works(tx, stage.id, memberId);
    const shown = rows.filter((row) => isShown(row, phase));
    const places = shown.map((row) => ({ ...row, isSeed: row.kind === 'seed' }));
    return { rows: deskOrder(places, memberId, rules?.seedEvery ?? 1), phase };
  }

  private async phaseOf(tx: Tx, { stage, memberId, stopped }: Seat): Promise<Phase> {
    if (stage.state === 'locked') return 'locked';
    return stopped ? 'stopped' : this.standing.phase(tx, stage, memberId);
  }
}

/** A judge who has to qualify sees the anchors, then everything else; what is done stays. */
const isShown = ({ kind, done }: DeskRow, phase: Phase): boolean =>
  done || (kind === 'anchor') === (phase === 'qualifying');

function stateOf({ done, started, talks }: Pick<DeskRow, 'done' | 'started' | 'talks'>): DeskState {
  if (done) return talks ? 'agreement' : 'locked';
  return started ? 'draft' : 'waiting';
}
