import { Client } from 'pg';

/** A truth about the stored data, with the query that finds rows against it (as `example`). */
export interface Invariant {
  name: string;
  sql: string;
}

const EXAMPLES = 5;

/** What must hold at any moment, also while the product runs and after any crash. */
export const INVARIANTS: Invariant[] = [
  {
    name: 'every submitted attempt has exactly one ledger row of its submission',
    sql: `SELECT attempt.id::text AS example
            FROM attempt
            LEFT JOIN ledger ON ledger.attempt_id = attempt.id AND ledger.kind IN ('submitted', 'auto-submitted')
           WHERE attempt.submitted_at IS NOT NULL
           GROUP BY attempt.id
          HAVING count(ledger.seq) <> 1`,
  },
  {
    name: 'every submission in the ledger belongs to a submitted attempt of the same person and round',
    sql: `SELECT 'ledger ' || ledger.seq AS example
            FROM ledger
            LEFT JOIN attempt ON attempt.id = ledger.attempt_id
           WHERE ledger.kind IN ('submitted', 'auto-submitted')
             AND (attempt.submitted_at IS NULL
                  OR attempt.round_id <> ledger.round_id
                  OR attempt.participant_no <> ledger.participant_no)`,
  },
  {
    name: 'attempts of one person in one round are numbered without a gap',
    sql: `SELECT round_id || ' participant ' || participant_no AS example
            FROM attempt
           GROUP BY round_id, participant_no
          HAVING max(no) <> count(*)`,
  },
  {
    name: 'attempts start within the window of their round',
    sql: `SELECT attempt.id::text AS example
            FROM attempt JOIN round ON round.id = attempt.round_id
           WHERE attempt.started_at < round.opens_at OR attempt.started_at >= round.closes_at`,
  },
];

export interface BrokenInvariant {
  name: string;
  /** Some of the rows against it. */
  examples: string[];
}

/** The invariants that do not hold in a database. */
export async function brokenInvariants(
  url: string,
  invariants = INVARIANTS,
): Promise<BrokenInvariant[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const broken: BrokenInvariant[] = [];
    for (const { name, sql } of invariants) {
      const { rows } = await client.query<{ example: string }>(`${sql} LIMIT ${EXAMPLES}`);
      if (rows.length > 0) broken.push({ name, examples: rows.map(({ example }) => example) });
    }
    return broken;
  } finally {
    await client.end();
  }
}
