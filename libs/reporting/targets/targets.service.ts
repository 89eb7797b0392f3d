import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Contests } from '@bangvang/contests';
import { parseTable, Problem, readTable, tableRejected, writeCsv, says } from '@bangvang/platform';
import { Reports } from '../report/report.service';
import { planTargets, TARGET_COLUMNS, TARGET_HEADER } from './import.rules';
import type { PutTargetDto, TargetCountsDto } from './targets.dto';
import type { Period, TargetedUnit } from './target';
import { TargetsRepository } from './targets.repository';

/** What units are to reach, as organisers set it. */
@Injectable()
export class Targets {
  constructor(
    private readonly database: Database,
    private readonly repository: TargetsRepository,
    private readonly contests: Contests,
    private readonly reports: Reports,
  ) {}

  /** Every unit of the contest's tree with its target. @throws Problem CONTEST_NOT_FOUND */
  async units(contestId: string, period: Period): Promise<TargetedUnit[]> {
    await this.contests.byId(contestId);
    return this.repository.units(this.database.tx, contestId, period);
  }

  /** Sets the target of a unit; one without numbers is taken away. @throws Problem UNIT_NOT_FOUND */
  async put(
    contestId: string,
    period: Period,
    unitNo: number,
    { people, attempts }: PutTargetDto,
  ): Promise<void> {
    if (people === null && attempts === null) return this.remove(contestId, period, unitNo);
    await this.known(contestId, period, unitNo);
    const target = { unitNo, people, attempts };
    await this.repository.put(this.database.tx, contestId, period, [target]);
    this.reports.forget();
  }

  /** Takes the target of a unit away; without one nothing happens. */
  async remove(contestId: string, period: Period, unitNo: number): Promise<void> {
    await this.known(contestId, period, unitNo);
    await this.repository.remove(this.database.tx, contestId, period, [unitNo]);
    this.reports.forget();
  }

  /**
   * Brings the targets to what a CSV or XLSX file says; units that it does not name keep theirs, and
   * the same file again changes nothing.
   * @throws Problem IMPORT_REJECTED with every wrong cell; then nothing was imported
   */
  async import(contestId: string, period: Period, bytes: Buffer): Promise<TargetCountsDto> {
    await this.contests.byId(contestId);
    const { rows, errors } = await parseTable(await readTable(bytes), TARGET_COLUMNS);
    if (errors.length > 0) throw tableRejected(errors);
    const plan = await this.database.transaction(async (tx) => {
      const units = await this.repository.units(tx, contestId, period);
      const planned = planTargets(units, rows);
      if (planned.errors.length > 0) throw tableRejected(planned.errors);
      await this.repository.put(tx, contestId, period, planned.put);
      await this.repository.remove(tx, contestId, period, planned.removed);
      return planned;
    });
    this.reports.forget();
    return { put: plan.put.length, removed: plan.removed.length, unchanged: plan.unchanged };
  }

  /** A CSV file that {@link import} takes back: every unit, with its target or room for one. */
  async export(contestId: string, period: Period): Promise<string> {
    const units = await this.units(contestId, period);
    return writeCsv(
      TARGET_HEADER,
      units.map(({ code, name, people, attempts }) => [code, name, people, attempts]),
    );
  }

  private async known(contestId: string, period: Period, unitNo: number): Promise<void> {
    const units = await this.units(contestId, period);
    if (units.some((unit) => unit.unitNo === unitNo)) return;
    throw new Problem(
      'UNIT_NOT_FOUND',
      says('The contest has no such unit.', 'Cuộc thi không có đơn vị này.'),
    );
  }
}
