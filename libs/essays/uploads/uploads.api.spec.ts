import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { query } from '@bangvang/database';
import { MediaReader, Storage, UnreadableFile } from '@bangvang/media';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { docx, jpeg, mp4, paragraph, pdf } from '../../../test/support/media-files';
import { staffMember } from '../../../test/support/staff';
import { placeOf, tusClient } from '../../../test/support/tus';
import { until } from '../../../test/support/until';
import { medium, writingContest, type Author } from '../../../test/support/writing';
import { EntryUploads } from '../entries/doors/entry-uploads';
import { InFlight } from './in-flight.testing';
import { JuryFiles } from './jury-files';
import { UploadFiles } from './upload-files';
import { UploadsWorker } from './uploads.worker';

const MEGABYTE = 1024 * 1024;
const FILES = { types: ['docx', 'pdf', 'mp4', 'jpeg'], maxBytes: 250 * MEGABYTE, max: 3 };

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** Somebody with a draft in a contest that takes files. */
async function author(changes: Record<string, unknown> = {}) {
  const contest = await writingContest(test, { media: [medium({ files: FILES, ...changes })] });
  const person = await contest.person();
  return {
    contest,
    person,
    entryId: await draftOf(person, contest.slug),
    ...tusClient(test, person),
  };
}

async function draftOf({ token }: Author, slug: string): Promise<string> {
  const body = { medium: 'bao' };
  const answer = await test.call('POST', `/api/contests/${slug}/entries`, { token, body });
  return answer.body.id as unknown as string;
}

/** Everything of works that lies in the folder of files. */
function stored(): string[] {
  const folder = join(test.config.FILES_DIR, 'works');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const working = (): string[] => readdirSync(join(test.config.FILES_DIR, 'work'));

describe('a file', () => {
  it('is announced, sent in parts, checked with the last one, and read back', async () => {
    const { create, patch, call, entryId, person } = await author();
    const file = docx({ body: paragraph('Biển đảo quê hương tôi') });
    const made = await create(file.length, { entry: entryId, filename: 'C:\\Bài\\bài thi.docx' });
    expect(made.status).toBe(201);
    expect(made.headers.get('upload-expires')).toMatch(/GMT$/);
    const place = placeOf(made);
    expect(place).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
    expect((await patch(place, 0, file.subarray(0, 300))).headers.get('upload-offset')).toBe('300');
    const head = await call('HEAD', place);
    expect([
      head.status,
      head.headers.get('upload-offset'),
      head.headers.get('upload-length'),
    ]).toEqual([200, '300', String(file.length)]);
    expect(head.headers.get('tus-resumable')).toBe('1.0.0');
    const last = await patch(place, 300, file.subarray(300));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(file.length)]);
    const { token } = person;
    expect((await test.call('GET', place, { token })).body).toMatchObject({
      state: 'ready',
      name: 'bài thi.docx',
      type: 'docx',
      words: 5,
      refusal: null,
      sha256: createHash('sha256').update(file).digest('hex'),
    });
    const content = await fetch(`${test.url}${place}/content`, {
      headers: { authorization: `Bearer ${token}`, range: 'bytes=10-19' },
    });
    expect([content.status, content.headers.get('content-range')]).toEqual([
      206,
      `bytes 10-19/${file.length}`,
    ]);
    expect(Buffer.from(await content.arrayBuffer())).toEqual(file.subarray(10, 20));
    expect(content.headers.get('content-security-policy')).toContain('sandbox');
    expect(working()).toEqual([]);
    expect(stored().filter((path) => path.includes('pieces'))).toEqual([]);
  });

  it('is sent with its announcement in one go', async () => {
    const { create, entryId, person } = await author();
    const file = jpeg();
    const made = await create(file.length, { entry: entryId }, { body: file });
    expect([made.status, made.headers.get('upload-offset')]).toEqual([201, String(file.length)]);
    const state = await test.call('GET', placeOf(made), { token: person.token });
    expect(state.body).toMatchObject({ state: 'ready', type: 'jpeg', pages: 1 });
  });

  it('is told of to whoever asks what is spoken', async () => {
    const response = await fetch(`${test.url}/api/uploads`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,expiration,checksum,termination',
      'tus-checksum-algorithm': 'sha256,sha1,md5',
    });
  });
});

