import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from './data-folder';
import { Failure } from './failure';

const BYTES = 32;

/** What an installation alone knows; whoever has it can read and sign everything. */
const NAMES = [
  'SESSION_SECRET',
  'DATA_KEY',
  'HASH_KEY',
  'SIGNING_SEED',
  'POSTGRES_ADMIN_PASSWORD',
  'DATABASE_PASSWORD',
  'REDIS_PASSWORD',
  'ADMIN_PASSWORD',
  'DEMO_PASSWORD',
] as const;

export type Secrets = Record<(typeof NAMES)[number], string>;

/** What stored data cannot be read without; a new value would be no use. */
const VITAL = ['DATA_KEY', 'HASH_KEY', 'POSTGRES_ADMIN_PASSWORD'] as const;

/** In a URL or a configuration line a password must need no escaping; a person types the last two. */
const MAKERS: Partial<Record<keyof Secrets, () => string>> = {
  POSTGRES_ADMIN_PASSWORD: () => randomBytes(BYTES).toString('hex'),
  DATABASE_PASSWORD: () => randomBytes(BYTES).toString('hex'),
  REDIS_PASSWORD: () => randomBytes(BYTES).toString('hex'),
  ADMIN_PASSWORD: () => randomBytes(9).toString('base64url'),
  DEMO_PASSWORD: () => randomBytes(9).toString('base64url'),
};

/**
 * Reads the installation's secrets, and makes those that are missing: all of them at the first start,
 * later only what a newer version added.
 * @throws Failure when it is not whole but the data that needs it is there, or cannot be understood
 */
export function loadSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const known = readSecrets(file);
  const lost = VITAL.some((name) => !known[name]);
  if (lost && existsSync(join(folder, 'postgres'))) {
    throw new Failure(
      `${file} is missing or not whole, and without its keys the data in ${folder} cannot be read: put it back from a backup.`,
    );
  }
  const made = NAMES.filter((name) => !known[name]).map((name) => [name, make(name)] as const);
  const secrets = { ...known, ...Object.fromEntries(made) } as Secrets;
  if (made.length > 0) writePrivate(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function readSecrets(file: string): Partial<Secrets> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    throw new Failure(`${file} cannot be read as JSON: put it back from a backup.`);
  }
}

function make(name: keyof Secrets): string {
  return (MAKERS[name] ?? (() => randomBytes(BYTES).toString('base64')))();
}
