import { plan, type NoPlan, type Plan, type PlanTask } from './assignment.rules';
import type { PlannedJudge, PlannedWork } from './rules/hands';
import { SeededRandom } from './rules/random';

const SEED = '00112233445566778899aabbccddeeff';

const judge = (id: string, about: Partial<PlannedJudge> = {}): PlannedJudge => ({
  id,
  team: null,
  media: [],
  load: 0,
  closed: false,
  ...about,
});
const work = (code: string, about: Partial<PlannedWork> = {}): PlannedWork => ({
  code,
  medium: 'bao',
  has: [],
  barred: [],
  needs: 2,
  ...about,
});
const several = <Thing>(count: number, make: (index: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, index) => make(index));
const task = (about: Partial<PlanTask>): PlanTask => ({
  works: [],
  judges: [],
  teamsApart: false,
  seed: SEED,
  ...about,
});
const possible = (outcome: Plan | NoPlan): Plan => {
  if (!outcome.possible) throw new Error(JSON.stringify(outcome.obstacles));
  return outcome;
};
const spread = ({ loads }: Plan): number => {
  const all = loads.map(({ load }) => load);
  return Math.max(...all) - Math.min(...all);
};

describe('a plan', () => {
  it('gives each work its judges, with loads within one and all judges connected', () => {
    const made = possible(
      plan(
        task({
          works: several(101, (n) => work(`W${n}`)),
          judges: several(7, (n) => judge(`J${n}`)),
        }),
      ),
    );
    expect(made.given).toHaveLength(202);
    expect(spread(made)).toBeLessThanOrEqual(1);
    expect(made.groups).toHaveLength(1);
  });

  it('follows from its seed, whatever order the rows come in', () => {
    const works = several(40, (n) => work(`W${n}`));
    const judges = several(6, (n) => judge(`J${n}`));
    const once = plan(task({ works, judges }));
    expect(plan(task({ works: [...works].reverse(), judges: [...judges].reverse() }))).toEqual(
      once,
    );
    const other = plan(task({ works, judges, seed: SEED.replace('00', '01') }));
    expect(other).not.toEqual(once);
  });

  it('evens out what greed alone could not: only a chain of hand-overs leads down', () => {
    // A judges everything, B newspapers and poems, C poems alone: level only when A has newspapers.
    const works = [
      ...several(4, (n) => work(`B${n}`, { needs: 1 })),
      ...several(5, (n) => work(`P${n}`, { medium: 'tho', needs: 1 })),
    ];
    const judges = [
      judge('A', { media: ['bao'] }),
      judge('B', { media: ['bao', 'tho'] }),
      judge('C', { media: ['tho'] }),
    ];
    for (let seed = 0; seed < 20; seed += 1) {
      const made = possible(plan(task({ works, judges, seed: SEED.slice(2) + `0${seed % 10}` })));
      expect(spread(made)).toBe(0);
    }
  });

  it('fills up: what judges have already counts, and stays', () => {
    const works = [
      ...several(10, (n) => work(`OLD${n}`, { has: ['J0', 'J1'], needs: 0 })),
      ...several(20, (n) => work(`NEW${n}`)),
      work('HALF', { has: ['J0'], needs: 1 }),
    ];
    const judges = [judge('J0', { load: 11 }), judge('J1', { load: 10 }), judge('J2'), judge('J3')];
    const made = possible(plan(task({ works, judges })));
    expect(made.given.filter(({ code }) => code.startsWith('OLD'))).toEqual([]);
    expect(made.given.filter(({ code }) => code === 'HALF')).toHaveLength(1);
    expect(spread(made)).toBeLessThanOrEqual(1);
  });

  it('gives nothing to who takes no more, and keeps their team away all the same', () => {
    const judges = [
      judge('J0', { team: 'A', closed: true, load: 1 }),
      judge('J1', { team: 'A' }),
      judge('J2', { team: 'B' }),
    ];
    const works = [work('W', { has: ['J0'], needs: 1 })];
    const made = possible(plan(task({ works, judges, teamsApart: true })));
    expect(made.given).toEqual([{ code: 'W', judgeId: 'J2' }]);
  });

  it('connects two halves that dealing left apart', () => {
    // Two works each for four judges: {A, B} and {C, D} would do, but then nobody could compare.
    const judges = ['A', 'B', 'C', 'D'].map((id) => judge(id));
    for (let seed = 0; seed < 200; seed += 1) {
      const made = possible(
        plan(
          task({
            works: several(4, (n) => work(`W${n}`)),
            judges,
            seed: seed.toString(16).padStart(32, '0'),
          }),
        ),
      );
      expect(made.groups).toHaveLength(1);
      expect(spread(made)).toBe(0);
    }
  });

  it('tells groups apart where media leave no way between them', () => {
    const judges = ['A', 'B', 'C', 'D'].map((id, n) =>
      judge(id, { media: [n < 2 ? 'bao' : 'tho'] }),
    );
    const works = several(8, (n) => work(`W${n}`, { medium: n < 4 ? 'bao' : 'tho' }));
    expect(possible(plan(task({ works, judges }))).groups).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
  });
});

