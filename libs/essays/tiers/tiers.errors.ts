import { Problem, says, type Said } from '@bangvang/platform';
import type { ForwardTie, WritingRules } from '@bangvang/rulebook';
import type { Ceiling } from './tiers.rules';

const blocked = (said: Said, facts: Record<string, unknown> = {}) =>
  new Problem('FORWARD_BLOCKED', said, facts);

export const tooEarly = ({ closesAt }: WritingRules) =>
  blocked(
    says(
      'Works are still being taken: send them on after the closing date.',
      'Còn trong thời gian nhận bài: chuyển lên sau khi hết hạn.',
    ),
    { closesAt },
  );

export const notAllScreened = (unscreened: number) =>
  blocked(
    says(`Works not screened yet: ${unscreened}.`, `Còn ${unscreened} bài chưa được sơ loại.`),
    { unscreened },
  );

export const notAllMarked = (unmarked: number) =>
  blocked(
    says(
      `Works without the unit’s mark: ${unmarked}.`,
      `Còn ${unmarked} bài chưa có điểm của đơn vị.`,
    ),
    { unmarked },
  );

export const tied = (ties: ForwardTie[]) =>
  blocked(
    says(
      'Works are equal at the last place: please choose those that stay.',
      'Có bài bằng điểm nhau ở suất cuối: hãy chọn bài ở lại.',
    ),
    {
      ties: ties.map((tie) => ({ entryIds: tie.codes, places: tie.places })),
    },
  );

/** A better work is not held back by naming it; it would have to be rejected, with a reason. */
export const notTied = (entryIds: string[]) =>
  blocked(
    says(
      'Only works that are equal at the last place can be chosen to stay.',
      'Chỉ chọn ở lại trong số bài bằng điểm nhau ở suất cuối.',
    ),
    { entryIds },
  );

export const tieWithoutReason = () =>
  blocked(
    says(
      'Please write why these were chosen among equal works.',
      'Hãy ghi lý do chọn giữa các bài bằng điểm nhau.',
    ),
  );

export const nothingGoes = () =>
  blocked(says('No work qualifies to be sent on.', 'Không có bài nào đủ điều kiện chuyển lên.'));

export const quotaFull = ({ max, media, before }: Ceiling & { before: number }) =>
  blocked(
    says(
      `The unit may send on at most ${max}${media.length > 0 ? ` (${media.join(', ')})` : ''} and has sent ${before}.`,
      `Đơn vị được chuyển tối đa ${max} bài${media.length > 0 ? ` (${media.join(', ')})` : ''}, đã chuyển ${before}.`,
    ),
    { max, media, before },
  );

export const notOnDesk = () =>
  new Problem(
    'ENTRY_NOT_FOUND',
    says('This work is not on the unit’s desk.', 'Bài này không ở bàn của đơn vị.'),
  );

export const changedMeanwhile = () =>
  new Problem(
    'CONFLICT',
    says(
      'Somebody has just changed this. Please load it again, then go on.',
      'Có người vừa cập nhật. Hãy tải lại rồi làm tiếp.',
    ),
  );

export const aboveScale = (max: number) =>
  new Problem(
    'VALIDATION_FAILED',
    says(`The highest mark is ${max / 100}.`, `Điểm tối đa là ${max / 100}.`),
    {
      errors: [{ path: 'centipoints', expected: `at most ${max}`, hint: `nhiều nhất ${max}` }],
    },
  );

/** It never came from below, or the jury has it already. */
export const notReturnable = (said: Said) => new Problem('RETURN_NOT_POSSIBLE', said);
