import type { FieldError } from '@bangvang/contracts';
import { Problem } from '@bangvang/platform';

/** There is no such entry, or it is not the caller's: nobody learns which. */
export const entryNotFound = () => new Problem('ENTRY_NOT_FOUND', 'Không có bài dự thi này.');

export const callNotFound = () =>
  new Problem('CALL_NOT_FOUND', 'Cuộc thi này không có phần thi viết.');

export const notTakingPart = () =>
  new Problem('FORBIDDEN', 'Hãy đăng ký cuộc thi này trước khi gửi bài.');

/** The call for works, as far as time goes. */
interface Window {
  opensAt: string;
  closesAt: string;
}

export const callNotOpen = ({ opensAt }: Window, now: Date) =>
  new Problem('CALL_NOT_OPEN', 'Chưa đến thời gian nhận bài.', {
    opensAt,
    serverTime: now.toISOString(),
  });

/** The clock, not a clerk, refuses it. */
export const callClosed = ({ closesAt }: Window, now: Date) =>
  new Problem('CALL_CLOSED', 'Đã hết hạn nhận bài. Bản nháp vẫn được giữ nguyên để bạn đọc lại.', {
    closesAt,
    serverTime: now.toISOString(),
  });

/** Somebody else, or another tab, was faster; what is stored is newer than what was sent. */
export const draftStale = (version: number, updatedAt: Date) =>
  new Problem(
    'DRAFT_STALE',
    'Bản nháp đã được sửa ở một cửa sổ hoặc thiết bị khác. Hãy xem bản mới nhất rồi lưu lại.',
    { version, updatedAt: updatedAt.toISOString() },
  );

const CLOSED: Record<string, string> = {
  withdrawn: 'Bài này đã rút.',
  accepted: 'Bài này đã được sơ loại và nhận vào vòng chấm nên không sửa được nữa.',
  rejected: 'Bài này đã được xét và không đủ điều kiện nên không sửa được nữa.',
  forwarded: 'Đơn vị đã chuyển bài này lên cấp trên nên không sửa được nữa.',
};

export const entryClosed = (state: string) =>
  new Problem('ENTRY_CLOSED', CLOSED[state] ?? 'Bài này không sửa được nữa.', { state });

/** Every reason at once, each with its place and what to do. */
export const entryIncomplete = (errors: FieldError[]) =>
  new Problem(
    'ENTRY_INCOMPLETE',
    `Bài chưa nộp được: còn ${errors.length} mục cần xem lại. Bản nháp vẫn được giữ.`,
    { errors: errors.slice(0, 50) },
  );

/** What the rules allow is used up. */
export const entryLimit = (errors: FieldError[]) =>
  new Problem('ENTRY_LIMIT', errors[0]?.hint ?? 'Đã hết số bài theo thể lệ.', { errors });

export const tooManyDrafts = (max: number) =>
  new Problem('ENTRY_LIMIT', `Mỗi người giữ tối đa ${max} bản nháp. Hãy xoá bớt bản nháp cũ.`);

/** The same envelope, or the same work of the same author, is in the book. */
export const entryExists = (no: number, why: string) => new Problem('ENTRY_EXISTS', why, { no });
