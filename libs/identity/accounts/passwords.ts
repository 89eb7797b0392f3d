import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { newToken, Problem } from '@bangvang/platform';
import { canonicalPassword } from './accounts.rules';

/**
 * The minimum of the OWASP Password Storage Cheat Sheet for Argon2id (the library's default
 * algorithm): 19 MiB of memory, 2 passes, 1 lane. About 20 ms of one core.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing shares libuv's four threads with file access and name look-ups, so it takes two at most. */
const AT_ONCE = 2;
const MAX_WAITING = 60;

/** Hashes passwords and checks them, a few at a time. */
@Injectable()
export class Passwords implements OnModuleInit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** The hash of a password that nobody knows, checked where there is no account. */
  private nobody = '';

  async onModuleInit(): Promise<void> {
    this.nobody = await this.hash(newToken());
  }

  /** Argon2id in PHC form, with a salt of its own. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(canonicalPassword(password), COST));
  }

  /** Whether the password belongs to the hash; without a hash it takes as long, and it does not. */
  async matches(storedHash: string | null, password: string): Promise<boolean> {
    const same = await this.inTurn(() =>
      verify(storedHash ?? this.nobody, canonicalPassword(password)),
    );
    return same && storedHash !== null;
  }

  /** Whether a hash was made at another cost than today's, and should be made anew. */
  isOutdated(storedHash: string): boolean {
    const made = parseOptions(storedHash);
    return made.memoryCost !== COST.memoryCost || made.timeCost !== COST.timeCost;
  }

  /** @throws Problem OVERLOADED while as many are waiting as one process should let wait. */
  assertRoom(): void {
    if (this.waiting.length < MAX_WAITING) return;
    throw new Problem(
      'OVERLOADED',
      'Quá nhiều người đang đăng nhập cùng lúc, xin thử lại sau ít giây.',
      { retryAfter: 3 },
    );
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.assertRoom();
    if (this.running < AT_ONCE) this.running += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
