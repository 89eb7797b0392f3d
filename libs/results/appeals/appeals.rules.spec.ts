import { checkSubject, evidenceKind, shownName } from './appeals.rules';

const PNG = Buffer.concat([
  Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  Buffer.alloc(20),
  Buffer.of(0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82),
]);

describe('evidence', () => {
  it('is known by its bytes, whatever its name', () => {
    expect(evidenceKind(PNG)).toBe('image/png');
    expect(evidenceKind(Buffer.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9))).toBe('image/jpeg');
    expect(evidenceKind(Buffer.from('%PDF-1.7\n…\n%%EOF\n'))).toBe('application/pdf');
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a PNG that broke off', PNG.subarray(0, 20)],
    ['a PDF that broke off', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', (_, bytes) => {
    expect(evidenceKind(bytes)).toBeNull();
  });

  it('has a name without folders and signs that would break a header', () => {
    expect(shownName('../../etc/"ảnh\u0000 chụp".png')).toBe('ảnh chụp.png');
    expect(shownName('C:\\tệp\\đơn.pdf')).toBe('đơn.pdf');
    expect(shownName('\u0001')).toBe('minh-chung');
    expect([...shownName('à'.repeat(500))]).toHaveLength(200);
  });
});

describe('what is contested', () => {
  it('has the form of its kind', () => {
    expect(checkSubject('rank', '')).toEqual([]);
    expect(checkSubject('question', '12')).toEqual([]);
    expect(checkSubject('prize', 'giai-nhat')).toEqual([]);
    expect(checkSubject('eligibility', '1204')).toEqual([]);
    for (const [kind, subject] of [
      ['rank', '1'],
      ['question', '0'],
      ['question', 'một'],
      ['prize', 'Giải Nhất'],
      ['eligibility', ''],
      ['attempt', 'x'],
    ] as const) {
      expect(checkSubject(kind, subject)).toMatchObject([{ path: 'subject' }]);
    }
  });
});
