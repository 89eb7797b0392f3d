import { Problem } from '@bangvang/platform';
import type { WinnerRow } from './winners.repository';

/** Nobody asked the caller for anything. */
export const notAsked = () =>
  new Problem('WINNER_NOT_ASKED', 'Ban tổ chức không đề nghị bạn xác nhận thông tin nào.');

/** Too late, or decided: says until when it was open. */
export const checkClosed = ({ state, dueAt, decidedAt }: WinnerRow) =>
  new Problem('WINNER_CHECK_CLOSED', 'Việc xác nhận thông tin đã khép lại.', {
    state,
    dueAt: dueAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  });

export const checkNotFound = () => new Problem('NOT_FOUND', 'Không có đề nghị xác nhận này.');

export const notComputed = () =>
  new Problem('CONFLICT', 'Kết quả chưa được tính nên chưa biết ai đoạt giải.');

export const nothingToAsk = () =>
  new Problem('CONFLICT', 'Thể lệ không hỏi người đoạt giải thông tin nào.');

/** Silence is one only after the deadline. */
export const stillTime = ({ dueAt }: WinnerRow) =>
  new Problem('CONFLICT', 'Chưa hết hạn trả lời nên chưa thể coi là không phản hồi.', {
    dueAt: dueAt.toISOString(),
  });
