import type { FieldError } from '@bangvang/contracts';
import { wrong, type ContestRules, type RoundResults } from '@bangvang/rulebook';
import type { RegistrationFields, RegistrationRules } from '../registration/registration';

/*
 * Rules that ask for what registration does not: a division by age where nobody is asked for a birth
 * date would leave everybody out.
 */

type Field = keyof RegistrationFields;

const COLLECTED: Partial<Record<Field, { vi: string; en: string }>> = {
  birthDate: {
    vi: 'chỉ dùng được khi đăng ký có hỏi ngày sinh',
    en: 'only where registration asks for the birth date',
  },
  unit: {
    vi: 'chỉ dùng được khi đăng ký có hỏi đơn vị',
    en: 'only where registration asks for the unit',
  },
  inviter: {
    vi: 'chỉ dùng được khi đăng ký có hỏi người giới thiệu',
    en: 'only where registration asks who invited people',
  },
  province: {
    vi: 'chỉ dùng được khi đăng ký có hỏi tỉnh, thành phố',
    en: 'only where registration asks for the province',
  },
};
const OFF = {
  vi: 'một thông tin mà đăng ký có hỏi',
  en: 'a field that registration asks for',
};

/** What the rules of a contest need of people that registration does not ask for. */
export function missingForContest(
  rules: ContestRules,
  { fields }: RegistrationRules,
): FieldError[] {
  const needs: [path: string, field: Field][] = [];
  (rules.divisions ?? []).forEach(({ age, unitKinds }, index) => {
    if (age) needs.push([`divisions[${index}].age`, 'birthDate']);
    if (unitKinds) needs.push([`divisions[${index}].unitKinds`, 'unit']);
  });
  if ((rules.eligibility?.barredUnits ?? []).length > 0) {
    needs.push(['eligibility.barredUnits', 'unit']);
  }
  (rules.collectives ?? []).forEach((_, index) => needs.push([`collectives[${index}]`, 'unit']));
  needs.push(...specialNeeds('overall.prizes', rules.overall?.prizes?.special));
  (rules.publication?.show ?? []).forEach((shown, index) => {
    if (shown === 'province') needs.push([`publication.show[${index}]`, 'province']);
  });
  needs.push(...writingNeeds(rules.writing));
  return notAsked(needs, fields);
}

/** What the results part of a round's rules needs of people that registration does not ask for. */
export function missingForRound(
  results: RoundResults | undefined,
  { fields }: RegistrationRules,
): FieldError[] {
  const { validity, prizes } = results ?? {};
  const needs = specialNeeds('results.prizes', prizes?.special);
  if (validity?.age) needs.push(['results.validity.age', 'birthDate']);
  const required = (validity?.required ?? []).flatMap((field, index) =>
    fields[field] === 'off' ? [wrong(`results.validity.required[${index}]`, OFF, field)] : [],
  );
  return [...notAsked(needs, fields), ...required];
}

/** Units collect, are counted, or win: authors must have named theirs. */
function writingNeeds(rules: ContestRules['writing']): [path: string, field: Field][] {
  if (rules === undefined) return [];
  return [
    ...rules.tiers.map((_, index): [string, Field] => [`writing.tiers[${index}]`, 'unit']),
    ...rules.unitQuotas.map((_, index): [string, Field] => [
      `writing.unitQuotas[${index}]`,
      'unit',
    ]),
    ...(rules.awards.collectives === null
      ? []
      : [['writing.awards.collectives', 'unit'] as [string, Field]]),
  ];
}

function specialNeeds(
  path: string,
  special: { kind: string }[] = [],
): [path: string, field: Field][] {
  return special.map(({ kind }, index) => [
    `${path}.special[${index}].kind`,
    kind === 'spread' ? 'inviter' : 'birthDate',
  ]);
}

function notAsked(needs: [path: string, field: Field][], fields: RegistrationFields): FieldError[] {
  return needs.flatMap(([path, field]) => {
    const words = COLLECTED[field];
    return fields[field] === 'off' && words ? [wrong(path, words)] : [];
  });
}

const UNIT = {
  vi: 'mã đơn vị có trong danh mục đơn vị của cuộc thi',
  en: 'the code of a unit of the contest',
};
const KIND = {
  vi: 'loại đơn vị có trong danh mục đơn vị của cuộc thi',
  en: 'a kind of unit of the contest',
};

/** Codes and kinds of units that the contest's tree has never had. */
export function unknownUnits(
  rules: ContestRules,
  units: readonly { code: string; kind: string }[],
): FieldError[] {
  const codes = new Set(units.map(({ code }) => code));
  const kinds = new Set(units.map(({ kind }) => kind));
  const named: [path: string, known: Set<string>, names: string[]][] = [
    ['eligibility.barredUnits', codes, rules.eligibility?.barredUnits ?? []],
    ...(rules.divisions ?? []).map(({ unitKinds }, index): [string, Set<string>, string[]] => [
      `divisions[${index}].unitKinds`,
      kinds,
      unitKinds ?? [],
    ]),
    ...(rules.collectives ?? []).flatMap(({ groups = [] }, award) =>
      groups.map(({ units: listed }, group): [string, Set<string>, string[]] => [
        `collectives[${award}].groups[${group}].units`,
        codes,
        listed,
      ]),
    ),
  ];
  const unknown = named.flatMap(([path, known, names]) =>
    names.flatMap((name, index) =>
      known.has(name) ? [] : [wrong(`${path}[${index}]`, known === kinds ? KIND : UNIT, name)],
    ),
  );
  return [...unknown, ...unknownInWriting(rules.writing, kinds)];
}

function unknownInWriting(rules: ContestRules['writing'], kinds: Set<string>): FieldError[] {
  if (rules === undefined) return [];
  const named: [path: string, kind: string | undefined][] = [
    ...rules.tiers.map(({ unitKind }, index): [string, string] => [
      `writing.tiers[${index}].unitKind`,
      unitKind,
    ]),
    ...rules.unitQuotas.map(({ kind }, index): [string, string | undefined] => [
      `writing.unitQuotas[${index}].kind`,
      kind,
    ]),
  ];
  return named.flatMap(([path, kind]) =>
    kind === undefined || kinds.has(kind) ? [] : [wrong(path, KIND, kind)],
  );
}
