import { Problem, says } from '@bangvang/platform';

export const mediaNotFound = () =>
  new Problem('NOT_FOUND', says('There is no such image.', 'Không có ảnh này.'));

export const imageTooBig = (bytes: number) =>
  new Problem(
    'PAYLOAD_TOO_LARGE',
    says(
      `The image is larger than ${bytes / 1024 / 1024} MB. Please make it smaller and try again.`,
      `Ảnh lớn quá ${bytes / 1024 / 1024} MB. Hãy thu nhỏ rồi thử lại.`,
    ),
  );

export const imageUnknown = () =>
  new Problem(
    'UNSUPPORTED_MEDIA',
    says('Only PNG, JPEG, WebP or GIF images are taken.', 'Chỉ nhận ảnh PNG, JPEG, WebP hoặc GIF.'),
  );

export const imageDamaged = () =>
  refused('an undamaged image', 'Ảnh bị hỏng. Hãy mở, lưu lại rồi thử lại.');

export const imageTooWide = (width: number, height: number, most: number) =>
  refused(
    `at most ${most} x ${most} pixels`,
    `Ảnh ${width} x ${height} điểm ảnh là quá lớn; tối đa ${most} x ${most}.`,
  );

function refused(expected: string, hint: string): Problem {
  return new Problem('VALIDATION_FAILED', says(`Expected: ${expected}.`, hint), {
    errors: [{ path: 'file', expected, hint }],
  });
}
