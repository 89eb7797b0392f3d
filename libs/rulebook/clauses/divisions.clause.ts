import { kindWords, type FieldError } from '@bangvang/contracts';
import { unless, wrong } from '../clause';
import type { ContestRules, Division } from '../documents/contest-rules';
import { agesMeet, checkAge, sayAge } from './ages';
import type { ContestClause } from './contest.clauses';
import { listed, repeated } from './rule-clause';

/** Who competes with whom. */
export const divisions: ContestClause = {
  say: ({ divisions: all = [] }) => {
    if (all.length === 0) return [];
    const { vi, en } = listed(all.map(sayDivision));
    return [
      {
        vi: `Người dự thi được xếp hạng riêng theo bảng, mỗi người thuộc bảng đầu tiên mà mình đủ điều kiện: ${vi}.`,
        en: `People are ranked in divisions, each in the first whose conditions they meet: ${en}.`,
      },
    ];
  },
  check: ({ divisions: all = [] }, _, { rounds }) => [
    ...repeated(
      all.map(({ id }) => id),
      (index) => `divisions[${index}].id`,
    ),
    ...all.flatMap((division, index) => checkDivision(all, division, index)),
    ...unless(
      rounds.every(({ rules }) => known(rules.results?.prizes?.divisions, all)),
      'divisions',
      {
        vi: 'đủ các bảng mà giải thưởng của các vòng thi nêu tên',
        en: 'all divisions that the prizes of the rounds name',
      },
    ),
  ],
};

function known(named: readonly string[] | undefined, all: readonly Division[]): boolean {
  return (named ?? []).every((id) => all.some((division) => division.id === id));
}

function sayDivision({ name, chosen, age, unitKinds }: Division) {
  const kinds = (unitKinds ?? []).map(kindWords);
  const conditions = [
    ...(chosen ? [{ vi: 'tự chọn khi đăng ký', en: 'chosen at registration' }] : []),
    ...(age ? [sayAge(age)] : []),
    ...(unitKinds
      ? [
          {
            vi: `thuộc đơn vị loại ${kinds.map(({ vi }) => vi).join(', ')}`,
            en: `of a unit of kind ${kinds.map(({ en }) => en).join(', ')}`,
          },
        ]
      : []),
  ];
  const { vi, en } = listed(conditions);
  return conditions.length === 0
    ? { vi: `“${name}” (mọi người còn lại)`, en: `“${name}” (everybody else)` }
    : { vi: `“${name}” (${vi})`, en: `“${name}” (${en})` };
}

function checkDivision(all: readonly Division[], division: Division, index: number): FieldError[] {
  const path = `divisions[${index}]`;
  const before = all.slice(0, index);
  const open = before.find((one) => isOpen(one));
  const meeting = before.find((one) => overlap(one, division));
  return [
    ...checkAge(division.age, `${path}.age`),
    ...unless(division.unitKinds?.length !== 0, `${path}.unitKinds`, {
      vi: 'ít nhất một loại đơn vị, hoặc bỏ trống cả mục',
      en: 'at least one kind, or no list at all',
    }),
    ...(open === undefined
      ? []
      : [
          wrong(path, {
            vi: `đứng trước bảng “${open.name}”, vì bảng đó nhận mọi người`,
            en: `before “${open.name}”, which takes everybody`,
          }),
        ]),
    ...(meeting === undefined
      ? []
      : [
          wrong(
            `${path}.age`,
            {
              vi: `độ tuổi không trùng với bảng “${meeting.name}”`,
              en: `ages that do not overlap with those of “${meeting.name}”`,
            },
            division.age,
          ),
        ]),
  ];
}

function isOpen({ chosen, age, unitKinds }: Division): boolean {
  return chosen !== true && age === undefined && unitKinds === undefined;
}

/** Two bands of age for the same people: whoever is in both would be in the one named first by chance. */
function overlap(a: Division, b: Division): boolean {
  if (a.age === undefined || b.age === undefined || a.chosen === true || b.chosen === true) {
    return false;
  }
  return agesMeet(a.age, b.age) && kindsMeet(a.unitKinds, b.unitKinds);
}

function kindsMeet(a: Division['unitKinds'], b: Division['unitKinds']): boolean {
  return a === undefined || b === undefined || a.some((kind) => b.includes(kind));
}

const ROLES: Record<NonNullable<ContestRules['eligibility']>['barredRoles'][number], string[]> = {
  steering: ['Ban Chỉ đạo', 'the steering committee'],
  organiser: ['Ban Tổ chức', 'the organisers'],
  content: ['Ban Nội dung, ra đề', 'the authors of the questions'],
  secretary: ['Tổ Thư ký', 'the secretariat'],
  helper: ['Tổ Giúp việc', 'the helpers'],
  judge: ['Ban Giám khảo', 'the jury'],
  technical: ['bộ phận kỹ thuật', 'the technical staff'],
};

/** Who may not win. */
export const eligibility: ContestClause = {
  say: ({ eligibility: rules }) => {
    if (rules === undefined || rules.barredRoles.length + rules.barredUnits.length === 0) return [];
    const roles = rules.barredRoles.map((role) => {
      const [vi = '', en = ''] = ROLES[role];
      return { vi, en };
    });
    const units = rules.barredUnits.map((code) => ({
      vi: `người của đơn vị ${code}`,
      en: `people of unit ${code}`,
    }));
    const who = listed([...roles, ...units]);
    const excluded = rules.as === 'excluded';
    return [
      {
        vi: `${excluded ? 'Không được xếp hạng' : 'Được xếp hạng nhưng không nhận giải'}: ${who.vi}.`,
        en: `${excluded ? 'Not ranked' : 'Ranked, but passed by for prizes'}: ${who.en}.`,
      },
    ];
  },
};
