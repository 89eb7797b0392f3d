import type { FieldError } from '@bangvang/contracts';
import { unless, type Sentence } from '../clause';
import type { AgeRange } from '../documents/round-results';
import { plural } from '../wording';

/** "từ đủ 14 tuổi đến dưới 18 tuổi", "14 to 17 years old". */
export function sayAge({ from, below }: AgeRange): Sentence {
  const vi = [
    ...(from === undefined ? [] : [`từ đủ ${from} tuổi`]),
    ...(below === undefined ? [] : [`${from === undefined ? 'dưới' : 'đến dưới'} ${below} tuổi`]),
  ];
  const en = [
    ...(from === undefined ? [] : [`at least ${plural(from, 'year')} old`]),
    ...(below === undefined ? [] : [`under ${below}`]),
  ];
  return { vi: vi.join(' '), en: en.join(' and ') };
}

/** A range must say something, and somebody must be in it. */
export function checkAge(age: AgeRange | undefined, path: string): FieldError[] {
  if (age === undefined) return [];
  const { from = 0, below = Infinity } = age;
  const fine = from < below && (age.from !== undefined || age.below !== undefined);
  return unless(
    fine,
    path,
    {
      vi: 'tuổi từ nhỏ hơn tuổi đến, hoặc bỏ trống cả mục',
      en: "'from' less than 'below', or no range at all",
    },
    age,
  );
}

/** Whether somebody may be in both ranges. */
export function agesMeet(a: AgeRange, b: AgeRange): boolean {
  return (a.from ?? 0) < (b.below ?? Infinity) && (b.from ?? 0) < (a.below ?? Infinity);
}
