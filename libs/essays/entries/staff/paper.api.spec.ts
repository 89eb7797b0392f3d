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
