import type { FieldError } from '@bangvang/contracts';
import { Problem, says, type Said } from '@bangvang/platform';

/** No such work here, or none of this judge's: the two are told alike. */
export const workNotFound = (): Problem =>
  new Problem(
    'WORK_NOT_FOUND',
    says(
      'No work of this code is among yours.',
      'Không có bài mang mã này trong phần việc của bạn.',
    ),
  );

/** Somebody saved in between. `current` is what is stored now. */
export const markStale = (current: object): Problem =>
  new Problem(
    'MARK_STALE',
    says(
      'The mark was saved elsewhere. Please look again, then save.',
      'Phiếu chấm đã được lưu ở nơi khác. Hãy xem lại rồi lưu tiếp.',
    ),
    {
      current,
    },
  );

/** The mark is locked, so nothing of it changes. */
export const markLocked = (): Problem =>
  new Problem(
    'MARK_LOCKED',
    says(
      'The mark is locked. To mark again, please ask the chief judge.',
      'Phiếu chấm đã khóa. Muốn chấm lại, hãy báo trưởng ban giám khảo.',
    ),
  );

/** The points do not fit the rubric, or are not all there. */
export const markInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'MARK_INVALID',
    says(
      'The points are not all there, or do not fit the scale.',
      'Điểm chưa đủ hoặc chưa khớp với thang điểm.',
    ),
    { errors },
  );

/** Others' marks are seen after one's own is locked. */
export const markOpen = (): Problem =>
  new Problem(
    'MARK_OPEN',
    says('Please lock your own mark first.', 'Bạn cần khóa điểm của mình trước.'),
  );

/** The judge waits for the chief judge. */
export const judgeStopped = (): Problem =>
  new Problem(
    'JUDGE_STOPPED',
    says(
      'Your marking is halted. The chief judge will get in touch.',
      'Việc chấm của bạn đang tạm dừng. Trưởng ban giám khảo sẽ liên hệ.',
    ),
  );

/** What was looked at is no longer how things stand. */
export const workChanged = (version: number): Problem =>
  new Problem(
    'WORK_CHANGED',
    says(
      'This work has just changed. Please look again before you decide.',
      'Bài này vừa có thay đổi. Hãy xem lại trước khi quyết định.',
    ),
    {
      version,
    },
  );

/** The rules do not ask for this just now. */
export const notAsked = (said: Said): Problem => new Problem('NOT_ASKED', said);

/** The chief judge put the work out of the contest. */
export const workOut = (): Problem =>
  notAsked(
    says(
      'The chief judge took this work out of the contest, so it is not marked any more.',
      'Trưởng ban giám khảo đã đưa bài này ra khỏi cuộc thi nên không chấm nữa.',
    ),
  );
