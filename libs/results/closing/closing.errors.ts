import { Problem } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

/** Nothing was computed yet for what is asked about. */
export const notComputed = (): Problem =>
  new Problem('RESULT_NOT_COMPUTED', 'Kết quả chưa được tính. Vòng thi phải kết thúc trước.');

/** The round is not closed. */
export const roundNotClosed = (): Problem =>
  new Problem('ROUND_NOT_CLOSED', 'Vòng thi chưa kết thúc nên chưa thể làm việc này.');

/** A decision that does not fit the result as it stands. */
export const decisionInvalid = (errors: FieldError[]): Problem =>
  new Problem('DECISION_INVALID', 'Quyết định không khớp với kết quả hiện tại.', { errors });

/** There is no such decision in the contest. */
export const decisionNotFound = (): Problem => new Problem('NOT_FOUND', 'Không có quyết định này.');

/** Somebody took it back before. */
export const decisionTakenBack = (): Problem =>
  new Problem('CONFLICT', 'Quyết định này đã được thu hồi trước đó.');

/** What somebody looked at is not the newest result any more. */
export const otherResult = (computation: string): Problem =>
  new Problem(
    'CONFLICT',
    'Kết quả đã thay đổi hoặc đang được tính lại. Hãy xem kết quả mới rồi quyết định.',
    { computation },
  );
