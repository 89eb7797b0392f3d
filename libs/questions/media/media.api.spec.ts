import { newId, sha256 } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { greyPng as png, makeBank, sendFile } from '../../../test/support/questions';
import { insertContest, staffMember, type StaffMember } from '../../../test/support/staff';

let test: TestApp;
let organiser: StaffMember;
let contestId: string;
let bankId: string;

beforeAll(async () => {
  test = await createTestApp();
  contestId = await insertContest(test);
  organiser = await staffMember(test, 'organiser', contestId);
  bankId = await makeBank(test, organiser, contestId);
});
afterAll(() => test.close());

async function upload(bytes: Buffer | string, options: { bank?: string; cookie?: string } = {}) {
  const path = `/api/staff/banks/${options.bank ?? bankId}/media`;
  const { status, body } = await sendFile(test, path, options.cookie ?? organiser.cookie, bytes);
  return { status, body: body as { code?: unknown; media?: unknown } as Uploaded };
}

interface Uploaded {
  code?: string;
  media?: { id: string; url: string };
}

describe('images', () => {
  it('are stored without metadata and served to anyone, for ever', async () => {
    const { status, body } = await upload(png(20, 10, 'Canon, 20.84N 106.68E'));
    expect(status).toBe(201);
    const { id, url } = body.media!;
    expect(body.media).toEqual({
      id,
      url: `/api/media/${id}`,
      kind: 'image/png',
      width: 20,
      height: 10,
    });
    const served = await fetch(`${test.url}${url}`);
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(bytes).toEqual(png(20, 10));
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      etag: `"${sha256(bytes)}"`,
    });
    const known = { 'if-none-match': served.headers.get('etag')! };
    const again = await fetch(`${test.url}${url}`, { headers: known });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('are the same for the same bytes in one bank, another in another', async () => {
    const one = await upload(png(3, 3));
    const same = await upload(png(3, 3, 'khác'));
    const other = await upload(png(3, 3), { bank: await makeBank(test, organiser, contestId) });
    expect(same.body.media!.id).toBe(one.body.media!.id);
    expect(other.body.media!.id).not.toBe(one.body.media!.id);
  });

  it('have addresses that tell nothing of when they were made', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async (side) => (await upload(png(side, 9))).body.media!.id),
    );
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it.each<[string, () => Buffer | string, number, string]>([
    ['a text', () => 'xin chào', 415, 'UNSUPPORTED_MEDIA'],
    ['nothing', () => '', 415, 'UNSUPPORTED_MEDIA'],
    [
      'SVG, which may hold scripts',
      () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
      415,
      'UNSUPPORTED_MEDIA',
    ],
    ['half an image', () => png(50, 50).subarray(0, 60), 422, 'VALIDATION_FAILED'],
    ['4,097 pixels', () => png(4_097, 1), 422, 'VALIDATION_FAILED'],
    ['no pixels', () => png(0, 5), 422, 'VALIDATION_FAILED'],
    ['more than 1 MB', () => png(5, 5, 'x'.repeat(1_048_576)), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuse %s', async (_, make, status, code) => {
    const answer = await upload(make());
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('need a file, a bank and an organiser', async () => {
    const stranger = await staffMember(test, 'organiser', await insertContest(test));
    expect((await upload(png(2, 2), { cookie: stranger.cookie })).status).toBe(404);
    expect((await upload(png(2, 2), { cookie: '' })).status).toBe(401);
    const admin = await staffMember(test, 'admin');
    const lost = await upload(png(2, 2), { bank: newId(), cookie: admin.cookie });
    expect(lost.body.code).toBe('BANK_NOT_FOUND');
    const empty = await test.call('POST', `/api/staff/banks/${bankId}/media`, {
      cookie: organiser.cookie,
      body: {},
    });
    expect(empty.body).toMatchObject({ code: 'UNSUPPORTED_MEDIA' });
    for (const id of [newId(), 'x', '..%2fready']) {
      expect((await test.call('GET', `/api/media/${id}`)).body).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('stand in questions, and go into papers by their address', async () => {
    const { media } = (await upload(png(40, 30))).body;
    const body = {
      type: 'boolean',
      topic: 'Bản đồ',
      difficulty: 1,
      stem: 'Đây là bản đồ Hải Phòng.',
      key: { correct: ['a'] },
      image: { id: media!.id, alt: 'Bản đồ một thành phố cảng' },
    };
    const path = `/api/staff/banks/${bankId}/questions`;
    const { question } = (await test.call('POST', path, { cookie: organiser.cookie, body })).body;
    const image = { ...body.image, url: media!.url, width: 40, height: 30 };
    expect(question).toMatchObject({ image });
    const elsewhere = await test.call(
      'POST',
      `/api/staff/banks/${await makeBank(test, organiser, contestId)}/questions`,
      {
        cookie: organiser.cookie,
        body,
      },
    );
    expect(elsewhere.body).toMatchObject({ errors: [{ path: 'image.id' }] });
  });
});
