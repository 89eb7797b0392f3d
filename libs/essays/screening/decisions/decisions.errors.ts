import { Problem } from '@bangvang/platform';
import type { DecisionRow, LockedEntry } from './decisions.repository';

/** Somebody was faster: who, when, with what; or the author handed in again. */
export const stale = ({ version }: LockedEntry, decisions: DecisionRow[]) => {
  const last = decisions.at(-1);
  return new Problem(
    'SCREENING_STALE',
    last
      ? `${last.confirmedByName ?? last.decidedByName} vừa xử lý bài này. Hãy xem lại trước khi quyết định.`
      : 'Tác giả vừa nộp bản mới của bài này. Hãy xem lại trước khi quyết định.',
    {
      version,
      decisions: decisions.length,
      ...(last && {
        by: last.decidedByName,
        at: last.decidedAt.toISOString(),
        outcome: last.outcome,
      }),
    },
  );
};

export const notDecidable = () =>
  new Problem('CONFLICT', 'Bài này chưa nộp hoặc đã rút nên không xét được.');

export const noReason = (outcome: string, code: string) =>
  new Problem('DECISION_INVALID', 'Hãy chọn lý do hợp với quyết định, và ghi rõ khi cần.', {
    outcome,
    reasonCode: code,
  });

export const returnTooLate = () =>
  new Problem(
    'RETURN_NOT_POSSIBLE',
    'Chỉ trả lại tác giả khi còn hạn nộp bài; bài giấy và bài đã chuyển lên cấp trên thì không.',
  );

export const secondPersonRequired = () =>
  new Problem('SECOND_PERSON_REQUIRED', 'Thể lệ yêu cầu một người khác xác nhận đề nghị này.');
