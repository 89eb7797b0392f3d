import { Problem } from '@bangvang/platform';

export const remarkNotFound = (): Problem =>
  new Problem('NOT_FOUND', 'Không có đơn phúc khảo này.');

export const foreign = (): Problem =>
  new Problem('APPEAL_FOREIGN', 'Đây không phải là tác phẩm của bạn trong cuộc thi này.');

export const tooEarly = (): Problem =>
  new Problem('APPEAL_TOO_EARLY', 'Danh sách giải chưa được công bố.');

export const notOffered = (): Problem =>
  new Problem('APPEALS_NOT_OFFERED', 'Thể lệ của cuộc thi này không có phúc khảo.');

export const tooLate = (until: Date | null): Problem =>
  new Problem('APPEAL_TOO_LATE', 'Đã hết hạn nhận đơn phúc khảo.', {
    until: until?.toISOString() ?? null,
  });

export const askedAlready = (): Problem =>
  new Problem('APPEAL_EXISTS', 'Tác phẩm này đã có đơn phúc khảo.');

export const remarkAnswered = (): Problem =>
  new Problem('APPEAL_CLOSED', 'Đơn phúc khảo này đã được trả lời.');

export const nobodyFresh = (): Problem =>
  new Problem(
    'ASSIGNMENT_REFUSED',
    'Không còn giám khảo nào chấm phúc khảo được bài này. Hãy thêm giám khảo vào vòng chấm rồi giao lại.',
    { reason: 'nobody' },
  );

/** Why a judge may not mark a work again. */
export const UNFIT = [
  ...(['has', 'earlier', 'chief', 'conflict', 'medium'] as const),
  ...(['team', 'stopped', 'unqualified', 'seat'] as const),
] as const;
export type Unfit = (typeof UNFIT)[number];

const WORDS: Record<Unfit, string> = {
  has: 'Giám khảo này đã nhận chấm phúc khảo bài này.',
  earlier: 'Giám khảo này đã từng chấm hoặc xét bài này.',
  chief: 'Trưởng ban đã xem mọi điểm nên không chấm phúc khảo.',
  conflict: 'Giám khảo này có xung đột lợi ích với bài, hoặc đã trả lại bài.',
  medium: 'Giám khảo này không chấm loại hình của bài.',
  team: 'Hai người chấm phúc khảo một bài không được cùng tổ.',
  stopped: 'Giám khảo này đã dừng chấm.',
  unqualified: 'Giám khảo này chưa qua bước chuẩn hóa của vòng chấm.',
  seat: 'Giám khảo này không chấm ở vòng này.',
};

export const unfit = (reason: Unfit): Problem =>
  new Problem('ASSIGNMENT_REFUSED', WORDS[reason], { reason });

export const enoughMarkers = (): Problem =>
  new Problem('ASSIGNMENT_REFUSED', 'Bài này đã đủ người chấm phúc khảo.', { reason: 'full' });

export const markedAlready = (): Problem =>
  new Problem('MARK_LOCKED', 'Giám khảo này đã chốt điểm phúc khảo, không thu lại được nữa.');

export const noDialogue = (): Problem =>
  new Problem('NOT_ASKED', 'Đơn này chưa hoặc không cần đối thoại.');
