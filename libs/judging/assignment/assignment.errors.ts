import { Problem, says, type Said } from '@bangvang/platform';

/** Why the database or the rules keep a work from a judge. */
export type RefusalReason =
  'conflict' | 'team' | 'medium' | 'seat' | 'has' | 'full' | 'begun' | 'stopped';

const WORDS: Record<RefusalReason, Said> = {
  conflict: says(
    'The bundle that this work stands in holds a work that this judge must not mark, or gave back. Which of them it is stays untold, because that could say whose it is. Please choose somebody else.',
    'Bó bài có bài này chứa một bài mà giám khảo không được chấm hoặc đã trả lại. Đó là bài nào thì không nói ra, vì nói ra có thể lộ tác giả. Xin chọn người khác.',
  ),
  team: says(
    'The two who mark a work must not be of one team.',
    'Hai người chấm một bài không được cùng tổ.',
  ),
  medium: says(
    'This judge does not mark works of this kind.',
    'Giám khảo này không chấm loại hình của bài.',
  ),
  seat: says('This judge does not mark in this stage.', 'Giám khảo này không chấm ở vòng này.'),
  has: says('This judge has the work already.', 'Giám khảo này đang có bài.'),
  full: says('This work has all its markers.', 'Bài này đã đủ người chấm.'),
  begun: says(
    'This judge’s mark is locked, so the work can no longer move.',
    'Điểm của giám khảo này đã khóa, không chuyển được nữa.',
  ),
  stopped: says('This judge has stopped marking.', 'Giám khảo này đã dừng chấm.'),
};

export const refused = (reason: RefusalReason): Problem =>
  new Problem('ASSIGNMENT_REFUSED', WORDS[reason], { reason });

export const assignmentUnderWay = (): Problem =>
  new Problem(
    'ASSIGNMENT_UNDER_WAY',
    says('The assignment before has not ended.', 'Lần phân công trước chưa xong.'),
  );

/** Somebody else moved the work meanwhile. */
export const workMovedOn = (version: number): Problem =>
  new Problem(
    'CONFLICT',
    says(
      'Somebody has just given this work to others. Please look again, then go on.',
      'Có người vừa phân công lại bài này. Hãy xem lại rồi làm tiếp.',
    ),
    {
      version,
    },
  );

export const workNotFound = (): Problem =>
  new Problem(
    'WORK_NOT_FOUND',
    says('This stage has no such work.', 'Không có bài này ở vòng chấm này.'),
  );
