import { Problem, says } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';
import type { ContestDoor } from '@bangvang/contests';

const MAX_ERRORS = 50;

/** What was typed does not fit the contest's rules. */
export const registrationInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'VALIDATION_FAILED',
    says(
      'The registration is not right yet; please look at the marked fields.',
      'Thông tin đăng ký chưa đúng, xin xem lại các mục được đánh dấu.',
    ),
    { errors: errors.slice(0, MAX_ERRORS) },
  );

/** The same key is registered; says how to come back in. */
export const alreadyRegistered = (contest: ContestDoor, fields: string[]): Problem =>
  new Problem(
    'ALREADY_REGISTERED',
    says(
      'These details are registered. Please come back in with the contestant code you were given.',
      'Thông tin này đã đăng ký. Hãy vào lại bằng mã dự thi đã nhận khi đăng ký.',
    ),
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
  new Problem(
    'REGISTRATION_CLOSED',
    says(
      'The contest takes no registrations at this time.',
      'Lúc này cuộc thi không nhận đăng ký.',
    ),
    {
      opensAt: opensAt?.toISOString() ?? null,
      closesAt: closesAt?.toISOString() ?? null,
    },
  );

/** One answer for an unknown person and for a wrong code. */
export const wayBackRefused = (): Problem =>
  new Problem(
    'WAY_BACK_REFUSED',
    says(
      'The details or the code do not match. If you lost the code, ask the organisers for a new one.',
      'Thông tin hoặc mã dự thi chưa khớp. Nếu mất mã, hãy liên hệ ban tổ chức để được cấp lại.',
    ),
  );

/** Too many wrong codes; says how long to wait. */
export const wayBackThrottled = (seconds: number): Problem =>
  new Problem(
    'TOO_MANY_REQUESTS',
    says(
      `Wrong too many times. Please wait ${seconds} s, then try again.`,
      `Đã nhập sai nhiều lần. Xin chờ ${seconds} giây rồi thử lại.`,
    ),
    {
      retryAfter: seconds,
    },
  );
