import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newReadableCode } from '@bangvang/platform';
import { installedConfig } from '../context';
import { dataFolder } from '../data-folder';
import { loadSecrets } from '../secrets';
import { SHOWN_JUDGE } from './demo-accounts';
import { seedDemo, type DemoLogins, type Login } from './index';
import { seedWriting } from './writing';

/** Groups of four in a password that is made up: 79 bits. */
const PASSWORD_GROUPS = 4;

/** Puts the demo into the running installation, or the database of DATABASE_URL. */
export async function seed(): Promise<void> {
  const folder = dataFolder();
  const kept = existsSync(join(folder, 'secrets.json')) ? loadSecrets(folder) : null;
  const config = installedConfig();
  const passwords = {
    admin: kept?.ADMIN_PASSWORD ?? newReadableCode(PASSWORD_GROUPS),
    organiser: kept?.DEMO_PASSWORD ?? newReadableCode(PASSWORD_GROUPS),
  };
  const logins = await seedDemo(config, passwords, { asked: true });
  if (!logins) return tell('There are contests here already; nothing was changed.');
  const { writing } = logins;
  if (writing === 'missing') await seedWriting(config, passwords.organiser);
  if (!logins.made && writing !== 'missing')
    return tell('The demo is there already; nothing was changed.');
  tellLogins(logins);
}

function tellLogins({ made, organiser, admin }: DemoLogins): void {
  tell('The demo is there.');
  if (made) tell(`Organiser: ${described(organiser)}`);
  if (made) tell(`Administrator: ${described(admin)}`);
  const judge = { email: SHOWN_JUDGE, password: organiser.password };
  tell(`Judge of the writing contest: ${described(judge)}`);
}

function described({ email, password }: Login): string {
  return `${email}, password ${password}`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
