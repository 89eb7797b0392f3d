import { Accounts, CreateAccountDto, IdentityModule } from '@bangvang/identity';
import { type Config, faultsOf, newReadableCode, Problem } from '@bangvang/platform';
import { plainToInstance } from 'class-transformer';
import { withFeatures } from './context';
import { Failure } from './failure';

/** Groups of four in a password that is made up: 79 bits. */
const PASSWORD_GROUPS = 4;
const BY = 'command line';

export interface NewAccountOptions {
  email: string;
  name: string;
  admin?: boolean;
}

/**
 * Creates a staff account with a password made up for it.
 * @returns the password, which can be read nowhere later
 * @throws Failure saying what is wrong with e-mail or name, or that the e-mail has an account
 */
export async function createAccount(
  config: Config,
  { email, name, admin = false }: NewAccountOptions,
): Promise<string> {
  const password = newReadableCode(PASSWORD_GROUPS);
  const account = plainToInstance(CreateAccountDto, { email, name, password, isAdmin: admin });
  const wrong = faultsOf(account).map(({ path, expected }) => `${path} must be ${expected}`);
  if (wrong.length > 0) throw new Failure(`${wrong.join('; ')}.`);
  await withAccounts(config, (accounts) => accounts.create(BY, account));
  return password;
}

/**
 * Replaces a forgotten password by one made up, and ends all sessions of the account.
 * @returns the password, which can be read nowhere later
 * @throws Failure when the e-mail has no account
 */
export function resetPassword(config: Config, email: string): Promise<string> {
  return withAccounts(config, (accounts) => accounts.resetPassword(BY, email));
}

async function withAccounts<T>(
  config: Config,
  work: (accounts: Accounts) => Promise<T>,
): Promise<T> {
  try {
    return await withFeatures(config, [IdentityModule], (context) => work(context.get(Accounts)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'NOT_FOUND') throw new Failure('No account has this e-mail.');
    throw new Failure(`${error.document(true).title}.`);
  }
}
