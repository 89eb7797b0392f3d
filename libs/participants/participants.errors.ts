import { Problem } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';
import type { ContestDoor } from '@bangvang/contests';

const MAX_ERRORS = 50;

/** What was typed does not fit the contest's rules. */
export const registrationInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'VALIDATION_FAILED',
    'Thông tin đăng ký chưa đúng, xin xem lại các mục được đánh dấu.',
    { errors: errors.slice(0, MAX_ERRORS) },
  );

/** The same key is registered; says how to come back in. */
export const alreadyRegistered = (contest: ContestDoor, fields: string[]): Problem =>
  new Problem(
    'ALREADY_REGISTERED',
    'Thông tin này đã đăng ký. Hãy vào lại bằng mã dự thi đã nhận khi đăng ký.',
    {
      wayBack: {
        url: `/api/contests/${contest.slug}/sessions`,
        fields: [...fields, 'recoveryCode'],
      },
    },
  );

/** Registration is not open now; says from when to when it is. */
export const registrationClosed = ({
  registrationWindow: { opensAt, closesAt },
}: ContestDoor): Problem =>
  new Problem('REGISTRATION_CLOSED', 'Lúc này cuộc thi không nhận đăng ký.', {
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  });

/** One answer for an unknown person and for a wrong code. */
export const wayBackRefused = (): Problem =>
  new Problem(
    'WAY_BACK_REFUSED',
    'Thông tin hoặc mã dự thi chưa khớp. Nếu mất mã, hãy liên hệ ban tổ chức để được cấp lại.',
  );

/** Too many wrong codes; says how long to wait. */
export const wayBackThrottled = (seconds: number): Problem =>
  new Problem('TOO_MANY_REQUESTS', `Đã nhập sai nhiều lần. Xin chờ ${seconds} giây rồi thử lại.`, {
    retryAfter: seconds,
  });
