import { createTestApp, type TestApp } from '../../../test/support/app';
import { FakeClamd, VIRUS } from '../../../test/support/fake-clamd';
import { FakeS3, S3_KEYS } from '../../../test/support/fake-s3';
import { jpeg, pdf } from '../../../test/support/media-files';
import { placeOf, tusClient } from '../../../test/support/tus';
import { medium, writingContest } from '../../../test/support/writing';
import { query } from '@bangvang/database';
import { UploadsWorker } from './uploads.worker';

const FILES = { types: ['jpeg', 'pdf'], maxBytes: 50_000_000, max: 3 };

let test: TestApp;
let clamd: FakeClamd;
let bucket: FakeS3;

beforeAll(async () => {
  clamd = await FakeClamd.start();
  bucket = await FakeS3.start();
  test = await createTestApp({
    env: {
      CLAMD_URL: clamd.url,
      S3_BUCKET_URL: bucket.url,
      S3_ACCESS_KEY: S3_KEYS.accessKey,
      S3_SECRET_KEY: S3_KEYS.secretKey,
      S3_REGION: S3_KEYS.region,
    },
  });
});
afterAll(async () => {
  await test.close();
  await bucket.stop();
  await clamd.stop().catch(() => undefined);
});

async function author() {
  const contest = await writingContest(test, { media: [medium({ files: FILES })] });
  const person = await contest.person();
  const path = `/api/contests/${contest.slug}/entries`;
  const answer = await test.call('POST', path, { token: person.token, body: { medium: 'bao' } });
  return { person, entryId: answer.body.id as unknown as string, ...tusClient(test, person) };
}

const keys = (): string[] => [...bucket.objects.keys()].map((key) => key.split('/')[2] ?? '');

describe('with a bucket and a virus scanner', () => {
  it('a file is stored in the bucket, and read from there in parts', async () => {
    const { create, patch, entryId, person } = await author();
    const file = await pdf();
    const place = placeOf(await create(file.length, { entry: entryId }));
    await patch(place, 0, file.subarray(0, 500));
    expect(keys()).toEqual(['pieces']);
    expect((await patch(place, 500, file.subarray(500))).status).toBe(204);
    expect(keys()).toEqual(['originals']);
    const part = await fetch(`${test.url}${place}/content`, {
      headers: { authorization: `Bearer ${person.token}`, range: 'bytes=0-4' },
    });
    expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
  });

  it('an infected file is refused before anything opens it', async () => {
    const { create, entryId } = await author();
    const file = Buffer.concat([jpeg(), VIRUS]);
    const answer = await create(file.length, { entry: entryId }, { body: file });
    expect([answer.status, answer.body.code]).toEqual([422, 'FILE_INFECTED']);
    expect(keys()).not.toContain('pieces');
  });

  it('a scanner that is away keeps files waiting, and passes none', async () => {
    const { create, patch, entryId, person, call } = await author();
    const file = jpeg();
    const place = placeOf(await create(file.length, { entry: entryId }));
    await clamd.stop();
    const answer = await patch(place, 0, file);
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'SCANNER_AWAY',
      '60',
    ]);
    expect((await call('HEAD', place)).headers.get('upload-offset')).toBe(String(file.length));
    const state = () => test.call('GET', place, { token: person.token });
    expect((await state()).body.state).toBe('checking');
    const worker = test.app.get(UploadsWorker);
    const due = () =>
      query(
        test.db.tx,
        `UPDATE upload SET checked_until = now() - interval '1 s' WHERE state = 'checking'`,
      );
    await due();
    await worker.tick();
    expect((await state()).body.state).toBe('checking');
    await due();
    const port = new URL(clamd.url).port;
    clamd = await FakeClamd.start(undefined, Number(port));
    await worker.tick();
    expect((await state()).body).toMatchObject({ state: 'ready', type: 'jpeg' });
  });
});
