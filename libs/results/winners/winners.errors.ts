import { Problem, says } from '@bangvang/platform';
import type { WinnerRow } from './winners.repository';

/** Nobody asked the caller for anything. */
export const notAsked = () =>
  new Problem(
    'WINNER_NOT_ASKED',
    says(
      'The organisers ask you to confirm nothing.',
      'Ban tổ chức không đề nghị bạn xác nhận thông tin nào.',
    ),
  );

/** Too late, or decided: says until when it was open. */
export const checkClosed = ({ state, dueAt, decidedAt }: WinnerRow) =>
  new Problem(
    'WINNER_CHECK_CLOSED',
    says('Confirming details is closed.', 'Việc xác nhận thông tin đã khép lại.'),
    {
      state,
      dueAt: dueAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    },
  );

export const checkNotFound = () =>
  new Problem(
    'NOT_FOUND',
    says('There is no such request to confirm.', 'Không có đề nghị xác nhận này.'),
  );

export const notComputed = () =>
  new Problem(
    'CONFLICT',
    says(
      'The result is not computed, so nobody knows who won.',
      'Kết quả chưa được tính nên chưa biết ai đoạt giải.',
    ),
  );

export const nothingToAsk = () =>
  new Problem(
    'CONFLICT',
    says('The rules ask winners for nothing.', 'Thể lệ không hỏi người đoạt giải thông tin nào.'),
  );

/** Silence is one only after the deadline. */
export const stillTime = ({ dueAt }: WinnerRow) =>
  new Problem(
    'CONFLICT',
    says(
      'There is still time to answer, so this is not a missing answer yet.',
      'Chưa hết hạn trả lời nên chưa thể coi là không phản hồi.',
    ),
    {
      dueAt: dueAt.toISOString(),
    },
  );
