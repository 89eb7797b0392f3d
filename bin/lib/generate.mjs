/**
 * Writes what is generated from the API: its OpenAPI document, and the web client's types from that.
 * With --check it writes nothing and fails when a file is not what would be written.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { ROOT } from './project.mjs';

const FOLDER = 'apps/web/src/api';
const document = execFileSync(process.execPath, ['dist/apps/api/src/openapi.js'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1e8,
});
const types = astToString(await openapiTS(JSON.parse(document)));

const files = {
  [`${FOLDER}/openapi.json`]: document,
  [`${FOLDER}/schema.gen.ts`]: `// Generated from openapi.json by "npm run generate"; not to be edited.\n${types}`,
};
const stale = Object.entries(files).filter(([path, content]) => read(path) !== content);

if (!process.argv.includes('--check')) {
  for (const [path, content] of stale) writeFileSync(join(ROOT, path), content);
  console.log(
    stale.length === 0 ? 'Nothing changed.' : `Wrote ${stale.map(([path]) => path).join(', ')}.`,
  );
} else if (stale.length > 0) {
  console.log(
    `Not what the API says now: ${stale.map(([path]) => path).join(', ')}. Run "npm run generate".`,
  );
  process.exitCode = 1;
}

function read(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
