import type { Config } from '@bangvang/platform';

/** How the organiser of the demo contest signs in. */
export interface DemoLogin {
  email: string;
  password: string;
}

/**
 * Puts the demo contest into a database that has no contest yet; otherwise changes nothing.
 * @param password what the demo's organiser signs in with
 * @returns the login to show, or null when there is no demo in this database
 */
export function seedDemo(_config: Config, _password: string): Promise<DemoLogin | null> {
  return Promise.resolve(null);
}
