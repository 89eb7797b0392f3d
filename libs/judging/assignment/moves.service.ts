import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, Ledger, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { isRefusal } from '../custody/refusal';
import { stageLocked } from '../stages/stages.errors';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import type { CandidateDto, MoveDto } from './assignment.dto';
import { refused, workMovedOn, workNotFound, type RefusalReason } from './assignment.errors';
import {
  AssignmentRepository,
  type HolderRow,
  type JudgeRow,
  type WorkRow,
} from './assignment.repository';
import { BundlesRepository } from './bundles.repository';
import { placesOf } from './task';

/** Works given by hand: from one judge to another, to one more, or to one less. */
@Injectable()
export class Moves {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly repository: AssignmentRepository,
    private readonly bundles: BundlesRepository,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Moves a work as somebody saw it.
   * @throws Problem WORK_NOT_FOUND, CONFLICT with `version` when somebody was faster, STAGE_LOCKED,
   * ASSIGNMENT_REFUSED with `reason`
   */
  async move(stageId: string, code: string, move: MoveDto, staff: StaffIdentity): Promise<void> {
    await this.database
      .transaction(async (tx) => {
        const work = await this.held(tx, stageId, code);
        const stage = await this.stages.keep(tx, stageId);
        if (stage.state === 'locked') throw stageLocked();
        if (work.version !== move.version) throw workMovedOn(work.version);
        await this.make(tx, stage, work, move, staff.accountId);
        await this.repository.touch(tx, stageId, [code]);
        await this.ledger.append(tx, {
          kind: 'work-reassigned',
          contestId: stage.contestId,
          actor: `staff:${staff.accountId}`,
          payload: { stageId, code, from: move.from, to: move.to },
        });
      })
      .catch(inWords);
  }

  /** Who may take a work, `instead` of a judge if given, and why others may not. @throws Problem WORK_NOT_FOUND */
  async candidates(stageId: string, code: string, instead: string | null): Promise<CandidateDto[]> {
    const { tx } = this.database;
    const { rules } = await this.stages.get(tx, stageId);
    const work = await this.repository.work(tx, stageId, code);
    if (!work) throw workNotFound();
    const judges = await this.repository.judges(tx, stageId);
    const seen = { ...work, conflicts: await this.keptFrom(tx, stageId, code) };
    return judges.map((judge) => ({
      memberId: judge.id,
      refusal: refusalOf(judge, seen, judges, rules.teams ? instead : undefined),
    }));
  }

  private async make(
    tx: Tx,
    { id, rules }: StageRow,
    work: WorkRow,
    { from, to }: MoveDto,
    by: string,
  ): Promise<void> {
    const active = work.holders.filter(({ state }) => state !== 'returned');
    const giver = giverOf(work, active, from);
    if (giver) await this.repository.remove(tx, id, work.code, giver.memberId);
    if (to === null) return;
    if (active.some(({ memberId }) => memberId === to)) throw refused('has');
    if (!giver && isFull(active, rules.marks)) throw refused('full');
    if ((await this.keptFrom(tx, id, work.code)).includes(to)) throw refused('conflict');
    const left: HolderRow[] = active.filter((holder) => holder !== giver);
    const [placed] = placesOf(
      [{ ...work, holders: left }],
      [{ code: work.code, judgeId: to }],
      'first',
    );
    if (!placed) return;
    const place = giver ? { kind: giver.kind, ordinal: giver.ordinal } : {};
    await this.repository.insert(tx, id, [{ ...placed, ...place }], { origin: 'hand', by });
  }

  /** Whom the bundle of a work is kept from. */
  private async keptFrom(tx: Tx, stageId: string, code: string): Promise<string[]> {
    return (await this.bundles.keptFrom(tx, stageId, [code])).get(code) ?? [];
  }

  private async held(tx: Tx, stageId: string, code: string): Promise<WorkRow> {
    const [work] = await this.repository.hold(tx, stageId, [code]);
    if (!work) throw workNotFound();
    return work;
  }
}

/** Whose place at a work is given to somebody else; null where the work goes to one more. */
function giverOf(work: WorkRow, active: HolderRow[], from: string | null): HolderRow | null {
  if (from === null) return null;
  const giver = active.find(({ memberId }) => memberId === from);
  if (!giver) throw workMovedOn(work.version);
  if (giver.state !== 'waiting') throw refused('begun');
  return giver;
}

const isFull = (active: HolderRow[], marks: number): boolean =>
  active.filter(({ kind }) => kind === 'first').length >= marks;

/**
 * Why a judge may not have a work besides those who have it; null when they may. Teams are kept
 * apart unless `instead` is undefined.
 */
function refusalOf(
  judge: JudgeRow,
  work: WorkRow,
  judges: JudgeRow[],
  instead: string | null | undefined,
): RefusalReason | null {
  const active = work.holders.filter(({ state }) => state !== 'returned');
  if (active.some(({ memberId }) => memberId === judge.id)) return 'has';
  if (judge.stopped) return 'stopped';
  if (work.conflicts.includes(judge.id)) return 'conflict';
  if (judge.media.length > 0 && !judge.media.includes(work.medium)) return 'medium';
  if (instead === undefined || judge.team === null) return null;
  const markers = active.filter(({ memberId }) => memberId !== instead);
  const teams = markers.map(({ memberId }) => judges.find(({ id }) => id === memberId)?.team);
  return teams.includes(judge.team) ? 'team' : null;
}

const REFUSALS: Record<string, RefusalReason> = {
  assignment_conflict: 'conflict',
  assignment_team: 'team',
  assignment_medium: 'medium',
  assignment_seat: 'seat',
};

/** The database has the last word; here it gets words. */
function inWords(error: unknown): never {
  if (isRefusal(error, 'assignment_stage_locked')) throw stageLocked();
  for (const [constraint, reason] of Object.entries(REFUSALS)) {
    if (isRefusal(error, constraint)) throw refused(reason);
  }
  throw isUniqueViolation(error) ? refused('has') : error;
}
