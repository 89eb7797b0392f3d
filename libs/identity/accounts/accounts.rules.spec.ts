import { canonicalEmail, canonicalPassword, passwordFaults } from './accounts.rules';

describe('an e-mail address', () => {
  it.each([
    ['  To.Chuc@Example.VN ', 'to.chuc@example.vn'],
    ['ĐỒNG@example.vn'.normalize('NFD'), 'đồng@example.vn'.normalize('NFC')],
    ['\u200Bai@example.vn', 'ai@example.vn'],
  ])('%j is written %j', (given, written) => {
    expect(canonicalEmail(given)).toBe(written);
    expect(canonicalEmail(written)).toBe(written);
  });
});

describe('a password', () => {
  const owner = { email: 'le.thi.chan@haiphong.gov.vn', name: 'Lê Thị Chân' };

  it.each(['le.thi.chan@haiphong.gov.vn', 'LE.THI.CHAN', 'Lê Thị Chân', 'lethichan'])(
    'is not %j of its owner',
    (password) => {
      expect(passwordFaults('newPassword', password, owner)).toEqual([
        {
          path: 'newPassword',
          expected: expect.stringContaining('not the name or e-mail') as string,
          hint: expect.any(String) as string,
        },
      ]);
    },
  );

  it.each(['Lê Thị Chân 1975!', 'aaaaaaaaaa', '          '])('may be %j', (password) => {
    expect(passwordFaults('password', password, owner)).toEqual([]);
  });

  it('is the same from every keyboard, and never trimmed', () => {
    expect(canonicalPassword(' mật khẩu '.normalize('NFD'))).toBe(' mật khẩu '.normalize('NFC'));
  });
});
