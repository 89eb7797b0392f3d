import { number, plural, unless, type Sentence } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import { foldText, type FieldError } from '@bangvang/contracts';
import type { PredictionRules } from './round-rules';

const TARGETS = {
  'people-all-correct': {
    vi: 'số người trả lời đúng tất cả các câu hỏi',
    en: 'the number of people with every answer right',
  },
  people: { vi: 'số người dự thi', en: 'the number of people taking part' },
  attempts: { vi: 'số lượt dự thi', en: 'the number of attempts' },
  'valid-attempts': { vi: 'số lượt dự thi hợp lệ', en: 'the number of valid attempts' },
};

const MEASURES = {
  absolute: { vi: '', en: '' },
  'nearest-not-above': {
    vi: ', lấy dự đoán gần nhất mà không vượt quá đáp số, ai dự đoán vượt quá đứng sau',
    en: ', and the nearest prediction that is not above it stands first, any above come after',
  },
};

/** What an exact prediction earns. */
function inPoints({ exactCentipoints }: PredictionRules): Sentence {
  if (exactCentipoints === undefined) return { vi: 'không tính điểm', en: 'earns no points' };
  const points = exactCentipoints / 100;
  return {
    vi: `dự đoán đúng được cộng ${number.vi(points)} điểm khi công bố kết quả`,
    en: `an exact one adds ${plural(points, 'point')} to the result`,
  };
}

/** The prediction question: what is asked, and which number is the answer. */
export const prediction: RoundClause = {
  say: ({ prediction: rules }) => {
    if (rules === null) return null;
    const { target, required, prompt, measure = 'absolute' } = rules;
    const scored = inPoints(rules);
    return {
      vi: `Câu hỏi dự đoán (${required ? 'bắt buộc' : 'không bắt buộc'}, ${scored.vi}): “${prompt}” Đáp số là ${TARGETS[target].vi} của vòng thi${MEASURES[measure].vi}; dự đoán được xét là của lượt được tính kết quả.`,
      en: `Prediction question (${required ? 'required' : 'optional'}, ${scored.en}): “${prompt}” The answer is ${TARGETS[target].en} in the round${MEASURES[measure].en}; the prediction of the counted attempt is the one considered.`,
    };
  },
  check: ({ prediction: rules }) => (rules === null ? [] : checkPrompt(rules)),
};

/**
 * Published rules have asked for one number and rewarded another. Where the prompt plainly names
 * its number (lượt, đúng tất cả, người), the target must be that one.
 */
function checkPrompt({ prompt, target }: PredictionRules): FieldError[] {
  const text = foldText(prompt);
  const asked: (keyof typeof TARGETS)[] | null = /\bluot\b/.test(text)
    ? ['attempts', 'valid-attempts']
    : /\bdung (het|ca|tat ca|toan bo|100|[0-9]+ ?cau|[0-9]+\/)/.test(text)
      ? ['people-all-correct']
      : /\bnguoi\b/.test(text)
        ? ['people', 'people-all-correct']
        : null;
  return unless(
    asked === null || asked.includes(target),
    'prediction.target',
    {
      vi: `${asked?.map((one) => TARGETS[one].vi).join(' hoặc ')}, vì câu hỏi hỏi số đó`,
      en: `${asked?.join(' or ')}, since that is what the prompt asks for`,
    },
    target,
  );
}
