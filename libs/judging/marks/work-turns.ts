import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { JuryNews } from '../progress/jury-news';
import { stageLocked } from '../stages/stages.errors';
import { workChanged, workNotFound, workOut } from './marks.errors';
import { MarksRepository } from './marks.repository';

/** A work, and the version of it that somebody looked at before they decided. */
export interface WorkTurn {
  stageId: string;
  code: string;
  /** Undefined where what is written does not depend on what others wrote. */
  version?: number;
  /** Of a work that is out of the contest too. */
  evenOut?: boolean;
}

/** Whoever writes about a work does so one after the other, and nobody over what they have not seen. */
@Injectable()
export class WorkTurns {
  constructor(
    private readonly database: Database,
    private readonly marks: MarksRepository,
    private readonly news: JuryNews,
  ) {}

  /** Outside any transaction, for reading. */
  get tx(): Tx {
    return this.database.tx;
  }

  /** @throws Problem WORK_NOT_FOUND, WORK_CHANGED, NOT_ASKED of a work that is out, STAGE_LOCKED */
  async take<T>(
    { stageId, code, version, evenOut = false }: WorkTurn,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const turn = async (tx: Tx): Promise<T> => {
      const current = await this.marks.lockWork(tx, stageId, code);
      if (current === null) throw workNotFound();
      if (version !== undefined && version !== current) throw workChanged(current);
      // A statement of its own: what was decided while this one waited for its turn is seen.
      if (!evenOut && (await this.marks.isOut(tx, stageId, code))) throw workOut();
      return work(tx);
    };
    const done = await this.database.transaction(turn).catch(lockedMeanwhile);
    this.news.changed(stageId);
    return done;
  }

  /** Something that is about no single work. */
  async change(stageId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(work);
    this.news.changed(stageId);
  }
}

/** The stage was locked after its state was read: the database has the last word. */
function lockedMeanwhile(error: unknown): never {
  const { driverError } = error as { driverError?: { constraint?: string } };
  throw driverError?.constraint === 'mark_stage_locked' ? stageLocked() : error;
}
