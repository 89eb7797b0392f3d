import { Problem, says, type Said } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

export const holdersMissing = (): Problem =>
  new Problem(
    'KEY_HOLDERS_MISSING',
    says(
      'Two key holders are needed, each with a passphrase set by themselves.',
      'Cần hai người giữ khóa, và mỗi người đã tự đặt mật khẩu khóa của mình.',
    ),
  );

export const holdersStand = (): Problem =>
  new Problem(
    'KEY_HOLDERS_STAND',
    says(
      'Works have been sealed with the keys of these two.',
      'Bài đã được mã hóa bằng khóa của hai người này.',
    ),
  );

export const holdersInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'VALIDATION_FAILED',
    says('The two key holders are not valid.', 'Hai người giữ khóa chưa hợp lệ.'),
    { errors },
  );

/** The caller holds no key of this contest. */
export const notHolder = (): Problem =>
  new Problem(
    'FORBIDDEN',
    says('You hold no key of this contest.', 'Bạn không giữ khóa của cuộc thi này.'),
  );

export const keyRefused = (): Problem =>
  new Problem(
    'KEY_REFUSED',
    says(
      'The passphrase is wrong. This try has been recorded.',
      'Mật khẩu khóa không đúng. Lần thử này đã được ghi lại.',
    ),
  );

/** `retryAfter` in seconds. */
export const tooManyTries = (retryAfter: number): Problem =>
  new Problem(
    'TOO_MANY_REQUESTS',
    says(
      'Wrong too many times. Please wait, then try again.',
      'Đã sai nhiều lần. Hãy đợi rồi thử lại.',
    ),
    { retryAfter },
  );

export const blindingUnderWay = (): Problem =>
  new Problem(
    'BLINDING_UNDER_WAY',
    says('The blinding run before has not ended.', 'Đợt mã hóa trước chưa xong.'),
  );

export const blindingEmpty = (said: Said): Problem => new Problem('BLINDING_EMPTY', said);

export const blindUntilLocked = (): Problem =>
  new Problem(
    'BLIND_UNTIL_LOCKED',
    says(
      'Codes are opened only when the marks of every stage are locked. The database refuses it as well.',
      'Chỉ mở phách khi mọi vòng chấm đã khóa điểm. Cơ sở dữ liệu cũng từ chối.',
    ),
  );
