import { Problem } from '@bangvang/platform';

export const certificateNotFound = () =>
  new Problem('CERTIFICATE_NOT_FOUND', 'Không có chứng nhận nào mang mã này.');

export const certificateEnded = (endedAt: Date) =>
  new Problem('CERTIFICATE_ENDED', 'Chứng nhận này đã bị thu hồi hoặc đã được thay thế.', {
    endedAt: endedAt.toISOString(),
  });

export const templateNotFound = () => new Problem('NOT_FOUND', 'Không có mẫu chứng nhận này.');

export const templateExists = () =>
  new Problem('CONFLICT', 'Cuộc thi đã có mẫu mang tên này. Hãy đặt tên khác.');

export const batchNotFound = () => new Problem('NOT_FOUND', 'Không có đợt cấp này.');

export const fileNotFound = () =>
  new Problem('NOT_FOUND', 'Không có tệp in này, hoặc tệp chưa in xong.');

export const batchRunning = () =>
  new Problem(
    'CERTIFICATES_RUNNING',
    'Cuộc thi đang có một đợt cấp chưa xong. Hãy chờ hoặc dừng đợt đó.',
  );

export const resultMissing = () =>
  new Problem('CERTIFICATES_EMPTY', 'Chưa có kết quả công bố nào để cấp giấy theo giải.');

export const nobodyToIssue = () =>
  new Problem('CERTIFICATES_EMPTY', 'Không còn ai chưa được cấp, và không có giấy nào để in lại.');

const refused = (path: string, expected: string, hint: string) =>
  new Problem('VALIDATION_FAILED', hint, { errors: [{ path, expected, hint }] });

export const pictureUnknown = () => new Problem('UNSUPPORTED_MEDIA', 'Chỉ nhận ảnh PNG hoặc JPEG.');

export const pictureTooBig = (most: number) =>
  new Problem(
    'PAYLOAD_TOO_LARGE',
    `Ảnh lớn quá ${most / 1024 / 1024} MB. Hãy thu nhỏ rồi thử lại.`,
  );

export const pictureDamaged = (expected: string) =>
  refused(
    'file',
    expected,
    'Ảnh bị hỏng hoặc thuộc loại không in được (PNG đan xen, JPEG hệ màu CMYK, quá 2000 điểm ảnh mỗi chiều). Hãy lưu lại thành PNG thường rồi thử lại.',
  );

export const pictureMissing = (path: string) =>
  refused(path, 'the id of a picture of this contest', 'Ảnh này không có trong cuộc thi.');
