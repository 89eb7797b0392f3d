import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { instant } from '../load/clock';
import { inParallel, range, type Player } from '../load/crowd';
import { roundMs } from '../load/latencies';
import { say } from '../project';
import { boardDifferences, readBoard } from '../simulate/check-board';
import { Oracle } from '../simulate/oracle';
import { prepareField, timed, type Field, type Ground } from './ground';
import { rounded, type Row } from './row';

/** "Hải Phòng làm theo lời Bác", 2023: people and attempts as reported. */
const PEOPLE = 195_675;
const ATTEMPTS = 312_564;
const CONNECTIONS = 192;
const TELL_EVERY_MS = 15_000;
const SETTLE_WITHIN_MS = 60_000;

/** The whole contest, everybody registering, starting and submitting, as fast as it goes. */
export async function replay(ground: Ground): Promise<Row[]> {
  const field = await prepareField(ground, CONNECTIONS, { attemptsMax: 3 });
  const { crowd, tally, client } = field;
  const telling = setInterval(
    () => say(`Replay: ${tally.latencies.submit.count} of ${ATTEMPTS} attempts submitted.`),
    TELL_EVERY_MS,
  );
  const seconds = await timed(() =>
    inParallel(range(0, PEOPLE), CONNECTIONS, async (n) => {
      const player = await crowd.register(n);
      for (let attempt = attemptsOf(n); attempt > 0; attempt -= 1) {
        await crowd.start(player);
        await crowd.submit(player);
      }
    }),
  );
  clearInterval(telling);
  const { wrong, settledMs } = await compare(ground, field);
  client.close();
  const how =
    `${PEOPLE.toLocaleString('en')} registrations, ${ATTEMPTS.toLocaleString('en')} starts and submits on ${CONNECTIONS} connections; ` +
    'client on the same machine';
  const writes = tally.writes();
  return [
    { name: 'the whole Hải Phòng contest of 2023', value: rounded(seconds), unit: 's', how },
    {
      name: 'replay, acknowledged writes',
      value: rounded(writes.count / seconds),
      unit: '/s',
      how,
    },
    { name: 'replay, p99', value: roundMs(writes.percentile(0.99)), unit: 'ms', how },
    {
      name: 'replay, lost or different',
      value: wrong,
      unit: '',
      how: 'every acknowledged person and attempt with answers and score as stored, and the public board, against an SQL oracle',
    },
    {
      name: 'replay, board complete after',
      value: settledMs,
      unit: 'ms',
      how: 'from the last acknowledgement until rows, units, bands and counts over HTTP equal the oracle',
    },
  ];
}

/** So many have one attempt more than the others that the sum is right. */
function attemptsOf(n: number): number {
  return 1 + (n % PEOPLE < ATTEMPTS - PEOPLE ? 1 : 0);
}

async function compare(
  { own }: Ground,
  { arena, crowd, client, tally }: Field,
): Promise<{ wrong: number; settledMs: number | null }> {
  const oracle = new Oracle(own.state.databaseUrl);
  try {
    const began = instant();
    const settledMs = await settle(client, arena.roundId, oracle, began);
    const people = await wrongPeople(oracle, arena.contestId, crowd.players);
    const attempts = await wrongAttempts(oracle, arena.roundId, crowd.players);
    const board = settledMs === null ? 1 : 0;
    return { wrong: tally.errors + people + attempts + board, settledMs };
  } finally {
    await oracle.close();
  }
}

async function wrongPeople(oracle: Oracle, contestId: string, players: Player[]): Promise<number> {
  const stored = new Set(await oracle.participants(contestId));
  const missing = players.filter(({ no }) => !stored.delete(no));
  return missing.length + stored.size;
}

/** Attempts that are not there, not as acknowledged, or not scored as we score them. */
async function wrongAttempts(oracle: Oracle, roundId: string, players: Player[]): Promise<number> {
  const known = new Map(players.flatMap(({ attempts }) => attempts.map((one) => [one.id, one])));
  let wrong = 0;
  for await (const stored of oracle.attempts(roundId)) {
    const sheet = known.get(stored.id)?.sheet;
    known.delete(stored.id);
    const right =
      stored.submitted &&
      stored.centipoints === sheet?.score.centipoints &&
      isDeepStrictEqual(stored.answers, sheet?.answers);
    if (!right) wrong += 1;
  }
  return wrong + known.size;
}

async function settle(
  client: Field['client'],
  roundId: string,
  oracle: Oracle,
  began: number,
): Promise<number | null> {
  const truth = await oracle.board(roundId);
  while (instant() - began < SETTLE_WITHIN_MS) {
    const shown = await readBoard(client, roundId);
    const at = instant();
    if (shown && boardDifferences(shown, truth).length === 0) return Math.round(at - began);
    await sleep(100);
  }
  return null;
}
