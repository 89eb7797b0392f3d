import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import type { WritingRules } from '@bangvang/rulebook';
import { Calls } from '../entries/call';
import { Collectors } from './collectors.service';
import { noDesk } from './confinement';
import { tierOf, versionOf } from './desk.reader';
import type { DeskDetailDto, DesksDto, DeskWorkDto } from './tiers.dto';
import type { DeskRow, DeskWork } from './tiers.repository';
import { chooseAtDesk, ranksOf, scaleOf } from './tiers.rules';
import { DeskParts } from './tiers.service';

/** The desks of units, as their staff and the centre see them. */
@Injectable()
export class Desks {
  constructor(
    private readonly database: Database,
    private readonly parts: DeskParts,
    private readonly collectors: Collectors,
    private readonly calls: Calls,
  ) {}

  /** Desks of the caller's units; all for the centre, with who collects where. */
  async list(contestId: string, staff: StaffIdentity): Promise<DesksDto> {
    const { tx } = this.database;
    const { rules } = await this.calls.of(tx, contestId);
    const own = await this.parts.confinement.unitOf(tx, contestId, staff);
    const desks = await this.parts.works.desks(tx, contestId, own);
    const { title } = await this.calls.contest(contestId);
    return {
      contest: title,
      tiers: rules.tiers,
      own,
      closesAt: rules.closesAt,
      serverTime: (await this.database.now()).toISOString(),
      desks: desks.map((desk) => ({ ...desk, tier: tierOf(rules, desk) })),
      collectors: own === null ? await this.collectors.of(tx, contestId) : [],
    };
  }

  /** One desk. Marks are shown to the unit that gave them, and to others once the results are public. */
  async one(contestId: string, unitNo: number, staff: StaffIdentity): Promise<DeskDetailDto> {
    const { tx } = this.database;
    const { confinement, works: repository } = this.parts;
    await confinement.requireSeen(tx, contestId, unitNo, staff);
    const { rules } = await this.calls.of(tx, contestId);
    const desks = await repository.desks(tx, contestId, unitNo);
    const row = desks.find((one) => one.unitNo === unitNo);
    if (!row) throw noDesk();
    const own = await confinement.isOwn(tx, contestId, unitNo, staff);
    const open = own || (await repository.published(tx, contestId));
    const works = await repository.works(tx, contestId, unitNo);
    const tier = tierOf(rules, row);
    return {
      desk: { ...row, tier },
      rules: rules.tiers[tier ?? -1] ?? null,
      ...{ open, own, closesAt: rules.closesAt },
      scaleCentipoints: scaleOf(rules),
      serverTime: (await this.database.now()).toISOString(),
      ...(open && tier !== null
        ? await this.opened(tx, { contestId, row, rules }, works)
        : {
            version: versionOf(works, []),
            works: works.map((work) => this.view(work, null)),
            ties: [],
          }),
    };
  }

  private async opened(
    tx: Tx,
    { contestId, row, rules }: { contestId: string; row: DeskRow; rules: WritingRules },
    works: DeskWork[],
  ): Promise<Pick<DeskDetailDto, 'version' | 'works' | 'ties'>> {
    const desk = await this.parts.reader.desk(tx, contestId, row.unitNo, rules);
    const { codes, ties } = chooseAtDesk(desk.rules.forward, desk.works, desk.sent);
    const shown = { ranks: ranksOf(desk.works), codes: new Set(codes) };
    return {
      version: desk.version,
      works: works.map((work) => this.view(work, shown)),
      ties: ties.map((tie) => ({ entryIds: tie.codes, places: tie.places })),
    };
  }

  private view(
    work: DeskWork,
    shown: { ranks: Map<string, number>; codes: Set<string> } | null,
  ): DeskWorkDto {
    if (!shown)
      return { ...headOf(work), centipoints: null, comment: null, rank: null, goes: false };
    const mark = this.parts.reader.open(work);
    return {
      ...headOf(work),
      centipoints: mark?.centipoints ?? null,
      comment: mark?.comment ?? null,
      rank: shown.ranks.get(work.id) ?? null,
      goes: shown.codes.has(work.id),
    };
  }
}

function headOf(work: DeskWork) {
  const { id: entryId, no, title, medium, genre, authors, words, late, paper } = work;
  const { serious, warnings, returned, markVersion, state, proposed } = work;
  return {
    ...{ entryId, no, title, medium, genre, authors, words, late, paper },
    ...{ serious, warnings, returned, markVersion },
    state: proposed ? ('proposed' as const) : state === 'submitted' ? ('waiting' as const) : state,
  };
}
