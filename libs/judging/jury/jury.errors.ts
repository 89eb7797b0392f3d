import { Problem, says } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

export const memberNotFound = (): Problem =>
  new Problem('JURY_MEMBER_NOT_FOUND', says('There is no such judge.', 'Không có giám khảo này.'));

export const memberExists = (): Problem =>
  new Problem(
    'JURY_MEMBER_EXISTS',
    says('This person is in the jury already.', 'Người này đã ở trong ban giám khảo.'),
  );

/** Their works have to be somebody else's first. */
export const memberBusy = (): Problem =>
  new Problem(
    'JURY_MEMBER_BUSY',
    says(
      'This judge has works. Stop their marking first, so that the works go to others.',
      'Giám khảo này đang có bài. Hãy cho dừng chấm để chia lại bài.',
    ),
  );

/** Which works went back would tell whoever judges whose they are. */
export const tieTooLate = (): Problem =>
  new Problem(
    'JURY_MEMBER_BUSY',
    says(
      'Works have been given out, so the jury can no longer declare ties itself: works taken back would tell whose they are. Please tell the organisers, or give back each work with a conflict.',
      'Đã có bài được giao nên người trong ban giám khảo không tự khai được nữa: bài bị rút sẽ làm lộ tác giả. Hãy báo ban tổ chức, hoặc trả lại từng bài có xung đột.',
    ),
  );

/** What keeps a judge from works is told to nobody who judges: it would tell whose they are. */
export const notForJudges = (): Problem =>
  new Problem(
    'FORBIDDEN',
    says(
      'The ties of other judges are written and seen by the organisers only: who judges could guess authors from them.',
      'Quan hệ của giám khảo khác chỉ do ban tổ chức ghi và xem: người chấm biết được sẽ đoán ra tác giả.',
    ),
  );

export const rolesExclude = (): Problem =>
  new Problem(
    'ROLES_EXCLUDE',
    says(
      'This person can see the authors of the contest (administrator, organiser, secretary, viewer or key holder) and so cannot judge.',
      'Người này thấy được tên tác giả của cuộc thi (quản trị, tổ chức, thư ký, xem hoặc giữ khóa) nên không thể chấm.',
    ),
  );

/** Somebody else changed the member meanwhile. */
export const memberMovedOn = (version: number): Problem =>
  new Problem(
    'CONFLICT',
    says(
      'Somebody has just changed this judge. Please look again, then go on.',
      'Có người vừa sửa giám khảo này. Hãy xem lại rồi sửa tiếp.',
    ),
    { version },
  );

/** Nobody decides about their own conflicts. */
export const notOneself = (): Problem =>
  new Problem(
    'FORBIDDEN',
    says(
      'You cannot change what concerns yourself. Please ask the organisers.',
      'Bạn không tự sửa được phần của chính mình. Hãy nhờ ban tổ chức.',
    ),
  );

export const memberInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'VALIDATION_FAILED',
    says('The details of the judge are not valid.', 'Thông tin giám khảo chưa hợp lệ.'),
    { errors },
  );

export const noAccount = (email: string): Problem =>
  memberInvalid([
    {
      path: 'email',
      expected: 'the e-mail of a staff account that is not disabled',
      hint: 'email của một tài khoản đang hoạt động; hãy nhờ quản trị viên tạo tài khoản trước',
      value: email,
    },
  ]);
