import { wholeBundleSchema } from '@bangvang/results';

/** Prints docs/bundle.schema.json. */
export function bundleSchema(): void {
  process.stdout.write(`${JSON.stringify(wholeBundleSchema, null, 2)}\n`);
}