describe('what is refused', () => {
  it('is told with its reason, and nothing of it stays', async () => {
    const { create, patch, entryId, person } = await author();
    const before = stored();
    const refused: [Buffer, number, string][] = [
      [Buffer.from('Bài dự thi của em'), 415, 'FILE_NOT_WANTED'],
      [docx().subarray(0, 400), 422, 'FILE_DAMAGED'],
      [docx({ extra: [{ name: 'word/vbaProject.bin', content: 'x' }] }), 422, 'FILE_ACTIVE'],
      [await pdf({ password: 'mat khau' }), 422, 'FILE_ENCRYPTED'],
    ];
    for (const [file, status, code] of refused) {
      const place = placeOf(await create(file.length, { entry: entryId }));
      const answer = await patch(place, 0, file);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      const { body } = await test.call('GET', place, { token: person.token });
      expect(body).toMatchObject({ state: 'refused', refusal: { code } });
      // Asked again, it says the same.
      expect((await patch(place, file.length, Buffer.from('x'))).body.code).toBe(code);
    }
    expect(stored()).toEqual(before);
    expect(working()).toEqual([]);
  });

  it('is said in Vietnamese, and in English to who asks for it', async () => {
    const { create, entryId, person } = await author();
    const file = docx({ extra: [{ name: 'word/vbaProject.bin', content: 'x' }] });
    const made = await create(file.length, { entry: entryId });
    const { patch } = tusClient(test, person);
    const place = placeOf(made);
    expect((await patch(place, 0, file)).body.detail).toMatch(/^Tệp chứa macro/);
    const english = await patch(place, file.length, Buffer.alloc(1), { 'accept-language': 'en' });
    expect(english.body.detail).toMatch(/^The file has macros/);
    const draft = await test.call('GET', place, { token: person.token });
    expect(draft.body.refusal!.sentence).toBe(
      'Tệp chứa macro, mã lệnh, mẫu ngoài hoặc đối tượng nhúng: hãy bỏ đi, lưu lại rồi gửi lại (có macro hoặc đối tượng nhúng).',
    );
  });

  it('is a kind that the medium does not take', async () => {
    const { create, entryId } = await author({ files: { ...FILES, types: ['pdf'] } });
    const file = jpeg();
    const made = await create(file.length, { entry: entryId }, { body: file });
    expect([made.status, made.body.code]).toEqual([415, 'FILE_NOT_WANTED']);
  });

  it('is what is larger than the rules allow, before it is sent', async () => {
    const { create, entryId } = await author({ files: { ...FILES, maxBytes: 1_000 } });
    expect((await create(1_001, { entry: entryId })).body).toMatchObject({
      code: 'UPLOAD_TOO_LARGE',
      maxBytes: 1_000,
    });
    expect((await create(1_000, { entry: entryId })).status).toBe(201);
    const none = await author({ files: { types: ['pdf'], maxBytes: 1_000, max: 0 } });
    expect((await none.create(10, { entry: none.entryId })).body.code).toBe('FILE_NOT_WANTED');
  });

  it('is a part that does not fit', async () => {
    const { create, patch, call, entryId } = await author();
    const place = placeOf(await create(100, { entry: entryId }));
    expect((await patch(place, 5, Buffer.alloc(10))).body).toMatchObject({
      code: 'UPLOAD_OFFSET',
      offset: 0,
    });
    expect((await patch(place, 0, Buffer.alloc(101))).body.code).toBe('UPLOAD_TOO_LARGE');
    const sum = createHash('sha1').update('another').digest('base64');
    const wrong = await patch(place, 0, Buffer.alloc(10), { 'upload-checksum': `sha1 ${sum}` });
    expect([wrong.status, wrong.body.code]).toEqual([460, 'UPLOAD_CHECKSUM']);
    expect((await call('HEAD', place)).headers.get('upload-offset')).toBe('0');
    const right = createHash('sha1').update(Buffer.alloc(10)).digest('base64');
    expect(
      (await patch(place, 0, Buffer.alloc(10), { 'upload-checksum': `sha1 ${right}` })).status,
    ).toBe(204);
    expect((await call('HEAD', place, { 'tus-resumable': '0.2.2' })).status).toBe(412);
    const headless = await call('PATCH', place, { 'upload-offset': '10' });
    expect(headless.body.code).toBe('UNSUPPORTED_MEDIA');
  });

  it('is an announcement that says nothing', async () => {
    const { call, create, entryId } = await author();
    expect((await call('POST', '/api/uploads')).body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'Upload-Length' }, { path: 'Upload-Metadata.entry' }],
    });
    expect((await create(0, { entry: entryId })).body.code).toBe('FILE_EMPTY');
    expect((await create(10, { entry: 'x' })).status).toBe(422);
    expect((await create(10, { entry: entryId, medium: 'khong-co' })).status).toBe(422);
    const broken = await call('POST', '/api/uploads', {
      'upload-length': '10',
      'upload-metadata': 'entry %%%',
    });
    expect(broken.body.code).toBe('VALIDATION_FAILED');
  });

  it('is anything outside the time of the call', async () => {
    const { contest, create, entryId } = await author();
    const past = new Date(Date.now() - 1_000).toISOString();
    await contest.rules({ media: [medium({ files: FILES })], closesAt: past });
    expect((await create(10, { entry: entryId })).body.code).toBe('CALL_CLOSED');
  });

  it('is more than a person may leave here unused', async () => {
    const { create, entryId } = await author();
    for (let n = 0; n < 12; n += 1) expect((await create(10, { entry: entryId })).status).toBe(201);
    const last = await create(10, { entry: entryId });
    expect([last.status, last.body.code]).toEqual([409, 'UPLOAD_QUOTA']);
  });
});

