import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { dayThatLasts } from '../../test/support/days';
import { createTestApp, textOf, type TestApp } from '../../test/support/app';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const CONSENTS = [
  { purpose: 'take-part', version: 1, text: 'Tôi đồng ý tham gia cuộc thi.', required: true },
  { purpose: 'guardian', version: 1, text: 'Tôi là phụ huynh và đồng ý.', required: false },
];
const OFF = { sex: 'off', email: 'off', personalId: 'off', unit: 'off', address: 'off' };

/** A contest that asks for what only some ask for; by default of everybody. */
async function contestAsking(registration: Record<string, unknown> = {}) {
  const id = newId();
  const slug = `thu-thap-${id.slice(-12)}`;
  const document = {
    fields: {
      ...{ ...OFF, fullName: 'required', birthDate: 'required', phone: 'required' },
      ...{ province: 'required', occupation: 'optional', inviter: 'optional' },
    },
    uniqueness: ['phone'],
    guardianBelow: 16,
    occupations: ['Học sinh', 'Nghề khác'],
    ...registration,
  };
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents, published_at)
     VALUES ($1, $2, 'Thu thập', 'Asia/Ho_Chi_Minh', $3, $4, now())`,
    [id, slug, JSON.stringify(document), JSON.stringify(CONSENTS)],
  );
  let phones = 0;
  return {
    id,
    slug,
    register: (body: object) => {
      phones += 1;
      return test.call('POST', `/api/contests/${slug}/registrations`, {
        body: {
          fullName: 'Nguyễn Thị Lê',
          birthDate: '19/05/1990',
          phone: `09${String(phones).padStart(8, '0')}`,
          province: 'Hải Phòng',
          consents: { 'take-part': true },
          ...body,
        },
      });
    },
    row: async (no: unknown) => {
      const [row] = await query<{
        province: string;
        occupation: string;
        invited_by: number;
        contact: Buffer;
      }>(
        test.db.tx,
        'SELECT province, occupation, invited_by, contact FROM participant WHERE no = $1',
        [no],
      );
      return row!;
    },
  };
}

const paths = (answer: Awaited<ReturnType<TestApp['call']>>) =>
  (answer.body.errors as unknown as { path: string }[]).map(({ path }) => path);

/** The birthday of somebody who becomes so old today (or in some days), where the contest is held. */
async function bornYearsAgo(years: number, days = 0): Promise<string> {
  await dayThatLasts(test.db.tx);
  const [row] = await query<{ day: string }>(
    test.db.tx,
    `SELECT to_char((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - make_interval(years => $1) + make_interval(days => $2),
                    'DD/MM/YYYY') AS day`,
    [years, days],
  );
  return row!.day;
}

describe('what only some contests ask for', () => {
  it('is taken, as one of the choices, and kept with the person', async () => {
    const contest = await contestAsking();
    const first = await contest.register({});
    expect(first.status).toBe(201);
    const no = first.body.participant!.no;
    const second = await contest.register({ occupation: 'Học sinh', invitedBy: no });
    expect(second.status).toBe(201);
    expect(await contest.row(second.body.participant!.no)).toMatchObject({
      province: 'Hải Phòng',
      occupation: 'Học sinh',
      invited_by: no,
    });
    expect(await contest.row(no)).toMatchObject({ occupation: null, invited_by: null });
  });

  it('is refused where it is no choice, missing, or names nobody of the contest', async () => {
    const contest = await contestAsking();
    const wrong = await contest.register({
      province: 'Hải Dương cũ',
      occupation: 'Phi công',
      invitedBy: 2_000_000_000,
    });
    expect(wrong.status).toBe(422);
    expect(paths(wrong)).toEqual(['province', 'occupation', 'invitedBy']);
    expect(paths(await contest.register({ province: '' }))).toEqual(['province']);
    const other = await (await contestAsking()).register({});
    const stranger = await contest.register({ invitedBy: other.body.participant!.no });
    expect(paths(stranger)).toEqual(['invitedBy']);
  });

  it('is not taken where nobody asks: documents of before it existed ask for nothing', async () => {
    const fields = { ...OFF, fullName: 'required', birthDate: 'off', phone: 'required' };
    const contest = await contestAsking({ fields, guardianBelow: undefined });
    const body = { birthDate: undefined, occupation: 'Học sinh', guardianName: 'Trần Văn A' };
    expect(new Set(paths(await contest.register({ ...body, invitedBy: 1 })))).toEqual(
      new Set(['province', 'occupation', 'invitedBy', 'guardianName']),
    );
    const fine = await contest.register({ birthDate: undefined, province: undefined });
    expect(fine.status).toBe(201);
    const shown = await test.call('GET', `/api/contests/${contest.slug}`);
    expect(shown.body.contest?.registration).toMatchObject({
      fields: { province: 'off', occupation: 'off', inviter: 'off' },
    });
  });
});

describe('a guardian', () => {
  const guardian = {
    guardianName: 'Trần Văn An',
    consents: { 'take-part': true, guardian: true },
  };

  it('agrees for whoever is below the age on the day of registration', async () => {
    const contest = await contestAsking();
    const young = { birthDate: await bornYearsAgo(16, 1) };
    const alone = await contest.register(young);
    expect(paths(alone)).toEqual(['guardianName']);
    const unasked = await contest.register({ ...young, guardianName: 'Trần Văn An' });
    expect(paths(unasked)).toEqual(['consents.guardian']);
    const answer = await contest.register({ ...young, ...guardian });
    expect(answer.status).toBe(201);
    const { contact } = await contest.row(answer.body.participant!.no);
    expect(contact.toString('utf8')).not.toContain('Trần Văn An');
    const [consent] = await query<{ given: boolean }>(
      test.db.tx,
      `SELECT given FROM consent WHERE participant_id = $1 AND purpose = 'guardian'`,
      [answer.body.participant!.id],
    );
    expect(consent).toEqual({ given: true });
    // It is the guardian's to take back, and then nobody may take part any more.
    const withdrawn = await test.call('PATCH', `/api/contests/${contest.slug}/me/consents`, {
      body: { consents: { guardian: false } },
      headers: { authorization: `Bearer ${textOf(answer.body.token)}` },
    });
    expect(withdrawn.status).toBe(422);
  });

  it('is not asked of who is old enough that day, whose word alone is kept', async () => {
    const contest = await contestAsking();
    const grown = { birthDate: await bornYearsAgo(16) };
    expect(paths(await contest.register({ ...grown, ...guardian }))).toEqual(['guardianName']);
    const answer = await contest.register(grown);
    expect(answer.status).toBe(201);
    const consents = await query<{ purpose: string }>(
      test.db.tx,
      'SELECT purpose FROM consent WHERE participant_id = $1',
      [answer.body.participant!.id],
    );
    expect(consents).toEqual([{ purpose: 'take-part' }]);
  });

  it('is asked where only the year is known and the age may not be reached yet', async () => {
    const contest = await contestAsking();
    const [, , year] = (await bornYearsAgo(16)).split('/');
    const answer = await contest.register({ birthDate: year });
    const mayBeYounger = !(await bornYearsAgo(16)).startsWith('31/12');
    expect(answer.status).toBe(mayBeYounger ? 422 : 201);
  });
});
