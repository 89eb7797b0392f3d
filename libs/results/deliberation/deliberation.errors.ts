import { Problem } from '@bangvang/platform';
import type { AwardTie, RefusedDecision } from '@bangvang/rulebook';
import type { RoomRow } from './deliberation.repository';

export const noWritingPart = (): Problem =>
  new Problem('NOT_FOUND', 'Thể lệ của cuộc thi này không có phần thi viết.');

export const roomNotOpen = (): Problem =>
  new Problem('DELIBERATION_NOT_OPEN', 'Hội đồng chưa mở phiên họp xét giải.');

export const roomNotReady = (): Problem =>
  new Problem('DELIBERATION_NOT_READY', 'Chưa khóa hết các vòng chấm nên chưa xét giải được.');

export const movedOn = (version: number): Problem =>
  new Problem('CONFLICT', 'Hội đồng vừa có quyết định khác; hãy xem lại rồi quyết định.', {
    version,
  });

const WHY: Record<RefusedDecision['why'], string> = {
  'unknown-work': 'Không có tác phẩm mang mã này ở vòng chấm cuối.',
  'unknown-place': 'Không có mức giải này trong danh sách mà tác phẩm thuộc về.',
  'no-place-left': 'Mức giải này không còn chỗ; hãy rút một tác phẩm ra trước.',
  'below-minimum': 'Điểm của tác phẩm thấp hơn mức tối thiểu của giải này.',
  'other-prize': 'Tác phẩm hoặc tác giả đã có giải khác.',
};

export const decisionRefused = (why: RefusedDecision['why']): Problem =>
  new Problem('DECISION_REFUSED', WHY[why], { why });

export const notTied = (): Problem =>
  new Problem(
    'DECISION_REFUSED',
    'Những tác phẩm này không bằng điểm nhau ở chỗ cuối của mức giải.',
  );

export const votesWrong = (): Problem =>
  new Problem(
    'DECISION_REFUSED',
    'Số phiếu tán thành, không tán thành và phiếu trắng phải bằng số người có mặt, và số tán thành phải nhiều hơn số không tán thành.',
  );

export const alreadySigned = (): Problem =>
  new Problem('AWARDS_SIGNED', 'Danh sách giải đã được ký, không thay đổi được nữa.');

export const tiesLeft = (ties: readonly AwardTie[]): Problem =>
  new Problem('AWARDS_UNDECIDED', 'Còn tác phẩm bằng điểm chưa được Hội đồng quyết định.', {
    ties,
  });

export const codesSealed = (): Problem =>
  new Problem('AWARDS_UNDECIDED', 'Phách chưa được mở, hoặc danh sách giải chưa được ký.');

/** Somebody else was first: says who and when. */
export const awardsTaken = (row: Pick<RoomRow, 'listVersion' | 'publishedAt' | 'publishedBy'>) =>
  new Problem(
    'PUBLICATION_TAKEN',
    `${row.publishedBy} đã công bố danh sách giải phiên bản ${row.listVersion}.`,
    { version: row.listVersion, by: row.publishedBy, at: row.publishedAt?.toISOString() ?? null },
  );

export const notPublishedYet = (): Problem =>
  new Problem('AWARDS_UNDECIDED', 'Danh sách giải chưa được công bố.');

export const workNotListed = (): Problem =>
  new Problem(
    'NOT_FOUND',
    'Không có tác phẩm mang mã này trong danh sách xét giải, hoặc việc này đã được ghi.',
  );

export const marksAgain = (): Problem =>
  new Problem(
    'FORBIDDEN',
    'Bạn đang chấm phúc khảo nên chưa xem được điểm và tác giả. Phòng xét giải mở lại sau khi bạn chốt điểm.',
  );

export const decisionNotFound = (): Problem =>
  new Problem('NOT_FOUND', 'Không có quyết định này, hoặc quyết định đã được rút.');

export const documentNotFound = (): Problem => new Problem('NOT_FOUND', 'Không có tài liệu này.');
