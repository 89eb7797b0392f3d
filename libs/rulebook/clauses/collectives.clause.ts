import type { FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../clause';
import { COLLECTIVE_MEASURES } from '../collectives/measures';
import type { CollectiveAward, ContestRules, FloorStep } from '../documents/contest-rules';
import { number, plural } from '../wording';
import type { ContestClause, ContestContext } from './contest.clauses';
import { checkRounds } from './overall.clause';
import { listed, repeated, unknown } from './rule-clause';

/** Awards among units. */
export const collectives: ContestClause = {
  say: ({ collectives: awards = [] }) => awards.map(sayAward),
  check: (rules, _, context) => {
    const awards = rules.collectives ?? [];
    return [
      ...repeated(
        awards.map(({ id }) => id),
        (index) => `collectives[${index}].id`,
      ),
      ...awards.flatMap((award, index) =>
        CHECKS.flatMap((check) =>
          check(award, `collectives[${index}]`, tiersOf(rules, award, context), context),
        ),
      ),
    ];
  },
};

type Check = (
  award: CollectiveAward,
  path: string,
  /** Ids of the tiers from which individual prizes are given; null before there are rounds. */
  tiers: readonly string[] | null,
  context: ContestContext,
) => FieldError[];

function tiersOf(
  { overall }: ContestRules,
  award: CollectiveAward,
  { rounds }: ContestContext,
): string[] | null {
  if (rounds.length === 0) return null;
  const counted = rounds.filter(({ ordinal }) => award.rounds?.includes(ordinal) ?? true);
  const lists = [
    ...counted.map(({ rules }) => rules.results?.prizes),
    ...(award.rounds === undefined ? [overall?.prizes] : []),
  ];
  return [...new Set(lists.flatMap((list) => (list?.tiers ?? []).map(({ id }) => id)))];
}

const rounds: Check = (award, path, _, context) =>
  checkRounds(award.rounds, `${path}.rounds`, context);

const tiers: Check = (award, path) =>
  repeated(
    award.tiers.map(({ id }) => id),
    (index) => `${path}.tiers[${index}].id`,
  );

const groups: Check = ({ groupBy, groups: all }, path) => {
  if (groupBy !== 'list') return unless(all === undefined, `${path}.groups`, NO_GROUPS);
  if (all === undefined || all.length === 0) return [wrong(`${path}.groups`, GROUPS)];
  const named = all.flatMap(({ units }, group) =>
    units.map((unit, index) => ({ unit, at: `${path}.groups[${group}].units[${index}]` })),
  );
  return [
    ...repeated(
      all.map(({ id }) => id),
      (index) => `${path}.groups[${index}].id`,
    ),
    ...all.flatMap(({ units }, index) =>
      unless(units.length > 0, `${path}.groups[${index}].units`, {
        vi: 'ít nhất một đơn vị',
        en: 'at least one unit',
      }),
    ),
    ...repeated(
      named.map(({ unit }) => unit),
      (index) => named[index]?.at ?? path,
    ),
  ];
};

const NO_GROUPS = {
  vi: "bỏ trống, trừ khi chia khối theo 'list'",
  en: "nothing, unless 'groupBy' is 'list'",
};
const GROUPS = {
  vi: "các khối, vì chia khối theo 'list'",
  en: "groups, since 'groupBy' is 'list'",
};

const floor: Check = ({ floor: steps = [] }, path) =>
  steps.flatMap(({ below = Infinity }, index) => {
    const before = steps[index - 1];
    const fine = before === undefined || (before.below ?? Infinity) < below;
    return unless(
      fine,
      `${path}.floor[${index}].below`,
      {
        vi: 'lớn hơn mức trước; mức không có giới hạn đứng cuối',
        en: "more than the step before; the one without 'below' is the last",
      },
      steps[index]?.below,
    );
  });

const conditions: Check = ({ conditions: all = [], measure }, path, known) => {
  if (known === null) return [];
  const named = all.map(({ tier }) => tier);
  const needsPrizes = all.length > 0 || measure === 'winners';
  return [
    ...named.flatMap((tier, index) =>
      tier === undefined ? [] : unknown([tier], known, () => `${path}.conditions[${index}].tier`),
    ),
    ...unless(
      !needsPrizes || known.length > 0,
      all.length > 0 ? `${path}.conditions` : `${path}.measure`,
      {
        vi: 'chỉ dùng được khi các vòng thi có giải cá nhân',
        en: 'only where the rounds have prizes for people',
      },
    ),
  ];
};

const prizePoints: Check = ({ prizePoints: points, measure }, path, known) => {
  if (measure !== 'ratio-and-prize-points') {
    return unless(points === undefined, `${path}.prizePoints`, {
      vi: "bỏ trống, trừ khi so theo 'ratio-and-prize-points'",
      en: "nothing, unless the measure is 'ratio-and-prize-points'",
    });
  }
  if (points === undefined || points.length === 0) {
    return [
      wrong(`${path}.prizePoints`, {
        vi: 'điểm quy đổi của từng mức giải',
        en: 'what a prize of each tier is worth',
      }),
    ];
  }
  const named = points.map(({ tier }) => tier);
  const at = (index: number): string => `${path}.prizePoints[${index}].tier`;
  return [...repeated(named, at), ...(known === null ? [] : unknown(named, known, at))];
};

const CHECKS: readonly Check[] = [rounds, tiers, groups, floor, conditions, prizePoints];

function sayAward(award: CollectiveAward): Sentence {
  const measure = COLLECTIVE_MEASURES[award.measure].say;
  const given = listed(
    award.tiers.map(({ name, count }) => ({
      vi: `${number.vi(count)} ${name}`,
      en: `${number.en(count)} × ${name}`,
    })),
  );
  const more = [
    ...sayRounds(award),
    ...sayFloor(award.floor ?? []),
    ...sayConditions(award),
    ...sayBase(award),
  ];
  return {
    vi: `Giải tập thể “${award.name}”: các đơn vị${GROUPED[award.groupBy].vi} được so theo ${measure.vi}${more.map(({ vi }) => `; ${vi}`).join('')}. Trao ${given.vi}${award.groupBy === 'none' ? '' : ' cho mỗi khối'}; bằng nhau thì Ban Tổ chức quyết định.`,
    en: `Collective award “${award.name}”: units${GROUPED[award.groupBy].en} are compared by ${measure.en}${more.map(({ en }) => `; ${en}`).join('')}. Given: ${given.en}${award.groupBy === 'none' ? '' : ' in each group'}; the organisers decide among equals.`,
  };
}

const GROUPED = {
  none: { vi: '', en: '' },
  kind: { vi: ' cùng loại', en: ' of one kind' },
  list: { vi: ' cùng khối', en: ' of one group' },
};

function sayRounds({ rounds: counted }: CollectiveAward): Sentence[] {
  if (counted === undefined) return [];
  return [
    { vi: `tính các vòng ${counted.join(', ')}`, en: `over the rounds ${counted.join(', ')}` },
  ];
}

function sayFloor(steps: readonly FloorStep[]): Sentence[] {
  if (steps.length === 0) return [];
  const { vi, en } = listed(
    steps.map(({ below, percent }) => ({
      vi: `${percent}%${below === undefined ? '' : ` (đơn vị dưới ${number.vi(below)} người)`}`,
      en: `${percent}%${below === undefined ? '' : ` (units below ${plural(below, 'person', 'people')})`}`,
    })),
  );
  return [
    {
      vi: `chỉ xét đơn vị có tỷ lệ người dự thi từ ${vi} trở lên`,
      en: `only units of which at least ${en} took part`,
    },
  ];
}

function sayConditions({ conditions: all = [] }: CollectiveAward): Sentence[] {
  return all.map(({ prizes, tier }) => ({
    vi: `phải có ít nhất ${number.vi(prizes)} giải cá nhân${tier === undefined ? '' : ` từ mức ${tier} trở lên`}`,
    en: `with at least ${plural(prizes, 'prize')} of its people${tier === undefined ? '' : ` of tier ${tier} or higher`}`,
  }));
}

function sayBase({ headcountAsOf, successors, measure, floor: steps = [] }: CollectiveAward) {
  const counted = COLLECTIVE_MEASURES[measure].base !== null || steps.length > 0;
  const day = headcountAsOf?.split('-').toReversed().join('/');
  const asOf = counted
    ? [
        {
          vi: `số liệu đơn vị tính đến ${day === undefined ? 'ngày mở vòng thi cuối' : `ngày ${day}`}`,
          en: `figures of units as of ${headcountAsOf ?? 'the opening of the last round'}`,
        },
      ]
    : [];
  const merged = successors
    ? [
        {
          vi: 'người của đơn vị đã sáp nhập được tính cho đơn vị kế thừa',
          en: 'people of a merged unit count for its successor',
        },
      ]
    : [];
  return [...asOf, ...merged];
}
