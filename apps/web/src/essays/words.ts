import type { Words } from '../staff/kit/words';

/** Phrases that several parts of the authors' side say. */
export const ESSAY_WORDS = {
  mine: ['Bài dự thi của tôi', 'My works'],
  draft: ['Bản nháp', 'Draft'],
  submitted: ['Đã nộp', 'Handed in'],
  accepted: ['Đã nhận vào vòng chấm', 'Accepted'],
  rejected: ['Không đủ điều kiện', 'Not accepted'],
  withdrawn: ['Đã rút', 'Withdrawn'],
  untitled: ['Chưa đặt tên', 'Untitled'],
  words: ['{n} chữ', '{n} words'],
  cancel: ['Thôi', 'Cancel'],
  until: ['Nhận bài đến {at}', 'Works are taken until {at}'],
  upcoming: ['Nhận bài từ {at}', 'Works are taken from {at}'],
  closed: ['Đã hết hạn nhận bài ({at})', 'The call closed at {at}'],
} as const satisfies Words;
