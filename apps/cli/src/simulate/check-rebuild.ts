import { installedConfig } from '../context';
import { Failure } from '../failure';
import { rebuildBoards } from '../rebuild';
import type { Findings } from './records';

/**
 * Rebuilds boards from PostgreSQL and compares them with the ones that grew while people played.
 * Where they differ counts as a difference of ranks.
 * @returns in how many entries they differ; null where this machine has not the installation's keys
 */
export async function checkRebuilt(roundIds: string[], findings: Findings): Promise<number | null> {
  const config = ownConfig();
  if (!config) return null;
  let all = 0;
  for (const { roundId, differences } of await rebuildBoards(config, roundIds)) {
    if (differences === 0) continue;
    all += differences ?? 1;
    findings.add('rankDifferences', `round ${roundId}, rebuilt: ${differences} differences`);
  }
  return all;
}

function ownConfig() {
  try {
    return installedConfig();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
