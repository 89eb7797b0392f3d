import { useSay } from '../staff/kit/words';
import type { DeskState } from './desk-state';
import type { Missing } from './types';

const WORDS = {
  text: [
    'Máy chủ không nhận một đoạn trong phần nội dung, thường là đoạn dán từ nơi khác. Hãy bỏ đoạn vừa dán, rồi dán lại dạng chữ thường (Ctrl+Shift+V).',
    'The server does not take a passage of the text, most often one that was pasted. Remove it, then paste it again as plain text (Ctrl+Shift+V).',
  ],
  field: [
    'Có mục máy chủ không nhận: xem chỗ báo lỗi bên dưới.',
    'The server does not take one of the fields: see below what is wrong with it.',
  ],
} as const;

const IN_TEXT = /^(?:parts|translation)\b/;

/** Places in what was sent that the server does not take; none unless it refused to save. */
export function refusedFields({ save, problem }: Pick<DeskState, 'save' | 'problem'>): Missing[] {
  if (save !== 'refused' || problem?.code !== 'VALIDATION_FAILED') return [];
  const errors = (problem.document.errors ?? []) as Missing[];
  return errors.filter(({ path }) => !IN_TEXT.test(path));
}

/** Why the server does not save what is written, in words; null while it does. */
export function useRefusal({ save, problem }: Pick<DeskState, 'save' | 'problem'>): string | null {
  const say = useSay(WORDS);
  if (save !== 'refused' || !problem) return null;
  if (problem.code !== 'VALIDATION_FAILED') return problem.message;
  const errors = (problem.document.errors ?? []) as Missing[];
  return say(errors.some(({ path }) => IN_TEXT.test(path)) ? 'text' : 'field');
}
