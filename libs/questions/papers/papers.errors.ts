import { Problem, says, type Said } from '@bangvang/platform';
import type { Shortage } from './draw.rules';

const SHOWN = 3;

/** The draw cannot be made; `missing` lists what each part of it lacks. */
export function bankTooSmall(missing: Shortage[]): Problem {
  const said = missing.slice(0, SHOWN).map(lack);
  const rest = missing.length - SHOWN;
  const en = said.map((one) => one.en).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
  const vi = said.map((one) => one.vi).join('; ') + (rest > 0 ? `; và ${rest} mục khác` : '');
  return new Problem(
    'BANK_TOO_SMALL',
    says(`The papers cannot be sealed yet: ${en}.`, `Chưa niêm phong được đề: ${vi}.`),
    { missing },
  );
}

function lack({ questionId, topic, difficulty, parts, wanted, available }: Shortage): Said {
  if (questionId !== undefined)
    return says(
      `question ${questionId} is missing or retired`,
      `câu hỏi ${questionId} không có hoặc đã ngừng dùng`,
    );
  if (parts !== undefined && parts.length > 1) {
    const places = parts.map((path) => Number(/\d+/.exec(path)?.[0]) + 1).join(', ');
    return says(
      `parts ${places} together need ${wanted} questions, there are ${available}`,
      `các phần ${places} cùng cần ${wanted} câu, chỉ có ${available}`,
    );
  }
  const about = topic === undefined ? says('', '') : says(` on “${topic}”`, ` chủ đề “${topic}”`);
  const level =
    difficulty === undefined
      ? says('', '')
      : says(` of difficulty ${difficulty}`, ` mức độ ${difficulty}`);
  return says(
    `${wanted} questions${about.en}${level.en} are needed, there are ${available}`,
    `cần ${wanted} câu${about.vi}${level.vi}, chỉ có ${available}`,
  );
}

/** The papers of a round are in force already. */
export const roundSealed = (): Problem =>
  new Problem(
    'ROUND_SEALED',
    says('The papers of this round are sealed.', 'Đề thi của vòng này đã niêm phong.'),
  );

/** There are no papers in force. */
export const roundNotSealed = (): Problem =>
  new Problem(
    'ROUND_NOT_SEALED',
    says('The papers of this round are not sealed yet.', 'Đề thi của vòng này chưa niêm phong.'),
  );
