import { Problem } from '@bangvang/platform';

export const bankNotFound = () => new Problem('BANK_NOT_FOUND', 'Không có ngân hàng câu hỏi này.');

export const questionNotFound = () => new Problem('QUESTION_NOT_FOUND', 'Không có câu hỏi này.');

export const contestNotFound = () => new Problem('CONTEST_NOT_FOUND', 'Không có cuộc thi này.');

export const notPermitted = () =>
  new Problem('FORBIDDEN', 'Bạn không có quyền quản lý ngân hàng câu hỏi này.');

export const bankNotEmpty = () =>
  new Problem(
    'CONFLICT',
    'Ngân hàng còn câu hỏi nên không xóa được. Câu hỏi không dùng nữa thì cho ngừng dùng.',
  );

export const codeTaken = (code: string) =>
  new Problem('CONFLICT', `Mã câu hỏi ${code} đã có trong ngân hàng này.`, { taken: code });

/** Somebody else wrote a version in between. */
export const versionMoved = (version: number) =>
  new Problem(
    'CONFLICT',
    `Câu hỏi đã có phiên bản ${version}. Hãy tải lại để xem thay đổi rồi sửa tiếp.`,
    { version },
  );

export const imageNotInBank = () =>
  new Problem('VALIDATION_FAILED', 'Ảnh này không thuộc ngân hàng câu hỏi.', {
    errors: [
      {
        path: 'image.id',
        expected: 'the id of an image of this bank',
        hint: 'ảnh đã tải lên ngân hàng này',
      },
    ],
  });
