import type { FieldError } from '@bangvang/contracts';
import { Problem } from '@bangvang/platform';

/** The same for an unknown e-mail, a wrong password and a disabled account. */
export const signInFailed = () =>
  new Problem('SIGN_IN_FAILED', 'Email hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.');

/** `retryAfter` in seconds; `retryAt` by the database's clock. */
export const signInThrottled = (retryAfter: number, retryAt: Date) =>
  new Problem('SIGN_IN_THROTTLED', `Đã sai nhiều lần. Hãy thử lại sau ${retryAfter} giây.`, {
    retryAfter,
    retryAt: retryAt.toISOString(),
  });

export const overloaded = () =>
  new Problem('OVERLOADED', 'Quá nhiều người đăng nhập cùng lúc, xin thử lại sau ít giây.', {
    retryAfter: 3,
  });

export const passwordRefused = (errors: FieldError[]) =>
  new Problem('VALIDATION_FAILED', 'Mật khẩu không được trùng với tên hay email.', { errors });

export const currentPasswordWrong = () => {
  const error = { expected: 'the password of now', hint: 'mật khẩu đang dùng' };
  return new Problem('VALIDATION_FAILED', 'Mật khẩu hiện tại không đúng.', {
    errors: [{ path: 'currentPassword', ...error }],
  });
};

export const accountExists = (email: string) =>
  new Problem('ACCOUNT_EXISTS', `Đã có tài khoản với email ${email}.`);

export const accountNotFound = () => new Problem('NOT_FOUND', 'Không có tài khoản này.');

export const sessionNotFound = () => new Problem('NOT_FOUND', 'Không có phiên đăng nhập này.');

export const contestNotFound = () => new Problem('CONTEST_NOT_FOUND', 'Không có cuộc thi này.');

export const lastAdmin = () =>
  new Problem(
    'LAST_ADMIN',
    'Đây là quản trị viên cuối cùng. Hãy trao quyền quản trị cho người khác trước.',
  );

/** An administrator sees every author, so it cannot be one who judges. */
export const rolesExclude = () =>
  new Problem(
    'ROLES_EXCLUDE',
    'Quản trị viên thấy mọi tác giả nên không thể chấm bài; người chấm không thể là quản trị viên.',
  );

/** A member of the jury or a key holder keeps the role that goes with it. */
export const roleInUse = () =>
  new Problem(
    'CONFLICT',
    'Người này đang ở trong ban giám khảo hoặc đang giữ khóa, nên chưa bỏ được vai trò.',
  );
