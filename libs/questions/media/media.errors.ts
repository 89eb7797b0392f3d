import { Problem } from '@bangvang/platform';

export const mediaNotFound = () => new Problem('NOT_FOUND', 'Không có ảnh này.');

export const imageTooBig = (bytes: number) =>
  new Problem(
    'PAYLOAD_TOO_LARGE',
    `Ảnh lớn quá ${bytes / 1024 / 1024} MB. Hãy thu nhỏ rồi thử lại.`,
  );

export const imageUnknown = () =>
  new Problem('UNSUPPORTED_MEDIA', 'Chỉ nhận ảnh PNG, JPEG, WebP hoặc GIF.');

export const imageDamaged = () =>
  refused('an undamaged image', 'Ảnh bị hỏng. Hãy mở, lưu lại rồi thử lại.');

export const imageTooWide = (width: number, height: number, most: number) =>
  refused(
    `at most ${most} x ${most} pixels`,
    `Ảnh ${width} x ${height} điểm ảnh là quá lớn; tối đa ${most} x ${most}.`,
  );

function refused(expected: string, hint: string): Problem {
  return new Problem('VALIDATION_FAILED', hint, { errors: [{ path: 'file', expected, hint }] });
}
