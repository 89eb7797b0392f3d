import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RedisClient } from '@bangvang/platform';

/** One atomic step in Redis: a `.lua` file beside this one, whose head says what it takes and gives. */
export class LuaScript<Answer> {
  private readonly source: string;
  private readonly sha: string;

  constructor(name: string) {
    this.source = readFileSync(join(__dirname, `${name}.lua`), 'utf8');
    this.sha = createHash('sha1').update(this.source).digest('hex');
  }

  /** Runs the step; its text travels only when Redis does not know it (any more). */
  async run(client: RedisClient, keys: string[], args: string[]): Promise<Answer> {
    try {
      return (await client.evalSha(this.sha, { keys, arguments: args })) as Answer;
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return (await client.eval(this.source, { keys, arguments: args })) as Answer;
    }
  }
}
