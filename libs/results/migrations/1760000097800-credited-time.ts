import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['void-attempt', 'disqualify', 'correct-key', 'extend-round', 'compensate'];

/** A correction of a closed round that takes an outage out of the time of those whom it hit. */
export class CreditedTime1760000097800 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return allow(runner, [...KINDS, 'credit-time', 'reverse']);
  }

  down(runner: QueryRunner): Promise<void> {
    return allow(runner, [...KINDS, 'reverse']);
  }
}

async function allow(runner: QueryRunner, kinds: string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query(`
    ALTER TABLE correction DROP CONSTRAINT correction_kind_check;
    ALTER TABLE correction ADD CONSTRAINT correction_kind_check CHECK (kind IN (${list}));
  `);
}
