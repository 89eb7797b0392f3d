import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import { Stages } from '../stages/stages.service';
import { linkContext } from './blinder';
import { BlindingRepository, type RunRow } from './blinding.repository';
import { blindUntilLocked } from './custody.errors';
import { Keys } from './keys.service';
import { OpeningRepository, type OpenedRow, type TurnRow } from './opening.repository';
import { isRefusal } from './refusal';
import { unseal, type KeyPair } from './seal.rules';

/** Links opened between two looks at what else there is to do. */
const AT_ONCE = 100;

/** Opens the link between codes and entries: one holder, then the other, after the marks are locked. */
@Injectable()
export class Opening {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly runs: BlindingRepository,
    private readonly keys: Keys,
    private readonly repository: OpeningRepository,
    private readonly ledger: Ledger,
  ) {}

  /**
   * One holder's turn; with the second one's every link is opened. A turn taken again changes nothing.
   * @throws Problem BLIND_UNTIL_LOCKED, FORBIDDEN, KEY_REFUSED, TOO_MANY_REQUESTS
   */
  async turn(contestId: string, passphrase: string, staff: StaffIdentity): Promise<void> {
    await this.locked(this.database.tx, contestId);
    const mine = await this.keys.unlock(contestId, passphrase, staff);
    await this.database
      .transaction((tx) => this.take(tx, contestId, mine, staff))
      .catch((error: unknown) => {
        throw isRefusal(error, 'blind_until_locked') ? blindUntilLocked() : error;
      })
      .finally(() => mine.privateKey.fill(0));
  }

  private async take(
    tx: Tx,
    contestId: string,
    mine: KeyPair,
    staff: StaffIdentity,
  ): Promise<void> {
    await this.runs.lockContest(tx, contestId);
    const { accountId } = staff;
    const turns = await this.repository.turns(tx, contestId);
    if (turns.some((turn) => turn.accountId === accountId)) return;
    const runs = await this.runs.runs(tx, contestId);
    const opened = new Map<string, KeyPair>();
    for (const run of runs) {
      const other = turns.find(({ runId }) => runId === run.id);
      const half = other ? null : halfOf(run, mine);
      if (other) opened.set(run.id, pairOf(run, other, mine));
      await this.repository.addTurn(tx, { runId: run.id, accountId, half });
    }
    const actor = `staff:${accountId}`;
    await this.ledger.append(tx, { kind: 'link-turned', contestId, actor });
    const [first] = turns;
    if (first) await this.open(tx, contestId, opened, [first.name, staff.name], accountId);
  }

  private async open(
    tx: Tx,
    contestId: string,
    pairs: ReadonlyMap<string, KeyPair>,
    names: string[],
    by: string,
  ): Promise<void> {
    const rows = await this.resolved(tx, contestId, pairs);
    await this.repository.open(tx, rows);
    for (const { privateKey } of pairs.values()) privateKey.fill(0);
    const actor = `staff:${by}`;
    const payload = { works: rows.length, holders: names };
    await this.ledger.append(tx, { kind: 'link-opened', contestId, actor, payload });
    const text = `Mở phách: hai người giữ khóa ${names.join(' và ')} đã lần lượt mở bằng mật khẩu của mình, sau khi mọi vòng chấm đã khóa điểm. Đã nối ${rows.length} mã phách với bài dự thi.`;
    await this.repository.minutes(tx, { id: newId(), contestId, text, by });
  }

  /** Each code with its entry; second codes lead through the codes of the stage before. */
  private async resolved(
    tx: Tx,
    contestId: string,
    pairs: ReadonlyMap<string, KeyPair>,
  ): Promise<OpenedRow[]> {
    const from = new Map((await this.runs.runs(tx, contestId)).map((run) => [run.id, run]));
    const entries = new Map<string, string>();
    const rows: OpenedRow[] = [];
    const sealed = await this.repository.sealed(tx, contestId);
    for (const [index, { stageId, code, runId, sealed: bytes }] of sealed.entries()) {
      if (index % AT_ONCE === 0) await setImmediate();
      const pair = pairs.get(runId);
      if (!pair) throw new Error(`run ${runId} has no key`);
      const link = unseal(pair, bytes, linkContext(runId, code)).toString();
      const [kind, value = ''] = link.split(':');
      const before = `${from.get(runId)?.fromStageId} ${value}`;
      const entryId = kind === 'entry' ? value : entries.get(before);
      if (entryId === undefined) throw new Error(`code ${code} leads nowhere`);
      entries.set(`${stageId} ${code}`, entryId);
      rows.push({ stageId, code, runId, entryId });
    }
    return rows;
  }

  private async locked(tx: Tx, contestId: string): Promise<void> {
    const stages = await this.stages.ofContest(tx, contestId);
    if (stages.some(({ state }) => state !== 'locked')) throw blindUntilLocked();
  }
}

/** What one holder's key leaves: the private key, still sealed to the other. */
function halfOf(run: RunRow, mine: KeyPair): Buffer {
  try {
    return unseal(mine, run.sealedFirst, run.id);
  } catch {
    return unseal(mine, run.sealedSecond, run.id);
  }
}

const pairOf = (run: RunRow, { half }: TurnRow, mine: KeyPair): KeyPair => ({
  publicKey: run.publicKey,
  privateKey: unseal(mine, half ?? Buffer.alloc(0), run.id),
});
