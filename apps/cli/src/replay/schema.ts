import { wholeBundleSchema, wholeWorksSchema } from '@bangvang/results';

/** Prints docs/bundle.schema.json, or docs/works.schema.json. */
export function bundleSchema({ works = false }: { works?: boolean }): void {
  const schema = works ? wholeWorksSchema : wholeBundleSchema;
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
