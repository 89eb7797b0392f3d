import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import type { UnitQuota, WritingRules } from '@bangvang/rulebook';
import { Calls, callState } from '../entries/call';
import { Confinement } from './confinement';
import type { QuotaState, UnitQuotaDto, UnitQuotasDto } from './quotas.dto';
import { QuotasRepository, type QuotaRow } from './quotas.repository';

const MOST_ROWS = 300;
const ORDER: QuotaState[] = ['behind', 'full', 'within'];

/**
 * How units stand against the quotas of the rules. A maximum is enforced where works are sent; a
 * minimum is a target: nobody can be made to write, so it is shown, live, to the unit and to the
 * organisers, and keeps no work from going on.
 */
@Injectable()
export class Quotas {
  constructor(
    private readonly database: Database,
    private readonly repository: QuotasRepository,
    private readonly confinement: Confinement,
    private readonly calls: Calls,
  ) {}

  /** The caller's units, or all for the centre. @throws Problem CALL_NOT_FOUND */
  async of(contestId: string, staff: StaffIdentity): Promise<UnitQuotasDto> {
    const { tx } = this.database;
    const { rules } = await this.calls.of(tx, contestId);
    const own = await this.confinement.unitOf(tx, contestId, staff);
    const now = await this.database.now();
    const closed = callState(rules, now) === 'closed';
    const quotas: UnitQuotaDto[] = [];
    for (const quota of rules.unitQuotas) {
      const rows = await this.rows(tx, { contestId, own }, quota, rules);
      quotas.push(quotaView(quota, rules, rows, closed));
    }
    return { serverTime: now.toISOString(), closesAt: rules.closesAt, closed, quotas };
  }

  /** Quotas of units that collect count when these forward, all others when works are handed in. */
  private rows(
    tx: Tx,
    asked: { contestId: string; own: number | null },
    { kind, media = [] }: UnitQuota,
    { tiers }: WritingRules,
  ): Promise<QuotaRow[]> {
    const collecting = tiers.map(({ unitKind }) => unitKind);
    const kinds = kind === undefined ? collecting : [kind];
    return kinds.some((one) => collecting.includes(one))
      ? this.repository.collecting(tx, { ...asked, kinds, media })
      : this.repository.sending(tx, { ...asked, kinds, media });
  }
}

function quotaView(
  { kind, media = [], min, max }: UnitQuota,
  rules: WritingRules,
  rows: QuotaRow[],
  closed: boolean,
): UnitQuotaDto {
  const stateOf = ({ has, sent }: QuotaRow): QuotaState => {
    if (min !== undefined && (closed ? sent : has) < min) return 'behind';
    return max !== undefined && sent >= max ? 'full' : 'within';
  };
  const judged = rows.map((row) => ({ ...row, state: stateOf(row) }));
  const count = (state: QuotaState) => judged.filter((row) => row.state === state).length;
  return {
    kind: kind ?? null,
    name: rules.tiers.find(({ unitKind }) => unitKind === kind)?.name ?? kind ?? null,
    media: media.map((id) => rules.media.find((one) => one.id === id)?.name ?? id),
    min: min ?? null,
    max: max ?? null,
    units: judged.length,
    behind: count('behind'),
    full: count('full'),
    rows: judged
      .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
      .slice(0, MOST_ROWS),
  };
}
