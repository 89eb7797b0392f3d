import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';

/** An X25519 key pair, 32 raw bytes each. */
export interface KeyPair {
  publicKey: Buffer;
  privateKey: Buffer;
}

/** A private key wrapped by a passphrase. */
export interface WrappedKey {
  wrapped: Buffer;
  salt: Buffer;
}

const KEY_BYTES = 32;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
// RFC 8410: what stands before the 32 bytes in DER.
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
/** OWASP's equivalent of 128 MB for one guess, on 32 MB (Password Storage Cheat Sheet, scrypt). */
const SCRYPT = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

const scrypted = promisify<string, Buffer, number, typeof SCRYPT, Buffer>(scrypt);

/** A fresh X25519 pair, both halves as 32 raw bytes. */
export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(publicKey), privateKey: rawPrivate(privateKey) };
}

/**
 * Seals bytes to whoever has the private key: an ephemeral X25519 key agrees on a secret, from which
 * HKDF-SHA-256 makes the AES-256-GCM key of this one message (as ECIES and libsodium's sealed boxes
 * do). Ephemeral key, tag, ciphertext. `context` binds it to its place.
 */
export function seal(publicKey: Buffer, plain: Buffer, context: string): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralPublic = rawPublic(ephemeral.publicKey);
  const key = messageKey(ephemeral.privateKey, publicOf(publicKey), ephemeralPublic, publicKey);
  // The key is of this message alone, so the nonce need not differ.
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(NONCE_BYTES));
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([ephemeralPublic, cipher.getAuthTag(), body]);
}

/** The inverse of {@link seal}. @throws Error when the key, the context or a byte is another */
export function unseal(
  { publicKey, privateKey }: KeyPair,
  sealed: Buffer,
  context: string,
): Buffer {
  const ephemeralPublic = sealed.subarray(0, KEY_BYTES);
  const own = privateOf(privateKey);
  const key = messageKey(own, publicOf(ephemeralPublic), ephemeralPublic, publicKey);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(NONCE_BYTES));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(KEY_BYTES, KEY_BYTES + TAG_BYTES));
  const body = sealed.subarray(KEY_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** Wraps a private key by a passphrase: scrypt, then AES-256-GCM (nonce, tag, ciphertext). */
export async function wrap(passphrase: string, privateKey: Buffer): Promise<WrappedKey> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await passphraseKey(passphrase, salt), nonce);
  const body = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return { wrapped: Buffer.concat([nonce, cipher.getAuthTag(), body]), salt };
}

/** The private key; null when the passphrase does not fit. */
export async function unwrap(
  passphrase: string,
  { wrapped, salt }: WrappedKey,
): Promise<Buffer | null> {
  const key = await passphraseKey(passphrase, salt);
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(wrapped.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const body = wrapped.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return null;
  }
}

/** However a keyboard composes its accents, a passphrase is the same. */
const passphraseKey = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  scrypted(passphrase.normalize('NFKC'), salt, KEY_BYTES, SCRYPT);

function messageKey(
  privateKey: KeyObject,
  publicKey: KeyObject,
  ephemeralPublic: Buffer,
  recipient: Buffer,
): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  const salt = Buffer.concat([ephemeralPublic, recipient]);
  return Buffer.from(hkdfSync('sha256', shared, salt, 'bangvang sealed box', KEY_BYTES));
}

const rawPublic = (key: KeyObject): Buffer =>
  key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
const rawPrivate = (key: KeyObject): Buffer =>
  key.export({ type: 'pkcs8', format: 'der' }).subarray(PKCS8.length);
const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
const privateOf = (raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
