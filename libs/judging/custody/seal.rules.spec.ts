import { newKeyPair, seal, unseal, unwrap, wrap } from './seal.rules';

const plain = Buffer.from('0192f0c4-0000-7000-8000-000000000001');

describe('a sealed link', () => {
  it('opens with the private key, and says nothing without it', () => {
    const pair = newKeyPair();
    const sealed = seal(pair.publicKey, plain, 'run code');
    expect(sealed).toHaveLength(plain.length + 48);
    expect(sealed.includes(plain)).toBe(false);
    expect(unseal(pair, sealed, 'run code')).toEqual(plain);
    expect(() => unseal(newKeyPair(), sealed, 'run code')).toThrow();
  });

  it('is another one each time, so that equal entries do not look equal', () => {
    const { publicKey } = newKeyPair();
    expect(seal(publicKey, plain, 'x')).not.toEqual(seal(publicKey, plain, 'x'));
  });

  it('belongs to its code: moved to another, or changed, it does not open', () => {
    const pair = newKeyPair();
    const sealed = seal(pair.publicKey, plain, 'ABCD-2345');
    expect(() => unseal(pair, sealed, 'ABCD-2346')).toThrow();
    for (const at of [0, 40, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(pair, changed, 'ABCD-2345')).toThrow();
    }
  });

  it('sealed to two, one inside the other, needs both in turn', () => {
    const [one, other] = [newKeyPair(), newKeyPair()];
    const both = seal(one.publicKey, seal(other.publicKey, plain, 'c'), 'c');
    expect(() => unseal(other, both, 'c')).toThrow();
    expect(unseal(other, unseal(one, both, 'c'), 'c')).toEqual(plain);
  });
});

describe('a private key', () => {
  it('comes out of its wrapping by its passphrase alone', async () => {
    const { privateKey } = newKeyPair();
    const kept = await wrap('một câu chỉ mình tôi biết', privateKey);
    expect(kept.wrapped.includes(privateKey)).toBe(false);
    expect(await unwrap('một câu chỉ mình tôi biết', kept)).toEqual(privateKey);
    expect(await unwrap('Một câu chỉ mình tôi biết', kept)).toBeNull();
  });

  it('does not care how a keyboard composes accents', async () => {
    const { privateKey } = newKeyPair();
    const kept = await wrap('đường'.normalize('NFD'), privateKey);
    expect(await unwrap('đường'.normalize('NFC'), kept)).toEqual(privateKey);
  });
});
