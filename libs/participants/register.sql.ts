/** $1: people as JSON. Writes those whose key is free in an open contest, with consents and a ledger row each. */
export const REGISTER = `
  WITH input AS (
    SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (id uuid, contest_id uuid, uniqueness_hash text, full_name text,
      name_folded text, display_name text, birth_date date, birth_year_only boolean, sex text, unit_no integer, division text,
      province text, occupation text, invited_by integer, contact text,
      personal_id_hash text, personal_id_last4 text, recovery_hash text, request_hash text, opens_at timestamptz, closes_at timestamptz, consents json, origins json)) WITH ORDINALITY
      AS i (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, birth_date, birth_year_only, sex, unit_no,
        division, province, occupation, invited_by, contact, personal_id_hash, personal_id_last4, recovery_hash, request_hash,
        opens_at, closes_at, consents, origins, ord)
  ), made AS (
    INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, birth_date,
      birth_year_only, sex, unit_no, division, province, occupation, invited_by, contact, personal_id_hash,
      personal_id_last4, recovery_hash, request_hash)
    SELECT id, contest_id, decode(uniqueness_hash, 'hex'), full_name, name_folded, display_name, birth_date,
           birth_year_only, sex, unit_no, division, province, occupation, invited_by, decode(contact, 'hex'),
           decode(personal_id_hash, 'hex'), personal_id_last4,
           decode(recovery_hash, 'hex'), decode(request_hash, 'hex')
      FROM input WHERE coalesce(opens_at <= now(), true) AND coalesce(now() < closes_at, true)
     ORDER BY uniqueness_hash
    ON CONFLICT (contest_id, uniqueness_hash) DO NOTHING
    RETURNING id, no, contest_id
  ), agreed AS (
    INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
    SELECT made.id, c.purpose, c.text_version, c.text_sha256, c.given
      FROM made
      JOIN input i ON i.id = made.id
      CROSS JOIN LATERAL json_to_recordset(i.consents) AS c (purpose text, text_version integer, text_sha256 text, given boolean)
  ), seen AS (
    INSERT INTO participant_origin (participant_id, kind, hash)
    SELECT made.id, o.kind, decode(o.hash, 'hex')
      FROM made
      JOIN input i ON i.id = made.id
      CROSS JOIN LATERAL json_to_recordset(i.origins) AS o (kind text, hash text)
  ), recorded AS (
    INSERT INTO ledger (kind, contest_id, participant_no, actor)
    SELECT 'registered', contest_id, no, 'contestant' FROM made
  )
  SELECT made.no, coalesce(i.opens_at <= now(), true) AND coalesce(now() < i.closes_at, true) AS open
    FROM input i LEFT JOIN made ON made.id = i.id ORDER BY i.ord`;
