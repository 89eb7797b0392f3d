import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  'void-attempt',
  'disqualify',
  'correct-key',
  'extend-round',
  'compensate',
  'credit-time',
];

/**
 * A correction that lets those whom an outage hit take one attempt more. What it struck becomes void
 * by a correction of its own once the replacement is handed in; `follows` says from which it follows.
 */
export class Replacements1760000097990 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, [...KINDS, 'replacement', 'reverse']);
    await runner.query(`
      ALTER TABLE correction ADD COLUMN follows uuid REFERENCES correction (id);
      CREATE INDEX correction_follows ON correction (follows) WHERE follows IS NOT NULL;
      ALTER TABLE replacement ADD CONSTRAINT fkx_replacement_given_by
        FOREIGN KEY (given_by) REFERENCES correction (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE replacement DROP CONSTRAINT fkx_replacement_given_by;
      ALTER TABLE correction DROP COLUMN follows;
    `);
    await allow(runner, [...KINDS, 'reverse']);
  }
}

async function allow(runner: QueryRunner, kinds: string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query(`
    ALTER TABLE correction DROP CONSTRAINT correction_kind_check;
    ALTER TABLE correction ADD CONSTRAINT correction_kind_check CHECK (kind IN (${list}));
  `);
}
