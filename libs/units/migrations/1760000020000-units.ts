import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations as trees. A unit is valid in [valid_from, valid_to): `valid_to` is the first day on
 * which it is no more. Links say which units went on as which, n:m, for mergers and splits.
 */
export class Units1760000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_tree (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT unit_tree_code UNIQUE
          CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 60),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE unit (
        id uuid PRIMARY KEY,
        no integer GENERATED ALWAYS AS IDENTITY CONSTRAINT unit_no UNIQUE,
        tree_id uuid NOT NULL REFERENCES unit_tree (id),
        code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        name_folded text NOT NULL,
        kind text NOT NULL CHECK (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(kind) <= 40),
        parent_id uuid,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT unit_code UNIQUE (tree_id, code),
        CONSTRAINT unit_place UNIQUE (tree_id, id),
        CONSTRAINT unit_parent FOREIGN KEY (tree_id, parent_id) REFERENCES unit (tree_id, id),
        CONSTRAINT unit_not_its_parent CHECK (parent_id <> id),
        CONSTRAINT unit_validity CHECK (valid_from < valid_to)
      );
      CREATE INDEX unit_children ON unit (parent_id);

      -- The headcount of a day is the newest one as of that day or before: the key leaves no overlap.
      CREATE TABLE unit_headcount (
        unit_id uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
        as_of date NOT NULL,
        headcount integer NOT NULL CHECK (headcount BETWEEN 0 AND 100000000),
        PRIMARY KEY (unit_id, as_of)
      );

      CREATE TABLE unit_link (
        predecessor_id uuid NOT NULL REFERENCES unit (id),
        successor_id uuid NOT NULL REFERENCES unit (id),
        effective_on date NOT NULL,
        PRIMARY KEY (predecessor_id, successor_id),
        CONSTRAINT unit_link_to_another CHECK (predecessor_id <> successor_id)
      );
      CREATE INDEX unit_link_successor ON unit_link (successor_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_link, unit_headcount, unit, unit_tree;');
  }
}
