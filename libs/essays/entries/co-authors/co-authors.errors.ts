import { Problem, says } from '@bangvang/platform';

/** Used, replaced, too old, or never there: nobody learns which. */
export const invitationGone = () =>
  new Problem(
    'INVITATION_GONE',
    says(
      'This invitation can no longer be used. Please ask the author who entered the work to invite you again.',
      'Lời mời này không còn dùng được. Hãy nhờ tác giả gửi bài mời lại.',
    ),
  );

export const notYourName = () =>
  new Problem(
    'INVITATION_NAME',
    says(
      'Your registered name differs from that of the co-author in the work. Please ask the author who entered it to correct the name and invite you again.',
      'Tên bạn đã đăng ký khác với tên đồng tác giả trong bài. Hãy nhờ tác giả gửi bài sửa lại tên cho đúng rồi mời lại.',
    ),
  );

export const notNamed = () =>
  new Problem(
    'ENTRY_NOT_FOUND',
    says('No such work names you.', 'Không có bài dự thi nào như vậy có tên bạn.'),
  );

/** They answered already, and it is theirs to change. */
export const hasAnswered = () =>
  new Problem(
    'CONFLICT',
    says(
      'This co-author has confirmed, so no invitation is needed.',
      'Đồng tác giả này đã xác nhận nên không cần mời nữa.',
    ),
  );
