import { query, type Tx } from '@bangvang/database';
import { canonicalJson, Keyring, newId, sha256 } from '@bangvang/platform';
import type { TestApp } from './app';
import { staffMember } from './staff';

/** Stores rules of a contest that has not opened, or bypasses what time forbids by going to the table. */
export async function setContestRules(
  tx: Tx,
  contestId: string,
  rules: Record<string, unknown>,
): Promise<void> {
  const document = { schema: 1, ...rules };
  await tx.transaction(async (inner) => {
    await query(inner, 'ALTER TABLE contest_rule_set DISABLE TRIGGER USER');
    await query(
      inner,
      `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256)
       SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4 FROM contest_rule_set WHERE contest_id = $2`,
      [newId(), contestId, document, sha256(canonicalJson(document))],
    );
    await query(inner, 'ALTER TABLE contest_rule_set ENABLE TRIGGER USER');
  });
}

export interface PublishedOptions {
  version?: number;
  /** SQL of the instant, default `now() + interval '3 days'`; null: no appeals. */
  appealsUntil?: string | null;
}

/** A published version, made directly in its table. Answers its label. */
export async function insertPublication(
  tx: Tx,
  test: { contestId: string; roundId: string; accountId: string },
  { version = 1, appealsUntil = `now() + interval '3 days'` }: PublishedOptions = {},
): Promise<string> {
  const label = `round-1-v${version}`;
  await query(
    tx,
    `INSERT INTO publication (id, contest_id, round_id, version, label, state, reason, computed, requested_by,
                              requested_name, published_at, bundle_sha256, manifest_sha256, signature, appeals_until)
     VALUES ($1, $2, $3, $4, $5, 'published', 'Vì một lý do đủ dài', 'made', $6, 'Người thử', now(), $7, $7, 's',
             ${appealsUntil ?? 'NULL'})`,
    [newId(), test.contestId, test.roundId, version, label, test.accountId, sha256('x')],
  );
  return label;
}

/** Puts the end of a round into the past, past the trigger that keeps opened rounds as they are. */
export async function endRound(test: TestApp, roundId: string): Promise<void> {
  await test.db.transaction(async (tx) => {
    await query(tx, 'ALTER TABLE round DISABLE TRIGGER USER');
    await query(
      tx,
      `UPDATE round SET opens_at = opens_at - interval '2 days', closes_at = now() - interval '1 hour' WHERE id = $1`,
      [roundId],
    );
    await query(tx, 'ALTER TABLE round ENABLE TRIGGER USER');
  });
}

/** An appeal and a winner's check of one person, as small as their tables allow. Answers their ids by scope. */
export async function insertMatters(
  test: TestApp,
  about: { contestId: string; roundId: string; participantId: string },
): Promise<Record<'appeal' | 'winner-check', string>> {
  const { contestId, roundId, participantId } = about;
  const { accountId } = await staffMember(test, 'admin');
  const label = await insertPublication(test.db.tx, { contestId, roundId, accountId });
  const ids = { appeal: newId(), 'winner-check': newId() };
  const words = test.app.get(Keyring).encrypt('Tôi đề nghị xem lại.', `appeal:${ids.appeal}`);
  await query(
    test.db.tx,
    `INSERT INTO appeal (id, contest_id, round_id, publication_id, participant_id, participant_no, kind, words)
     SELECT $1, $2, $3, p.id, $4, (SELECT no FROM participant WHERE id = $4), 'rank', $6
       FROM publication p WHERE p.contest_id = $2 AND p.label = $5`,
    [ids.appeal, contestId, roundId, participantId, label, words],
  );
  await query(
    test.db.tx,
    `INSERT INTO winner_check (id, contest_id, participant_id, participant_no, won, asked, due_at)
     SELECT $1, $2, id, no, '[]', '{phone}', now() FROM participant WHERE id = $3`,
    [ids['winner-check'], contestId, participantId],
  );
  return ids;
}
