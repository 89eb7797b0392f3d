import { Injectable } from '@nestjs/common';
import { roomName, type JuryDocument } from '@bangvang/contracts';
import { Database, type Tx } from '@bangvang/database';
import { Tokens, says, type Said } from '@bangvang/platform';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import type { JuryProgressDto } from './progress.dto';
import { ProgressRepository, type JudgeRow } from './progress.repository';

const FLAGS_SHOWN = 100;

/** How a stage goes, for those who lead the jury. */
@Injectable()
export class Progress {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly repository: ProgressRepository,
    private readonly tokens: Tokens,
  ) {}

  /** The document as it is now, and a ticket to the room. @throws Problem STAGE_NOT_FOUND */
  async watch(stageId: string): Promise<JuryProgressDto> {
    const stage = await this.stages.get(this.database.tx, stageId);
    const room = roomName({ kind: 'jury', stageId: stage.id });
    const progress = await this.compose(stage);
    return { progress, room, ticket: this.tokens.roomTicket(room) };
  }

  /** The document of a stage; null when it is gone. */
  async document(stageId: string): Promise<JuryDocument | null> {
    if ((await this.stages.contestOf(stageId)) === null) return null;
    return this.compose(await this.stages.get(this.database.tx, stageId));
  }

  /** Stages that are judged now. */
  openStages(): Promise<string[]> {
    return this.repository.stages(this.database.tx);
  }

  /** Why a stage cannot be locked yet, in words; null when nothing stands in the way. */
  async beforeLock(tx: Tx, { id }: StageRow): Promise<Said | null> {
    const open = await this.repository.open(tx, id);
    if (open === 0) return null;
    return says(`Works without a final mark: ${open}.`, `Còn ${open} bài chưa có điểm cuối cùng.`);
  }

  private async compose({ id, state, rules }: StageRow): Promise<JuryDocument> {
    const { tx } = this.database;
    const tolerance = rules.standardisation?.seedTolerance ?? 0;
    // Before the numbers: what a document says is never older than its version.
    const now = await this.database.now();
    const [numbers, judges, flags] = await Promise.all([
      this.repository.numbers(tx, id),
      this.repository.judges(tx, id, tolerance),
      this.repository.flags(tx, id, FLAGS_SHOWN),
    ]);
    const { works, final, marksLocked, agreement, chief, third, joint } = numbers;
    const people = agreement + chief + third + joint;
    return {
      stageId: id,
      version: now.getTime(),
      state,
      works,
      final,
      marksWanted: works * rules.marks + third,
      marksLocked,
      needs: { marks: works - final - people, agreement, chief, third, joint },
      judges: judges.map((judge) => judgeOf(judge, rules.standardisation !== null)),
      flags,
    };
  }
}

function judgeOf(
  { stopped, event, lastAt, ...judge }: JudgeRow,
  standardised: boolean,
): JuryDocument['judges'][number] {
  return {
    ...judge,
    state: stateOf(stopped, event, standardised),
    lastAt: lastAt?.toISOString() ?? null,
  };
}

function stateOf(
  stopped: boolean,
  event: JudgeRow['event'],
  standardised: boolean,
): JuryDocument['judges'][number]['state'] {
  if (stopped || event === 'failed' || event === 'stopped') return 'stopped';
  return standardised && event === null ? 'qualifying' : 'marking';
}
