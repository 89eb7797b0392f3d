import type { IdKind } from '@bangvang/contests';
import type { BirthDate, Checked } from './person.rules';

export type Sex = 'male' | 'female' | 'other';

const LAST_PROVINCE_CODE = 96;

/** Passports of any country: letters and digits, at least one letter. */
const PASSPORT = /^(?=.*[A-Z])[A-Z0-9]{6,12}$/;

const EXPECTED: Record<IdKind, string> = {
  cccd: 'số căn cước 12 chữ số',
  cmnd: 'số CMND 9 chữ số',
  passport: 'số hộ chiếu',
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
  if (/^\d{12}$/.test(id) && kinds.includes('cccd')) return checkCccd(id, person);
  if (/^\d{9}$/.test(id) && kinds.includes('cmnd')) return { value: id };
  if (PASSPORT.test(id) && kinds.includes('passport')) return { value: id };
  const wanted = kinds.map((kind) => EXPECTED[kind]).join(' hoặc ');
  const lostZero = /^\d{10,11}$/.test(id) ? ' (có thể thiếu số 0 ở đầu, do Excel cắt mất)' : '';
  return { expected: `${wanted}${lostZero}` };
}

function checkCccd(id: string, { birth, sex }: { birth?: BirthDate; sex?: Sex }): Checked<string> {
  const province = Number(id.slice(0, 3));
  if (province < 1 || province > LAST_PROVINCE_CODE)
    return { expected: 'số căn cước bắt đầu bằng mã tỉnh 001 đến 096' };
  const centuryAndSex = Number(id[3]);
  const year = 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(id.slice(4, 6));
  if (birth && Number(birth.date.slice(0, 4)) !== year) {
    return { expected: 'số căn cước khớp với năm sinh đã khai' };
  }
  const sexOfId: Sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  if (sex && sex !== 'other' && sex !== sexOfId)
    return { expected: 'số căn cước khớp với giới tính đã khai' };
  return { value: id };
}
