import type { FieldError } from '@bangvang/contracts';
import { Problem, says } from '@bangvang/platform';

/** The same for an unknown e-mail, a wrong password and a disabled account. */
export const signInFailed = () =>
  new Problem(
    'SIGN_IN_FAILED',
    says(
      'The e-mail or the password is wrong. Please check them and try again.',
      'Email hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.',
    ),
  );

/** `retryAfter` in seconds; `retryAt` by the database's clock. */
export const signInThrottled = (retryAfter: number, retryAt: Date) =>
  new Problem(
    'SIGN_IN_THROTTLED',
    says(
      `Wrong too many times. Please try again in ${retryAfter} s.`,
      `Đã sai nhiều lần. Hãy thử lại sau ${retryAfter} giây.`,
    ),
    {
      retryAfter,
      retryAt: retryAt.toISOString(),
    },
  );

export const overloaded = () =>
  new Problem(
    'OVERLOADED',
    says(
      'Too many people sign in at once; please try again in a few seconds.',
      'Quá nhiều người đăng nhập cùng lúc, xin thử lại sau ít giây.',
    ),
    {
      retryAfter: 3,
    },
  );

export const passwordRefused = (errors: FieldError[]) =>
  new Problem(
    'VALIDATION_FAILED',
    says(
      'The password must not be the name or the e-mail.',
      'Mật khẩu không được trùng với tên hay email.',
    ),
    { errors },
  );

export const currentPasswordWrong = () => {
  const error = { expected: 'the password of now', hint: 'mật khẩu đang dùng' };
  return new Problem(
    'VALIDATION_FAILED',
    says('The present password is wrong.', 'Mật khẩu hiện tại không đúng.'),
    {
      errors: [{ path: 'currentPassword', ...error }],
    },
  );
};

export const accountExists = (email: string) =>
  new Problem(
    'ACCOUNT_EXISTS',
    says(`There is an account with the e-mail ${email}.`, `Đã có tài khoản với email ${email}.`),
  );

export const accountNotFound = () =>
  new Problem('NOT_FOUND', says('There is no such account.', 'Không có tài khoản này.'));

export const sessionNotFound = () =>
  new Problem('NOT_FOUND', says('There is no such session.', 'Không có phiên đăng nhập này.'));

export const contestNotFound = () =>
  new Problem('CONTEST_NOT_FOUND', says('There is no such contest.', 'Không có cuộc thi này.'));

export const lastAdmin = () =>
  new Problem(
    'LAST_ADMIN',
    says(
      'This is the last administrator. Please make somebody else one first.',
      'Đây là quản trị viên cuối cùng. Hãy trao quyền quản trị cho người khác trước.',
    ),
  );

/** Who sees authors, or saw them, does not judge; who read works by their codes sees no authors. */
export const rolesExclude = () =>
  new Problem(
    'ROLES_EXCLUDE',
    says(
      'Who sees or saw authors (administrators too) does not judge; who judges, or has read works by their codes, has no role that sees authors before the codes are open.',
      'Người thấy hoặc đã thấy tên tác giả (kể cả quản trị viên) không chấm bài; người chấm hoặc đã đọc bài theo mã phách không giữ vai trò thấy tên tác giả trước khi mở phách.',
    ),
  );

/** A member of the jury or a key holder keeps the role that goes with it. */
export const roleInUse = () =>
  new Problem(
    'CONFLICT',
    says(
      'This person is in the jury or holds a key, so the role has to stay.',
      'Người này đang ở trong ban giám khảo hoặc đang giữ khóa, nên chưa bỏ được vai trò.',
    ),
  );
