import type { FieldError } from '@bangvang/contracts';
import { wrong } from '@bangvang/rulebook';

/** What can be contested; what `subject` names of it stands beside. */
export const APPEAL_KINDS = ['attempt', 'question', 'rank', 'prize', 'eligibility'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

export const APPEAL_STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];
export type AppealOutcome = Extract<AppealState, 'upheld' | 'rejected'>;

export const EVIDENCE_KINDS = ['image/png', 'image/jpeg', 'application/pdf'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Appeals of one person in a contest, whatever became of them. */
export const MOST_APPEALS = 20;
/** Files to one appeal. */
export const MOST_EVIDENCE = 3;
/** Of one file. */
export const EVIDENCE_BYTES = 5 * 1024 * 1024;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface SubjectForm {
  form: RegExp;
  expected: { en: string; vi: string };
}

const SUBJECTS: Record<AppealKind, SubjectForm> = {
  attempt: {
    form: UUID,
    expected: { en: 'the id of an attempt of yours', vi: 'mã một lượt thi của bạn' },
  },
  question: {
    form: /^[1-9]\d{0,2}$/,
    expected: {
      en: 'the number of a question on your paper',
      vi: 'số thứ tự câu hỏi trên đề của bạn',
    },
  },
  rank: {
    form: /^$/,
    expected: { en: 'nothing: it is your own rank', vi: 'để trống: thứ hạng của chính bạn' },
  },
  prize: {
    form: /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
    expected: { en: 'the id of a prize, or nothing', vi: 'mã một hạng giải, hoặc để trống' },
  },
  eligibility: {
    form: /^[1-9]\d{0,8}$/,
    expected: {
      en: 'the published number of another participant',
      vi: 'số báo danh của người dự thi khác',
    },
  },
};

/** What is wrong with what an appeal is about, by its form. */
export function checkSubject(kind: AppealKind, subject: string): FieldError[] {
  const { form, expected } = SUBJECTS[kind];
  return form.test(subject) ? [] : [wrong('subject', expected, subject.slice(0, 80))];
}

const PNG = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PNG_END = Buffer.of(0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);
const JPEG = Buffer.of(0xff, 0xd8, 0xff);
const JPEG_END = Buffer.of(0xff, 0xd9);
const PDF = Buffer.from('%PDF-');
const PDF_END = Buffer.from('%%EOF');
/** Programs write a few line ends after a document's last word. */
const TAIL = 1_024;

/**
 * What a file is, by how its bytes begin and end; null for anything else. Its name says nothing. A
 * file that broke off is none of them.
 */
export function evidenceKind(bytes: Buffer): EvidenceKind | null {
  const tail = bytes.subarray(Math.max(0, bytes.length - TAIL));
  if (startsWith(bytes, PNG)) return tail.includes(PNG_END) ? 'image/png' : null;
  if (startsWith(bytes, JPEG)) return tail.includes(JPEG_END) ? 'image/jpeg' : null;
  if (startsWith(bytes, PDF)) return tail.includes(PDF_END) ? 'application/pdf' : null;
  return null;
}

const startsWith = (bytes: Buffer, head: Buffer): boolean =>
  bytes.subarray(0, head.length).equals(head);

/** A file's name as it may be shown and sent back: its last part, without control signs, at most 200 characters. */
export function shownName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{C}"]/gu, '').trim();
  return [...clean].slice(-200).join('') || 'minh-chung';
}
