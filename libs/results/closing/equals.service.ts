import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Problem, writeCsv, says } from '@bangvang/platform';
import { notComputed, otherResult } from './closing.errors';
import { ComputationsRepository } from './computations.repository';
import type { ResultScope } from './facts.reader';
import { PeopleDirectory } from './people.directory';

const HEADER = ['Số báo danh', 'Họ và tên', 'Đơn vị'];

/** Everybody of a tie, for those that no page can show: a list to order in a spreadsheet. */
@Injectable()
export class Equals {
  constructor(
    private readonly database: Database,
    private readonly computations: ComputationsRepository,
    private readonly people: PeopleDirectory,
  ) {}

  /**
   * CSV of the people of one tie, by its place among the unresolved ones of the computation that was
   * looked at.
   * @throws Problem RESULT_NOT_COMPUTED, CONFLICT where there is a newer one, NOT_FOUND
   */
  async list(scope: ResultScope, index: number, seen: string): Promise<string> {
    const { tx } = this.database;
    const newest = await this.computations.newest(tx, scope);
    if (newest === null) throw notComputed();
    if (newest.id !== seen.toLowerCase()) throw otherResult(newest.id);
    const tie = newest.outcome.unresolved[index];
    if (tie === undefined)
      throw new Problem(
        'NOT_FOUND',
        says('There is no such group of equals.', 'Không có nhóm đồng hạng này.'),
      );
    const nos = tie.participants.map(Number);
    const named = await this.people.named(tx, scope.contestId, nos);
    return writeCsv(
      HEADER,
      nos.map(named).map(({ no, name, unit }) => [no, name, unit]),
    );
  }
}
