import { cleanLine, cleanLines } from './text';

/* Word processors keep a line end that starts no paragraph as a vertical tab, and hand it on so. */
describe('a text from outside', () => {
  it('keeps the lines that it has in a word processor', () => {
    expect(cleanLines('Ý một\u000bý hai\u2028ý ba\r\ný bốn\u0085ý năm')).toBe(
      'Ý một\ný hai\ný ba\ný bốn\ný năm',
    );
  });

  it('is one line where one is asked for, with plain spaces', () => {
    expect(cleanLine(' Trường\tTHPT\u000bLê\u00a0Chân ')).toBe('Trường THPT Lê Chân');
  });

  it('is not made good where signs in it were never typed', () => {
    expect(cleanLine('a\u0000b')).toBe('a\u0000b');
    expect(cleanLine('a\nb')).toBe('a\nb');
  });
});
