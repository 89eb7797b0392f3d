import type { Words } from '../kit/words';

/** Phrases that several parts of the book say. */
export const ENTRY_WORDS = {
  draft: ['Chưa vào sổ', 'Not registered'],
  submitted: ['Chờ xét', 'To be screened'],
  accepted: ['Đã nhận', 'Accepted'],
  rejected: ['Loại', 'Rejected'],
  withdrawn: ['Đã rút', 'Withdrawn'],
  paper: ['Bản giấy', 'On paper'],
  late: ['Quá hạn', 'Late'],
  untitled: ['(chưa đặt tên)', '(untitled)'],
  words: ['{n} chữ', '{n} words'],
} as const satisfies Words;
