import { Problem } from '@bangvang/platform';
import type { Shortage } from './draw.rules';

const SHOWN = 3;

/** The draw cannot be made; `missing` lists what each part of it lacks. */
export function bankTooSmall(missing: Shortage[]): Problem {
  const said = missing.slice(0, SHOWN).map(say).join('; ');
  const more = missing.length > SHOWN ? `; và ${missing.length - SHOWN} mục khác` : '';
  return new Problem('BANK_TOO_SMALL', `Chưa niêm phong được đề: ${said}${more}.`, { missing });
}

function say({ questionId, topic, difficulty, parts, wanted, available }: Shortage): string {
  if (questionId !== undefined) return `câu hỏi ${questionId} không có hoặc đã ngừng dùng`;
  if (parts !== undefined && parts.length > 1) {
    const places = parts.map((path) => Number(/\d+/.exec(path)?.[0]) + 1).join(', ');
    return `các phần ${places} cùng cần ${wanted} câu, chỉ có ${available}`;
  }
  const about = topic === undefined ? '' : ` chủ đề “${topic}”`;
  const level = difficulty === undefined ? '' : ` mức độ ${difficulty}`;
  return `cần ${wanted} câu${about}${level}, chỉ có ${available}`;
}

/** The papers of a round are in force already. */
export const roundSealed = (): Problem =>
  new Problem('ROUND_SEALED', 'Đề thi của vòng này đã niêm phong.');

/** There are no papers in force. */
export const roundNotSealed = (): Problem =>
  new Problem('ROUND_NOT_SEALED', 'Đề thi của vòng này chưa niêm phong.');
