import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';
import { SubmissionsRepository } from '../entries/submissions/submissions.repository';

/** An account that collects, with its unit. */
interface CollectorRow {
  accountId: string;
  name: string;
  email: string;
  unitNo: number | null;
  unitName: string | null;
}

/** Who collects for which unit. */
@Injectable()
export class Collectors {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsRepository,
  ) {}

  /** Gives a collector a unit. @throws Problem NOT_FOUND for an account that does not collect here */
  async assign(contestId: string, accountId: string, unitNo: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const collectors = await this.of(tx, contestId);
      if (!collectors.some((one) => one.accountId === accountId)) throw noCollector();
      const [unit] = await this.submissions.above(tx, unitNo);
      if (!unit)
        throw new Problem('UNIT_NOT_FOUND', says('There is no such unit.', 'Không có đơn vị này.'));
      await query(
        tx,
        `INSERT INTO collector_unit (account_id, contest_id, unit_no) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, contest_id) DO UPDATE SET unit_no = excluded.unit_no`,
        [accountId, contestId, unitNo],
      );
    });
  }

  /** Accounts that collect in a contest, with their units. */
  of(tx: Tx, contestId: string): Promise<CollectorRow[]> {
    return query(
      tx,
      `SELECT s.id AS "accountId", s.name, s.email, c.unit_no AS "unitNo", u.name AS "unitName"
         FROM staff_role r JOIN staff_account s ON s.id = r.account_id
         LEFT JOIN collector_unit c ON c.account_id = r.account_id AND c.contest_id = r.contest_id
         LEFT JOIN unit u ON u.no = c.unit_no
        WHERE r.contest_id = $1 AND r.role = 'collector' ORDER BY s.name, s.id`,
      [contestId],
    );
  }
}

/** A problem: the account collects nothing in this contest. */
export const noCollector = () =>
  new Problem(
    'NOT_FOUND',
    says(
      'This account does not have the role of a collector.',
      'Tài khoản này không có vai trò thu bài.',
    ),
  );
