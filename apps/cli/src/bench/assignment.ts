import {
  planAssignment,
  SeededRandom,
  type PlannedJudge,
  type PlannedWork,
} from '@bangvang/judging';
import { rounded, type Row } from './row';

const WORKS = 5_000;
const JUDGES = 60;
const MARKS = 2;
const TEAMS = 6;
const MEDIA = ['bao', 'tap-chi', 'phat-thanh'];
/** Percent of works that a judge is in conflict with. */
const CONFLICTS = 5;
const SEED = '00000000000000000000000000002026';

/** Dealing works to judges: everybody for everything, and each judge for one medium. */
export function assignment(): Row[] {
  return [
    measure('assignment, judges of every medium', false),
    measure('assignment, judges of one medium each', true),
  ];
}

function measure(name: string, byMedium: boolean): Row {
  const random = new SeededRandom(SEED);
  const pick = (): string => MEDIA[random.below(MEDIA.length)] ?? '';
  const judges: PlannedJudge[] = Array.from({ length: JUDGES }, (_, index) => ({
    id: `judge-${index}`,
    team: `team-${index % TEAMS}`,
    media: byMedium ? [pick()] : [],
    load: 0,
    closed: false,
  }));
  const works: PlannedWork[] = Array.from({ length: WORKS }, (_, index) => ({
    code: `work-${index}`,
    medium: pick(),
    has: [],
    barred: judges.filter(() => random.below(100) < CONFLICTS).map(({ id }) => id),
    needs: MARKS,
  }));
  const began = performance.now();
  const made = planAssignment({ works, judges, teamsApart: true, seed: SEED });
  const seconds = (performance.now() - began) / 1_000;
  const size = `${WORKS.toLocaleString('en')} works x ${JUDGES} judges x ${MARKS}, ${TEAMS} teams apart, ${CONFLICTS}% conflicts`;
  if (!made.possible) return { name, value: null, unit: 's', how: `${size}: impossible` };
  const loads = made.loads.map(({ load }) => load);
  const spread = `loads ${Math.min(...loads)} to ${Math.max(...loads)}`;
  const groups = made.groups.length === 1 ? 'all connected' : `${made.groups.length} groups`;
  return { name, value: rounded(seconds), unit: 's', how: `${size}; ${spread}, ${groups}` };
}
