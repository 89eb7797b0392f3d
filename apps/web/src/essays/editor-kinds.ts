import { Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { RichBlock, RichText } from '@bangvang/contracts';
import { ListDepth } from './list-depth';

/** What stands in a quotation and in an item of a list, as the server takes it. */
const INSIDE: Readonly<Record<string, string>> = {
  blockquote: '(paragraph | bulletList | orderedList)+',
  listItem: 'paragraph (paragraph | bulletList | orderedList)*',
};

/** Lists as the server takes them: counted, without a kind of figures of their own. */
const COUNTED = {
  addAttributes: () => ({ start: { default: 1, parseHTML: startOf } }),
};

const startOf = (list: { getAttribute(name: string): string | null }): number =>
  taken(Number(list.getAttribute('start') ?? 1));

const LAST = 10_000;
const taken = (start: unknown): number =>
  Number.isInteger(start) && Number(start) >= 0 && Number(start) <= LAST ? Number(start) : 1;

/**
 * What a work is written with: the kinds of node that the server takes, each only where it takes
 * it, so that nothing can be typed or pasted that could not be saved. Nothing that would have to be
 * fetched, nothing that runs.
 */
export const KINDS_TAKEN = [
  StarterKit.extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((kind) => {
        if (!(kind instanceof Node)) return kind;
        if (kind.name === 'orderedList') return kind.extend(COUNTED);
        const content = INSIDE[kind.name];
        return content === undefined ? kind : kind.extend({ content });
      });
    },
  }).configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    link: false,
    dropcursor: false,
    trailingNode: false,
  }),
  ListDepth,
];

/** Control characters (but not the tab) and halves of characters: they come with what is pasted, and no database stores them. */
const UNWRITABLE = /[\p{Cs}]|(?!\t)\p{Cc}/gu;

/** The same text without signs that nobody sees and the server does not take. */
export function plainSigns(text: RichText): RichText {
  return { ...text, ...(text.content && { content: text.content.flatMap(plainBlock) }) };
}

function plainBlock(block: RichBlock): RichBlock[] {
  if (block.type === 'text') {
    const text = (block.text ?? '').replace(UNWRITABLE, '');
    return text === '' ? [] : [{ ...block, text }];
  }
  const content = block.content?.flatMap(plainBlock);
  const attrs = block.type === 'orderedList' ? { start: taken(block.attrs?.start) } : block.attrs;
  return [{ ...block, ...(attrs && { attrs }), ...(content && { content }) }];
}
