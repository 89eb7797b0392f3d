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

/** What somebody said who is named beside the sender of a work. */
export const ANSWER_WORDS = {
  named: ['Chưa xác nhận', 'Not confirmed yet'],
  invited: ['Đã mời, chờ trả lời', 'Invited'],
  confirmed: ['Đã xác nhận đồng tác giả', 'Confirmed as a co-author'],
  declined: ['Từ chối đứng tên', 'Declined being named'],
} as const satisfies Words;

export const ANSWER_TONES = {
  named: 'wait',
  invited: 'wait',
  confirmed: 'on',
  declined: 'warn',
} as const;
