import type { FieldError } from '@bangvang/contracts';
import { Problem } from '@bangvang/platform';

/** No such work here, or none of this judge's: the two are told alike. */
export const workNotFound = (): Problem =>
  new Problem('WORK_NOT_FOUND', 'Không có bài mang mã này trong phần việc của bạn.');

/** Somebody saved in between. `current` is what is stored now. */
export const markStale = (current: object): Problem =>
  new Problem('MARK_STALE', 'Phiếu chấm đã được lưu ở nơi khác. Hãy xem lại rồi lưu tiếp.', {
    current,
  });

/** The mark is locked, so nothing of it changes. */
export const markLocked = (): Problem =>
  new Problem('MARK_LOCKED', 'Phiếu chấm đã khóa. Muốn chấm lại, hãy báo trưởng ban giám khảo.');

/** The points do not fit the rubric, or are not all there. */
export const markInvalid = (errors: FieldError[]): Problem =>
  new Problem('MARK_INVALID', 'Điểm chưa đủ hoặc chưa khớp với thang điểm.', { errors });

/** Others' marks are seen after one's own is locked. */
export const markOpen = (): Problem =>
  new Problem('MARK_OPEN', 'Bạn cần khóa điểm của mình trước.');

/** The judge waits for the chief judge. */
export const judgeStopped = (): Problem =>
  new Problem('JUDGE_STOPPED', 'Việc chấm của bạn đang tạm dừng. Trưởng ban giám khảo sẽ liên hệ.');

/** What was looked at is no longer how things stand. */
export const workChanged = (version: number): Problem =>
  new Problem('WORK_CHANGED', 'Bài này vừa có thay đổi. Hãy xem lại trước khi quyết định.', {
    version,
  });

/** The rules do not ask for this just now. */
export const notAsked = (detail: string): Problem => new Problem('NOT_ASKED', detail);

/** The chief judge put the work out of the contest. */
export const workOut = (): Problem =>
  notAsked('Trưởng ban giám khảo đã đưa bài này ra khỏi cuộc thi nên không chấm nữa.');
