import { Client } from 'pg';
import { kendall } from '@bangvang/agreement';
import { roundMs } from '../load/latencies';
import type { StaffDesk } from '../load/staff-desk';
import type { AuthorsTally, Handed } from './authors';
import type { JuryTally } from './judges';
import type { LeakWatch } from './leaks';
import type { Truth } from './truth';

/** What was played, as the players themselves wrote it down. */
export interface PlayedWriting {
  contestId: string;
  stageId: string;
  handed: Handed[];
  accepted: number;
  authors: AuthorsTally;
  jury: JuryTally;
  leaks: LeakWatch;
  truth: Truth;
  seconds: Record<string, number>;
}

/** How it compares with what is stored, and with the truth. */
export interface WritingVerdict {
  entries: number;
  accepted: number;
  marks: number;
  thirdMarks: number;
  lost: number;
  doubled: number;
  differences: number;
  leaked: number;
  answersLookedThrough: number;
  errors: number;
  rawTau: number | null;
  adjustedTau: number | null;
  submitP50Ms: number | null;
  submitP99Ms: number | null;
  nextWorkP50Ms: number | null;
  nextWorkP99Ms: number | null;
  lockP99Ms: number | null;
  seconds: Record<string, number>;
  findings: string[];
}

interface Ranking {
  ranking: { code: string; centipoints: number; adjustedCentipoints: number }[];
}

const SHOWN = 20;

/** Compares what was acknowledged with PostgreSQL, and both rankings with the truth. */
export async function judgeWriting(
  played: PlayedWriting,
  organiser: StaffDesk,
  databaseUrl: string,
): Promise<WritingVerdict> {
  const { authors, jury, leaks, truth } = played;
  const stored = await read(played, databaseUrl);
  const findings = [...stored.findings, ...leaks.found, ...authors.problems, ...jury.problems];
  const { ranking } = await organiser.call<Ranking>(
    'GET',
    `/api/staff/stages/${played.stageId}/statistics`,
  );
  const tau = (points: (row: Ranking['ranking'][number]) => number): number | null =>
    kendall(
      ranking.flatMap((row) => {
        const entry = jury.entries.get(row.code);
        return entry === undefined ? [] : [[points(row), truth.qualities[entry] as number]];
      }),
    ).value;
  const time = (name: 'submissions' | 'next' | 'locks', share: number) =>
    roundMs((name === 'submissions' ? authors.submissions : jury[name]).percentile(share));
  return {
    entries: played.handed.length,
    accepted: played.accepted,
    marks: jury.given.length,
    thirdMarks: stored.thirds,
    lost: stored.lost,
    doubled: authors.doubled + stored.doubled,
    differences: stored.differences,
    leaked: leaks.found.length,
    answersLookedThrough: leaks.looked,
    errors: authors.problems.length + jury.problems.length,
    rawTau: tau(({ centipoints }) => centipoints),
    adjustedTau: tau(({ adjustedCentipoints }) => adjustedCentipoints),
    submitP50Ms: time('submissions', 0.5),
    submitP99Ms: time('submissions', 0.99),
    nextWorkP50Ms: time('next', 0.5),
    nextWorkP99Ms: time('next', 0.99),
    lockP99Ms: time('locks', 0.99),
    seconds: played.seconds,
    findings: findings.slice(0, SHOWN),
  };
}

/** Receipts and locked marks, looked for in the database. */
async function read({ contestId, stageId, handed, jury }: PlayedWriting, databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const versions = await client.query<{ key: string; sha256: string }>(
      `SELECT v.entry_id || ' ' || v.version AS key, v.sha256
         FROM entry_version v JOIN entry e ON e.id = v.entry_id WHERE e.contest_id = $1`,
      [contestId],
    );
    const marks = await client.query<{ key: string; centipoints: number; kind: string }>(
      `SELECT m.code || ' ' || j.no AS key, m.centipoints, m.kind
         FROM mark m JOIN jury_member j ON j.id = m.member_id WHERE m.stage_id = $1`,
      [stageId],
    );
    const hashes = new Map(versions.rows.map(({ key, sha256 }) => [key, sha256]));
    const points = new Map(marks.rows.map(({ key, centipoints }) => [key, centipoints]));
    const seen = new Set(jury.given.map(({ code }) => code));
    const missingEntries = handed.filter((one) => !hashes.has(`${one.id} ${one.version}`));
    const otherEntries = handed.filter(
      (one) => (hashes.get(`${one.id} ${one.version}`) ?? one.sha256) !== one.sha256,
    );
    const total = (all: number[]): number => all.reduce((sum, one) => sum + one, 0);
    const given = total(jury.given.map(({ centipoints }) => centipoints));
    const kept = total([...points.values()]);
    return {
      lost: missingEntries.length + Math.max(0, jury.given.length - marks.rows.length),
      doubled: Math.max(0, marks.rows.length - jury.given.length),
      differences: otherEntries.length + (given === kept ? 0 : 1),
      thirds: marks.rows.filter(({ kind }) => kind === 'third').length,
      findings: [
        ...missingEntries.map(({ no }) => `entry ${no} was acknowledged and is not stored`),
        ...otherEntries.map(({ no }) => `entry ${no} is stored with another hash`),
        ...(seen.size === handed.length
          ? []
          : [`${seen.size} of ${handed.length} works were seen`]),
      ],
    };
  } finally {
    await client.end();
  }
}
