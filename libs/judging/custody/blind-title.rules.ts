import { foldText } from '@bangvang/contracts';

const HIDDEN = '[…]';
const UNTITLED = 'Không có tiêu đề';
const LETTER = /[\p{L}\p{N}]/u;
/** E-mail addresses, and runs of nine digits or more: phones and ID numbers, however spaced. */
const GIVES_AWAY = [/[^\s@]+@[^\s@]+\.[^\s@]+/gu, /\+?\d(?:[\s.-]?\d){8,}/gu];

/** A text folded letter by letter, with where each folded letter came from. */
function folded(text: string): { text: string; from: number[] } {
  let result = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter.trim() === '' ? ' ' : foldText(letter);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    result += plain;
    at += letter.length;
  }
  from.push(text.length);
  return { text: result, from };
}

/**
 * A title as judges may read it: whole names of authors and units, addresses and long numbers are
 * taken out, with or without accents.
 */
export function blindTitle(title: string, names: readonly string[]): string {
  let shown = title.normalize('NFC');
  for (const pattern of GIVES_AWAY) shown = shown.replace(pattern, HIDDEN);
  const telling = names.map((name) => foldText(name)).filter((name) => name.includes(' '));
  for (const name of telling.sort((a, b) => b.length - a.length)) shown = without(shown, name);
  shown = shown.replace(/\s+/gu, ' ').trim();
  return shown.replaceAll(HIDDEN, '').replace(/[\s\p{P}]/gu, '') === '' ? UNTITLED : shown;
}

function without(text: string, name: string): string {
  const { text: plain, from } = folded(text);
  let result = '';
  let kept = 0;
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (LETTER.test(plain[at - 1] ?? ' ') || LETTER.test(plain[end] ?? ' ')) continue;
    result += text.slice(kept, from[at]) + HIDDEN;
    kept = from[end] ?? text.length;
  }
  return result + text.slice(kept);
}
