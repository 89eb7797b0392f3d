import type { FieldError } from '@bangvang/contracts';
import { Problem, says, type Said } from '@bangvang/platform';

/** There is no such entry, or it is not the caller's: nobody learns which. */
export const entryNotFound = () =>
  new Problem('ENTRY_NOT_FOUND', says('There is no such entry.', 'Không có bài dự thi này.'));

export const callNotFound = () =>
  new Problem(
    'CALL_NOT_FOUND',
    says('This contest takes no works.', 'Cuộc thi này không có phần thi viết.'),
  );

export const notTakingPart = () =>
  new Problem(
    'FORBIDDEN',
    says(
      'Please register for this contest before you enter a work.',
      'Hãy đăng ký cuộc thi này trước khi gửi bài.',
    ),
  );

/** The call for works, as far as time goes. */
interface Window {
  opensAt: string;
  closesAt: string;
}

export const callNotOpen = ({ opensAt }: Window, now: Date) =>
  new Problem('CALL_NOT_OPEN', says('Works are not taken yet.', 'Chưa đến thời gian nhận bài.'), {
    opensAt,
    serverTime: now.toISOString(),
  });

/** The clock, not a clerk, refuses it. */
export const callClosed = ({ closesAt }: Window, now: Date) =>
  new Problem(
    'CALL_CLOSED',
    says(
      'The closing date is past. Your draft is kept as it is, for you to read.',
      'Đã hết hạn nhận bài. Bản nháp vẫn được giữ nguyên để bạn đọc lại.',
    ),
    {
      closesAt,
      serverTime: now.toISOString(),
    },
  );

/** Somebody else, or another tab, was faster; what is stored is newer than what was sent. */
export const draftStale = (version: number, updatedAt: Date) =>
  new Problem(
    'DRAFT_STALE',
    says(
      'The draft was changed in another window or on another device. Please look at the newest one, then save again.',
      'Bản nháp đã được sửa ở một cửa sổ hoặc thiết bị khác. Hãy xem bản mới nhất rồi lưu lại.',
    ),
    { version, updatedAt: updatedAt.toISOString() },
  );

const CLOSED: Record<string, Said> = {
  withdrawn: says('This work is withdrawn.', 'Bài này đã rút.'),
  accepted: says(
    'This work has been screened and goes to the jury, so it can no longer change.',
    'Bài này đã được sơ loại và nhận vào vòng chấm nên không sửa được nữa.',
  ),
  rejected: says(
    'This work was examined and is not eligible, so it can no longer change.',
    'Bài này đã được xét và không đủ điều kiện nên không sửa được nữa.',
  ),
  forwarded: says(
    'The unit has sent this work on, so it can no longer change.',
    'Đơn vị đã chuyển bài này lên cấp trên nên không sửa được nữa.',
  ),
};

export const entryClosed = (state: string) =>
  new Problem(
    'ENTRY_CLOSED',
    CLOSED[state] ?? says('This work can no longer change.', 'Bài này không sửa được nữa.'),
    { state },
  );

/** Every reason at once, each with its place and what to do. */
export const entryIncomplete = (errors: FieldError[]) =>
  new Problem(
    'ENTRY_INCOMPLETE',
    says(
      `The work cannot be handed in yet: please look again at what is marked (${errors.length}). The draft is kept.`,
      `Bài chưa nộp được: còn ${errors.length} mục cần xem lại. Bản nháp vẫn được giữ.`,
    ),
    { errors: errors.slice(0, 50) },
  );

const saidBy = (error: FieldError | undefined): Said | undefined =>
  error?.hint === undefined ? undefined : says(error.expected, error.hint);

/** What the rules allow is used up. */
export const entryLimit = (errors: FieldError[]) =>
  new Problem(
    'ENTRY_LIMIT',
    saidBy(errors[0]) ?? says('The rules allow no more works.', 'Đã hết số bài theo thể lệ.'),
    { errors },
  );

export const tooManyDrafts = (max: number) =>
  new Problem(
    'ENTRY_LIMIT',
    says(
      `Everybody keeps at most ${max} drafts. Please delete an old one.`,
      `Mỗi người giữ tối đa ${max} bản nháp. Hãy xoá bớt bản nháp cũ.`,
    ),
  );

/** The same envelope, or the same work of the same author, is in the book. */
export const entryExists = (no: number, why: Said) => new Problem('ENTRY_EXISTS', why, { no });
