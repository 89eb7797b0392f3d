import { Problem, says, type Said } from '@bangvang/platform';

export const remarkNotFound = (): Problem =>
  new Problem(
    'NOT_FOUND',
    says('There is no such request to re-mark.', 'Không có đơn phúc khảo này.'),
  );

export const foreign = (): Problem =>
  new Problem(
    'APPEAL_FOREIGN',
    says(
      'This is not a work of yours in this contest.',
      'Đây không phải là tác phẩm của bạn trong cuộc thi này.',
    ),
  );

export const tooEarly = (): Problem =>
  new Problem(
    'APPEAL_TOO_EARLY',
    says('The award list is not published yet.', 'Danh sách giải chưa được công bố.'),
  );

export const notOffered = (): Problem =>
  new Problem(
    'APPEALS_NOT_OFFERED',
    says(
      'The rules of this contest have no re-marking.',
      'Thể lệ của cuộc thi này không có phúc khảo.',
    ),
  );

export const tooLate = (until: Date | null): Problem =>
  new Problem(
    'APPEAL_TOO_LATE',
    says('The time to ask for re-marking is past.', 'Đã hết hạn nhận đơn phúc khảo.'),
    {
      until: until?.toISOString() ?? null,
    },
  );

export const askedAlready = (): Problem =>
  new Problem(
    'APPEAL_EXISTS',
    says('Re-marking of this work was asked for before.', 'Tác phẩm này đã có đơn phúc khảo.'),
  );

export const remarkAnswered = (): Problem =>
  new Problem(
    'APPEAL_CLOSED',
    says('This request to re-mark has been answered.', 'Đơn phúc khảo này đã được trả lời.'),
  );

export const nobodyFresh = (): Problem =>
  new Problem(
    'ASSIGNMENT_REFUSED',
    says(
      'No judge is left who could re-mark this work. Please add judges to the stage, then assign again.',
      'Không còn giám khảo nào chấm phúc khảo được bài này. Hãy thêm giám khảo vào vòng chấm rồi giao lại.',
    ),
    { reason: 'nobody' },
  );

/** Why a judge may not mark a work again. */
export const UNFIT = [
  ...(['has', 'earlier', 'chief', 'conflict', 'medium'] as const),
  ...(['team', 'stopped', 'unqualified', 'seat'] as const),
] as const;
export type Unfit = (typeof UNFIT)[number];

const WORDS: Record<Unfit, Said> = {
  has: says(
    'This judge is re-marking this work already.',
    'Giám khảo này đã nhận chấm phúc khảo bài này.',
  ),
  earlier: says(
    'This judge marked or considered this work before.',
    'Giám khảo này đã từng chấm hoặc xét bài này.',
  ),
  chief: says(
    'The chief judge has seen every mark and so does not re-mark.',
    'Trưởng ban đã xem mọi điểm nên không chấm phúc khảo.',
  ),
  conflict: says(
    'This judge has a conflict of interest with the work, or gave it back.',
    'Giám khảo này có xung đột lợi ích với bài, hoặc đã trả lại bài.',
  ),
  medium: says(
    'This judge does not mark works of this kind.',
    'Giám khảo này không chấm loại hình của bài.',
  ),
  team: says(
    'The two who re-mark a work must not be of one team.',
    'Hai người chấm phúc khảo một bài không được cùng tổ.',
  ),
  stopped: says('This judge has stopped marking.', 'Giám khảo này đã dừng chấm.'),
  unqualified: says(
    'This judge has not passed the standardisation of the stage.',
    'Giám khảo này chưa qua bước chuẩn hóa của vòng chấm.',
  ),
  seat: says('This judge does not mark in this stage.', 'Giám khảo này không chấm ở vòng này.'),
};

export const unfit = (reason: Unfit): Problem =>
  new Problem('ASSIGNMENT_REFUSED', WORDS[reason], { reason });

export const enoughMarkers = (): Problem =>
  new Problem(
    'ASSIGNMENT_REFUSED',
    says('This work has all who re-mark it.', 'Bài này đã đủ người chấm phúc khảo.'),
    { reason: 'full' },
  );

export const markedAlready = (): Problem =>
  new Problem(
    'MARK_LOCKED',
    says(
      'This judge’s mark is locked, so the work can no longer be taken back.',
      'Giám khảo này đã chốt điểm phúc khảo, không thu lại được nữa.',
    ),
  );

export const noDialogue = (): Problem =>
  new Problem(
    'NOT_ASKED',
    says('This request needs no dialogue, or not yet.', 'Đơn này chưa hoặc không cần đối thoại.'),
  );
