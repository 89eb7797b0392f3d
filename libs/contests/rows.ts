import { query, type Tx } from '@bangvang/database';
import {
  readRegistration,
  type ConsentText,
  type RegistrationRules,
} from './registration/registration';

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
  c.published_at AS "publishedAt", c.created_at AS "createdAt"`;

/** The contests (`c`) that a condition picks, as they are stored. */
export async function readContests(
  tx: Tx,
  condition: string,
  parameters: unknown[],
): Promise<ContestRow[]> {
  const rows = await query<ContestRow>(
    tx,
    `SELECT ${CONTEST_COLUMNS} FROM contest c WHERE ${condition}`,
    parameters,
  );
  return rows.map((row) => ({ ...row, registration: readRegistration(row.registration) }));
}
