import { unless } from '../../clause';
import { number, plural } from '../../wording';
import { points } from '../marks/points';
import type { WritingClause } from './writing-clause';

/** Re-marking on appeal. */
export const remark: WritingClause = {
  say: ({ remark: rules }) => {
    if (rules === null) return [];
    const { days, answerDays, markers, dialogueFrom, direction } = rules;
    const change = points(rules.changeFrom);
    const talk = dialogueFrom === null ? null : points(dialogueFrom);
    return [
      {
        vi: `Phúc khảo: nhận đơn trong ${number.vi(days)} ngày kể từ ngày liền sau ngày công bố, trả lời trong ${number.vi(answerDays)} ngày tiếp theo; ${markers === 1 ? 'một giám khảo mới chấm lại' : 'hai giám khảo mới chấm độc lập, lệch nhau thì chấm lần ba, lấy hai điểm bằng nhau hoặc trung bình ba điểm'}; điểm thay đổi khi lệch từ ${change.vi} điểm${direction === 'up' ? ' và chỉ tăng' : ''}${talk === null ? '' : `; lệch từ ${talk.vi} điểm thì đối thoại, có biên bản`}.`,
        en: `Re-marking: asked for within ${plural(days, 'day')} from the day after publication, answered in the ${plural(answerDays, 'day')} that follow; ${markers === 1 ? 'one fresh marker' : 'two fresh markers, a third where they differ, two equal marks or the mean of three'}; the mark changes from a difference of ${change.en}${direction === 'up' ? ', only upwards' : ''}${talk === null ? '' : `; from ${talk.en} on first and new markers talk, with minutes`}.`,
      },
    ];
  },
  check: ({ remark: rules, stages }, path) => {
    if (rules === null) return [];
    const most = Math.max(...stages.map(({ scaleCentipoints }) => scaleCentipoints));
    const scale = { vi: 'không quá thang điểm', en: 'at most the scale' };
    return [
      ...unless(rules.changeFrom <= most, `${path}.remark.changeFrom`, scale, rules.changeFrom),
      ...unless(
        (rules.dialogueFrom ?? 0) <= most,
        `${path}.remark.dialogueFrom`,
        scale,
        rules.dialogueFrom,
      ),
    ];
  },
};
