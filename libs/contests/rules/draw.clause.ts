import { number, plural } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import { questionCount, type DrawPart } from '@bangvang/questions';

/** Where the questions come from. */
export const draw: RoundClause = {
  say: (rules) => {
    const count = questionCount(rules);
    if (rules.draw.kind === 'fixed') {
      return {
        vi: `Đề thi gồm ${number.vi(count)} câu hỏi, chung cho mọi người dự thi.`,
        en: `The paper has ${plural(count, 'question')}, the same for everyone.`,
      };
    }
    const topics = [...Map.groupBy(rules.draw.parts, ({ topic }) => topic)];
    return {
      vi: `Mỗi đề thi gồm ${number.vi(count)} câu hỏi rút ngẫu nhiên từ ngân hàng câu hỏi: ${topics.map(topicInVietnamese).join(', ')}.`,
      en: `Each paper has ${plural(count, 'question')} drawn at random from the question bank: ${topics.map(topicInEnglish).join(', ')}.`,
    };
  },
};

function topicInVietnamese([topic, parts]: [string, DrawPart[]]): string {
  const levels = parts.map(({ count, difficulty }) => `${number.vi(count)} câu mức ${difficulty}`);
  return `${number.vi(sum(parts))} câu về “${topic}”${inBrackets(levels)}`;
}

function topicInEnglish([topic, parts]: [string, DrawPart[]]): string {
  const levels = parts.map(({ count, difficulty }) => `${number.en(count)} of level ${difficulty}`);
  return `${number.en(sum(parts))} on “${topic}”${inBrackets(levels)}`;
}

/** The levels are told where a topic is drawn at more than one. */
function inBrackets(levels: string[]): string {
  return levels.length > 1 ? ` (${levels.join(', ')})` : '';
}

function sum(parts: DrawPart[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}
