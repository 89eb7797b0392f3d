import { number, unless } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import { questionCount } from '@bangvang/questions';

/** How many papers there are, and in what they differ. */
export const variants: RoundClause = {
  say: ({ variants: count, shuffleQuestions, shuffleOptions }) => {
    if (count === 1) {
      return {
        vi: 'Mọi người dự thi làm cùng một mã đề.',
        en: 'Everyone answers the same paper.',
      };
    }
    const vi = [
      ...(shuffleQuestions ? ['thứ tự câu hỏi'] : []),
      ...(shuffleOptions ? ['thứ tự phương án'] : []),
    ];
    const en = [...(shuffleQuestions ? ['questions'] : []), ...(shuffleOptions ? ['options'] : [])];
    return {
      vi: `Có ${number.vi(count)} mã đề${vi.length > 0 ? `, ${vi.join(' và ')} được xáo trộn` : ''}.`,
      en: `There are ${number.en(count)} variants of the paper${en.length > 0 ? `, with ${en.join(' and ')} shuffled` : ''}.`,
    };
  },
  check: (rules) => {
    const differ =
      rules.draw.kind === 'bank' ||
      rules.shuffleOptions ||
      (rules.shuffleQuestions && questionCount(rules) > 1);
    return unless(
      rules.variants === 1 || differ,
      'variants',
      {
        vi: '1, vì không rút và không xáo trộn gì nên mọi mã đề sẽ giống nhau',
        en: '1, since nothing is drawn or shuffled and all papers would be the same',
      },
      rules.variants,
    );
  },
};
