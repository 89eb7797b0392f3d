import { Problem } from '@bangvang/platform';

/** Why the database or the rules keep a work from a judge. */
export type RefusalReason =
  'conflict' | 'team' | 'medium' | 'seat' | 'has' | 'full' | 'begun' | 'stopped';

const WORDS: Record<RefusalReason, string> = {
  conflict: 'Giám khảo này có xung đột lợi ích với bài, hoặc đã trả lại bài.',
  team: 'Hai người chấm một bài không được cùng tổ.',
  medium: 'Giám khảo này không chấm loại hình của bài.',
  seat: 'Giám khảo này không chấm ở vòng này.',
  has: 'Giám khảo này đã có bài, hoặc đã từng trả lại bài.',
  full: 'Bài này đã đủ người chấm.',
  begun: 'Điểm của giám khảo này đã khóa, không chuyển được nữa.',
  stopped: 'Giám khảo này đã dừng chấm.',
};

export const refused = (reason: RefusalReason): Problem =>
  new Problem('ASSIGNMENT_REFUSED', WORDS[reason], { reason });

export const assignmentUnderWay = (): Problem =>
  new Problem('ASSIGNMENT_UNDER_WAY', 'Lần phân công trước chưa xong.');

/** Somebody else moved the work meanwhile. */
export const workMovedOn = (version: number): Problem =>
  new Problem('CONFLICT', 'Có người vừa phân công lại bài này. Hãy xem lại rồi làm tiếp.', {
    version,
  });

export const workNotFound = (): Problem =>
  new Problem('WORK_NOT_FOUND', 'Không có bài này ở vòng chấm này.');
