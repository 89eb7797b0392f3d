import type { FieldError } from '@bangvang/contracts';

/** What a certificate is for. */
export const PURPOSES = ['participation', 'prize', 'collective'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What the texts of a design may speak of; a value that is not there is an empty text. */
export interface CertificateValues {
  name: string;
  unit: string;
  prize: string;
  round: string;
  division: string;
  contest: string;
  /** `05/02/2026` */
  date: string;
  year: string;
  number: string;
}

const EVERYWHERE = ['name', 'unit', 'contest', 'date', 'year', 'number'] as const;
const KNOWN: Record<Purpose, readonly (keyof CertificateValues)[]> = {
  participation: EVERYWHERE,
  prize: [...EVERYWHERE, 'prize', 'round', 'division'],
  collective: [...EVERYWHERE, 'prize', 'round', 'division'],
};

const PLACEHOLDER = /\{([^{}]*)\}/g;
/** An optional part: `[tuần {round}]` stays away where the round is empty. */
const OPTIONAL = /\[([^[\]]*)\]/g;

/** What is wrong with the placeholders of a text; `path` is the field it stands in. */
export function checkPlaceholders(text: string, purpose: Purpose, path: string): FieldError[] {
  const known: readonly string[] = KNOWN[purpose];
  const unknown = [...text.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name));
  const list = known.map((name) => `{${name}}`).join(' ');
  if (unknown.length > 0) {
    return [
      {
        path,
        expected: `only the placeholders ${list}`,
        hint: `chỉ dùng được các chỗ điền ${list}`,
        value: `{${unknown[0]}}`,
      },
    ];
  }
  const rest = text.replace(PLACEHOLDER, '').replace(OPTIONAL, '');
  if (!/[{}[\]]/.test(rest)) return [];
  return [
    {
      path,
      expected: 'closed { } and [ ]',
      hint: 'mỗi ngoặc { hoặc [ phải có ngoặc đóng, không lồng nhau',
    },
  ];
}

/**
 * A text with its placeholders filled in; optional parts that would hold an empty one stay away. A
 * prize within a line is written as in a sentence: "đạt giải Nhất".
 */
export function fillText(text: string, values: CertificateValues): string {
  const value = (name: string): string => values[name as keyof CertificateValues] ?? '';
  const fill = (part: string): string =>
    part.replace(PLACEHOLDER, (_, name: string, at: number) => {
      const begins = at === 0 || part[at - 1] === '\n';
      return name === 'prize' && !begins ? value(name).replace(/^Giải /, 'giải ') : value(name);
    });
  const isWhole = (part: string): boolean =>
    [...part.matchAll(PLACEHOLDER)].every(([, name = '']) => value(name) !== '');
  return fill(text.replace(OPTIONAL, (_, part: string) => (isWhole(part) ? part : '')))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
