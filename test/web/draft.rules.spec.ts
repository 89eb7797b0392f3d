import { changedFields, isSame, merge, type Content } from '../../apps/web/src/essays/draft.rules';

const base: Content = {
  genre: null,
  title: 'Bản đầu',
  language: 'vi',
  parts: [],
  translation: null,
  origin: { publishedOn: null, publishedIn: null, prized: null },
  declared: [],
  authors: [{ name: 'Lan' }],
  files: [],
};
const withTitle = (title: string): Content => ({ ...base, title });

describe('what two windows made of one draft', () => {
  it('is brought together where each changed something else', () => {
    const mine = withTitle('Của tôi');
    const theirs = { ...base, declared: ['tu-viet'] };
    expect(merge(base, mine, theirs)).toEqual({
      content: { ...base, title: 'Của tôi', declared: ['tu-viet'] },
      torn: [],
    });
  });

  it('is asked about where both changed the same, and not where they changed it alike', () => {
    expect(merge(base, withTitle('A'), withTitle('B')).torn).toEqual(['title']);
    expect(merge(base, withTitle('A'), withTitle('A')).torn).toEqual([]);
  });

  it('is the other’s where nothing was changed here', () => {
    expect(merge(base, base, withTitle('B'))).toEqual({ content: withTitle('B'), torn: [] });
  });
});

it('takes absent and null for the same, and not the order of a list', () => {
  expect(isSame({ a: 1, b: null }, { a: 1 })).toBe(true);
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(isSame([null, 'a'], ['a'])).toBe(false);
  expect(changedFields(base, { ...base, genre: 'tho' })).toEqual(['genre']);
});
