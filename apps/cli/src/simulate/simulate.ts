import { databaseUrl, productUrl } from '../installed';
import { StaffDesk } from '../load/staff-desk';
import { say } from '../project';
import { reachPostgres } from '../reach';
import { Oracle } from './oracle';
import { readOptions } from './options';
import { play } from './play';
import { showVerdict } from './show-verdict';
import { judge, type Verdict } from './verdict';

/**
 * Plays a contest against a running installation and compares what was acknowledged with what is
 * stored and shown. The exit code is 1 when anything was lost, doubled, different or given up.
 */
export async function simulate(given: Record<string, string | boolean | undefined>): Promise<void> {
  const options = readOptions(given);
  const database = databaseUrl();
  const url = productUrl(options.url);
  await reachPostgres(database);
  const oracle = new Oracle(database);
  const desk = await StaffDesk.open(url, database);
  try {
    const played = await play(desk, url, options);
    say('Comparing ...');
    const verdict = await judge(played, oracle);
    played.client.close();
    process.stdout.write(
      options.json ? `${JSON.stringify(verdict, null, 2)}\n` : showVerdict(verdict),
    );
    if (!isClean(verdict)) process.exitCode = 1;
  } finally {
    await desk.close();
    await oracle.close();
  }
}

function isClean({ lost, doubled, scoreDifferences, rankDifferences, errors }: Verdict): boolean {
  return lost + doubled + scoreDifferences + rankDifferences + errors === 0;
}
