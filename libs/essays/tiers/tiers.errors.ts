import { Problem } from '@bangvang/platform';
import type { ForwardTie, WritingRules } from '@bangvang/rulebook';
import type { Ceiling } from './tiers.rules';

const blocked = (detail: string, facts: Record<string, unknown> = {}) =>
  new Problem('FORWARD_BLOCKED', detail, facts);

export const tooEarly = ({ closesAt }: WritingRules) =>
  blocked('Còn trong thời gian nhận bài: chuyển lên sau khi hết hạn.', { closesAt });

export const notAllScreened = (unscreened: number) =>
  blocked(`Còn ${unscreened} bài chưa được sơ loại.`, { unscreened });

export const notAllMarked = (unmarked: number) =>
  blocked(`Còn ${unmarked} bài chưa có điểm của đơn vị.`, { unmarked });

export const tied = (ties: ForwardTie[]) =>
  blocked('Có bài bằng điểm nhau ở suất cuối: hãy chọn bài ở lại.', {
    ties: ties.map((tie) => ({ entryIds: tie.codes, places: tie.places })),
  });

/** A better work is not held back by naming it; it would have to be rejected, with a reason. */
export const notTied = (entryIds: string[]) =>
  blocked('Chỉ chọn ở lại trong số bài bằng điểm nhau ở suất cuối.', { entryIds });

export const tieWithoutReason = () => blocked('Hãy ghi lý do chọn giữa các bài bằng điểm nhau.');

export const nothingGoes = () => blocked('Không có bài nào đủ điều kiện chuyển lên.');

export const quotaFull = ({ max, media, before }: Ceiling & { before: number }) =>
  blocked(
    `Đơn vị được chuyển tối đa ${max} bài${media.length > 0 ? ` (${media.join(', ')})` : ''}, đã chuyển ${before}.`,
    { max, media, before },
  );

export const notOnDesk = () => new Problem('ENTRY_NOT_FOUND', 'Bài này không ở bàn của đơn vị.');

export const changedMeanwhile = () =>
  new Problem('CONFLICT', 'Có người vừa cập nhật. Hãy tải lại rồi làm tiếp.');

export const aboveScale = (max: number) =>
  new Problem('VALIDATION_FAILED', `Điểm tối đa là ${max / 100}.`, {
    errors: [{ path: 'centipoints', expected: `at most ${max}`, hint: `nhiều nhất ${max}` }],
  });

/** It never came from below, or the jury has it already. */
export const notReturnable = (detail: string) => new Problem('RETURN_NOT_POSSIBLE', detail);
