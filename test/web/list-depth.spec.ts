import { getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { LISTS_DEEP, type RichBlock } from '@bangvang/contracts';
import { flattened, listsDeep } from '../../apps/web/src/essays/list-depth';

const schema = getSchema([StarterKit]);
const paragraph = (text: string): RichBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

function lists(levels: number, level = 1): RichBlock {
  const below = level < levels ? [lists(levels, level + 1)] : [];
  const item = { type: 'listItem', content: [paragraph(`mục ${level}`), ...below] };
  return { type: 'bulletList', content: [item] };
}

const doc = (content: RichBlock[]) => schema.nodeFromJSON({ type: 'doc', content });

describe('lists in one another', () => {
  it('are counted', () => {
    expect(listsDeep(doc([paragraph('không có')]))).toBe(0);
    expect(listsDeep(doc([lists(1), lists(3)]))).toBe(3);
  });

  it('that are too deep become paragraphs of the last item that may be, and lose no word', () => {
    const flat = doc(flattened([lists(LISTS_DEEP + 3)]));
    flat.check();
    expect(listsDeep(flat)).toBe(LISTS_DEEP);
    for (let level = 1; level <= LISTS_DEEP + 3; level += 1) {
      expect(flat.textContent).toContain(`mục ${level}`);
    }
  });

  it('stay as they are where they are not', () => {
    const fine = [paragraph('đầu'), lists(LISTS_DEEP)];
    expect(flattened(fine)).toEqual(fine);
  });
});
