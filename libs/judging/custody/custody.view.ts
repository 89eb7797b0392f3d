import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { Stages } from '../stages/stages.service';
import { Blinding } from './blinding.service';
import type { BlindingDto } from './custody.dto';
import { KeysRepository } from './keys.repository';
import { OpeningRepository } from './opening.repository';

/** How the blinding of a contest stands; nothing of it tells which code is whose. */
@Injectable()
export class CustodyView {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly stages: Stages,
    private readonly blinding: Blinding,
    private readonly keys: KeysRepository,
    private readonly opening: OpeningRepository,
  ) {}

  /** @throws Problem CONTEST_NOT_FOUND, NOT_FOUND without a writing part */
  of(contestId: string, { accountId }: StaffIdentity): Promise<BlindingDto> {
    return this.database.transaction(async (tx) => {
      const { title } = await this.contests.byId(contestId);
      const stages = await this.stages.ofContest(tx, contestId);
      const turns = await this.opening.turns(tx, contestId);
      const holders = await this.keys.holders(tx, contestId);
      const opened = await this.opening.opened(tx, contestId);
      return {
        contest: title,
        holders: holders.map(({ accountId: id, name, email, setAt }) => ({
          ...{ name, email },
          ready: setAt !== null,
          mine: id === accountId,
          turnedAt: turns.find((turn) => turn.accountId === id)?.at ?? null,
        })),
        runs: (await this.blinding.runs(tx, contestId)).map((run) => ({
          id: run.id,
          stage: stages.find(({ id }) => id === run.stageId)?.rules.name ?? '',
          second: run.fromStageId !== null,
          ...{ state: run.state, works: run.works, copied: run.copied, byName: run.byName },
          ...{ startedAt: run.startedAt, finishedAt: run.finishedAt },
        })),
        waiting: await this.blinding.waiting(tx, contestId),
        locked: stages.every(({ state }) => state === 'locked'),
        openedAt: opened[0]?.at ?? null,
      };
    });
  }
}
