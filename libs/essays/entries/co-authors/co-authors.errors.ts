import { Problem } from '@bangvang/platform';

/** Used, replaced, too old, or never there: nobody learns which. */
export const invitationGone = () =>
  new Problem(
    'INVITATION_GONE',
    'Lời mời này không còn dùng được. Hãy nhờ tác giả gửi bài mời lại.',
  );

export const notYourName = () =>
  new Problem(
    'INVITATION_NAME',
    'Tên bạn đã đăng ký khác với tên đồng tác giả trong bài. Hãy nhờ tác giả gửi bài sửa lại tên cho đúng rồi mời lại.',
  );

export const notNamed = () =>
  new Problem('ENTRY_NOT_FOUND', 'Không có bài dự thi nào như vậy có tên bạn.');

/** They answered already, and it is theirs to change. */
export const hasAnswered = () =>
  new Problem('CONFLICT', 'Đồng tác giả này đã xác nhận nên không cần mời nữa.');
