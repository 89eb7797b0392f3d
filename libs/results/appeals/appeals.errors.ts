import { Problem, says } from '@bangvang/platform';
import type { AppealRow } from './appeals.repository';

/** There is no such appeal, or it is not the caller's. */
export const appealNotFound = () =>
  new Problem('APPEAL_NOT_FOUND', says('There is no such appeal.', 'Không có khiếu nại này.'));

export const appealsNotOffered = () =>
  new Problem(
    'APPEALS_NOT_OFFERED',
    says(
      'The rules of this contest have no appeals.',
      'Thể lệ cuộc thi này không có phần khiếu nại.',
    ),
  );

export const nothingPublished = () =>
  new Problem(
    'APPEAL_TOO_EARLY',
    says(
      'This result is not published, so there is nothing to appeal against yet.',
      'Kết quả này chưa công bố nên chưa có gì để khiếu nại.',
    ),
  );

/** The clock, not a clerk, refuses it. */
export const appealTooLate = (window: { publishedAt: Date; until: Date; now: Date }) =>
  new Problem(
    'APPEAL_TOO_LATE',
    says('The time to appeal against this result is past.', 'Đã hết hạn khiếu nại kết quả này.'),
    {
      publishedAt: window.publishedAt.toISOString(),
      until: window.until.toISOString(),
      now: window.now.toISOString(),
    },
  );

/** A newer version stands: what it says is what can be appealed against. */
export const supersededResult = (current: string) =>
  new Problem(
    'APPEAL_TOO_LATE',
    says(
      'A newer version has replaced this result.',
      'Kết quả này đã được thay bằng phiên bản mới hơn.',
    ),
    { current },
  );

export const notTakingPart = () =>
  new Problem(
    'APPEAL_FOREIGN',
    says(
      'Only who took part can appeal against this result.',
      'Chỉ người đã dự thi mới được khiếu nại kết quả này.',
    ),
  );

export const foreignAttempt = () =>
  new Problem(
    'APPEAL_FOREIGN',
    says(
      'This attempt is not one of yours in this result.',
      'Lượt thi này không phải của bạn trong kết quả này.',
    ),
  );

export const ownNumber = () =>
  new Problem(
    'APPEAL_FOREIGN',
    says(
      'This number is not that of another contestant in this result.',
      'Số báo danh này không phải của một người dự thi khác trong kết quả này.',
    ),
  );

/** Once per matter and version: says when it was filed and what became of it. */
export const appealExists = ({ id, filedAt, state }: AppealRow) =>
  new Problem(
    'APPEAL_EXISTS',
    says('You have appealed in this matter once.', 'Bạn đã khiếu nại việc này một lần.'),
    {
      appealId: id,
      filedAt: filedAt.toISOString(),
      state,
    },
  );

/** The version after the one appealed against says the same of this person. */
export const nothingChanged = ({ id, filedAt, state, publication }: AppealRow, current: string) =>
  new Problem(
    'APPEAL_EXISTS',
    says(
      'You have appealed in this matter, and the new version changed nothing in your own result.',
      'Bạn đã khiếu nại việc này, và bản công bố mới không thay đổi kết quả của chính bạn.',
    ),
    { appealId: id, filedAt: filedAt.toISOString(), state, publication, current },
  );

export const appealClosed = ({ state, answeredAt }: AppealRow) =>
  new Problem('APPEAL_CLOSED', says('This appeal is closed.', 'Khiếu nại này đã khép lại.'), {
    state,
    answeredAt: answeredAt?.toISOString() ?? null,
  });

export const evidenceRefused = (hint: string, expected: string) =>
  new Problem('EVIDENCE_REFUSED', says(`Expected: ${expected}.`, hint), {
    errors: [{ path: 'file', expected, hint }],
  });

export const tooManyAppeals = (most: number) =>
  new Problem(
    'TOO_MANY_REQUESTS',
    says(
      `Everybody can make at most ${most} appeals in a contest.`,
      `Mỗi người gửi tối đa ${most} khiếu nại trong một cuộc thi.`,
    ),
    {
      most,
    },
  );
