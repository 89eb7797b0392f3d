import { Problem } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

export const holdersMissing = (): Problem =>
  new Problem(
    'KEY_HOLDERS_MISSING',
    'Cần hai người giữ khóa, và mỗi người đã tự đặt mật khẩu khóa của mình.',
  );

export const holdersStand = (): Problem =>
  new Problem('KEY_HOLDERS_STAND', 'Bài đã được mã hóa bằng khóa của hai người này.');

export const holdersInvalid = (errors: FieldError[]): Problem =>
  new Problem('VALIDATION_FAILED', 'Hai người giữ khóa chưa hợp lệ.', { errors });

/** The caller holds no key of this contest. */
export const notHolder = (): Problem =>
  new Problem('FORBIDDEN', 'Bạn không giữ khóa của cuộc thi này.');

export const keyRefused = (): Problem =>
  new Problem('KEY_REFUSED', 'Mật khẩu khóa không đúng. Lần thử này đã được ghi lại.');

/** `retryAfter` in seconds. */
export const tooManyTries = (retryAfter: number): Problem =>
  new Problem('TOO_MANY_REQUESTS', 'Đã sai nhiều lần. Hãy đợi rồi thử lại.', { retryAfter });

export const blindingUnderWay = (): Problem =>
  new Problem('BLINDING_UNDER_WAY', 'Đợt mã hóa trước chưa xong.');

export const blindingEmpty = (detail: string): Problem => new Problem('BLINDING_EMPTY', detail);

export const blindUntilLocked = (): Problem =>
  new Problem(
    'BLIND_UNTIL_LOCKED',
    'Chỉ mở phách khi mọi vòng chấm đã khóa điểm. Cơ sở dữ liệu cũng từ chối.',
  );
