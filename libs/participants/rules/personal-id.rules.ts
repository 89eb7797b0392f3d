import type { IdKind } from '@bangvang/contests';
import type { cells } from '@bangvang/platform';
import { expected, type Checked } from './checked';
import type { BirthDate } from './person.rules';

export type Sex = 'male' | 'female' | 'other';

const LAST_PROVINCE_CODE = 96;

const CCCD = /^\d{12}$/;
const NINE_DIGITS = /^\d{9}$/;
/** Passports of any country: letters and digits with at least one letter; all digits only where there are nine. */
const PASSPORT = /^(?=.*[A-Z])[A-Z0-9]{6,12}$|^\d{9}$/;
/** A CCCD or CMND that a spreadsheet took for a number. */
const CCCD_SHORT = /^\d{10,11}$/;
const CMND_SHORT = /^\d{8}$/;

const WANTED: Record<IdKind, cells.Wording> = {
  cccd: { en: 'a CCCD number of 12 digits', vi: 'số căn cước 12 chữ số' },
  cmnd: { en: 'a CMND number of 9 digits', vi: 'số CMND 9 chữ số' },
  passport: { en: 'a passport number', vi: 'số hộ chiếu' },
};

/**
 * A personal ID number of one of the allowed kinds. A CCCD is 3 digits of birth province
 * (001-096), 1 of century and sex, 2 of birth year, 6 at random; it has no check digit, so it is
 * checked against birth date and sex where they are known.
 */
export function checkPersonalId(
  text: string,
  kinds: readonly IdKind[],
  person: { birth?: BirthDate; sex?: Sex },
): Checked<string> {
  const id = text.replace(/[\s.-]/g, '').toUpperCase();
  if (CCCD.test(id) && kinds.includes('cccd')) return checkCccd(id, person);
  if (NINE_DIGITS.test(id) && kinds.includes('cmnd')) return { value: id };
  if (PASSPORT.test(id) && kinds.includes('passport')) return { value: id };
  return wanted(kinds, lostItsZero(id, kinds));
}

/** Whether a spreadsheet may have taken it for a number. */
function lostItsZero(id: string, kinds: readonly IdKind[]): boolean {
  return (
    (CCCD_SHORT.test(id) && kinds.includes('cccd')) ||
    (CMND_SHORT.test(id) && kinds.includes('cmnd'))
  );
}

function wanted(kinds: readonly IdKind[], lostZero: boolean): Checked<never> {
  const en = kinds.map((kind) => WANTED[kind].en).join(' or ');
  const vi = kinds.map((kind) => WANTED[kind].vi).join(' hoặc ');
  if (!lostZero) return expected(en, vi);
  return expected(
    `${en} (a spreadsheet may have dropped the leading 0)`,
    `${vi} (có thể thiếu số 0 ở đầu, do Excel cắt mất)`,
  );
}

function checkCccd(id: string, { birth, sex }: { birth?: BirthDate; sex?: Sex }): Checked<string> {
  const province = Number(id.slice(0, 3));
  if (province < 1 || province > LAST_PROVINCE_CODE) {
    return expected(
      'a CCCD number that begins with a province code from 001 to 096',
      'số căn cước bắt đầu bằng mã tỉnh 001 đến 096',
    );
  }
  const centuryAndSex = Number(id[3]);
  const year = 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(id.slice(4, 6));
  if (birth && Number(birth.date.slice(0, 4)) !== year) {
    return expected(
      'a CCCD number of somebody born in that year',
      'số căn cước khớp với năm sinh đã khai',
    );
  }
  const sexOfId: Sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  if (sex && sex !== 'other' && sex !== sexOfId) {
    return expected(
      'a CCCD number of somebody of that sex',
      'số căn cước khớp với giới tính đã khai',
    );
  }
  return { value: id };
}
