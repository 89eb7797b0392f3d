import { Problem, says } from '@bangvang/platform';
import type { DecisionRow, LockedEntry } from './decisions.repository';

/** Somebody was faster: who, when, with what; or the author handed in again. */
export const stale = ({ version }: LockedEntry, decisions: DecisionRow[]) => {
  const last = decisions.at(-1);
  return new Problem(
    'SCREENING_STALE',
    last
      ? says(
          `${last.confirmedByName ?? last.decidedByName} has just dealt with this work. Please look again before you decide.`,
          `${last.confirmedByName ?? last.decidedByName} vừa xử lý bài này. Hãy xem lại trước khi quyết định.`,
        )
      : says(
          'The author has just handed in a new version. Please look again before you decide.',
          'Tác giả vừa nộp bản mới của bài này. Hãy xem lại trước khi quyết định.',
        ),
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
  new Problem(
    'CONFLICT',
    says(
      'This work is not handed in, or is withdrawn, so it cannot be decided on.',
      'Bài này chưa nộp hoặc đã rút nên không xét được.',
    ),
  );

export const noReason = (outcome: string, code: string) =>
  new Problem(
    'DECISION_INVALID',
    says(
      'Please choose a reason that fits the decision, and write it out where needed.',
      'Hãy chọn lý do hợp với quyết định, và ghi rõ khi cần.',
    ),
    {
      outcome,
      reasonCode: code,
    },
  );

export const returnTooLate = () =>
  new Problem(
    'RETURN_NOT_POSSIBLE',
    says(
      'A work is given back to its author only before the closing date, and not if it came on paper or has been sent on.',
      'Chỉ trả lại tác giả khi còn hạn nộp bài; bài giấy và bài đã chuyển lên cấp trên thì không.',
    ),
  );

export const secondPersonRequired = () =>
  new Problem(
    'SECOND_PERSON_REQUIRED',
    says(
      'The rules want another person to confirm this proposal.',
      'Thể lệ yêu cầu một người khác xác nhận đề nghị này.',
    ),
  );
