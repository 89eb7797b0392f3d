import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Problem, type StaffIdentity, says } from '@bangvang/platform';
import { PeopleDirectory } from '../closing/people.directory';
import { ScopesRepository } from '../closing/scopes.repository';
import type {
  DecideSuspicionDto,
  SuspicionDto,
  SuspicionListDto,
  SuspicionQuery,
} from './suspicion.dto';
import { SuspicionFinder } from './suspicion.finder';
import { SuspicionRepository, type SuspicionRow } from './suspicion.repository';

const PAGE = 50;
const SHOWN_PEOPLE = 50;

/** The queue of suspicions: a person looks at the evidence and decides, with a reason. */
@Injectable()
export class Suspicion {
  constructor(
    private readonly database: Database,
    private readonly repository: SuspicionRepository,
    private readonly finder: SuspicionFinder,
    private readonly scopes: ScopesRepository,
    private readonly people: PeopleDirectory,
    private readonly ledger: Ledger,
  ) {}

  async list(contestId: string, { state, after }: SuspicionQuery): Promise<SuspicionListDto> {
    const { tx } = this.database;
    const page = { state: state ?? null, after: after ?? null, limit: PAGE };
    const rows = await this.repository.page(tx, contestId, page);
    const next = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null;
    return { suspicions: await this.view(contestId, rows), next };
  }

  /** Has every closed round looked through again. */
  async search(contestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { round_id: roundId } of await this.scopes.closings(tx, contestId)) {
        await this.finder.ask(tx, { contestId, roundId });
      }
    });
  }

  /** @throws Problem SUSPICION_NOT_FOUND, SUSPICION_DECIDED */
  async decide(
    id: string,
    { state, reason }: DecideSuspicionDto,
    staff: StaffIdentity,
  ): Promise<SuspicionDto> {
    await this.database.transaction(async (tx) => {
      const row = await this.repository.byId(tx, id);
      if (row === null)
        throw new Problem(
          'SUSPICION_NOT_FOUND',
          says('There is no such suspicion.', 'Không có nghi vấn này.'),
        );
      const word = { state, reason, by: staff.accountId };
      if (!(await this.repository.decide(tx, id, word))) {
        throw new Problem(
          'SUSPICION_DECIDED',
          says('Somebody has dealt with this suspicion.', 'Nghi vấn này đã có người xử lý.'),
        );
      }
      await this.ledger.append(tx, {
        kind: 'suspicion-decided',
        contestId: row.contest_id,
        ...(row.round_id === null ? {} : { roundId: row.round_id }),
        actor: `staff:${staff.accountId}`,
        reason,
        payload: { suspicion: id, state, kind: row.kind },
      });
    });
    const row = (await this.repository.byId(this.database.tx, id))!;
    const [suspicion] = await this.view(row.contest_id, [row]);
    return suspicion!;
  }

  /** Open suspicions about people who hold a prize by the newest results: nothing is published before they are decided. */
  openOnPrizes(tx: Tx, contestId: string): Promise<{ id: string; people: number[] }[]> {
    return this.repository.openOnPrizes(tx, contestId);
  }

  /** Which contest a suspicion is about; for access checks. */
  async contestOf(id: string): Promise<string | null> {
    return (await this.repository.byId(this.database.tx, id))?.contest_id ?? null;
  }

  private async view(contestId: string, rows: SuspicionRow[]): Promise<SuspicionDto[]> {
    const nos = rows.flatMap(({ people }) => people.slice(0, SHOWN_PEOPLE));
    const named = await this.people.named(this.database.tx, contestId, nos);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      round: row.round_id,
      people: row.people.slice(0, SHOWN_PEOPLE).map(named),
      count: row.people.length,
      evidence: row.evidence,
      foundAt: row.found_at.toISOString(),
      state: row.state,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at?.toISOString() ?? null,
      reason: row.reason,
    }));
  }
}
