import { number, plural, wrong } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import { specialPoints } from './points.clause';
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
  check: ({ draw: drawn, points }) => {
    if (drawn.kind === 'fixed' || specialPoints(points).length === 0) return [];
    return drawn.parts.flatMap(({ difficulty }, place) =>
      difficulty === undefined ? [wrong(`draw.parts[${place}].difficulty`, ONE_WORTH)] : [],
    );
  },
};

const ONE_WORTH = {
  vi: 'một mức độ, vì điểm khác nhau theo mức độ: nếu không, các mã đề có tổng điểm khác nhau',
  en: 'one difficulty, since points differ by difficulty: else papers would be worth different points',
};

type Topic = [topic: string | undefined, parts: DrawPart[]];

function topicInVietnamese([topic, parts]: Topic): string {
  const levels = parts.map(({ count, difficulty }) =>
    difficulty === undefined
      ? `${number.vi(count)} câu mức bất kỳ`
      : `${number.vi(count)} câu mức ${difficulty}`,
  );
  const about = topic === undefined ? 'thuộc bất kỳ chủ đề nào' : `về “${topic}”`;
  return `${number.vi(sum(parts))} câu ${about}${inBrackets(levels, parts)}`;
}

function topicInEnglish([topic, parts]: Topic): string {
  const levels = parts.map(({ count, difficulty }) =>
    difficulty === undefined
      ? `${number.en(count)} of any level`
      : `${number.en(count)} of level ${difficulty}`,
  );
  const about = topic === undefined ? 'on any topic' : `on “${topic}”`;
  return `${number.en(sum(parts))} ${about}${inBrackets(levels, parts)}`;
}

/** The levels are told where a topic is drawn at more than one, and where nothing but the level is asked for. */
function inBrackets(levels: string[], [first]: DrawPart[]): string {
  const levelAlone = first?.topic === undefined && first?.difficulty !== undefined;
  return levels.length > 1 || levelAlone ? ` (${levels.join(', ')})` : '';
}

function sum(parts: DrawPart[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}
