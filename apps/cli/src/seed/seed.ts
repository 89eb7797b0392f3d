import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newReadableCode } from '@bangvang/platform';
import { installedConfig } from '../context';
import { dataFolder } from '../data-folder';
import { loadSecrets } from '../secrets';
import { seedDemo, type Login } from './index';

/** Groups of four in a password that is made up: 79 bits. */
const PASSWORD_GROUPS = 4;

/** Puts the demo contest into the running installation, or the database of DATABASE_URL. */
export async function seed(): Promise<void> {
  const folder = dataFolder();
  const kept = existsSync(join(folder, 'secrets.json')) ? loadSecrets(folder) : null;
  const logins = await seedDemo(installedConfig(), {
    admin: kept?.ADMIN_PASSWORD ?? newReadableCode(PASSWORD_GROUPS),
    organiser: kept?.DEMO_PASSWORD ?? newReadableCode(PASSWORD_GROUPS),
  });
  if (!logins) return tell('There are contests here already; nothing was changed.');
  if (!logins.made) return tell('The demo contest is there already; nothing was changed.');
  tell('The demo contest is there.');
  tell(`Organiser: ${described(logins.organiser)}`);
  tell(`Administrator: ${described(logins.admin)}`);
}

function described({ email, password }: Login): string {
  return `${email}, password ${password}`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
