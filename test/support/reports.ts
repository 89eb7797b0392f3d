import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { ShortCaches } from '../../libs/contests/short-cache';
import type { ReportDto } from '../../libs/reporting/report/report.dto';
import type { TestApp } from './app';
import { plainRules } from './fixtures';
import type { StaffMember } from './staff';

/** Units are named by their codes. */
interface UnitGiven {
  parent?: string;
  from?: string;
  to?: string;
  headcount?: [asOf: string, count: number];
}

interface PersonGiven {
  unit?: number;
  birth?: string;
  yearOnly?: boolean;
  sex?: string;
}

/** Contests whose rounds were long ago, written straight into the tables, and their reports over HTTP. */
export class ReportStage {
  constructor(
    private readonly test: TestApp,
    private readonly admin: StaffMember,
  ) {}

  sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return query<Row>(this.test.db.tx, text, values);
  }

  async makeTree(units: Record<string, UnitGiven>, links: [string, string, string][] = []) {
    const treeId = newId();
    await this.sql(`INSERT INTO unit_tree (id, code, name) VALUES ($1, $2, 'Cây')`, [
      treeId,
      `tree-${treeId}`,
    ]);
    const ids = new Map(Object.keys(units).map((code) => [code, newId()]));
    const nos: Record<string, number> = {};
    for (const [code, { parent, from = '2000-01-01', to, headcount }] of Object.entries(units)) {
      const id = ids.get(code);
      const [row] = await this.sql<{ no: number }>(
        `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, parent_id, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $4, 'xa', $5, $6, $7) RETURNING no`,
        [id, treeId, code, `Đơn vị ${code}`, parent ? ids.get(parent) : null, from, to ?? null],
      );
      nos[code] = row!.no;
      if (headcount)
        await this.sql('INSERT INTO unit_headcount VALUES ($1, $2, $3)', [id, ...headcount]);
    }
    for (const [before, after, on] of links) {
      await this.sql('INSERT INTO unit_link VALUES ($1, $2, $3)', [
        ids.get(before),
        ids.get(after),
        on,
      ]);
    }
    return { treeId, nos };
  }

  async makeContest(treeId: string | null, given: { title?: string; asks?: object } = {}) {
    const id = newId();
    const fields = {
      ...{ fullName: 'required', birthDate: 'optional', sex: 'optional', phone: 'required' },
      ...{ email: 'off', personalId: 'off', unit: 'optional', address: 'off', ...given.asks },
    };
    await this.sql(
      `INSERT INTO contest (id, slug, title, edition, zone, unit_tree_id, registration, consents)
     VALUES ($1, $2, $3, 'Lần thứ III', 'Asia/Ho_Chi_Minh', $4, $5, '[]')`,
      [
        id,
        `contest-${id.slice(-12)}`,
        given.title ?? 'Tìm hiểu',
        treeId,
        JSON.stringify({ fields, uniqueness: ['phone'] }),
      ],
    );
    return id;
  }

  /** A round of a paper of 4 questions of 5 points each. */
  async makeRound(
    contestId: string,
    ordinal: number,
    [opensAt, closesAt]: [string, string],
    rules: Record<string, unknown> = {},
  ) {
    const id = newId();
    await this.sql(
      `INSERT INTO round (id, contest_id, ordinal, title, opens_at, closes_at, variant_secret)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, contestId, ordinal, `Tuần ${ordinal}`, opensAt, closesAt, randomBytes(32)],
    );
    const questionIds = Array.from({ length: 4 }, () => newId());
    await this.sql(
      `INSERT INTO rule_set (id, round_id, version, document, sha256) VALUES ($1, $2, 1, $3, $4)`,
      [newId(), id, JSON.stringify(plainRules(questionIds, rules)), '0'.repeat(64)],
    );
    await this.sql(
      `INSERT INTO paper_seal (round_id, generation, plan, questions, max_centipoints, sealed_by)
     VALUES ($1, 1, '{}', 4, 2000, 'test')`,
      [id],
    );
    return id;
  }

  /** A published contest's opened rounds take no more rules, so it is published when all is there. */
  async publish(contestId: string) {
    await this.sql('UPDATE contest SET published_at = now() WHERE id = $1', [contestId]);
    this.test.app.get(ShortCaches, { strict: false }).clear();
  }

  async makePerson(contestId: string, { unit, birth, yearOnly, sex }: PersonGiven = {}) {
    const [row] = await this.sql<{ no: number }>(
      `INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, birth_date,
                              birth_year_only, sex, unit_no, recovery_hash)
     VALUES ($1, $2, $3, 'Nguyễn Văn Thử', 'nguyen van thu', $4, $5, $6, $7, $3) RETURNING no`,
      [
        newId(),
        contestId,
        randomBytes(32),
        birth ?? null,
        yearOnly ?? false,
        sex ?? null,
        unit ?? null,
      ],
    );
    return row!.no;
  }

  /** An attempt of so many right answers (null: still running), handed in at an instant. */
  async attempt(
    roundId: string,
    person: number,
    right: number | null,
    at: string,
    more: { complete?: boolean; auto?: boolean } = {},
  ) {
    const handed = right === null ? null : at;
    await this.sql(
      `INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                          submitted_at, auto, centipoints, correct, complete, duration_ms)
     SELECT $1, $2, p.id, p.no, p.unit_no,
            1 + (SELECT count(*) FROM attempt a WHERE a.round_id = $2 AND a.participant_no = p.no), 0, $4, $4,
            $5, $6, $7, $8, $9, $10
       FROM participant p WHERE p.no = $3`,
      [
        ...[newId(), roundId, person, at, handed],
        ...[handed && (more.auto ?? false), right && right * 500, right],
        ...[handed && (more.complete ?? true), handed && 60_000],
      ].map((value, index) => (right === 0 && (index === 6 || index === 7) ? 0 : value)),
    );
  }

  async reportOf(contestId: string, asked: Record<string, string> = {}, who = this.admin) {
    const path = `/api/staff/contests/${contestId}/report?${new URLSearchParams(asked).toString()}`;
    const answer = await this.test.call('GET', path, { cookie: who.cookie });
    expect({ status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({
      status: 200,
      text: '',
    });
    return answer.body as unknown as ReportDto;
  }
}