describe('what is impossible has a name', () => {
  const both = several(2, (n) => judge(`J${n}`));

  it.each<[string, Partial<PlanTask>, object]>([
    ['judges', { judges: [judge('A')], works: [work('W')] }, { needed: 2, available: 1 }],
    ['judges', { judges: [], works: [work('W')] }, { available: 0, works: ['W'] }],
    [
      'media',
      { judges: [judge('A'), judge('B', { media: ['tho'] })], works: [work('W')] },
      { medium: 'bao', available: 1 },
    ],
    [
      'conflicts',
      { judges: both, works: [work('FREE'), work('W', { barred: ['J1'] })] },
      { works: ['W'], available: 1 },
    ],
    [
      'teams',
      {
        judges: [judge('A', { team: 'I' }), judge('B', { team: 'I' })],
        works: [work('W')],
        teamsApart: true,
      },
      { works: ['W'], available: 1 },
    ],
    [
      'conflicts',
      {
        judges: [judge('A', { team: 'I' }), judge('B', { team: 'I' }), judge('C', { team: 'II' })],
        works: [work('W', { barred: ['C'] })],
        teamsApart: true,
      },
      { works: ['W'], available: 1 },
    ],
  ])('%s', (constraint, about, expected) => {
    const outcome = plan(task(about));
    expect(outcome).toMatchObject({ possible: false, obstacles: [{ constraint, ...expected }] });
  });
});

/** A jury and works made up at random: media, teams, conflicts, works that have judges already. */
function randomTask(random: SeededRandom, seed: string): PlanTask {
  const media = ['bao', 'tho', 'phim'].slice(0, 1 + random.below(3));
  const some = <Thing>(things: readonly Thing[], one: number): Thing[] =>
    things.filter(() => random.below(one) === 0);
  const judges = several(1 + random.below(12), (n) =>
    judge(`J${n}`, {
      team: random.below(3) === 0 ? null : `T${random.below(4)}`,
      media: random.below(3) === 0 ? some(media, 2) : [],
    }),
  );
  const ids = judges.map(({ id }) => id);
  const conflicts = random.below(3) > 0;
  const works = several(random.below(60), (n) =>
    work(`W${n}`, {
      medium: media[random.below(media.length)] ?? 'bao',
      barred: conflicts ? some(ids, 8) : [],
      needs: 1 + random.below(3),
    }),
  );
  return { works, judges, teamsApart: random.below(2) === 0, seed };
}

/** Whether somebody could have a work by the task alone. */
function mayHave(
  { teamsApart }: PlanTask,
  one: PlannedWork,
  who: PlannedJudge,
  beside: PlannedJudge[],
) {
  if (who.media.length > 0 && !who.media.includes(one.medium)) return false;
  if (one.barred.includes(who.id)) return false;
  return beside.every(
    (other) => other.id !== who.id && !(teamsApart && who.team !== null && who.team === other.team),
  );
}

describe('on juries made up at random', () => {
  const seeds = several(600, (n) => (n * 7919 + 1).toString(16).padStart(32, '0'));

  it('every constraint holds, or the works that stand against it are named', () => {
    let dealt = 0;
    for (const seed of seeds) {
      const asked = randomTask(new SeededRandom(seed), seed);
      const outcome = plan(asked);
      if (outcome.possible) dealt += 1;
      const wrong = outcome.possible ? faultsOf(asked, outcome) : unfounded(outcome);
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    }
    expect(dealt).toBeGreaterThan(100);
    expect(dealt).toBeLessThan(seeds.length);
  });

  it('no hand-over would make the loads more level', () => {
    for (const seed of seeds) {
      const asked = randomTask(new SeededRandom(seed), seed);
      const outcome = plan(asked);
      const better = outcome.possible ? betterHands(asked, outcome) : [];
      expect({ seed, better }).toEqual({ seed, better: [] });
      const open = asked.judges.every(({ media }) => media.length === 0);
      const free = asked.works.every(({ barred }) => barred.length === 0);
      if (!outcome.possible || !open || !free || asked.teamsApart) continue;
      expect(outcome.level).toBe(true);
      const pairs = asked.works.filter(({ needs }) => needs >= 2).length;
      if (pairs >= asked.judges.length)
        expect({ seed, groups: outcome.groups.length }).toEqual({ seed, groups: 1 });
    }
  });
});

const markersOf = ({ judges }: PlanTask, { given }: Plan, code: string): PlannedJudge[] =>
  given.flatMap((one) => (one.code === code ? judges.filter(({ id }) => id === one.judgeId) : []));

/** What a plan does wrong by its task. */
function faultsOf(asked: PlanTask, outcome: Plan): string[] {
  return asked.works.flatMap((one) => {
    const markers = markersOf(asked, outcome, one.code);
    const fit = markers.every((who) =>
      mayHave(
        asked,
        one,
        who,
        markers.filter((other) => other !== who),
      ),
    );
    return fit && markers.length === one.needs ? [] : [one.code];
  });
}

const unfounded = ({ obstacles }: NoPlan): unknown[] =>
  obstacles.filter(({ works, needed, available }) => works.length === 0 || available >= needed);

/** Works that could go to somebody with two works less. */
function betterHands(asked: PlanTask, outcome: Plan): string[] {
  const loadOf = new Map(outcome.loads.map(({ judgeId, load }) => [judgeId, load]));
  return outcome.given.flatMap(({ code, judgeId }) => {
    const one = asked.works.find((other) => other.code === code) as PlannedWork;
    const beside = markersOf(asked, outcome, code).filter(({ id }) => id !== judgeId);
    return asked.judges.flatMap((who) => {
      const gain = (loadOf.get(judgeId) ?? 0) - (loadOf.get(who.id) ?? 0);
      return gain >= 2 && mayHave(asked, one, who, beside)
        ? [`${code}: ${judgeId} to ${who.id}`]
        : [];
    });
  });
}
