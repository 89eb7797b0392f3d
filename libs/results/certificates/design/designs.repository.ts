import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { CertificateDesign } from './design';
import type { Purpose } from './placeholders.rules';

export interface TemplateRow {
  id: string;
  name: string;
  purpose: Purpose;
  version: number;
  design_id: string;
  document: CertificateDesign;
  saved_at: Date;
}

/** A design with the contest that it belongs to. */
export interface DesignRow {
  id: string;
  contest_id: string;
  document: CertificateDesign;
}

const CURRENT = `
  SELECT t.id, t.name, t.purpose, t.version, d.id AS design_id, d.document, d.created_at AS saved_at
    FROM certificate_template t
    JOIN certificate_design d ON d.template_id = t.id AND d.version = t.version
   WHERE t.contest_id = $1 AND t.retired_at IS NULL`;

/** The SQL of templates and of the designs that they had. */
@Injectable()
export class DesignsRepository {
  /** The templates of a contest by name, each with its newest design. */
  all(tx: Tx, contestId: string): Promise<TemplateRow[]> {
    return query<TemplateRow>(tx, `${CURRENT} ORDER BY lower(t.name)`, [contestId]);
  }

  async byId(tx: Tx, contestId: string, id: string): Promise<TemplateRow | null> {
    const [row] = await query<TemplateRow>(tx, `${CURRENT} AND t.id = $2`, [contestId, id]);
    return row ?? null;
  }

  async insert(
    tx: Tx,
    template: { id: string; contestId: string; name: string; purpose: Purpose },
  ): Promise<void> {
    const { id, contestId, name, purpose } = template;
    await query(
      tx,
      `INSERT INTO certificate_template (id, contest_id, name, purpose, version) VALUES ($1, $2, $3, $4, 1)`,
      [id, contestId, name, purpose],
    );
  }

  /** Renames a template and counts its versions on; null when it is not there. */
  async nextVersion(tx: Tx, contestId: string, id: string, name: string): Promise<number | null> {
    const [row] = await query<{ version: number }>(
      tx,
      `UPDATE certificate_template SET name = $3, version = version + 1
        WHERE contest_id = $1 AND id = $2 AND retired_at IS NULL RETURNING version`,
      [contestId, id, name],
    );
    return row?.version ?? null;
  }

  async addDesign(
    tx: Tx,
    design: { id: string; templateId: string; version: number; document: CertificateDesign },
    by: string,
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO certificate_design (id, template_id, version, document, created_by) VALUES ($1, $2, $3, $4, $5)`,
      [design.id, design.templateId, design.version, design.document, by],
    );
  }

  /** Takes a template away; its designs stay for what was issued. Answers whether it was there. */
  async retire(tx: Tx, contestId: string, id: string): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE certificate_template SET retired_at = now()
        WHERE contest_id = $1 AND id = $2 AND retired_at IS NULL RETURNING id`,
      [contestId, id],
    );
    return rows.length > 0;
  }

  async design(tx: Tx, id: string): Promise<DesignRow | null> {
    const [row] = await query<DesignRow>(
      tx,
      `SELECT d.id, t.contest_id, d.document FROM certificate_design d
         JOIN certificate_template t ON t.id = d.template_id WHERE d.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
