import { foldText, type FieldError } from '@bangvang/contracts';
import { cleanLine } from '@bangvang/platform';

/** A password of this many characters needs no further rule (NIST SP 800-63B, 5.1.1). */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** The one way an e-mail address is written: NFC, lower case, no space around it. */
export function canonicalEmail(email: string): string {
  return cleanLine(email).toLowerCase().normalize('NFC');
}

/** The same keys give the same password whatever the keyboard's way of composing Vietnamese letters. */
export function canonicalPassword(password: string): string {
  return password.normalize('NFC');
}

/** Who a password is for. */
export interface PasswordOwner {
  email: string;
  name: string;
}

/** What is wrong with a password beyond its length: it must not be its owner's e-mail or name. */
export function passwordFaults(
  path: string,
  password: string,
  { email, name }: PasswordOwner,
): FieldError[] {
  const guessable = [email, email.slice(0, email.lastIndexOf('@')), name].map(squeeze);
  return guessable.includes(squeeze(password))
    ? [
        {
          path,
          expected: 'a password that is not the name or e-mail of its owner',
          hint: 'mật khẩu khác với tên và email của người dùng',
        },
      ]
    : [];
}

/** Letters and digits as somebody guessing would try them: without case, accents and spaces. */
function squeeze(text: string): string {
  return foldText(text).replaceAll(' ', '');
}
