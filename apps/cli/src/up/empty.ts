import { Accounts, IdentityModule } from '@bangvang/identity';
import type { Config } from '@bangvang/platform';
import { createAccount } from '../accounts';
import { withFeatures } from '../context';
import { Failure } from '../failure';
import type { Login } from '../seed';
import { ADMIN, ORGANISER } from '../seed/demo-accounts';

/**
 * Gives an installation without accounts its first administrator, with a password made up. Where
 * people have accounts already nothing changes, so that it can be started again in the same way.
 * @returns how the administrator signs in; null where nothing changed
 * @throws Failure where the demo is, or when the e-mail is none
 */
export async function firstAdministrator(config: Config, email: string): Promise<Login | null> {
  const found = await withFeatures(config, [IdentityModule], async (context) => {
    const accounts = context.get(Accounts);
    if (await accounts.byEmail(ORGANISER.email)) return 'demo';
    return (await accounts.list({ limit: 1 })).accounts.length > 0 ? 'people' : 'nobody';
  });
  if (found === 'demo') throw new Failure(DEMO_IS_HERE);
  if (found === 'people') return null;
  const password = await createAccount(config, { email, name: ADMIN.name, admin: true });
  return { email, password };
}

const DEMO_IS_HERE =
  'This installation has the demo: begin an empty one with a data folder of its own (set BANGVANG_DATA to a new folder), or with a new database.';
