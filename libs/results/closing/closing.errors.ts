import { Problem, says } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

/** Nothing was computed yet for what is asked about. */
export const notComputed = (): Problem =>
  new Problem(
    'RESULT_NOT_COMPUTED',
    says(
      'The result is not computed. The round has to end first.',
      'Kết quả chưa được tính. Vòng thi phải kết thúc trước.',
    ),
  );

/** The round is not closed. */
export const roundNotClosed = (): Problem =>
  new Problem(
    'ROUND_NOT_CLOSED',
    says(
      'The round has not ended, so this cannot be done yet.',
      'Vòng thi chưa kết thúc nên chưa thể làm việc này.',
    ),
  );

/** A decision that does not fit the result as it stands. */
export const decisionInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'DECISION_INVALID',
    says(
      'The decision does not fit the result as it stands.',
      'Quyết định không khớp với kết quả hiện tại.',
    ),
    { errors },
  );

/** There is no such decision in the contest. */
export const decisionNotFound = (): Problem =>
  new Problem('NOT_FOUND', says('There is no such decision.', 'Không có quyết định này.'));

/** Somebody took it back before. */
export const decisionTakenBack = (): Problem =>
  new Problem(
    'CONFLICT',
    says('This decision was taken back before.', 'Quyết định này đã được thu hồi trước đó.'),
  );

/** What somebody looked at is not the newest result any more. */
export const otherResult = (computation: string): Problem =>
  new Problem(
    'CONFLICT',
    says(
      'The result has changed or is being computed anew. Please look at the new one, then decide.',
      'Kết quả đã thay đổi hoặc đang được tính lại. Hãy xem kết quả mới rồi quyết định.',
    ),
    { computation },
  );
