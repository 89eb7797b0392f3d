import { duration, number, unless, wrong } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import type { FieldError } from '@bangvang/contracts';
import type { RoundRules } from './round-rules';
import type { RoundWindow } from './round-time';

const SCORE = {
  'at-once': {
    vi: 'Điểm được báo ngay sau khi nộp bài.',
    en: 'The score is shown as soon as an attempt is submitted.',
  },
  'after-close': {
    vi: 'Điểm được báo sau khi vòng thi kết thúc.',
    en: 'Scores are shown after the round is over.',
  },
  never: {
    vi: 'Điểm từng bài không được báo trên hệ thống.',
    en: 'Scores are not shown here.',
  },
};

const HIDDEN = {
  vi: 'ẩn trong thời gian thi, vì điểm chưa được báo',
  en: "'hidden', since scores are not shown at once",
};

/** When a contestant sees the score. */
export const score: RoundClause = {
  say: ({ show }) => SCORE[show.score],
  // A board would tell the score that is kept back.
  check: ({ show }) =>
    unless(show.score === 'at-once' || show.board === 'hidden', 'show.board', HIDDEN, show.board),
};

const KEY = {
  'after-close': {
    vi: 'Đáp án được công bố sau khi vòng thi kết thúc.',
    en: 'The key is published after the round is over.',
  },
  never: { vi: 'Đáp án không được công bố.', en: 'The key is not published.' },
};

/** When the key is published. */
export const key: RoundClause = { say: ({ show }) => KEY[show.key] };

/** Whether and until when the public sees the board move. */
export const board: RoundClause = {
  say: ({ show }) => {
    if (show.board === 'live') {
      return {
        vi: 'Bảng xếp hạng được cập nhật trực tiếp.',
        en: 'The board is updated live.',
      };
    }
    if (show.board === 'hidden') {
      return {
        vi: 'Bảng xếp hạng chỉ hiển thị sau khi vòng thi kết thúc.',
        en: 'The board is shown only after the round is over.',
      };
    }
    const { vi, en } = duration(60 * (show.freezeMinutes ?? 0));
    return {
      vi: `Bảng xếp hạng được cập nhật trực tiếp và ngừng cập nhật ${vi} trước khi vòng thi đóng.`,
      en: `The board is updated live and freezes ${en} before the round closes.`,
    };
  },
  check: checkFreeze,
};

function checkFreeze({ show }: RoundRules, { opensAt, closesAt }: RoundWindow): FieldError[] {
  const path = 'show.freezeMinutes';
  const minutes = show.freezeMinutes ?? null;
  if (show.board !== 'frozen') return unless(minutes === null, path, NO_FREEZE, minutes);
  if (minutes === null) return [wrong(path, FREEZE)];
  const length = (closesAt.getTime() - opensAt.getTime()) / 60_000;
  return unless(
    minutes < length,
    path,
    {
      vi: `ít hơn ${number.vi(length)} phút của vòng thi`,
      en: `less than the ${number.en(length)} minutes of the round`,
    },
    minutes,
  );
}

const NO_FREEZE = {
  vi: 'bỏ trống, trừ khi bảng xếp hạng đóng băng',
  en: "nothing, unless the board is 'frozen'",
};
const FREEZE = {
  vi: 'số phút, vì bảng xếp hạng đóng băng',
  en: "minutes, since the board is 'frozen'",
};
