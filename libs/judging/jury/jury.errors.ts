import { Problem } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

export const memberNotFound = (): Problem =>
  new Problem('JURY_MEMBER_NOT_FOUND', 'Không có giám khảo này.');

export const memberExists = (): Problem =>
  new Problem('JURY_MEMBER_EXISTS', 'Người này đã ở trong ban giám khảo.');

/** Their works have to be somebody else's first. */
export const memberBusy = (): Problem =>
  new Problem('JURY_MEMBER_BUSY', 'Giám khảo này đang có bài. Hãy cho dừng chấm để chia lại bài.');

/** Which works went back would tell whoever judges whose they are. */
export const tieTooLate = (): Problem =>
  new Problem(
    'JURY_MEMBER_BUSY',
    'Đã có bài được giao nên người trong ban giám khảo không tự khai được nữa: bài bị rút sẽ làm lộ tác giả. Hãy báo ban tổ chức, hoặc trả lại từng bài có xung đột.',
  );

/** What keeps a judge from works is told to nobody who judges: it would tell whose they are. */
export const notForJudges = (): Problem =>
  new Problem(
    'FORBIDDEN',
    'Quan hệ của giám khảo khác chỉ do ban tổ chức ghi và xem: người chấm biết được sẽ đoán ra tác giả.',
  );

export const rolesExclude = (): Problem =>
  new Problem(
    'ROLES_EXCLUDE',
    'Người này thấy được tên tác giả của cuộc thi (quản trị, tổ chức, thư ký, xem hoặc giữ khóa) nên không thể chấm.',
  );

/** Somebody else changed the member meanwhile. */
export const memberMovedOn = (version: number): Problem =>
  new Problem('CONFLICT', 'Có người vừa sửa giám khảo này. Hãy xem lại rồi sửa tiếp.', { version });

/** Nobody decides about their own conflicts. */
export const notOneself = (): Problem =>
  new Problem('FORBIDDEN', 'Bạn không tự sửa được phần của chính mình. Hãy nhờ ban tổ chức.');

export const memberInvalid = (errors: FieldError[]): Problem =>
  new Problem('VALIDATION_FAILED', 'Thông tin giám khảo chưa hợp lệ.', { errors });

export const noAccount = (email: string): Problem =>
  memberInvalid([
    {
      path: 'email',
      expected: 'the e-mail of a staff account that is not disabled',
      hint: 'email của một tài khoản đang hoạt động; hãy nhờ quản trị viên tạo tài khoản trước',
      value: email,
    },
  ]);
