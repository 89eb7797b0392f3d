import { duration } from '@bangvang/rulebook';
import type { RoundClause } from './clause';

/** How long an attempt lasts. */
export const timeLimit: RoundClause = {
  say: ({ timeLimitSeconds }) => {
    const { vi, en } = duration(timeLimitSeconds);
    return {
      vi: `Thời gian làm bài là ${vi}, tính theo đồng hồ máy chủ từ lúc bắt đầu; hết giờ, hệ thống tự nộp những câu đã lưu.`,
      en: `An attempt lasts ${en} by the server's clock from its start; when time is over, the answers saved so far are submitted.`,
    };
  },
};

const AT_CLOSE = {
  cut: {
    vi: 'Khi vòng thi đóng, lượt đang làm dừng lại và được tự động nộp.',
    en: 'When the round closes, a running attempt ends and is submitted.',
  },
  finish: {
    vi: 'Lượt bắt đầu trước khi vòng thi đóng được làm tiếp đến hết thời gian làm bài.',
    en: 'An attempt started before the round closes may use its full time.',
  },
};

/** What the close of the round does to a running attempt. */
export const atClose: RoundClause = { say: (rules) => AT_CLOSE[rules.atClose] };
