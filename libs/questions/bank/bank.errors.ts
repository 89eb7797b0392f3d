import { Problem, says } from '@bangvang/platform';

export const bankNotFound = () =>
  new Problem(
    'BANK_NOT_FOUND',
    says('There is no such question bank.', 'Không có ngân hàng câu hỏi này.'),
  );

export const questionNotFound = () =>
  new Problem('QUESTION_NOT_FOUND', says('There is no such question.', 'Không có câu hỏi này.'));

export const contestNotFound = () =>
  new Problem('CONTEST_NOT_FOUND', says('There is no such contest.', 'Không có cuộc thi này.'));

export const notPermitted = () =>
  new Problem(
    'FORBIDDEN',
    says(
      'You may not manage this question bank.',
      'Bạn không có quyền quản lý ngân hàng câu hỏi này.',
    ),
  );

export const bankNotEmpty = () =>
  new Problem(
    'CONFLICT',
    says(
      'The bank still has questions, so it cannot be deleted. Retire the questions that are no longer used.',
      'Ngân hàng còn câu hỏi nên không xóa được. Câu hỏi không dùng nữa thì cho ngừng dùng.',
    ),
  );

export const codeTaken = (code: string) =>
  new Problem(
    'CONFLICT',
    says(
      `This bank has a question of the code ${code}.`,
      `Mã câu hỏi ${code} đã có trong ngân hàng này.`,
    ),
    { taken: code },
  );

/** Somebody else wrote a version in between. */
export const versionMoved = (version: number) =>
  new Problem(
    'CONFLICT',
    says(
      `The question is at version ${version} by now. Please load it again to see the change, then go on.`,
      `Câu hỏi đã có phiên bản ${version}. Hãy tải lại để xem thay đổi rồi sửa tiếp.`,
    ),
    { version },
  );

export const imageNotInBank = () =>
  new Problem(
    'VALIDATION_FAILED',
    says('This image is not of the question bank.', 'Ảnh này không thuộc ngân hàng câu hỏi.'),
    {
      errors: [
        {
          path: 'image.id',
          expected: 'the id of an image of this bank',
          hint: 'ảnh đã tải lên ngân hàng này',
        },
      ],
    },
  );
