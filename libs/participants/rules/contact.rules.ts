import { isEmail } from 'class-validator';
import parsePhoneNumber from 'libphonenumber-js/max';
import type { Checked } from './person.rules';

const OLD_MOBILE = /^(?:\+?84|0)1[2689]\d{8}$/;

/**
 * A phone number in E.164. Written +84…, 84…, with spaces or dots, it is the same number;
 * landlines pass. Numbers of other countries need their +code.
 */
export function checkPhone(text: string): Checked<string> {
  const digits = text.replace(/[\s.\-()]/g, '');
  if (OLD_MOBILE.test(digits)) {
    return { expected: 'số di động 10 chữ số: số 11 chữ số đầu 01 đã được đổi từ năm 2018' };
  }
  const parsed = parsePhoneNumber(digits, 'VN') ?? parsePhoneNumber(`+${digits}`);
  if (parsed?.isValid()) return { value: parsed.number };
  return { expected: 'số điện thoại, ví dụ 0912 345 678 (số nước ngoài bắt đầu bằng +)' };
}

/** An e-mail address, lower case. */
export function checkEmail(text: string): Checked<string> {
  const email = text.toLowerCase();
  return isEmail(email) ? { value: email } : { expected: 'địa chỉ email, ví dụ ten@example.vn' };
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
