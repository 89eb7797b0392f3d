import { mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Clock, Config, Files } from '@bangvang/platform';
import { FakeS3, S3_KEYS } from '../../../test/support/fake-s3';
import { FolderStorage } from './folder-storage';
import { signed } from './s3-signature';
import { S3Storage } from './s3-storage';
import type { Storage } from './storage';

let root: string;
let bucket: FakeS3;
const storages: Record<string, Storage> = {};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-storage-'));
  bucket = await FakeS3.start();
  const files = new Files(Object.assign(new Config(), { FILES_DIR: join(root, 'files') }));
  let made = 0;
  const workPath = (): string => join(root, `work-${(made += 1)}`);
  storages.folder = new FolderStorage(files);
  storages.bucket = new S3Storage({ ...S3_KEYS, bucketUrl: bucket.url }, new Clock(), workPath);
});
afterAll(async () => {
  await bucket.stop();
  rmSync(root, { recursive: true });
});

async function bytesOf(stream: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

describe.each(['folder', 'bucket'])('a %s', (kind) => {
  const storage = (): Storage => storages[kind]!;

  it('keeps what it is given, and gives it back, whole or in part', async () => {
    const stored = await storage().put(
      'originals/ab/abc',
      Readable.from([Buffer.from('xin '), Buffer.from('chào')]),
    );
    expect(stored.bytes).toBe(9);
    expect(await bytesOf(await storage().stream('originals/ab/abc'))).toBe('xin chào');
    expect(await bytesOf(await storage().stream('originals/ab/abc', { start: 0, end: 2 }))).toBe(
      'xin',
    );
  });

  it('takes a file of this machine, which is gone then', async () => {
    const path = join(root, `taken-${kind}`);
    writeFileSync(path, 'một tệp');
    await storage().take('judges/x', path);
    expect(existsSync(path)).toBe(false);
    expect(await bytesOf(await storage().stream('judges/x'))).toBe('một tệp');
  });

  it('removes, once and again', async () => {
    await storage().put('a', Readable.from([Buffer.from('x')]));
    await storage().remove('a');
    await storage().remove('a');
    await expect(storage().stream('a')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps nothing of what breaks off', async () => {
    const broken = new Readable({
      read() {
        this.push(Buffer.from('nửa'));
        this.destroy(new Error('cut'));
      },
    });
    await expect(storage().put('half', broken)).rejects.toThrow('cut');
    await expect(storage().stream('half')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['../x', '/etc/passwd', 'a/../../b', '', 'a//b', 'a\0b', '.hidden'])(
    'has no place for the key %j',
    async (key) => {
      await expect(storage().stream(key)).rejects.toThrow(RangeError);
    },
  );
});

describe('the bucket', () => {
  it('that is away says so, to be tried again', async () => {
    bucket.away = true;
    await expect(storages.bucket!.stream('x')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    bucket.away = false;
    const nowhere = new S3Storage(
      { ...S3_KEYS, bucketUrl: 'http://127.0.0.1:1/works' },
      new Clock(),
      () => join(root, 'nowhere'),
    );
    await expect(nowhere.stream('x')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('refuses a wrong signature', async () => {
    const forger = new S3Storage(
      { ...S3_KEYS, secretKey: 'another', bucketUrl: bucket.url },
      new Clock(),
      () => join(root, 'forged'),
    );
    await expect(forger.stream('x')).rejects.toThrow('403');
  });

  it('is asked as Amazon signs its own example: ranges, scope, order of headers', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');
    const { authorization } = signed(
      { method: 'GET', url, headers: { range: 'bytes=0-9' } },
      {
        accessKey: 'AKIAIOSFODNN7EXAMPLE',
        secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        region: 'us-east-1',
      },
      new Date('2013-05-24T00:00:00Z'),
    );
    expect(authorization).toContain(
      'Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=',
    );
  });
});
