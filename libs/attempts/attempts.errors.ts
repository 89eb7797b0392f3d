import { Problem, says } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';
import type { LiveRound } from '@bangvang/contests';

/** The one answer for an attempt that does not exist and for one that is somebody else's. */
export const attemptNotFound = (): Problem =>
  new Problem(
    'ATTEMPT_NOT_FOUND',
    says('You have no such attempt.', 'Không có lượt thi này trong tài khoản của bạn.'),
  );

/** The caller has no registration in the round's contest. */
export const notRegistered = (round: LiveRound): Problem =>
  new Problem(
    'FORBIDDEN',
    says('Please register before you take part.', 'Hãy đăng ký dự thi trước khi làm bài.'),
    {
      registerUrl: `/api/contests/${round.contestSlug}/registrations`,
    },
  );

/** The round has not opened; says when it does. */
export const roundNotOpen = (opensAt: Date, now: Date): Problem =>
  new Problem('ROUND_NOT_OPEN', says('The round has not opened yet.', 'Vòng thi chưa mở.'), {
    opensAt: opensAt.toISOString(),
    serverTime: now.toISOString(),
  });

/** The round is over; says since when. */
export const roundClosed = (closesAt: Date, now: Date): Problem =>
  new Problem('ROUND_CLOSED', says('The round is closed.', 'Vòng thi đã đóng.'), {
    closesAt: closesAt.toISOString(),
    serverTime: now.toISOString(),
  });

/** The round is open by the clock but its papers were never sealed. */
export const roundNotSealed = (): Problem =>
  new Problem(
    'ROUND_NOT_SEALED',
    says(
      'The papers are not ready. The organisers have been told; please try again in a few minutes.',
      'Đề thi chưa sẵn sàng. Ban tổ chức đã được báo, xin thử lại sau ít phút.',
    ),
    { retryAfter: 30 },
  );

/** All attempts that the rules allow were used. */
export const attemptsExhausted = (max: number): Problem =>
  new Problem(
    'ATTEMPTS_EXHAUSTED',
    says(
      `You have used all ${max} attempts of this round.`,
      `Bạn đã dùng hết ${max} lượt thi của vòng này.`,
    ),
    {
      attemptsMax: max,
    },
  );

/** The deadline passed; what was saved before it stays and counts. */
export const attemptExpired = (deadlineAt: Date): Problem =>
  new Problem(
    'ATTEMPT_EXPIRED',
    says(
      'Time is up. The answers saved before still count.',
      'Đã hết giờ làm bài. Những câu đã lưu trước đó vẫn được tính.',
    ),
    {
      deadlineAt: deadlineAt.toISOString(),
    },
  );

/** The attempt was submitted; nothing can be saved to it. */
export const attemptSubmitted = (submittedAt: Date): Problem =>
  new Problem(
    'ATTEMPT_SUBMITTED',
    says(
      'This attempt is handed in, so nothing more can be saved.',
      'Bài này đã nộp, không lưu thêm được.',
    ),
    {
      submittedAt: submittedAt.toISOString(),
    },
  );

/** Answers to questions that are not on the paper, options that are not there, a prediction that does not fit. */
export const answersInvalid = (errors: FieldError[]): Problem => {
  const onlyPrediction = errors.every(({ path }) => path === 'prediction');
  const what = onlyPrediction
    ? says('The prediction has no valid answer', 'Câu hỏi dự đoán chưa có câu trả lời hợp lệ')
    : says('Some answers are not of your paper', 'Có câu trả lời không thuộc đề của bạn');
  return new Problem(
    'ANSWER_INVALID',
    says(
      `${what.en}; nothing of this request was saved.`,
      `${what.vi}; chưa lưu gì từ lần gửi này.`,
    ),
    {
      errors: errors.slice(0, 50),
    },
  );
};
