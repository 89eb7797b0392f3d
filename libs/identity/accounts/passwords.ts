import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { newToken } from '@bangvang/platform';
import { Turnstile } from '../turnstile';
import { canonicalPassword } from './accounts.rules';

/**
 * The minimum of the OWASP Password Storage Cheat Sheet for Argon2id (the library's default
 * algorithm): 19 MiB of memory, 2 passes, 1 lane. About 20 ms of one core.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing shares libuv's four threads with file access and name look-ups, so it takes two at most. */
const AT_ONCE = 2;

/** Hashes passwords and checks them, a few at a time. */
@Injectable()
export class Passwords implements OnModuleInit {
  private readonly turns = new Turnstile(AT_ONCE);
  /** The hash of a password that nobody knows, checked where there is no account. */
  private nobody = '';

  async onModuleInit(): Promise<void> {
    this.nobody = await this.hash(newToken());
  }

  /** Argon2id in PHC form, with a salt of its own. */
  hash(password: string): Promise<string> {
    return this.turns.run(() => hash(canonicalPassword(password), COST));
  }

  /** Whether the password belongs to the hash; without a hash it takes as long, and it does not. */
  async matches(storedHash: string | null, password: string): Promise<boolean> {
    const same = await this.turns.run(() =>
      verify(storedHash ?? this.nobody, canonicalPassword(password)),
    );
    return same && storedHash !== null;
  }

  /** Whether a hash was made at another cost than today's, and should be made anew. */
  isOutdated(storedHash: string): boolean {
    const made = parseOptions(storedHash);
    return made.memoryCost !== COST.memoryCost || made.timeCost !== COST.timeCost;
  }
}
