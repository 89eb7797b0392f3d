import { setTimeout as sleep } from 'node:timers/promises';
import { boardLag } from '../load/board-lag';
import { instant } from '../load/clock';
import { roundMs, type Latencies } from '../load/latencies';
import type { HttpClient } from '../load/http-client';
import { areRanksTold, boardDifferences, checkStandings, readBoard } from './check-board';
import { checkRebuilt } from './check-rebuild';
import { ReceiptCheck } from './check-receipts';
import { StoredCheck } from './check-stored';
import type { Stage } from './contestant';
import type { Oracle, TrueBoard } from './oracle';
import type { Played } from './play';
import type { Findings, PersonRecord } from './records';

const SETTLE_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 100;
const MOST_RECEIPTS = 20_000;
/** Attempts left open in the late round are submitted by the clock within five seconds. */
const CLOCK_SUBMITS_WITHIN_MS = 20_000;

const NOTHING = { centipoints: 0, correct: 0 };

/** What a run has shown; the names of the first line of fields are part of the interface. */
export interface Verdict {
  people: number;
  attempts: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  scoreDifferences: number;
  rankDifferences: number;
  errors: number;
  writesPerSecond: number;
  p50Ms: number | null;
  p99Ms: number | null;
  boardLagP50Ms: number | null;
  boardLagP99Ms: number | null;
  faults: number;
  recoveredMs: number | null;
  seconds: number;
  retries: number;
  viewers: number;
  /** People in the contest with ten seconds for an attempt. */
  latePeople: number;
  viewersReturned: number;
  messages: number;
  ranksCompared: number;
  receiptsVerified: number;
  /** Entries in which a rebuilt board differs; null where it could not be rebuilt from here. */
  rebuiltDifferences: number | null;
  slowestAutoSubmitMs: number | null;
  /** Until the board was equal to the truth in every place, after the last answer. */
  settledMs: number | null;
  writes: Record<string, { count: number; p50Ms: number | null; p99Ms: number | null }>;
  faultList: { what: string; atSeconds: number; recoveredMs: number | null }[];
  findings: string[];
}

/** Compares everything that was acknowledged with everything that is stored and shown. */
export async function judge(played: Played, oracle: Oracle): Promise<Verdict> {
  const { client, findings, main, late, audience } = played;
  const settledAt = await settle(client, main, oracle, findings);
  const pulses = (await audience?.finish()) ?? [];
  const { roundId } = main.stage.arena;
  const truth = await oracle.board(roundId);
  const ranksCompared = await checkStandings(client, roundId, main.people, truth, findings);
  await checkStored(main.stage, main.people, oracle, findings);
  await clockHasSubmitted(late.stage, oracle);
  const { slowestAutoSubmitMs } = await checkStored(late.stage, late.people, oracle, findings);
  await settle(client, late, oracle, findings);
  const receiptsVerified = await checkReceipts(played);
  const rebuiltDifferences = await checkRebuilt([roundId, late.stage.arena.roundId], findings);
  return {
    ...figures(played, settledAt, boardLag(main.stage.log.acknowledged, pulses)),
    ranksCompared,
    receiptsVerified,
    rebuiltDifferences,
    slowestAutoSubmitMs: roundMs(slowestAutoSubmitMs),
    ...details(played),
  };
}

type Compared = 'ranksCompared' | 'receiptsVerified' | 'rebuiltDifferences' | 'slowestAutoSubmitMs';
type Details = 'viewersReturned' | 'messages' | 'writes' | 'faultList' | 'findings';

