import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Accounts, IdentityModule } from '@bangvang/identity';
import { ContestDesk, ContestsModule } from '@bangvang/contests';
import type { Config, StaffIdentity } from '@bangvang/platform';
import { QuestionsModule } from '@bangvang/questions';
import { UnitsModule } from '@bangvang/units';
import { withFeatures } from '../context';
import { ADMIN, ORGANISER } from './demo-accounts';
import { DEMO_SLUG } from './demo-contest';
import { DemoBuilder } from './demo-builder';
import { writingState, type WritingState } from './writing-state';

/** How somebody signs in. */
export interface Login {
  email: string;
  password: string;
}

/** Who can sign in to an installation with the demo contest. */
export interface DemoLogins {
  /** May do everything. */
  admin: Login;
  /** Runs the demo's contests. */
  organiser: Login;
  /** The writing contest: whole, to be made, or neither, where the demo's accounts are gone. */
  writing: WritingState;
  /** Whether the demo was made just now, so that the passwords are those given. */
  made: boolean;
}

const BY = 'setup';
const MOST_ACCOUNTS = 200;

/**
 * Puts the demo's rounds into a database that has no contest yet, and finishes them where an earlier
 * run was cut short; otherwise changes nothing. Where somebody has an account already, but not the
 * demo's organiser, nobody waits for a demo: it is made there only when it is `asked` for.
 * @returns the logins, or null when there is no demo in this database
 */
export function seedDemo(
  config: Config,
  passwords: { admin: string; organiser: string },
  { asked = false } = {},
): Promise<DemoLogins | null> {
  const features = [IdentityModule, UnitsModule, QuestionsModule, ContestsModule];
  return withFeatures(config, features, async (context) => {
    const logins = {
      admin: { email: ADMIN.email, password: passwords.admin },
      organiser: { email: ORGANISER.email, password: passwords.organiser },
    };
    const state = await demoState(context);
    if (state === 'foreign') return null;
    const made = state === 'none';
    if (made && !asked && (await isOwned(context.get(Accounts)))) return null;
    if (made) await makeRounds(context, passwords);
    return { ...logins, made, writing: await writingState(context.get(Database)) };
  });
}

async function makeRounds(
  context: INestApplicationContext,
  passwords: { admin: string; organiser: string },
): Promise<void> {
  const accounts = context.get(Accounts);
  // The organiser comes first: whoever finds that account knows that the demo was begun.
  const organiser = await account(accounts, ORGANISER, passwords.organiser);
  const admin = identity(await account(accounts, { ...ADMIN, isAdmin: true }, passwords.admin));
  const contestId = await new DemoBuilder(context, admin).build();
  await accounts.giveRole(BY, organiser.id, contestId, 'organiser');
  await context.get(ContestDesk).publish(contestId);
}

/** 'foreign' when others have contests here; the demo is 'whole' once it is published. */
async function demoState(context: INestApplicationContext): Promise<'none' | 'whole' | 'foreign'> {
  const nobody = { id: '', name: '', email: '', isAdmin: true };
  const { contests } = await context.get(ContestDesk).list(identity(nobody));
  const demo = contests.find(({ slug }) => slug === DEMO_SLUG);
  if (demo) return demo.publishedAt ? 'whole' : 'none';
  return contests.length > 0 ? 'foreign' : 'none';
}

/** Whether people work here who have nothing to do with the demo. */
async function isOwned(accounts: Accounts): Promise<boolean> {
  const known = await accounts.list({ limit: 1 });
  return known.accounts.length > 0 && !(await accounts.byEmail(ORGANISER.email));
}

interface NewAccount {
  email: string;
  name: string;
  isAdmin?: boolean;
}

async function account(accounts: Accounts, wanted: NewAccount, password: string) {
  const known = await accounts.list({ limit: MOST_ACCOUNTS });
  const found = known.accounts.find(({ email }) => email === wanted.email);
  return found ?? accounts.create(BY, { ...wanted, password });
}

function identity(of: {
  id: string;
  email: string;
  name: string;
  isAdmin: boolean;
}): StaffIdentity {
  const { id, email, name, isAdmin } = of;
  return { accountId: id, sessionId: '', email, name, isAdmin, roles: {} };
}
