/**
 * A work written in the browser: a tree as editors of the ProseMirror family keep it, with the few
 * kinds of node that a work needs. What a server takes is checked node by node.
 */
export interface RichText {
  type: 'doc';
  content?: RichBlock[];
}

/** A node of a work; which content and attributes each kind may have is the server's to check. */
export interface RichBlock {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichBlock[];
  marks?: { type: string }[];
  text?: string;
}

/** Words as Word counts them: what stands between white space, which for Vietnamese is a syllable. */
export function countWords(text: string): number {
  return text.match(/[^\s\u200B-\u200D\u2060\uFEFF]+/gu)?.length ?? 0;
}

/** The text of a work, a line for each paragraph. */
export function textOfRich(document: RichText): string {
  return (document.content ?? []).flatMap(linesOf).join('\n');
}

function linesOf(block: RichBlock): string[] {
  const inside = block.content ?? [];
  if (inside.some(({ type }) => !INLINE.has(type))) return inside.flatMap(linesOf);
  return inside
    .map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? '')))
    .join('')
    .split('\n');
}

const INLINE = new Set(['text', 'hardBreak']);

/** Words of a work as it stands. */
export const wordsOfRich = (document: RichText): number => countWords(textOfRich(document));

/** How deep lists may stand in one another: what the editor lets people make, and the server takes. */
export const LISTS_DEEP = 5;
