import type { INestApplicationContext } from '@nestjs/common';
import { query } from '@bangvang/database';
import { ContestDesk } from '@bangvang/contests';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { signIn } from '../../../../test/support/staff';
import { until } from '../../../../test/support/until';
import { DEMO_SLUG, demoRounds } from './demo-contest';
import { firstAdministrator } from '../up/empty';
import { seedDemo } from './index';

const passwords = { admin: 'mật khẩu quản trị', organiser: 'mật khẩu tổ chức' };
const UUID = '01890000-0000-7000-8000-000000000001';

describe('the demo', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const counts = async () => {
    const [row] = await query(
      test.db.tx,
      `SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM question) AS questions,
              (SELECT count(*) FROM round) AS rounds, (SELECT count(*) FROM rule_set) AS rules,
              (SELECT count(*) FROM paper) AS papers, (SELECT count(*) FROM staff_account) AS accounts`,
    );
    return row;
  };

  it('is finished where an earlier run was cut short', async () => {
    const publish = jest.spyOn(ContestDesk.prototype, 'publish');
    publish.mockRejectedValueOnce(new Error('cut short'));
    await expect(seedDemo(test.config, passwords)).rejects.toThrow('cut short');
    publish.mockRestore();
    await expect(seedDemo(test.config, passwords)).resolves.toMatchObject({ made: true });
    expect(await counts()).toEqual({
      // 36 of Hải Phòng, the group and 62 other provinces.
      units: 99,
      questions: 20,
      rounds: 2,
      rules: 2,
      papers: 24,
      accounts: 2,
    });
  });

  it('can be played: open, sealed before it opened, with units to choose from', async () => {
    const read = () => test.call('GET', `/api/contests/${DEMO_SLUG}`);
    await until(async () => (await read()).text.includes('"state":"open"'));
    const { body } = await read();
    expect(body.contest).toMatchObject({
      state: 'open',
      rounds: [
        { state: 'open', sealed: true, questionCount: 10, maxPoints: 100, attemptsMax: 3 },
        { state: 'upcoming', sealed: false, show: { board: 'frozen' }, boardKey: 'submission' },
      ],
    });
    const first = body.contest?.rounds?.[0];
    expect(first?.seals).toHaveLength(24);
    const at = (value: unknown) => Date.parse(value as string);
    expect(at(first?.sealedAt)).toBeLessThan(at(first?.opensAt));
    expect(body.contest).toMatchObject({ contestRules: { version: 1 }, divisions: [] });
    const tree = body.contest?.unitTreeId as unknown as string;
    const found = await test.call('GET', `/api/units?tree=${tree}&q=le%20chan`);
    expect(found.text).toContain('Quận Lê Chân');
  });

  it('lets both sign in, each to what is theirs', async () => {
    const logins = await seedDemo(test.config, passwords);
    expect(logins).toMatchObject({ made: false });
    const organiser = await signIn(test, logins!.organiser.email, passwords.organiser);
    const mine = await test.call('GET', '/api/staff/contests', { cookie: organiser });
    expect(mine.body.contests).toMatchObject([{ slug: DEMO_SLUG }]);
    const banks = await test.call('GET', '/api/staff/banks', { cookie: organiser });
    expect(banks.status).toBe(200);
    const admin = await signIn(test, logins!.admin.email, passwords.admin);
    expect((await test.call('GET', '/api/staff/accounts', { cookie: admin })).status).toBe(200);
    expect((await test.call('GET', '/api/staff/accounts', { cookie: organiser })).status).toBe(403);
  });

  it('changes nothing the second time', async () => {
    const before = await counts();
    await seedDemo(test.config, passwords);
    expect(await counts()).toEqual(before);
  });
});

describe('a database with contests of its own', () => {
  it('gets no demo', async () => {
    const test = await createTestApp();
    const desk = (test.app as INestApplicationContext).get(ContestDesk);
    await desk.create({ slug: 'cua-rieng', title: 'Cuộc thi của riêng' });
    await expect(seedDemo(test.config, passwords)).resolves.toBeNull();
    await test.close();
  });
});

describe('an installation begun without the demo', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const EMAIL = 'van-phong@truong.example';

  it('is refused an administrator whose e-mail is none', async () => {
    await expect(firstAdministrator(test.config, 'van phong')).rejects.toThrow('email must be');
  });

  it('has one administrator, who signs in and finds no contest', async () => {
    const login = await firstAdministrator(test.config, EMAIL);
    expect(login?.email).toBe(EMAIL);
    const cookie = await signIn(test, EMAIL, login!.password);
    const { body } = await test.call('GET', '/api/staff/contests', { cookie });
    expect(body.contests).toEqual([]);
    expect((await test.call('GET', '/api/staff/accounts', { cookie })).status).toBe(200);
  });

  it('begins the same way again without a change, and gets no demo by itself', async () => {
    await expect(firstAdministrator(test.config, 'khac@truong.example')).resolves.toBeNull();
    await expect(seedDemo(test.config, passwords)).resolves.toBeNull();
  });

  it('gets the demo when it is asked for, and then is empty no more', async () => {
    const logins = await seedDemo(test.config, passwords, { asked: true });
    expect(logins).toMatchObject({ made: true });
    await expect(firstAdministrator(test.config, EMAIL)).rejects.toThrow('has the demo');
  });
});

describe('the rounds of the demo', () => {
  it.each([
    ['2026-11-22T06:32:25.400Z', '2026-11-22T06:32:29.000Z', '2026-11-29T17:00:00.000Z'],
    ['2026-12-31T16:59:58.000Z', '2026-12-31T17:00:01.000Z', '2027-01-08T17:00:00.000Z'],
  ])('made at %s, open at %s and close at midnight in Việt Nam', (now, opensAt, closesAt) => {
    const [first, second] = demoRounds(new Date(now), UUID);
    expect(first).toMatchObject({ opensAt, closesAt });
    expect(Date.parse(second!.opensAt) - Date.parse(closesAt)).toBe(8 * 3_600_000);
  });
});
