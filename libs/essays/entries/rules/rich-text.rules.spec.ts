import { LISTS_DEEP, type RichBlock } from '@bangvang/contracts';
import { invalid, type Problem } from '@bangvang/platform';
import { checkRichText } from './rich-text.rules';

const words: RichBlock = { type: 'paragraph', content: [{ type: 'text', text: 'Mục' }] };

/** Lists in one another, within a quotation. */
function lists(levels: number): RichBlock {
  let list: RichBlock = words;
  for (let level = 0; level < levels; level += 1) {
    const inside = level === 0 ? [words] : [words, list];
    list = { type: 'bulletList', content: [{ type: 'listItem', content: inside }] };
  }
  return { type: 'doc', content: [{ type: 'blockquote', content: [list] }] };
}

describe('a written text', () => {
  it('may have lists in one another as deep as the editor makes them, within a quotation too', () => {
    expect(checkRichText(lists(LISTS_DEEP), 'text')).toEqual([]);
  });

  it('has none that is deeper: it says so and does not take it', () => {
    const errors = checkRichText(lists(LISTS_DEEP + 1), 'text');
    expect(errors).toMatchObject([{ expected: expect.stringContaining('levels') as string }]);
    const problem: Problem = invalid(errors);
    expect(problem.code).toBe('VALIDATION_FAILED');
  });
});
