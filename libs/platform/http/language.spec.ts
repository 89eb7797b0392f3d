import { Problem, says } from '../errors';
import { prefersEnglish } from './language';

describe('the language of an answer', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['vi', false],
    ['en', true],
    ['en-GB,en;q=0.9', true],
    ['vi-VN,vi;q=0.9,en;q=0.8', false],
    ['vi;q=0.5, en', true],
    ['fr, en;q=0.3', true],
    ['fr', false],
    ['*', false],
    ['en;q=0', false],
    ['EN-us', true],
    ['en;q=...', false],
  ])('for %j is English: %j', (asked, english) => {
    expect(prefersEnglish({ 'accept-language': asked })).toBe(english);
  });

  it('is that of every word of an error', () => {
    const problem = new Problem('NOT_FOUND', says('No such round.', 'Không có vòng thi này.'), {
      errors: [{ path: 'id', expected: 'the id of a round', hint: 'mã của vòng thi' }],
    });
    expect(problem.document(true)).toMatchObject({
      title: 'Not found',
      detail: 'No such round.',
      errors: [{ expected: 'the id of a round' }],
    });
    expect(problem.document()).toMatchObject({
      title: 'Không tìm thấy',
      detail: 'Không có vòng thi này.',
      errors: [{ expected: 'mã của vòng thi' }],
    });
  });

  it('has the title say it where an error says no more', () => {
    expect(new Problem('NOT_FOUND').document(true).detail).toBe('Not found');
    expect(new Problem('NOT_FOUND').document().detail).toBe('Không tìm thấy');
  });
});
