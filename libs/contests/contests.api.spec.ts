import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../test/support/app';
import { CONSENTS, HOUR, later, Organiser } from '../../test/support/organiser';
import { staffMember, type StaffMember } from '../../test/support/staff';
import { Contests } from './contests.service';
import { RoundNumbers } from './round-numbers';
import { Rounds } from './rounds.service';

let test: TestApp;
let org: Organiser;

beforeAll(async () => {
  test = await createTestApp();
  org = await Organiser.start(test);
});
afterAll(() => test.close());

/** In whole milliseconds, as pages tell it. */
async function databaseNow(): Promise<number> {
  const [row] = await query<{ now: Date }>(test.db.tx, 'SELECT now()');
  return row!.now.getTime();
}

describe('what anyone may read', () => {
  it('does not show a contest before its publication', async () => {
    const { id, slug } = await org.draft();
    const round = await org.addRound(id);
    expect((await org.call('GET', `/api/contests/${slug}`, undefined, null)).status).toBe(404);
    expect((await org.call('GET', '/api/contests', undefined, null)).text).not.toContain(id);
    await expect(test.app.get(Contests).bySlug(slug)).rejects.toThrow('CONTEST_NOT_FOUND');
    await expect(test.app.get(Rounds).live(round)).rejects.toThrow('ROUND_NOT_FOUND');
    await expect(test.app.get(Contests).byId(id)).resolves.toMatchObject({ published: false });

    await org.publish(id);
    expect((await org.call('GET', `/api/contests/${slug}`, undefined, null)).status).toBe(200);
    await expect(test.app.get(Rounds).live(round)).resolves.toMatchObject({ contestSlug: slug });
  });

  it('tells everything about a contest, by the clock of the database', async () => {
    const { slug, open, next } = await org.begun();
    test.app
      .get(RoundNumbers)
      .provide(({ id }) =>
        id === open
          ? Promise.resolve({ people: 3, attempts: 5 })
          : Promise.reject(new Error('no numbers')),
      );
    const asked = await databaseNow();
    const { status, headers, body } = await org.call(
      'GET',
      `/api/contests/${slug}`,
      undefined,
      null,
    );
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    const told = Date.parse(body.serverTime as unknown as string);
    expect(told).toBeGreaterThanOrEqual(asked - 1);
    expect(told).toBeLessThanOrEqual((await databaseNow()) + 1);
    expect(body.contest).toMatchObject({
      slug,
      state: 'open',
      zone: 'Asia/Ho_Chi_Minh',
      registration: { uniqueness: ['phone'], fields: { fullName: 'required', email: 'off' } },
      consents: CONSENTS,
      amendments: [],
      rounds: [
        {
          id: open,
          ordinal: 1,
          state: 'open',
          sealed: true,
          rulesVersion: 1,
          questionCount: 4,
          maxPoints: 20,
          timeLimitSeconds: 600,
          attemptsMax: 3,
          prediction: null,
          show: { board: 'live' },
          boardKey: 'duration',
          seals: [{ code: '101' }, { code: '102' }, { code: '103' }],
          numbers: { people: 3, attempts: 5 },
        },
        { id: next, ordinal: 2, state: 'upcoming', sealed: false, seals: [], numbers: null },
      ],
    });
    const html = body.contest?.rulesHtml as unknown as string;
    expect(html).toContain('<h1>Thể lệ</h1>');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('href');
    const summary = body.contest?.rounds?.[0]?.rulesSummary as unknown as string[];
    expect(summary.join(' ')).toContain('Mỗi đề thi gồm 4 câu hỏi');
  });

  it('gives away no secret', async () => {
    const { slug, open } = await org.begun();
    const secret = (await test.app.get(Rounds).live(open)).variantSecret;
    const { text } = await org.call('GET', `/api/contests/${slug}`, undefined, null);
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect(text).not.toContain(secret.toString(form));
    }
    expect(text).not.toMatch(/secret|"key":\s*\{|"correct|salt"/i);
    expect(text).not.toContain(org.bankId);
  });

  it.each(['a%00b', 'Hoa', 'x', '..%2F', 'khong-co'])('finds nothing at %s', async (slug) => {
    const answer = await org.call('GET', `/api/contests/${slug}`, undefined, null);
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('CONTEST_NOT_FOUND');
  });

  it('knows when registration is open', async () => {
    const { slug, id } = await org.begun();
    const last = await test.app.get(Contests).bySlug(slug);
    expect(last.registrationWindow.opensAt).toBeNull();
    expect(last.registrationWindow.closesAt?.getTime()).toBeGreaterThan(Date.now() + 71 * HOUR);
    const closesAt = later(HOUR);
    await org.call('PATCH', `/api/staff/contests/${id}`, {
      registration: { ...last.registration, closesAt },
    });
    const door = await test.app.get(Contests).bySlug(slug);
    expect(door.registrationWindow.closesAt).toEqual(new Date(closesAt));
  });
});

