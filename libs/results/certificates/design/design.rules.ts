import type { FieldError } from '@bangvang/contracts';
import { KIND_NAMES, type CertificateDesign, type CertificateKind } from './design';
import { checkLetters } from '../letters.rules';
import {
  checkPlaceholders,
  fillText,
  type CertificateValues,
  type Purpose,
} from './placeholders.rules';

/** The texts of one certificate, as they are printed. */
export interface CertificateTexts {
  issuer: string[];
  title: string;
  lead: string;
  subject: string;
  about: string;
  body: string;
  /** Place and day. */
  dated: string;
  number: string;
  signerRole: string[];
  signerName: string;
}

const FILLED = ['issuer', 'title', 'lead', 'subject', 'about', 'body', 'number'] as const;
const PRINTED = [...FILLED, 'place', 'signerRole', 'signerName'] as const;

/** What is wrong with the texts of a design, beyond their lengths. */
export function checkDesign(design: CertificateDesign, purpose: Purpose): FieldError[] {
  const errors = [
    ...FILLED.flatMap((field) =>
      checkPlaceholders(design[field] ?? '', purpose, `design.${field}`),
    ),
    ...PRINTED.flatMap((field) => checkLetters(design[field] ?? '', `design.${field}`)),
  ];
  if (errors.length === 0 && !/\{name\}/.test(design.subject)) {
    return [{ path: 'design.subject', expected: 'a text with {name}', hint: 'phải có {name}' }];
  }
  return errors;
}

/** Fills the texts of a design. @param longDay `ngày 05 tháng 02 năm 2026` */
export function textsOf(
  design: CertificateDesign,
  values: CertificateValues,
  longDay: string,
): CertificateTexts {
  const fill = (text: string): string => fillText(text, values);
  return {
    issuer: fill(design.issuer).split('\n'),
    title: fill(design.title ?? KIND_NAMES[design.kind]).toLocaleUpperCase('vi'),
    lead: fill(design.lead),
    subject: fill(design.subject),
    about: fill(design.about),
    body: fill(design.body),
    dated: design.place === '' ? capital(longDay) : `${design.place}, ${longDay}`,
    number: fill(design.number),
    signerRole: design.signerRole.split('\n'),
    signerName: design.signerName,
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const BODIES: Record<Purpose, string> = {
  participation: 'Đã tham gia cuộc thi\n“{contest}”',
  prize: 'Đạt {prize}[ – {round}][, {division}]\nCuộc thi “{contest}”',
  collective: 'Đạt {prize}[ – {division}]\nCuộc thi “{contest}”',
};

const USUAL_KIND: Record<Purpose, CertificateKind> = {
  participation: 'giay-chung-nhan',
  prize: 'giay-chung-nhan',
  collective: 'giay-khen',
};

/** A design to begin with, complete in itself. */
export function usualDesign(purpose: Purpose): CertificateDesign {
  return {
    kind: USUAL_KIND[purpose],
    motto: true,
    issuer: 'Ban Tổ chức cuộc thi',
    lead: purpose === 'participation' ? 'Ban Tổ chức chứng nhận' : 'Ban Tổ chức trao tặng',
    subject: '{name}',
    about: purpose === 'collective' ? '' : '{unit}',
    body: BODIES[purpose],
    place: '',
    number: 'Số: {number}/GCN-BTC',
    signerRole: 'TM. BAN TỔ CHỨC\nTRƯỞNG BAN',
    signerName: '',
    paper: 'warm',
    emblemId: null,
    signatureId: null,
  };
}
