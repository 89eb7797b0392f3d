import { Extension } from '@tiptap/core';
import { Slice, type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { LISTS_DEEP, type RichBlock } from '@bangvang/contracts';

const isList = (kind: string): boolean => kind === 'bulletList' || kind === 'orderedList';

/** How many lists stand in one another at the deepest place of a node, itself included. */
export function listsDeep(node: Node): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, listsDeep(child));
  });
  return deepest + (isList(node.type.name) ? 1 : 0);
}

/** Blocks with no more than `left` lists in one another: what is deeper becomes paragraphs of its item. */
export function flattened(blocks: RichBlock[], left = LISTS_DEEP): RichBlock[] {
  return blocks.flatMap((block) => {
    if (!block.content) return [block];
    if (!isList(block.type)) return [{ ...block, content: flattened(block.content, left) }];
    if (left > 0) return [{ ...block, content: flattened(block.content, left - 1) }];
    return flattened(
      block.content.flatMap(({ content = [] }) => content),
      0,
    );
  });
}

interface SliceJson {
  content?: RichBlock[];
}

/** Keeps lists from standing deeper in one another than a text may have them, typed or pasted. */
export const ListDepth = Extension.create({
  name: 'listDepth',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (change, { doc }) => {
        if (!change.docChanged || change.selection.$from.depth === 0) return true;
        const deep = listsDeep(change.selection.$from.node(1));
        // What is too deep already can still be mended.
        return deep <= LISTS_DEEP || deep <= listsDeep(doc);
      },
      props: {
        transformPasted: (slice, { state: { schema } }) => {
          const deep = slice.content.content.some((node) => listsDeep(node) > LISTS_DEEP);
          const { content } = slice.toJSON() as SliceJson;
          if (!deep || !content) return slice;
          return Slice.fromJSON(schema, { content: flattened(content) });
        },
      },
    }),
  ],
});
