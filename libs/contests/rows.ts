import { query, type Tx } from '@bangvang/database';
import {
  readRegistration,
  type ConsentText,
  type RegistrationRules,
} from './registration/registration';
import type { RoundWindow } from './rules/round-time';

/** A contest as stored. */
export interface ContestRow {
  id: string;
  slug: string;
  title: string;
  edition: string | null;
  zone: string;
  rulesText: string;
  unitTreeId: string | null;
  registration: RegistrationRules;
  consents: ConsentText[];
  /** When works are taken, by the rules in force; null in a contest without a writing part. */
  writing: RoundWindow | null;
  publishedAt: Date | null;
  createdAt: Date;
}

/** A change of the rules as it was published. */
export interface AmendmentRow {
  /** Null for the rules of the contest as a whole. */
  roundId: string | null;
  reason: string;
  /** The version that it put in force, of those rules. */
  rulesVersion: number;
  publishedAt: Date;
}

const CONTEST_COLUMNS = `
  c.id, c.slug, c.title, c.edition, c.zone, c.rules_text AS "rulesText",
  c.unit_tree_id AS "unitTreeId", c.registration, c.consents,
  c.published_at AS "publishedAt", c.created_at AS "createdAt",
  (SELECT jsonb_build_object('opensAt', s.document #> '{writing,opensAt}',
                             'closesAt', s.document #> '{writing,closesAt}')
     FROM contest_rule_set s WHERE s.contest_id = c.id
    ORDER BY s.version DESC LIMIT 1) AS writing`;

/** The contests (`c`) that a condition picks, as they are stored. */
export async function readContests(
  tx: Tx,
  condition: string,
  parameters: unknown[],
): Promise<ContestRow[]> {
  const rows = await query<Omit<ContestRow, 'writing'> & { writing: StoredWindow }>(
    tx,
    `SELECT ${CONTEST_COLUMNS} FROM contest c WHERE ${condition}`,
    parameters,
  );
  return rows.map((row) => ({
    ...row,
    registration: readRegistration(row.registration),
    writing: readWindow(row.writing),
  }));
}

/** As the newest rules say; null before there are any, null within where they have no writing part. */
type StoredWindow = { opensAt: string | null; closesAt: string | null } | null;

function readWindow(stored: StoredWindow): RoundWindow | null {
  if (!stored?.opensAt || !stored.closesAt) return null;
  return { opensAt: new Date(stored.opensAt), closesAt: new Date(stored.closesAt) };
}
