import type { Sentence } from '../clause';
import type { PredictionFigure, RoundFacts } from '../facts';
import type { Dossier } from '../ranking/dossier';
import { isPerfect } from '../ranking/counted';
import { takesPart, type Part } from '../ranking/parts';
import type { Actual } from '../result';

type Target = PredictionFigure['target'];

/** Why something was left out of the count; null where it counts. */
type Left = string | null;

/** A reason that takes a person's attempts out of "valid": everything but the ranking's own filters. */
function invalidity({ out }: Part): Left {
  return out === null || out.reason === 'not-all-correct' || out.reason === 'no-division'
    ? null
    : out.reason;
}

function gone(part: Part): Left {
  if (takesPart(part)) return null;
  const reason = part.out?.reason ?? null;
  return reason === 'no-valid-attempt' ? 'voided' : reason;
}

/** A person's attempts, each with the reason for which it is left out. */
const attempts = (part: Part): Left[] => [
  ...part.attempts.map(() => gone(part)),
  ...part.voided.map(() => 'voided'),
];

const validAttempts = (part: Part): Left[] => {
  const whole = part.valid.length === 0 ? gone(part) : invalidity(part);
  const valid = new Set(part.valid);
  return [
    ...part.attempts.map((one) => whole ?? (valid.has(one) ? null : 'not-valid')),
    ...part.voided.map(() => 'voided'),
  ];
};

/** Once for a person who answered everything right in some attempt, whether or not that one counts. */
const allCorrect = (part: Part): Left[] => {
  if (![...part.attempts, ...part.voided].some(isPerfect)) return [];
  const whole = invalidity(part);
  if (whole !== null) return [part.attempts.some(isPerfect) ? whole : 'voided'];
  if (part.counted !== null && isPerfect(part.counted)) return [null];
  return [part.attempts.some(isPerfect) ? 'other-attempt-counts' : 'voided'];
};

const COUNT: Record<Target, (part: Part) => Left[]> = {
  people: (part) => [gone(part)],
  attempts,
  'valid-attempts': validAttempts,
  'people-all-correct': allCorrect,
};

/** What each count means, whoever asks: part of the published result. */
const DEFINITIONS: Record<Target, Sentence> = {
  people: {
    vi: 'Số người có ít nhất một lượt thi đã nộp và không bị hủy, mỗi người tính một lần; không tính người bị loại và người không thuộc đối tượng dự thi.',
    en: 'People with at least one attempt handed in and not voided, each counted once; people disqualified or barred are not counted.',
  },
  attempts: {
    vi: 'Số lượt thi đã nộp và không bị hủy, hợp lệ hay không; không tính lượt của người bị loại và người không thuộc đối tượng dự thi.',
    en: 'Attempts handed in and not voided, valid or not; those of people disqualified or barred are not counted.',
  },
  'valid-attempts': {
    vi: 'Số lượt thi đã nộp, không bị hủy và hợp lệ theo thể lệ (trả lời đủ câu hỏi nếu bắt buộc, đúng độ tuổi, đủ thông tin cá nhân); không tính lượt của người bị loại và người không thuộc đối tượng dự thi.',
    en: 'Attempts handed in, not voided and valid by the rules (complete where required, at an age that may take part, by people whose data is complete); those of people disqualified or barred are not counted.',
  },
  'people-all-correct': {
    vi: 'Số người có lượt thi được tính kết quả trả lời đúng tất cả các câu hỏi, kể cả người dự đoán; không tính người bị loại, người không thuộc đối tượng dự thi và lượt thi không hợp lệ.',
    en: 'People whose counted attempt has every answer right, the predictor included; people disqualified or barred and attempts that are not valid are not counted.',
  },
};

/** The actual value of a round's prediction, counted from everybody's part; null without a prediction. */
export function actualOf(dossier: Dossier, round: RoundFacts, parts: Part[]): Actual | null {
  if (round.rules.prediction === null) return null;
  const { target } = round.rules.prediction;
  let value = 0;
  const leftOut: Record<string, number> = {};
  for (const left of parts.flatMap(COUNT[target])) {
    if (left === null) value += 1;
    else leftOut[left] = (leftOut[left] ?? 0) + 1;
  }
  const { rules, fixedActuals = {} } = dossier.facts;
  const fixed =
    rules.corrections?.actualValue === 'freeze' ? (fixedActuals[round.id] ?? null) : null;
  return {
    round: round.id,
    target,
    value: fixed ?? value,
    definition: DEFINITIONS[target],
    leftOut,
    fixed: fixed !== null,
  };
}
