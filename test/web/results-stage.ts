import { query } from '@bangvang/database';
import { closeRound, play, type Played } from '../support/closing';
import { setContestRules } from '../support/publications';
import type { Stage, StageContest } from './stage';

/** A contest whose only round is over, with everything that follows computed. */
export interface ClosedContest extends StageContest {
  contestId: string;
  /** By name. */
  people: Map<string, { no: number; participantId: string; token: string }>;
}

/** Two prizes; equals in points and time are told apart by the organisers. */
const RESULTS = {
  ranking: { among: 'any', tieBreak: [{ by: 'duration' }, { by: 'organiser' }] },
  prizes: {
    tiers: [
      { id: 'nhat', name: 'Giải Nhất', count: 1, value: 5_000_000 },
      { id: 'nhi', name: 'Giải Nhì', count: 2 },
      { id: 'khuyen-khich', name: 'Giải Khuyến khích', count: 4 },
    ],
    boundaryTie: 'people',
    onePerPerson: 'round',
    freed: 'move-down',
  },
};

type Result = Omit<Played, 'no' | 'participantId'> & {
  /** Code of their unit. */
  unit?: string;
};

export interface ClosedOptions {
  title?: string;
  /** The results part of the round's rules. */
  results?: object;
  /** The rules of the contest. */
  rules?: Record<string, unknown>;
  /** What happens between the last answer and the closing. */
  before?: (contest: { contestId: string; roundId: string }) => Promise<void>;
}

/** Registers people, lets them play as said, and ends the round. */
export async function closedContest(
  stage: Stage,
  results: Record<string, Result>,
  options: ClosedOptions = {},
): Promise<ClosedContest> {
  const contest = await stage.contest({
    ...(options.title === undefined ? {} : { title: options.title }),
    rules: { results: options.results ?? RESULTS, prediction: null },
  });
  const { test } = stage;
  const units = await query<{ id: string; code: string; no: number }>(
    test.db.tx,
    `SELECT c.id, u.code, u.no FROM contest c JOIN unit u ON u.tree_id = c.unit_tree_id WHERE slug = $1`,
    [contest.slug],
  );
  const [row] = units;
  if (!row) throw new Error('No contest');
  if (options.rules) await setContestRules(test.db.tx, row.id, options.rules);
  const people = await registered(stage, contest.slug, results, units);
  const played = Object.entries(results).map(([name, result]) => {
    const person = people.get(name);
    if (!person) throw new Error(name);
    return { no: person.no, participantId: person.participantId, ...result };
  });
  const about = { roundId: contest.roundId, contestId: row.id };
  await play(test, about, played);
  await options.before?.(about);
  await closeRound(test, contest);
  return { ...contest, contestId: row.id, people };
}

/** Registers people over HTTP, by the names that the results go by. */
async function registered(
  { test }: Stage,
  slug: string,
  results: Record<string, Result>,
  units: { code: string; no: number }[],
): Promise<ClosedContest['people']> {
  const people: ClosedContest['people'] = new Map();
  for (const [index, [fullName, { unit = 'LC' }]] of Object.entries(results).entries()) {
    const answer = await test.call('POST', `/api/contests/${slug}/registrations`, {
      body: {
        fullName,
        birthDate: '19/05/1990',
        phone: `0987${String(index).padStart(6, '0')}`,
        unitNo: units.find(({ code }) => code === unit)?.no,
        consents: { 'tham-gia': true, 'public-name': true },
      },
    });
    if (answer.status !== 201) throw new Error(answer.text);
    const { participant, token } = answer.body as unknown as {
      participant: { id: string; no: number };
      token: string;
    };
    people.set(fullName, { no: participant.no, participantId: participant.id, token });
  }
  return people;
}
