import { isEmail } from 'class-validator';
import parsePhoneNumber from 'libphonenumber-js/max';
import { expected, type Checked } from './checked';

/** What the 11-digit mobile prefixes became in 2018. */
const NEW_PREFIX: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0126': '076',
  '0127': '081',
  '0128': '078',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};
const OLD_MOBILE = /^(?:\+?84|0)(1\d{2})(\d{7})$/;

/** By the numbering plan, since the metadata of the library learns of newly opened ranges late. */
const VIETNAMESE = /^\+84(?:[35789]\d{8}|2\d{9})$/;
const CALLABLE = new Set(['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'VOIP']);

/**
 * A phone number in E.164. Written 09…, +84…, 84…, with spaces, dots, hyphens or brackets, it is
 * the same number; landlines pass, service numbers do not. Numbers of other countries need their +code.
 */
export function checkPhone(text: string): Checked<string> {
  const digits = text.replace(/[\s.\-()]/g, '');
  const old = OLD_MOBILE.exec(digits);
  if (old) return oldMobile(`0${old[1]}`, old[2] ?? '');
  const parsed = parsePhoneNumber(digits, { defaultCountry: 'VN', extract: false });
  if (parsed && !parsed.ext && isCallable(parsed)) return { value: parsed.number };
  return expected(
    'a phone number, as 0912 345 678 (of another country: beginning with +)',
    'số điện thoại, ví dụ 0912 345 678 (số nước ngoài bắt đầu bằng +)',
  );
}

function isCallable(parsed: NonNullable<ReturnType<typeof parsePhoneNumber>>): boolean {
  if (parsed.countryCallingCode === '84') return VIETNAMESE.test(parsed.number);
  return parsed.isValid() && CALLABLE.has(parsed.getType() ?? '');
}

function oldMobile(prefix: string, rest: string): Checked<string> {
  const now = NEW_PREFIX[prefix];
  if (!now) return expected('a phone number of 10 digits', 'số di động 10 chữ số');
  return expected(
    `a mobile number of 10 digits; ${prefix}… became ${now}… in 2018: ${now}${rest}`,
    `số di động 10 chữ số; từ năm 2018 đầu số ${prefix} đổi thành ${now}: ${now}${rest}`,
  );
}

/** An e-mail address, lower case. */
export function checkEmail(text: string): Checked<string> {
  const email = text.toLowerCase();
  if (isEmail(email)) return { value: email };
  return expected('an e-mail address, as name@example.vn', 'địa chỉ email, ví dụ ten@example.vn');
}

/** A phone as staff see it: enough to recognise, not enough to call. */
export function maskPhone(e164: string): string {
  const local = e164.startsWith('+84') ? `0${e164.slice(3)}` : e164;
  return `${local.slice(0, 2)}x…${local.slice(-3)}`;
}

/** An e-mail as staff see it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
