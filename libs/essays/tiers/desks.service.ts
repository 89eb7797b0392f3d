import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { Calls } from '../entries/call';
import { DeskReader, noDesk, tierOf } from './desk.reader';
import type { DeskDetailDto, DesksDto, DeskWorkDto } from './tiers.dto';
import { TiersRepository, type DeskWork } from './tiers.repository';
import { chooseAtDesk, ranksOf } from './tiers.rules';

/** The desks of units, as their staff and the centre see them. */
@Injectable()
export class Desks {
  constructor(
    private readonly database: Database,
    private readonly repository: TiersRepository,
    private readonly reader: DeskReader,
    private readonly calls: Calls,
  ) {}

  /** Desks of the caller's units; all for the centre, with who collects where. */
  async list(contestId: string, staff: StaffIdentity): Promise<DesksDto> {
    const { tx } = this.database;
    const { rules } = await this.calls.of(tx, contestId);
    const own = await this.reader.confinedTo(tx, contestId, staff);
    const desks = await this.repository.desks(tx, contestId, own);
    const { title } = await this.calls.contest(contestId);
    return {
      contest: title,
      tiers: rules.tiers,
      own,
      closesAt: rules.closesAt,
      serverTime: (await this.database.now()).toISOString(),
      desks: desks.map((desk) => ({ ...desk, tier: tierOf(rules, desk) })),
      collectors: own === null ? await this.repository.collectors(tx, contestId) : [],
    };
  }

  /** One desk. Marks are shown to the unit that gave them, and to others once the results are public. */
  async one(contestId: string, unitNo: number, staff: StaffIdentity): Promise<DeskDetailDto> {
    const { tx } = this.database;
    await this.reader.requireSeen(tx, contestId, unitNo, staff);
    const { rules } = await this.calls.of(tx, contestId);
    const row = (await this.repository.desks(tx, contestId, unitNo)).find(
      (one) => one.unitNo === unitNo,
    );
    if (!row) throw noDesk();
    const open =
      (await this.reader.isOwn(tx, contestId, unitNo, staff)) ||
      (await this.repository.published(tx, contestId));
    const works = await this.repository.works(tx, contestId, unitNo);
    const tier = tierOf(rules, row);
    const common = { desk: { ...row, tier }, rules: rules.tiers[tier ?? -1] ?? null, open };
    if (!open || tier === null) {
      return { ...common, works: works.map((work) => this.view(work, null)), ties: [] };
    }
    const desk = await this.reader.desk(tx, contestId, unitNo, rules);
    const { codes, ties } = chooseAtDesk(desk.rules.forward, desk.works, desk.sent);
    const shown = { ranks: ranksOf(desk.works), codes: new Set(codes) };
    return {
      ...common,
      works: works.map((work) => this.view(work, shown)),
      ties: ties.map((tie) => ({ entryIds: tie.codes, places: tie.places })),
    };
  }

  private view(
    work: DeskWork,
    shown: { ranks: Map<string, number>; codes: Set<string> } | null,
  ): DeskWorkDto {
    const { id: entryId, no, title, medium, genre, authors, words, late, markVersion } = work;
    const common = { entryId, no, title, medium, genre, authors, words, late, markVersion };
    const mark = shown && this.reader.open(work);
    return {
      ...common,
      centipoints: mark?.centipoints ?? null,
      comment: mark?.comment ?? null,
      rank: shown?.ranks.get(entryId) ?? null,
      goes: shown?.codes.has(entryId) ?? false,
    };
  }
}