describe('an upload', () => {
  it('goes on after a lost connection, wherever it was lost', async () => {
    const { create, patch, call, entryId, person } = await author();
    const file = mp4(61);
    const big = Buffer.concat([file, boxOf(36 * MEGABYTE)]);
    const place = placeOf(await create(big.length, { entry: entryId }));
    const inFlight = new InFlight(test);
    let offset = 0;
    for (const part of [5_000_000, 20_000_000]) {
      const sending = send(place, person.token, offset, big.subarray(offset, offset + part));
      await until(() => inFlight.stored === part);
      sending.destroy();
      await inFlight.over();
      offset += part;
      const { headers } = await call('HEAD', place);
      expect(headers.get('upload-offset')).toBe(String(offset));
    }
    const last = await patch(place, offset, big.subarray(offset));
    expect([last.status, last.body]).toEqual([204, {}]);
    const { body } = await test.call('GET', place, { token: person.token });
    expect(body).toMatchObject({
      state: 'ready',
      type: 'mp4',
      durationMs: 61_000,
      sha256: createHash('sha256').update(big).digest('hex'),
    });
  });

  it('of two connections at once takes the later, and is whole all the same', async () => {
    const { create, patch, entryId, person } = await author();
    const file = Buffer.concat([mp4(5), boxOf(3 * MEGABYTE)]);
    const place = placeOf(await create(file.length, { entry: entryId }));
    const answers = await Promise.all([patch(place, 0, file), patch(place, 0, file)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const { body } = await test.call('GET', place, { token: person.token });
    expect(body).toMatchObject({ sha256: createHash('sha256').update(file).digest('hex') });
  });

  it('is nobody’s but its sender’s', async () => {
    const { create, entryId, contest } = await author();
    const place = placeOf(await create(10, { entry: entryId }));
    const other = await contest.person();
    const stranger = tusClient(test, other);
    expect((await stranger.call('HEAD', place)).status).toBe(404);
    expect((await stranger.patch(place, 0, Buffer.alloc(10))).status).toBe(404);
    expect((await stranger.call('DELETE', place)).status).toBe(404);
    expect((await stranger.create(10, { entry: entryId })).body.code).toBe('ENTRY_NOT_FOUND');
    expect((await tusClient(test, {}).call('HEAD', place)).status).toBe(401);
  });

  it('is removed when its sender says so, but not once it was handed in', async () => {
    const { create, call, entryId } = await author();
    const before = stored().length;
    const file = jpeg();
    const gone = placeOf(await create(file.length, { entry: entryId }, { body: file }));
    expect(stored().length).toBe(before + 1);
    expect((await call('DELETE', gone)).status).toBe(204);
    expect(stored().length).toBe(before);
    expect((await call('HEAD', gone)).status).toBe(404);
    const kept = placeOf(await create(file.length, { entry: entryId }, { body: file }));
    await test.app.get(EntryUploads).keep(test.db.tx, entryId, [kept.split('/').at(-1)!]);
    const answer = await call('DELETE', kept);
    expect([answer.status, answer.body.code]).toEqual([409, 'UPLOAD_IN_USE']);
    await expect(query(test.db.tx, `UPDATE upload SET text = 'khác' WHERE kept`)).rejects.toThrow(
      'stays as it is',
    );
  });

  it('that nobody finishes is swept', async () => {
    const { create, patch, call, entryId } = await author();
    const place = placeOf(await create(100, { entry: entryId }));
    const id = place.split('/').at(-1)!;
    const pieces = () => stored().filter((path) => path.includes(id));
    await patch(place, 0, Buffer.alloc(50));
    expect(pieces()).toHaveLength(1);
    await query(test.db.tx, `UPDATE upload SET expires_at = now() WHERE id = $1`, [id]);
    expect((await call('HEAD', place)).status).toBe(410);
    await test.app.get(UploadsWorker).tick();
    expect((await call('HEAD', place)).status).toBe(404);
    expect(pieces()).toEqual([]);
  });

  it('that arrived whole at a process that died then is checked by the worker', async () => {
    const { create, patch, entryId, person } = await author();
    const file = jpeg();
    const place = placeOf(await create(file.length, { entry: entryId }));
    await patch(place, 0, file.subarray(0, 100));
    const key = `pieces/${randomBytes(6).toString('hex')}`;
    await test.app.get(Storage).put(key, Readable.from([file.subarray(100)]));
    await query(
      test.db.tx,
      `UPDATE upload SET received = length, pieces = pieces || $2::jsonb WHERE id = $1`,
      [place.split('/').at(-1), JSON.stringify([{ key, bytes: file.length - 100 }])],
    );
    await test.app.get(UploadsWorker).tick();
    const { body } = await test.call('GET', place, { token: person.token });
    expect(body).toMatchObject({ state: 'ready', type: 'jpeg' });
  });
});

describe('a clerk', () => {
  it('sends scans of paper entries, and sees files of the contest', async () => {
    const { contest, entryId } = await author();
    const clerk = await staffMember(test, 'organiser', contest.contestId);
    await query(
      test.db.tx,
      `UPDATE entry SET paper = true, typed_by = $2, paper_ref = 'A1', received_on = now() WHERE id = $1`,
      [entryId, clerk.accountId],
    );
    const { create, call } = tusClient(test, clerk);
    const file = await pdf({ pages: ['Trang mot', 'Trang hai'] });
    const at = `/api/staff/contests/${contest.contestId}/uploads`;
    const made = await create(
      file.length,
      { entry: entryId, filename: 'scan.pdf' },
      { body: file, at },
    );
    expect([made.status, made.body]).toEqual([201, {}]);
    const place = placeOf(made);
    expect(place).toMatch(/^\/api\/staff\/uploads\//);
    expect((await call('HEAD', place)).status).toBe(200);
    const page = await fetch(`${test.url}${place}/pages/2`, { headers: { cookie: clerk.cookie } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const missing = await test.call('GET', `${place}/pages/3`, { cookie: clerk.cookie });
    expect(missing.status).toBe(404);
    const other = await staffMember(test, 'organiser', (await writingContest(test)).contestId);
    expect((await tusClient(test, other).call('HEAD', place)).status).toBe(404);
  });
});

describe('what others are given', () => {
  it('the entry: facts, text; the jury: a copy without names, under a key of its own', async () => {
    const { create, entryId } = await author();
    const file = docx({
      body: paragraph('Quê hương là chùm khế ngọt'),
      properties: '<dc:creator>Nguyễn Thị Bích</dc:creator>',
    });
    const made = await create(file.length, { entry: entryId, filename: 'a.docx' }, { body: file });
    const id = placeOf(made).split('/').at(-1)!;
    const { tx } = test.db;
    const uploads = test.app.get(EntryUploads);
    expect(await uploads.of(tx, entryId, [id])).toEqual([
      expect.objectContaining({ uploadId: id, state: 'ready', type: 'docx', words: 6 }),
    ]);
    expect((await uploads.texts(tx, [id])).get(id)).toEqual({
      text: 'Quê hương là chùm khế ngọt',
      html: '<p>Quê hương là chùm khế ngọt</p>',
    });
    const [screened] = await test.app.get(UploadFiles).screened(tx, [id]);
    expect(screened).toMatchObject({ margins: { properties: { creator: 'Nguyễn Thị Bích' } } });
    await uploads.keep(tx, entryId, [id]);
    await test.app.get(UploadsWorker).tick();
    const jury = test.app.get(JuryFiles);
    const key = `jury/${randomBytes(6).toString('hex')}`;
    const { bytes } = await jury.ofUpload(id, key);
    const pieces: Buffer[] = [];
    for await (const piece of await jury.open(key)) pieces.push(piece as Buffer);
    const copy = Buffer.concat(pieces);
    expect(copy.length).toBe(bytes);
    expect(copy.includes('Bích')).toBe(false);
    expect(working()).toEqual([]);
  });
});

describe('a file of which no copy for judges can be made', () => {
  it('holds up no other, and is told to whoever screens', async () => {
    const { create, entryId } = await author();
    const { tx } = test.db;
    const ids: string[] = [];
    for (const text of ['Nặng quá', 'Vừa phải']) {
      const file = docx({ body: paragraph(text) });
      const made = await create(
        file.length,
        { entry: entryId, filename: 'a.docx' },
        { body: file },
      );
      ids.push(placeOf(made).split('/').at(-1)!);
    }
    const [heavy = '', light = ''] = ids;
    await test.app.get(EntryUploads).keep(tx, entryId, ids);
    const reader = test.app.get(MediaReader, { strict: false });
    const copying = jest
      .spyOn(reader, 'judgesCopy')
      .mockRejectedValueOnce(new UnreadableFile('FILE_TOO_HARD'));
    await expect(test.app.get(JuryFiles).prepare(heavy)).rejects.toThrow(UnreadableFile);
    copying.mockClear();
    await test.app.get(UploadsWorker).tick();
    expect(copying).toHaveBeenCalledTimes(1);
    const files = await test.app.get(UploadFiles).screened(tx, ids);
    const told = new Map(files.map(({ uploadId, warnings }) => [uploadId, warnings]));
    expect([told.get(heavy), told.get(light)]).toEqual([['no-copy'], []]);
    // Tried again, it may go: the machine was busy, perhaps.
    await test.app.get(JuryFiles).prepare(heavy);
    copying.mockRestore();
    expect(await test.app.get(UploadFiles).screened(tx, [heavy])).toMatchObject([{ warnings: [] }]);
  });
});

/** A box of nothing, so large, at the end of a film. */
function boxOf(bytes: number): Buffer {
  const box = randomBytes(bytes);
  box.writeUInt32BE(bytes);
  box.write('mdat', 4);
  return box;
}

/** Sends a part of a request that promises more. */
function send(path: string, token: string, offset: number, part: Buffer): ClientRequest {
  const sending = request(`${test.url}${path}`, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
      'content-length': part.length + 1_000,
      authorization: `Bearer ${token}`,
    },
  });
  // Whoever hangs up hears of it.
  sending.on('error', () => undefined);
  sending.write(part);
  return sending;
}
