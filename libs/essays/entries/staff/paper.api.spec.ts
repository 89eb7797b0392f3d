import { createTestApp, type TestApp } from '../../../../test/support/app';
import { staffMember } from '../../../../test/support/staff';
import { insertUnits, writingContest, written } from '../../../../test/support/writing';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const letter = (changes: object = {}) => ({
  paperRef: 'BT-001',
  postmarkOn: '2026-05-20',
  receivedOn: '2026-05-28',
  unitNo: null,
  medium: 'bao',
  genre: null,
  title: 'Thư gửi bạn',
  language: 'vi',
  authors: [{ name: 'Đỗ Thị Én' }],
  ...changes,
});

async function office(changes: Record<string, unknown> = {}) {
  const contest = await writingContest(test, changes);
  const { cookie } = await staffMember(test, 'secretary', contest.contestId);
  const base = `/api/staff/contests/${contest.contestId}/entries`;
  const call = (method: string, path = '', body?: unknown) =>
    test.call(method, base + path, { cookie, body });
  const idOf = async (body: object) => (await call('POST', '', body)).body.id as unknown as string;
  return { ...contest, call, idOf };
}

describe('a paper entry', () => {
  // The call ends at 00:00 on 21 May in Viet Nam: the 20th is its last day.
  const closed = {
    opensAt: '2026-05-01T00:00:00+07:00',
    closesAt: '2026-05-21T00:00:00+07:00',
    postmark: true,
  };

  it('counts by the day of its postmark, though it comes after the close', async () => {
    const { call, idOf } = await office(closed);
    const id = await idOf(letter());
    const receipt = await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    expect(receipt.status).toBe(200);
    expect((await call('GET', `/${id}`)).body).toMatchObject({ state: 'submitted', late: false });
    // Asked again after a cut connection, the same receipt.
    const again = await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    expect(again.body).toEqual(receipt.body);
    const late = await idOf(
      letter({ paperRef: 'BT-002', postmarkOn: '2026-05-21', title: 'Muộn một ngày' }),
    );
    await call('POST', `/${late}/registration`, { version: 1, scans: [] });
    expect((await call('GET', `/${late}`)).body).toMatchObject({ late: true });
  });

  it('is in the book once, whoever types it, at the same instant too', async () => {
    const { call } = await office();
    const both = await Promise.all([call('POST', '', letter()), call('POST', '', letter())]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const other = await call('POST', '', letter({ paperRef: 'BT-009' }));
    expect(other.body).toMatchObject({ code: 'ENTRY_EXISTS' });
    const surely = await call('POST', '', letter({ paperRef: 'BT-009', another: true }));
    expect(surely.status).toBe(201);
  });

  it('is found without accents, by its number and by its envelope', async () => {
    const { call, idOf, slug, person } = await office();
    const id = await idOf(letter());
    await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    const { token, name } = await person({ name: 'Nguyễn Ánh' });
    await test.call('POST', `/api/contests/${slug}/entries`, { token, body: { medium: 'bao' } });
    const titles = async (q: string) => {
      const page = await call('GET', `?q=${encodeURIComponent(q)}`);
      return (page.body.entries as unknown as { title: string }[]).map(({ title }) => title);
    };
    expect(await titles('thu gui')).toEqual(['Thư gửi bạn']);
    expect(await titles('do thi en')).toEqual(['Thư gửi bạn']);
    expect(await titles('bt-001')).toEqual(['Thư gửi bạn']);
    expect(await titles('không có')).toEqual([]);
    // What an author has only begun is nobody else's business.
    expect(await titles(name)).toEqual([]);
  });

  it('needs a medium and authors of the rules', async () => {
    const { call, idOf } = await office();
    const id = await idOf(letter({ medium: 'khac', authors: [{ name: '' }] }));
    const refused = await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    expect(refused.body).toMatchObject({ code: 'ENTRY_INCOMPLETE', errors: [{ path: 'medium' }] });
  });
});

describe('a typed paper entry', () => {
  const asked = {
    authorData: [
      { field: 'name', need: 'required' },
      { field: 'phone', need: 'optional' },
      { field: 'email', need: 'optional' },
    ],
  };
  const change = (version: number, changes: object = {}) => ({
    ...letter(changes),
    ...{ version, scans: [] },
  });

  it('is corrected with a reason: another version, its receipt, and what was before on record', async () => {
    const { call, idOf } = await office(asked);
    const id = await idOf(letter());
    await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    const authors = [
      { name: 'Đỗ Thị Én', phone: '0912 345 678' },
      { name: 'Lê Hai', email: 'hai@example.vn' },
    ];
    const wordless = await call('PUT', `/${id}/paper`, change(1, { authors }));
    expect(wordless.body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'reason' }],
    });
    const reason = 'Đọc lại tờ khai: có hai tác giả.';
    const body = { ...change(1, { authors, title: 'Thư gửi biển' }), reason };
    const changed = await call('PUT', `/${id}/paper`, body);
    expect(changed.body).toMatchObject({
      ...{ version: 2, title: 'Thư gửi biển', editable: true },
      people: [
        { name: 'Đỗ Thị Én', phone: '+84912345678' },
        { name: 'Lê Hai', email: 'hai@example.vn' },
      ],
      receipts: [{ version: 2 }, { version: 1 }],
    });
    expect(changed.body.history).toMatchObject([
      { no: 1, version: null, reason: null, envelope: { title: 'Thư gửi bạn' } },
      { no: 2, version: 1, changed: [] },
      { no: 3, version: 2, reason, changed: ['title', 'authors'], by: 'Nguyễn Thử' },
    ]);
    // The same again changes nothing and makes no version.
    const same = await call('PUT', `/${id}/paper`, { ...body, version: 2 });
    expect([same.body.version, (same.body.history as unknown as []).length]).toEqual([2, 3]);
  });

  it('is judged late or not by the days that stand there now', async () => {
    const { call, idOf } = await office({
      opensAt: '2026-05-01T00:00:00+07:00',
      closesAt: '2026-05-21T00:00:00+07:00',
      postmark: true,
    });
    const id = await idOf(letter({ postmarkOn: '2026-05-21' }));
    await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    expect((await call('GET', `/${id}`)).body).toMatchObject({ late: true });
    const put = (version: number, changes: object) =>
      call('PUT', `/${id}/paper`, { ...change(version, changes), reason: 'Xem lại dấu bưu điện' });
    expect((await put(1, { postmarkOn: '2026-05-20' })).body).toMatchObject({ late: false });
    // No postmark to be read: it arrived in time, so it was posted in time.
    const near = await put(2, { postmarkOn: null, receivedOn: '2026-05-20' });
    expect(near.body).toMatchObject({ late: false });
    const far = await put(3, { postmarkOn: null, receivedOn: '2026-05-28' });
    expect(far.body).toMatchObject({ late: true });
  });

  it('has days that can be: none in the future, no arrival before the postmark', async () => {
    const { call } = await office();
    const errorsOf = async (changes: object) => {
      const { body } = await call('POST', '', letter(changes));
      return (body.errors as unknown as { path: string }[] | undefined)?.map(({ path }) => path);
    };
    expect(await errorsOf({ postmarkOn: '2026-05-29' })).toEqual(['postmarkOn']);
    expect(await errorsOf({ receivedOn: '2099-01-01' })).toEqual(['receivedOn']);
    expect(await errorsOf({ postmarkOn: '2026-02-30' })).toEqual(['postmarkOn']);
  });

  it('two clerks at once: the slower is told, and nothing of the faster one is lost', async () => {
    const { call, idOf } = await office();
    const id = await idOf(letter());
    await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    const put = (title: string) =>
      call('PUT', `/${id}/paper`, { ...change(1, { title }), reason: 'Gõ nhầm tên bài' });
    const both = await Promise.all([put('Một'), put('Hai')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = both[0].status === 200 ? both : [both[1], both[0]];
    expect(lost.body).toMatchObject({ code: 'DRAFT_STALE', version: 2 });
    expect((await call('GET', `/${id}`)).body).toMatchObject({ title: won.body.title });
    // Registering what was seen before the correction is no way round it.
    const stale = await call('POST', `/${id}/registration`, {
      ...{ version: 1, scans: ['00000000-0000-4000-8000-000000000000'] },
    });
    expect(stale.body).toMatchObject({ code: 'DRAFT_STALE' });
  });

  it('keeps the number of its envelope to itself, and is closed once it is decided on', async () => {
    const { call, idOf, contestId } = await office();
    const id = await idOf(letter());
    await idOf(letter({ paperRef: 'BT-002', title: 'Bài khác' }));
    const taken = await call('PUT', `/${id}/paper`, change(1, { paperRef: 'BT-002' }));
    expect(taken.body).toMatchObject({ code: 'ENTRY_EXISTS' });
    await call('POST', `/${id}/registration`, { version: 1, scans: [] });
    const { cookie } = await staffMember(test, 'secretary', contestId);
    const decided = await test.call('POST', `/api/staff/entries/${id}/screening/decisions`, {
      ...{ cookie, body: { version: 1, seen: 0, outcome: 'accepted', code: 'complete' } },
    });
    expect(decided.status).toBe(200);
    const closed = await call('PUT', `/${id}/paper`, {
      ...change(1),
      title: 'Muộn',
      reason: 'Sửa',
    });
    expect(closed.body).toMatchObject({ code: 'ENTRY_CLOSED', state: 'accepted' });
    expect((await call('GET', `/${id}`)).body).toMatchObject({ editable: false });
  });
});

it('shows an entry with its authors to clerks, and to nobody of another contest', async () => {
  const [unit] = await insertUnits(test, 'Sở Tư pháp:department');
  const { call, slug, person } = await office();
  const { token } = await person({ name: 'Lý Thường', unitNo: unit });
  const started = await test.call('POST', `/api/contests/${slug}/entries`, {
    token,
    body: { medium: 'bao' },
  });
  const id = started.body.id as unknown as string;
  const body = { version: 1, title: 'Đã nộp', parts: [written('Nội dung bài')] };
  await test.call('PATCH', `/api/entries/${id}/draft`, { token, body });
  await test.call('POST', `/api/entries/${id}/submission`, { token, body: { version: 2 } });
  expect((await call('GET', `/${id}`)).body).toMatchObject({
    title: 'Đã nộp',
    html: '<p>Nội dung bài</p>',
    words: 3,
    people: [{ name: 'Lý Thường' }],
    unit: { name: 'Sở Tư pháp' },
    receipts: [{ version: 1 }],
  });
  const elsewhere = await office();
  expect((await elsewhere.call('GET', `/${id}`)).status).toBe(404);
});
