import type { KnownPerson } from './identity.terms';

/** A number or an address of the net in a text. */
export interface FoundNumber {
  code: 'phone' | 'email' | 'personal-id' | 'bank-account';
  /** It is one of the authors'. */
  own: boolean;
  from: number;
  to: number;
  vi: string;
  en: string;
}

/** 03x, 05x, 07x, 08x, 09x with seven more digits, or with 84; spaces, dots and hyphens between. */
const PHONE = /(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){9}(?![\d])/gu;
const MOBILE = /^(?:84|0)(?:3|5|7|8|9)\d{8}$/u;
/** Bounded, so that a text without end costs no more than its length. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** Nine or twelve digits in one run, also in groups of three. */
const ID = /(?<![\d.,])(?:\d{12}|\d{9}|\d{3}(?: \d{3}){2,3})(?![\d.,]*\d)/gu;
const LEAST_ACCOUNT = 6;
/** Told of one piece of a work: the rest is more of the same. */
const MOST = 40;

/** Phones, e-mail addresses and numbers of identity or accounts in a text. */
export function numbersIn(text: string, people: KnownPerson[]): FoundNumber[] {
  return [...emailsIn(text, people), ...phonesIn(text, people), ...longNumbers(text, people)]
    .sort((one, two) => Number(two.own) - Number(one.own) || one.from - two.from)
    .slice(0, MOST);
}

function emailsIn(text: string, people: KnownPerson[]): FoundNumber[] {
  const own = new Set(people.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])));
  return [...text.matchAll(EMAIL)].map(({ 0: email, index }) => {
    const mine = own.has(email.toLowerCase());
    return {
      code: 'email',
      own: mine,
      from: index,
      to: index + email.length,
      vi: mine ? `Email của tác giả: ${email}` : `Một địa chỉ email: ${email}`,
      en: mine ? `The author's e-mail: ${email}` : `An e-mail address: ${email}`,
    };
  });
}

function phonesIn(text: string, people: KnownPerson[]): FoundNumber[] {
  const own = new Set(people.flatMap(({ phone }) => (phone ? [national(phone)] : [])));
  return [...text.matchAll(PHONE)].flatMap(({ 0: phone, index }): FoundNumber[] => {
    const digits = phone.replace(/\D/gu, '');
    const mine = own.has(national(digits));
    if (!mine && !MOBILE.test(digits)) return [];
    return [
      {
        code: 'phone',
        own: mine,
        from: index,
        to: index + phone.length,
        vi: mine ? `Số điện thoại của tác giả: ${phone}` : `Một số điện thoại: ${phone}`,
        en: mine ? `The author's phone: ${phone}` : `A phone number: ${phone}`,
      },
    ];
  });
}

const national = (phone: string): string => phone.replace(/\D/gu, '').replace(/^(?:84|0)/u, '');

/** The authors' own numbers anywhere; numbers of twelve digits as those of identity cards. */
function longNumbers(text: string, people: KnownPerson[]): FoundNumber[] {
  const ids = new Set(people.flatMap(({ personalId }) => (personalId ? [personalId] : [])));
  const accounts = people.flatMap(({ bankAccount }) => {
    const digits = bankAccount?.match(/\d{6,}/u)?.[0];
    return digits !== undefined && digits.length >= LEAST_ACCOUNT ? [digits] : [];
  });
  const cards = [...text.matchAll(ID)].flatMap(({ 0: number, index }): FoundNumber[] => {
    const digits = number.replace(/\D/gu, '');
    const own = ids.has(digits);
    if (!own && (digits.length !== 12 || !/^0\d{2}[0-3]/u.test(digits))) return [];
    return [card(number, index, own)];
  });
  const own = accounts.flatMap((digits): FoundNumber[] => {
    const index = text.indexOf(digits);
    if (index < 0) return [];
    const [vi, en] = [`Số tài khoản của tác giả: ${digits}`, `The author's account: ${digits}`];
    return [{ code: 'bank-account', own: true, from: index, to: index + digits.length, vi, en }];
  });
  return [...cards, ...own];
}

const card = (number: string, from: number, own: boolean): FoundNumber => ({
  code: 'personal-id',
  own,
  from,
  to: from + number.length,
  vi: own ? `Số giấy tờ của tác giả: ${number}` : `Một số giống số căn cước: ${number}`,
  en: own ? `The author's ID number: ${number}` : `A number like that of an ID card: ${number}`,
});
