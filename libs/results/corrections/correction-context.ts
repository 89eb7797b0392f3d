import { Injectable } from '@nestjs/common';
import { Contests, ShortCaches } from '@bangvang/contests';
import { Ledger, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { PeopleDirectory } from '../closing/people.directory';
import type { ListedCorrection } from './corrections.repository';

/** What corrections need of the features around them. */
@Injectable()
export class CorrectionContext {
  constructor(
    private readonly contests: Contests,
    private readonly ledger: Ledger,
    private readonly people: PeopleDirectory,
    private readonly caches: ShortCaches,
  ) {}

  /** What this process remembers of rounds may be old from here on. */
  forget(): void {
    this.caches.clear();
  }

  /** Whether another person has to approve; so unless the rules say otherwise. */
  async secondPerson(tx: Tx, contestId: string): Promise<boolean> {
    const { rules } = await this.contests.rules(tx, contestId);
    return rules.corrections?.secondPerson ?? true;
  }

  /** One fact about a correction; the people whom it is about come with its application. */
  record(
    tx: Tx,
    kind: 'correction-proposed' | 'correction-refused',
    about: { id: string; contestId: string; roundId: string | null; kind: string; reason: string },
    { accountId }: StaffIdentity,
  ): Promise<void> {
    return this.ledger.append(tx, {
      kind,
      contestId: about.contestId,
      ...(about.roundId === null ? {} : { roundId: about.roundId }),
      actor: `staff:${accountId}`,
      reason: about.reason,
      payload: { correction: about.id, kind: about.kind },
    });
  }

  named(tx: Tx, contestId: string, rows: ListedCorrection[]) {
    const nos = rows.flatMap(({ participant_no }) => participant_no ?? []);
    return this.people.named(tx, contestId, nos);
  }
}
