import { Problem, says } from '@bangvang/platform';

export const certificateNotFound = () =>
  new Problem(
    'CERTIFICATE_NOT_FOUND',
    says('No certificate has this code.', 'Không có chứng nhận nào mang mã này.'),
  );

export const certificateEnded = (endedAt: Date) =>
  new Problem(
    'CERTIFICATE_ENDED',
    says(
      'This certificate was withdrawn or replaced.',
      'Chứng nhận này đã bị thu hồi hoặc đã được thay thế.',
    ),
    {
      endedAt: endedAt.toISOString(),
    },
  );

export const templateNotFound = () =>
  new Problem(
    'NOT_FOUND',
    says('There is no such certificate template.', 'Không có mẫu chứng nhận này.'),
  );

export const templateExists = () =>
  new Problem(
    'CONFLICT',
    says(
      'The contest has a template of this name. Please choose another.',
      'Cuộc thi đã có mẫu mang tên này. Hãy đặt tên khác.',
    ),
  );

export const batchNotFound = () =>
  new Problem('NOT_FOUND', says('There is no such issue.', 'Không có đợt cấp này.'));

export const fileNotFound = () =>
  new Problem(
    'NOT_FOUND',
    says(
      'There is no such printed file, or it is not ready.',
      'Không có tệp in này, hoặc tệp chưa in xong.',
    ),
  );

export const batchRunning = () =>
  new Problem(
    'CERTIFICATES_RUNNING',
    says(
      'Certificates of this contest are being issued. Please wait, or stop that issue.',
      'Cuộc thi đang có một đợt cấp chưa xong. Hãy chờ hoặc dừng đợt đó.',
    ),
  );

export const resultMissing = () =>
  new Problem(
    'CERTIFICATES_EMPTY',
    says(
      'No result is published yet from which to issue for prizes.',
      'Chưa có kết quả công bố nào để cấp giấy theo giải.',
    ),
  );

export const nobodyToIssue = () =>
  new Problem(
    'CERTIFICATES_EMPTY',
    says(
      'Everybody has theirs, and there is none to print again.',
      'Không còn ai chưa được cấp, và không có giấy nào để in lại.',
    ),
  );

const refused = (path: string, expected: string, hint: string) =>
  new Problem('VALIDATION_FAILED', says(`Expected: ${expected}.`, hint), {
    errors: [{ path, expected, hint }],
  });

export const pictureUnknown = () =>
  new Problem(
    'UNSUPPORTED_MEDIA',
    says('Only PNG or JPEG images are taken.', 'Chỉ nhận ảnh PNG hoặc JPEG.'),
  );

export const pictureTooBig = (most: number) =>
  new Problem(
    'PAYLOAD_TOO_LARGE',
    says(
      `The image is larger than ${most / 1024 / 1024} MB. Please make it smaller and try again.`,
      `Ảnh lớn quá ${most / 1024 / 1024} MB. Hãy thu nhỏ rồi thử lại.`,
    ),
  );

export const pictureDamaged = (expected: string) =>
  refused(
    'file',
    expected,
    'Ảnh bị hỏng hoặc thuộc loại không in được (PNG đan xen, JPEG hệ màu CMYK, quá 2000 điểm ảnh mỗi chiều). Hãy lưu lại thành PNG thường rồi thử lại.',
  );

export const pictureMissing = (path: string) =>
  refused(path, 'the id of a picture of this contest', 'Ảnh này không có trong cuộc thi.');