function figures(
  played: Played,
  settledAt: number | null,
  lag: Latencies,
): Omit<Verdict, Compared | Details> {
  const { tally, findings, main, late, audience, chaos } = played;
  const { lost, doubled, scoreDifferences, rankDifferences } = findings;
  const writes = tally.writes();
  return {
    people: main.people.length,
    attempts: attemptsOf(main.people),
    acknowledged: tally.acknowledged,
    lost,
    doubled,
    scoreDifferences,
    rankDifferences,
    errors: tally.errors,
    writesPerSecond: Math.round(tally.acknowledged / (played.ms / 1_000)),
    p50Ms: roundMs(writes.percentile(0.5)),
    p99Ms: roundMs(writes.percentile(0.99)),
    boardLagP50Ms: roundMs(lag.percentile(0.5)),
    boardLagP99Ms: roundMs(lag.percentile(0.99)),
    faults: chaos?.faults.length ?? 0,
    recoveredMs: roundMs(chaos?.last?.recoveredMs ?? null),
    seconds: Math.round(played.ms / 100) / 10,
    retries: tally.retries,
    viewers: audience?.total('watching') ?? 0,
    latePeople: late.people.length,
    settledMs: settledAt === null ? null : roundMs(settledAt - played.endedAt),
  };
}

function details({
  tally,
  findings,
  audience,
  chaos,
  endedAt,
  ms,
}: Played): Pick<Verdict, Details> {
  const writes = Object.entries(tally.latencies).map(([kind, latencies]) => {
    const { count } = latencies;
    const p50Ms = roundMs(latencies.percentile(0.5));
    return [kind, { count, p50Ms, p99Ms: roundMs(latencies.percentile(0.99)) }] as const;
  });
  const faultList = (chaos?.faults ?? []).map(({ what, at, recoveredMs }) => ({
    what,
    atSeconds: Math.round((at - (endedAt - ms)) / 100) / 10,
    recoveredMs: roundMs(recoveredMs),
  }));
  return {
    viewersReturned: audience?.total('lost') ?? 0,
    messages: audience?.total('messages') ?? 0,
    writes: Object.fromEntries(writes),
    faultList,
    findings: [...findings.words, ...tally.samples],
  };
}

/**
 * Waits until the public board is what it should be and people are told their ranks.
 * @returns when it was, by `clock.ts`; null when it never was, which counts as differences
 */
async function settle(
  client: HttpClient,
  { stage, people }: { stage: Stage; people: PersonRecord[] },
  oracle: Oracle,
  findings: Findings,
): Promise<number | null> {
  const { roundId } = stage.arena;
  const truth: TrueBoard = await oracle.board(roundId);
  const deadline = instant() + SETTLE_WITHIN_MS;
  for (;;) {
    const shown = await readBoard(client, roundId);
    const at = instant();
    const differences = shown ? boardDifferences(shown, truth) : ['the board cannot be read'];
    if (differences.length === 0) {
      if (await areRanksTold(client, roundId, people)) return at;
      differences.push('own ranks cannot be read');
    }
    if (at > deadline) {
      for (const words of differences)
        findings.add('rankDifferences', `board of ${roundId}: ${words}`);
      return null;
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function checkStored(
  { arena, shelf }: Stage,
  people: PersonRecord[],
  oracle: Oracle,
  findings: Findings,
): Promise<StoredCheck> {
  const check = new StoredCheck(
    oracle,
    findings,
    people,
    ({ variantCode, savedSeq, savedAnswers }) =>
      savedSeq === 0 ? NOTHING : shelf.paper(variantCode).score(savedAnswers),
  );
  await check.run(arena.contestId, arena.roundId);
  return check;
}

async function clockHasSubmitted({ arena }: Stage, oracle: Oracle): Promise<void> {
  const deadline = performance.now() + CLOCK_SUBMITS_WITHIN_MS;
  while ((await oracle.openAttempts(arena.roundId)) > 0 && performance.now() < deadline) {
    await sleep(LOOK_EVERY_MS);
  }
}

async function checkReceipts({ client, findings, main, late }: Played): Promise<number> {
  const answer = await client.send({ method: 'GET', path: '/api/signing-key' });
  const { publicKey } = JSON.parse(answer.body) as { publicKey: string };
  const check = new ReceiptCheck(publicKey, findings);
  for (const { stage, people } of [main, late])
    check.run(people, stage.arena.roundId, MOST_RECEIPTS);
  return check.verified;
}

const attemptsOf = (people: PersonRecord[]): number =>
  people.reduce((sum, { attempts }) => sum + attempts.length, 0);
