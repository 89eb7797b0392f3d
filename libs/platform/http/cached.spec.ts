import { etagMatches } from './cached';

describe('If-None-Match', () => {
  it.each([
    ['"v1"', true],
    ['W/"v1"', true],
    ['"v0", W/"v1" , "v2"', true],
    ['*', true],
    ['"v2"', false],
    ['v1', false],
    [undefined, false],
  ])('%s against "v1": %s', (header, matches) => {
    expect(etagMatches(header, '"v1"')).toBe(matches);
  });
});
