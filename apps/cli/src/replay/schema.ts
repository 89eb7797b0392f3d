import { bundleSchema as schema } from '@bangvang/results';

/** Prints docs/bundle.schema.json. */
export function bundleSchema(): void {
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