describe('setting up a contest', () => {
  it('is for admins, and for organisers of the contest', async () => {
    const { id } = await org.draft();
    const round = await org.addRound(id);
    const other = await org.draft();
    const organiser = await staffMember(test, 'organiser', id);
    const viewer = await staffMember(test, 'viewer', id);
    const create = { slug: 'cua-toi', title: 'Của tôi' };
    const title = { title: 'Tên mới' };
    const as = async (who: StaffMember | null, method: string, path: string, body?: unknown) =>
      (await org.call(method, path, body, who)).status;

    expect(await as(null, 'GET', '/api/staff/contests')).toBe(401);
    expect(await as(organiser, 'POST', '/api/staff/contests', create)).toBe(403);
    expect(await as(organiser, 'PATCH', `/api/staff/contests/${id}`, title)).toBe(200);
    expect(await as(organiser, 'PATCH', `/api/staff/contests/${other.id}`, title)).toBe(404);
    expect(await as(organiser, 'GET', `/api/staff/rounds/${round}/rules`)).toBe(200);
    expect(await as(organiser, 'GET', `/api/staff/rounds/${newId()}/rules`)).toBe(404);
    expect(await as(viewer, 'GET', `/api/staff/contests/${id}`)).toBe(200);
    expect(await as(viewer, 'PATCH', `/api/staff/contests/${id}`, title)).toBe(403);
    expect(await as(viewer, 'GET', `/api/staff/rounds/${round}/preview`)).toBe(403);
    expect(await as(viewer, 'POST', `/api/staff/rounds/${round}/seal`)).toBe(403);
    const mine = await org.call('GET', '/api/staff/contests', undefined, organiser);
    expect(mine.body.contests).toHaveLength(1);
    expect((await org.call('GET', '/api/staff/contests')).text).toContain(other.id);
  });

  it('refuses a slug that is taken or no slug, and a tree that is not there', async () => {
    const { slug } = await org.draft();
    const taken = await org.call('POST', '/api/staff/contests', { slug, title: 'Một cuộc thi' });
    expect([taken.status, taken.body.code]).toEqual([409, 'SLUG_TAKEN']);
    const wrong = await org.call('POST', '/api/staff/contests', {
      slug: 'Cuộc thi',
      title: 'x'.repeat(200_000),
    });
    expect(wrong.status).toBe(413);
    const both = await org.call('POST', '/api/staff/contests', {
      slug: 'Cuộc thi',
      zone: 'Hà Nội',
    });
    expect(both.status).toBe(422);
    const errors = both.body.errors as unknown as { path: string }[];
    expect(errors.map(({ path }) => path).sort()).toEqual(['slug', 'title', 'zone']);
    const tree = await org.call('POST', '/api/staff/contests', {
      slug: 'mot-cay',
      title: 'Một cây',
      unitTreeId: newId(),
    });
    expect([tree.status, tree.body.errors?.[0]?.path]).toEqual([422, 'unitTreeId']);
  });

  it('says what publication still needs, and publishes once all is there', async () => {
    const created = await org.call('POST', '/api/staff/contests', {
      slug: 'thieu',
      title: 'Còn thiếu',
    });
    const id = created.body.contest?.id as unknown as string;
    const first = await org.publish(id);
    expect([first.status, first.body.code]).toEqual([409, 'CONTEST_INCOMPLETE']);
    const missing = async () => {
      const { body } = await org.call('GET', `/api/staff/contests/${id}`);
      return (body.contest?.missing as unknown as { path: string }[]).map(({ path }) => path);
    };
    expect(await missing()).toEqual(['rulesText', 'consents', 'rounds']);

    await org.call('PATCH', `/api/staff/contests/${id}`, {
      rulesText: 'Thể lệ',
      consents: CONSENTS,
    });
    const round = await org.addRound(id, {
      opensAt: later(-1_000),
      rules: org.rules({
        draw: {
          kind: 'bank',
          bankId: org.bankId,
          parts: [{ topic: 'Chung', difficulty: 1, count: 9 }],
        },
      }),
    });
    expect(await missing()).toEqual(['rounds[0].sealed', 'rounds[0].rules.draw.parts[0]']);
    await org.call('PUT', `/api/staff/rounds/${round}/rules`, org.rules());
    await org.call('POST', `/api/staff/rounds/${round}/seal`);
    expect(await missing()).toEqual([]);
    expect((await org.publish(id)).status).toBe(200);
    expect((await org.publish(id)).status).toBe(200);
  });

  it('keeps a registration that its fields cannot carry out of public', async () => {
    const { id } = await org.draft();
    await org.addRound(id);
    const { body } = await org.call('GET', `/api/staff/contests/${id}`);
    const registration = body.contest?.registration as unknown as Record<string, object>;
    await org.call('PATCH', `/api/staff/contests/${id}`, {
      registration: {
        ...registration,
        fields: { ...registration.fields, phone: 'optional', unit: 'required' },
        minAge: 14,
      },
    });
    const answer = await org.publish(id);
    const errors = answer.body.errors as unknown as { path: string }[];
    expect(errors.map(({ path }) => path)).toEqual([
      'registration.fields.phone',
      'registration.fields.birthDate',
      'unitTreeId',
    ]);
  });

  it('holds what people relied on once it is public', async () => {
    const { id, slug } = await org.begun();
    const { body } = await org.call('GET', `/api/staff/contests/${id}`);
    const registration = body.contest?.registration as unknown as object;
    const email = { fields: { ...(registration as { fields: object }).fields, email: 'required' } };
    const refused = await org.call('PATCH', `/api/staff/contests/${id}`, {
      slug: 'dia-chi-khac',
      registration: { ...registration, ...email, uniqueness: ['email'] },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'CONTEST_PUBLISHED']);
    const words = await org.call('PATCH', `/api/staff/contests/${id}`, {
      consents: [{ ...CONSENTS[0], text: 'Tôi đồng ý với mọi điều.' }],
    });
    expect([words.status, words.body.errors?.[0]?.path]).toEqual([422, 'consents[0].version']);
    const emptied = await org.call('PATCH', `/api/staff/contests/${id}`, { rulesText: '' });
    expect([emptied.status, emptied.body.code]).toEqual([409, 'CONTEST_INCOMPLETE']);
    const fine = await org.call('PATCH', `/api/staff/contests/${id}`, {
      title: 'Tên mới',
      consents: [{ ...CONSENTS[0], text: 'Tôi đồng ý với mọi điều.', version: 2 }],
    });
    expect(fine.status).toBe(200);
    await expect(test.app.get(Contests).bySlug(slug)).resolves.toMatchObject({ title: 'Tên mới' });
  });
});
