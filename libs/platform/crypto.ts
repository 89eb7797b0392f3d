import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Config } from './config';

/** SHA-256 of bytes or text, hexadecimal. */
export const sha256 = (data: string | Buffer): string => hash('sha256', data, 'hex');

/** Canonical JSON (RFC 8785): one text for one value, so that hashes and signatures agree everywhere. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Value has no JSON form');
  return text;
}

const ED25519_PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Encryption, keyed hashes and signatures with the installation's keys. */
@Injectable()
export class Keyring {
  // Key objects throughout: a key given as bytes is made into one for each use.
  private readonly dataKey: KeyObject;
  private readonly hashKey: KeyObject;
  private readonly signingKey: KeyObject;
  private readonly verifyKey: KeyObject;

  constructor(config: Config) {
    this.dataKey = createSecretKey(config.DATA_KEY, 'base64');
    this.hashKey = createSecretKey(config.HASH_KEY, 'base64');
    const seed = Buffer.from(config.SIGNING_SEED, 'base64');
    this.signingKey = createPrivateKey({
      key: Buffer.concat([ED25519_PKCS8_PREFIX, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    this.verifyKey = createPublicKey(this.signingKey);
  }

  /** AES-256-GCM: 12-byte nonce, 16-byte tag, ciphertext. `context` binds it to its row. */
  encrypt(plain: string, context: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.dataKey, nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** The inverse of {@link encrypt}; throws when the bytes or the context were changed. */
  decrypt(sealed: Buffer, context: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.dataKey, sealed.subarray(0, 12)).setAAD(
      Buffer.from(context),
    );
    decipher.setAuthTag(sealed.subarray(12, 28));
    return decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  }

  /** HMAC-SHA256 under the installation's hash key; `purpose` keeps uses apart. */
  keyedHash(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.hashKey).update(`${purpose}\0${value}`).digest();
  }

  /** Ed25519 signature (base64url) over the canonical JSON of a value. Deterministic: same value, same signature. */
  sign(value: unknown): string {
    return sign(null, Buffer.from(canonicalJson(value)), this.signingKey).toString('base64url');
  }

  /** Whether a signature made by {@link sign} belongs to the value. */
  verify(value: unknown, signature: string): boolean {
    return verify(
      null,
      Buffer.from(canonicalJson(value)),
      this.verifyKey,
      Buffer.from(signature, 'base64url'),
    );
  }

  /** The public key as PEM, for anyone who wants to check a receipt or a result. */
  publicKeyPem(): string {
    return this.verifyKey.export({ type: 'spki', format: 'pem' }).toString();
  }
}
