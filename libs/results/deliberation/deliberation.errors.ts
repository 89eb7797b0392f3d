import { Problem, says, type Said } from '@bangvang/platform';
import type { AwardTie, RefusedDecision } from '@bangvang/rulebook';
import type { RoomRow } from './deliberation.repository';

export const noWritingPart = (): Problem =>
  new Problem(
    'NOT_FOUND',
    says(
      'The rules of this contest have no writing part.',
      'Thể lệ của cuộc thi này không có phần thi viết.',
    ),
  );

export const roomNotOpen = (): Problem =>
  new Problem(
    'DELIBERATION_NOT_OPEN',
    says('The jury has not begun to sit.', 'Hội đồng chưa mở phiên họp xét giải.'),
  );

export const roomNotReady = (): Problem =>
  new Problem(
    'DELIBERATION_NOT_READY',
    says(
      'Not every stage is locked, so the jury cannot sit yet.',
      'Chưa khóa hết các vòng chấm nên chưa xét giải được.',
    ),
  );

export const movedOn = (version: number): Problem =>
  new Problem(
    'CONFLICT',
    says(
      'The jury has just decided otherwise; please look again, then decide.',
      'Hội đồng vừa có quyết định khác; hãy xem lại rồi quyết định.',
    ),
    {
      version,
    },
  );

const WHY: Record<RefusedDecision['why'], Said> = {
  'unknown-work': says(
    'The last stage has no work of this code.',
    'Không có tác phẩm mang mã này ở vòng chấm cuối.',
  ),
  'unknown-place': says(
    'The list that the work belongs to has no such prize.',
    'Không có mức giải này trong danh sách mà tác phẩm thuộc về.',
  ),
  'no-place-left': says(
    'This prize has no place left; take a work out first.',
    'Mức giải này không còn chỗ; hãy rút một tác phẩm ra trước.',
  ),
  'below-minimum': says(
    'The work’s mark is below the least for this prize.',
    'Điểm của tác phẩm thấp hơn mức tối thiểu của giải này.',
  ),
  'other-prize': says(
    'The work or its author has another prize.',
    'Tác phẩm hoặc tác giả đã có giải khác.',
  ),
};

export const decisionRefused = (why: RefusedDecision['why']): Problem =>
  new Problem('DECISION_REFUSED', WHY[why], { why });

export const notTied = (): Problem =>
  new Problem(
    'DECISION_REFUSED',
    says(
      'These works are not equal at the last place of the prize.',
      'Những tác phẩm này không bằng điểm nhau ở chỗ cuối của mức giải.',
    ),
  );

export const votesWrong = (): Problem =>
  new Problem(
    'DECISION_REFUSED',
    says(
      'Votes for, against and blank must add up to those present, and there must be more for than against.',
      'Số phiếu tán thành, không tán thành và phiếu trắng phải bằng số người có mặt, và số tán thành phải nhiều hơn số không tán thành.',
    ),
  );

export const alreadySigned = (): Problem =>
  new Problem(
    'AWARDS_SIGNED',
    says(
      'The award list is signed and can no longer change.',
      'Danh sách giải đã được ký, không thay đổi được nữa.',
    ),
  );

export const tiesLeft = (ties: readonly AwardTie[]): Problem =>
  new Problem(
    'AWARDS_UNDECIDED',
    says(
      'The jury has not decided among all equal works.',
      'Còn tác phẩm bằng điểm chưa được Hội đồng quyết định.',
    ),
    {
      ties,
    },
  );

export const codesSealed = (): Problem =>
  new Problem(
    'AWARDS_UNDECIDED',
    says(
      'The codes are not opened, or the award list is not signed.',
      'Phách chưa được mở, hoặc danh sách giải chưa được ký.',
    ),
  );

/** Somebody else was first: says who and when. */
export const awardsTaken = (row: Pick<RoomRow, 'listVersion' | 'publishedAt' | 'publishedBy'>) =>
  new Problem(
    'PUBLICATION_TAKEN',
    says(
      `${row.publishedBy} published version ${row.listVersion} of the award list.`,
      `${row.publishedBy} đã công bố danh sách giải phiên bản ${row.listVersion}.`,
    ),
    { version: row.listVersion, by: row.publishedBy, at: row.publishedAt?.toISOString() ?? null },
  );

export const notPublishedYet = (): Problem =>
  new Problem(
    'AWARDS_UNDECIDED',
    says('The award list is not published yet.', 'Danh sách giải chưa được công bố.'),
  );

export const workNotListed = (): Problem =>
  new Problem(
    'NOT_FOUND',
    says(
      'No work of this code is on the jury’s list, or this was written down before.',
      'Không có tác phẩm mang mã này trong danh sách xét giải, hoặc việc này đã được ghi.',
    ),
  );

export const marksAgain = (): Problem =>
  new Problem(
    'FORBIDDEN',
    says(
      'You are re-marking, so you cannot see marks and authors yet. The jury room opens to you again when your mark is locked.',
      'Bạn đang chấm phúc khảo nên chưa xem được điểm và tác giả. Phòng xét giải mở lại sau khi bạn chốt điểm.',
    ),
  );

export const decisionNotFound = (): Problem =>
  new Problem(
    'NOT_FOUND',
    says(
      'There is no such decision, or it was taken back.',
      'Không có quyết định này, hoặc quyết định đã được rút.',
    ),
  );

export const documentNotFound = (): Problem =>
  new Problem('NOT_FOUND', says('There is no such document.', 'Không có tài liệu này.'));
