import { setTimeout as sleep } from 'node:timers/promises';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule, Rounds } from '@bangvang/contests';
import { IdentityModule } from '@bangvang/identity';
import { LeaderboardModule, Rebuild } from '@bangvang/leaderboard';
import { Problem, Redis, type Config } from '@bangvang/platform';
import { installedConfig, withFeatures } from './context';
import { Failure } from './failure';
import { reachRedis } from './reach';

const FEATURES = [IdentityModule, ContestsModule, AttemptsModule, LeaderboardModule];
const REDIS_WITHIN_MS = 5_000;
const POLL_MS = 20;

type Report = Awaited<ReturnType<Rebuild['rebuild']>>;

/**
 * Rebuilds boards from PostgreSQL while the installation runs, and says in how many entries the
 * live ones differed. Exits with 1 when any did: they are right now, but were not.
 */
export async function rebuild(roundIds: string[], options: { json?: boolean }): Promise<void> {
  const reports = await rebuildBoards(installedConfig(), roundIds);
  const lines = options.json ? [JSON.stringify(reports)] : reports.map(said);
  process.stdout.write(`${lines.join('\n') || 'There is no published round.'}\n`);
  if (reports.some(({ differences }) => differences !== null && differences > 0))
    process.exitCode = 1;
}

/**
 * Rebuilds the boards of some rounds, or of all published ones where none is named.
 * @throws Failure when a round is unknown, or being rebuilt by somebody else
 */
export async function rebuildBoards(config: Config, roundIds: string[]): Promise<Report[]> {
  await reachRedis(config.REDIS_URL);
  return withFeatures(config, FEATURES, async (context) => {
    await connected(context.get(Redis));
    const all = roundIds.length === 0 ? await context.get(Rounds).all() : [];
    const wanted = roundIds.length === 0 ? all.map(({ id }) => id) : roundIds;
    const reports: Report[] = [];
    for (const id of wanted) reports.push(await one(context.get(Rebuild), id));
    return reports;
  });
}

async function one(boards: Rebuild, roundId: string): Promise<Report> {
  try {
    return await boards.rebuild(roundId);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const why = error.code === 'CONFLICT' ? 'is being rebuilt already' : error.document(true).title;
    throw new Failure(`Round ${roundId}: ${why}.`);
  }
}

/** The server answers; this process's own connection to it may take a moment longer. */
async function connected(redis: Redis): Promise<void> {
  for (let waited = 0; !redis.isReady; waited += POLL_MS) {
    if (waited >= REDIS_WITHIN_MS) throw new Failure('Redis does not answer.');
    await sleep(POLL_MS);
  }
}

function said({ roundId, participants, attempts, differences, tookMs }: Report): string {
  const compared =
    differences === null
      ? 'nothing to compare with'
      : differences === 0
        ? 'the live board was the same'
        : `the live board differed in ${differences} entries and is put right`;
  return `${roundId}: ${participants} people, ${attempts} attempts in ${Math.round(tookMs)} ms; ${compared}`;
}
