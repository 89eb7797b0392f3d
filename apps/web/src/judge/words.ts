import type { Words } from '../staff/kit/words';

/** Phrases that several parts of the desk say. */
export const DESK_WORDS = {
  waiting: ['Chưa chấm', 'To mark'],
  draft: ['Đang chấm', 'Begun'],
  locked: ['Đã khóa', 'Locked'],
  agreement: ['Cần trao đổi', 'To be discussed'],
  flagged: ['Có cờ', 'Flagged'],
  words: ['{n} chữ', '{n} words'],
  close: ['Đóng', 'Close'],
  cancel: ['Thôi', 'Cancel'],
  identity: ['Lộ danh tính tác giả', 'Gives its author away'],
  copied: ['Nghi sao chép', 'Looks copied'],
  'off-topic': ['Lạc đề', 'Off the subject'],
  unreadable: ['Không đọc được', 'Cannot be read'],
  other: ['Điều khác', 'Something else'],
} as const satisfies Words;
