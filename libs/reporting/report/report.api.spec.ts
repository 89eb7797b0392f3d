import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { ReportStage } from '../../../test/support/reports';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import type { ReportDto } from './report.dto';

let test: TestApp;
let admin: StaffMember;
let stage: ReportStage;
beforeAll(async () => {
  test = await createTestApp();
  admin = await staffMember(test, 'admin');
  stage = new ReportStage(test, admin);
});
afterAll(() => test.close());

const WEEK_1: [string, string] = ['2023-05-01T00:00:00+07:00', '2023-05-08T00:00:00+07:00'];
const WEEK_2: [string, string] = ['2023-05-08T00:00:00+07:00', '2023-05-15T00:00:00+07:00'];
const on = (day: string, time = '09:00:00') => `${day}T${time}+07:00`;

describe('a report counted by hand', () => {
  let contestId: string;
  let week1: string;
  let week2: string;
  let nos: Record<string, number>;

  /*
   * Week 1   A: an, 4 right (after 1 right); binh, 3 right, 3 attempts    B: chi, 4 right
   *          no unit: dung, 0 right; em has begun and not handed in
   * Week 2   A: an, 2 right                                               C has 0 people
   */
  beforeAll(async () => {
    const tree = await stage.makeTree({
      T: {},
      A: { parent: 'T', headcount: ['2023-01-01', 8] },
      B: { parent: 'T' },
      C: { parent: 'T', headcount: ['2023-01-01', 5] },
    });
    nos = tree.nos;
    contestId = await stage.makeContest(tree.treeId);
    week1 = await stage.makeRound(contestId, 1, WEEK_1);
    week2 = await stage.makeRound(contestId, 2, WEEK_2);
    const an = await stage.makePerson(contestId, {
      unit: nos.A,
      birth: '2005-05-08',
      sex: 'female',
    });
    const binh = await stage.makePerson(contestId, {
      unit: nos.A,
      birth: '1958-01-01',
      yearOnly: true,
    });
    const chi = await stage.makePerson(contestId, {
      unit: nos.B,
      birth: '1990-12-31',
      sex: 'male',
    });
    const dung = await stage.makePerson(contestId);
    const em = await stage.makePerson(contestId, { unit: nos.C });
    await stage.attempt(week1, an, 1, on('2023-05-01', '00:00:00'));
    await stage.attempt(week1, an, 4, on('2023-05-02'));
    await stage.attempt(week1, binh, 1, on('2023-05-02', '10:00:00'));
    await stage.attempt(week1, binh, 3, on('2023-05-02', '11:00:00'), { auto: true });
    await stage.attempt(week1, binh, 2, on('2023-05-07', '23:59:59.999'));
    await stage.attempt(week1, chi, 4, on('2023-05-03'));
    await stage.attempt(week1, dung, 0, on('2023-05-03', '09:30:00'));
    await stage.attempt(week1, em, null, on('2023-05-03'));
    await stage.attempt(week2, an, 2, on('2023-05-08', '00:00:00'));
    await stage.publish(contestId);
  });

  it('keeps people and attempts apart', async () => {
    const { totals, scope } = await stage.reportOf(contestId, { round: week1 });
    expect(totals).toEqual({
      registered: 5,
      people: 4,
      attempts: 7,
      auto: 1,
      started: 8,
      counted: 4,
      valid: 7,
      allCorrectPeople: { part: 2, base: 4, percent: '50.00', reason: null },
      allCorrectAttempts: { part: 2, base: 7, percent: '28.57', reason: null },
      perPerson: '1.75',
      // (20 + 15 + 20 + 0) / 4
      average: '13.75',
      units: { part: 2, base: 3, percent: '66.67', reason: null },
    });
    expect(scope).toMatchObject({ round: 'Tuần 1', state: 'closed', asOf: '2023-05-07' });
  });

  it('counts a person of several rounds once in the whole contest', async () => {
    const { totals, rounds, scope } = await stage.reportOf(contestId);
    expect(totals).toMatchObject({ people: 4, attempts: 8, counted: 4, average: '13.00' });
    expect(rounds.map(({ people, attempts, average }) => [people, attempts, average])).toEqual([
      [4, 7, '13.75'],
      [1, 1, '10.00'],
    ]);
    expect(scope).toMatchObject({ round: null, asOf: '2023-05-14' });
  });

  it('puts results into bands, as asked for', async () => {
    const shares = ({ bands }: ReportDto) =>
      bands.map(({ from, people, attempts }) => [from, people.part, attempts.part]);
    // Attempts: 4 right twice, 3, 2, 1 twice, 0.
    expect(shares(await stage.reportOf(contestId, { round: week1 }))).toEqual([
      [100, 2, 2],
      [75, 1, 1],
      [50, 0, 1],
      [25, 0, 2],
      [0, 1, 1],
    ]);
    expect(shares(await stage.reportOf(contestId, { round: week1, bands: '76,26' }))).toEqual([
      [76, 2, 2],
      [26, 1, 2],
      [0, 1, 3],
    ]);
    // Over both weeks everybody is in one band, that of their best result.
    expect(shares(await stage.reportOf(contestId)).map(([, people]) => people)).toEqual([
      2, 1, 0, 0, 1,
    ]);
  });

  it('ranks units, with what is unknown said to be so', async () => {
    const { units } = await stage.reportOf(contestId, { round: week1 });
    expect(
      units.map(({ name, people, attempts, allCorrect, average, rank, shareRank, share }) => [
        ...[name, people, attempts, allCorrect, average, rank, shareRank],
        share.percent ?? share.reason,
      ]),
    ).toEqual([
      ['Đơn vị A', 2, 5, 1, '17.50', 1, 1, '25.00'],
      ['Đơn vị B', 1, 1, 1, '20.00', 2, null, 'base-unknown'],
      ['Đơn vị C', 0, 0, 0, null, 3, 2, '0.00'],
      ['Không chọn đơn vị', 1, 1, 0, '0.00', null, null, 'base-unknown'],
    ]);
    expect(units[1]).toMatchObject({ noHeadcount: 'not-given', province: 'Đơn vị T' });
  });

  it('has no headcount before the first was given', async () => {
    const { units } = await stage.reportOf(contestId, { round: week1, asOf: '2022-12-31' });
    expect(units.find(({ no }) => no === nos.A)?.share).toMatchObject({
      base: null,
      reason: 'base-unknown',
    });
  });

  it('tells provinces, ages and sexes of what was asked for', async () => {
    const { provinces, ages, sexes, occupations } = await stage.reportOf(contestId, {
      round: week1,
    });
    const parts = (lines: ReportDto['provinces']) =>
      lines.filter(({ people }) => people.part > 0).map((line) => [line.name.vi, line.people.part]);
    expect(parts(provinces)).toEqual([
      ['Đơn vị T', 3],
      ['Không chọn đơn vị', 1],
    ]);
    // As of 07/05/2023: an is 17 for one more day, binh 65 by the year, chi 32.
    expect(parts(ages.lines)).toEqual([
      ['Dưới 18 tuổi', 1],
      ['25–34 tuổi', 1],
      ['Từ 65 tuổi trở lên', 1],
      ['Chưa khai', 1],
    ]);
    expect(parts(sexes.lines)).toEqual([
      ['Nam', 1],
      ['Nữ', 1],
      ['Chưa khai', 2],
    ]);
    expect(occupations).toEqual({ collected: false, lines: [] });
    const later = await stage.reportOf(contestId, { round: week1, asOf: '2023-05-08' });
    expect(parts(later.ages.lines)[0]).toEqual(['18–24 tuổi', 1]);
  });

  it('says what the registration did not ask for', async () => {
    const other = await stage.makeContest(null, { asks: { birthDate: 'off', sex: 'off' } });
    const { ages, sexes } = await stage.reportOf(other);
    expect([ages.collected, sexes.collected]).toEqual([false, false]);
  });

  it('counts days and hours by the clock of the zone: midnight belongs to the day that begins', async () => {
    const { days, hours } = await stage.reportOf(contestId);
    const busy = days.filter(({ attempts }) => attempts > 0);
    expect(busy).toEqual([
      { day: '2023-05-01', people: 1, attempts: 1 },
      { day: '2023-05-02', people: 2, attempts: 3 },
      { day: '2023-05-03', people: 2, attempts: 2 },
      { day: '2023-05-07', people: 1, attempts: 1 },
      { day: '2023-05-08', people: 1, attempts: 1 },
    ]);
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([14, '2023-05-01', '2023-05-14']);
    expect(hours).toHaveLength(24);
    expect(hours.filter(({ attempts }) => attempts > 0)).toEqual([
      { hour: 0, people: 1, attempts: 2 },
      { hour: 9, people: 3, attempts: 3 },
      { hour: 10, people: 1, attempts: 1 },
      { hour: 11, people: 1, attempts: 1 },
      { hour: 23, people: 1, attempts: 1 },
    ]);
  });

  it('compares with the round before and with an earlier edition', async () => {
    const earlier = await stage.makeContest(null, { title: 'Năm ngoái' });
    const then = await stage.makeRound(earlier, 2, [
      '2022-05-01T00:00:00Z',
      '2022-05-02T00:00:00Z',
    ]);
    for (let person = 0; person < 3; person += 1) {
      await stage.attempt(then, await stage.makePerson(earlier), 4, '2022-05-01T10:00:00Z');
    }
    await stage.publish(earlier);
    const { growth } = await stage.reportOf(contestId, { round: week2, against: earlier });
    expect(growth).toEqual([
      {
        kind: 'round',
        title: 'Tuần 1',
        people: { now: 1, before: 4, difference: -3, percent: '-75.00', reason: null },
        attempts: { now: 1, before: 7, difference: -6, percent: '-85.71', reason: null },
        allCorrect: { now: 0, before: 2, difference: -2, percent: '-100.00', reason: null },
      },
      expect.objectContaining({
        kind: 'edition',
        title: 'Tuần 2, Năm ngoái, Lần thứ III',
        people: { now: 1, before: 3, difference: -2, percent: '-66.67', reason: null },
      }),
    ]);
    const first = await stage.reportOf(contestId, { round: week1, against: earlier });
    expect(first.growth).toEqual([
      expect.objectContaining({
        kind: 'edition',
        people: { now: 4, before: null, difference: null, percent: null, reason: 'base-unknown' },
      }),
    ]);
    const whole = await stage.reportOf(contestId, { against: earlier });
    expect(whole.growth[0]?.people).toMatchObject({ now: 4, before: 3, percent: '33.33' });
  });

  it('says it in words, every figure a figure of the report', async () => {
    const { paragraph, figures } = await stage.reportOf(contestId, { round: week1 });
    const text = (parts: ReportDto['paragraph']['vi']) => parts.map((part) => part.text).join('');
    expect(text(paragraph.vi)).toBe(
      'Tuần 1 của cuộc thi “Tìm hiểu” (Lần thứ III) đã thu hút 4 người với 7 lượt tham gia dự thi, ' +
        'bình quân 1,75 lượt/người; có 2/3 địa phương, đơn vị tham gia. ' +
        'Có 2 người trả lời đúng tất cả các câu hỏi, chiếm 50,00% số người có kết quả; điểm bình quân đạt 13,75. ' +
        'Đơn vị có đông người dự thi nhất là Đơn vị A (2 người), tiếp theo là Đơn vị B (1 người). ' +
        'Đơn vị có tỷ lệ người dự thi trên tổng số cao nhất là Đơn vị A (25,00%).',
    );
    expect(text(paragraph.en)).toContain('drew 4 people with 7 attempts, 1.75 per person');
    const known = new Map(figures.map((figure) => [figure.id, figure]));
    for (const { figure, text: written } of paragraph.vi) {
      if (figure === null) expect(written.replace(/Tuần 1|III/g, '')).not.toMatch(/\d/);
      else expect(known.get(figure)?.text.vi).toBe(written);
    }
    expect(known.get('unit:' + nos.A + ':share')?.counts.vi).toBe(
      '2 người dự thi trên 8 người của Đơn vị A tính đến ngày 07/05/2023.',
    );
  });

  it('does not count an incomplete attempt where every question must be answered', async () => {
    const strict = await stage.makeContest(null);
    const round = await stage.makeRound(strict, 1, WEEK_1, { completeness: 'all' });
    const person = await stage.makePerson(strict);
    await stage.attempt(round, person, 3, on('2023-05-02'), { complete: false });
    await stage.attempt(round, await stage.makePerson(strict), 2, on('2023-05-02'));
    await stage.publish(strict);
    const { totals, bands } = await stage.reportOf(strict);
    expect(totals).toMatchObject({
      people: 2,
      attempts: 2,
      counted: 1,
      valid: 1,
      average: '10.00',
    });
    expect(bands.map(({ people }) => people.part)).toEqual([0, 0, 1, 0, 0]);
    expect(bands[2]?.people).toMatchObject({ base: 1, percent: '100.00' });
  });
});

describe('prizes by unit', () => {
  it('are unknown until a result is published, then those of the newest version', async () => {
    const { treeId, nos } = await stage.makeTree({ A: {}, B: {} });
    const contestId = await stage.makeContest(treeId);
    const [week1, week2] = [
      await stage.makeRound(contestId, 1, WEEK_1),
      await stage.makeRound(contestId, 2, WEEK_2),
    ];
    const an = await stage.makePerson(contestId, { unit: nos.A });
    const binh = await stage.makePerson(contestId, { unit: nos.B });
    await stage.attempt(week1, an, 4, on('2023-05-02'));
    await stage.publish(contestId);
    const winners = async (asked: Record<string, string> = {}) =>
      Object.fromEntries(
        (await stage.reportOf(contestId, asked)).units.map((line) => [line.name, line.winners]),
      );
    expect(await winners()).toEqual({ 'Đơn vị A': null, 'Đơn vị B': null });

    const id = newId();
    await stage.sql(
      `INSERT INTO publication (id, contest_id, version, label, state, computed, requested_by, requested_name,
                                published_at, bundle_sha256, manifest_sha256, signature)
       VALUES ($1, $2, 1, 'contest-v1', 'published', '1', $3, 'Thử', now(), $4, $4, 's')`,
      [id, contestId, admin.accountId, '0'.repeat(64)],
    );
    const won = (no: number, round: string | null) => ({
      no,
      prize: 'Giải Nhất',
      round,
      division: null,
    });
    const people = [won(an, week1), won(an, null), won(binh, week2)];
    await stage.sql(
      `INSERT INTO publication_file (publication_id, kind, name, bytes, sha256, facts)
       VALUES ($1, 'result', 'result.json', 1, $2, $3)`,
      [
        id,
        '0'.repeat(64),
        JSON.stringify({ won: { rounds: [week1, week2, null], people, units: [] } }),
      ],
    );
    const asOf = '2023-05-13';
    expect(await winners({ asOf })).toEqual({ 'Đơn vị A': 2, 'Đơn vị B': 1 });
    expect(await winners({ asOf, round: week1 })).toEqual({ 'Đơn vị A': 1, 'Đơn vị B': 0 });
  });
});

describe('what a correction took out', () => {
  it('is no attempt and no person any more, until it is brought back', async () => {
    const contestId = await stage.makeContest(null);
    const round = await stage.makeRound(contestId, 1, WEEK_1);
    const [an, binh] = [await stage.makePerson(contestId), await stage.makePerson(contestId)];
    await stage.attempt(round, an, 4, on('2023-05-02'));
    await stage.attempt(round, an, 3, on('2023-05-03'));
    await stage.attempt(round, binh, 4, on('2023-05-03'));
    await stage.publish(contestId);
    const mark = (person: number, no: number, kind: string, attemptNo: number | null) =>
      stage.sql(
        `INSERT INTO attempt_mark (round_id, participant_no, no, kind, attempt_id)
         VALUES ($1, $2, $3, $4, (SELECT id FROM attempt WHERE round_id = $1 AND participant_no = $2 AND no = $5))`,
        [round, person, no, kind, attemptNo],
      );
    const counted = async (asOf: string) => {
      const { totals, bands, days } = await stage.reportOf(contestId, { asOf });
      const { people, attempts, valid, allCorrectPeople, allCorrectAttempts } = totals;
      return [
        ...[people, attempts, valid, allCorrectPeople.part, allCorrectAttempts.part],
        bands.map((band) => `${band.people.part}/${band.attempts.part}`).join(' '),
        days.reduce((sum, day) => sum + day.attempts, 0),
      ];
    };
    expect(await counted('2023-05-01')).toEqual([2, 3, 3, 2, 2, '2/2 0/1 0/0 0/0 0/0', 3]);
    await mark(an, 1, 'voided', 1);
    await mark(binh, 1, 'disqualified', null);
    expect(await counted('2023-05-02')).toEqual([1, 1, 1, 0, 0, '0/0 1/1 0/0 0/0 0/0', 1]);
    await mark(binh, 2, 'reinstated', null);
    expect(await counted('2023-05-03')).toEqual([2, 2, 2, 1, 1, '1/1 1/1 0/0 0/0 0/0', 2]);
  });
});

describe('units that merged between the rounds and the report', () => {
  it('are shown as what they became, with the headcounts that came together', async () => {
    const merged = '2023-05-05';
    const { treeId, nos } = await stage.makeTree(
      {
        A: { to: merged, headcount: ['2023-01-01', 3] },
        B: { to: merged, headcount: ['2023-01-01', 5] },
        C: { to: merged, headcount: ['2023-01-01', 4] },
        X: { from: merged },
        Y: { from: merged, headcount: [merged, 6] },
        Z: { from: merged, headcount: [merged, 9] },
      },
      [
        ['A', 'X', merged],
        ['B', 'X', merged],
        ['C', 'Y', merged],
        ['C', 'Z', merged],
      ],
    );
    const contestId = await stage.makeContest(treeId);
    const round = await stage.makeRound(contestId, 1, WEEK_1);
    for (const code of ['A', 'A', 'B', 'C', 'X', 'Y']) {
      await stage.attempt(
        round,
        await stage.makePerson(contestId, { unit: nos[code] }),
        2,
        on('2023-05-04'),
      );
    }
    await stage.publish(contestId);
    const lines = ({ units }: ReportDto) =>
      Object.fromEntries(
        units.map(({ name, people, share, note }) => [
          name.slice(-1),
          [people, share.base, share.percent, note],
        ]),
      );
    expect(lines(await stage.reportOf(contestId))).toEqual({
      X: [4, 8, '50.00', null],
      Y: [1, 6, '16.67', null],
      Z: [0, 9, '0.00', null],
      // Nobody can say which of its people went where.
      C: [1, 4, '25.00', 'split'],
    });
    expect(lines(await stage.reportOf(contestId, { asOf: '2023-05-04' }))).toMatchObject({
      A: [2, 3, '66.67', null],
      B: [1, 5, '20.00', null],
      C: [1, 4, '25.00', null],
      X: [1, null, null, null],
    });
  });
});

describe('a report of nothing', () => {
  it('is a report: zeros, no percentages, and why', async () => {
    const contestId = await stage.makeContest(null);
    const { totals, paragraph, units, days, scope } = await stage.reportOf(contestId);
    expect(totals).toMatchObject({
      people: 0,
      attempts: 0,
      perPerson: null,
      average: null,
      allCorrectPeople: { part: 0, base: 0, percent: null, reason: 'base-zero' },
      units: { part: 0, base: 0, percent: null, reason: 'base-zero' },
    });
    expect([units, days]).toEqual([[], []]);
    expect(scope.state).toBe('upcoming');
    expect(paragraph.vi[0]?.text).toMatch(
      /^Tính đến \d\d:\d\d ngày \d\d\/\d\d\/\d{4}, .* chưa có người dự thi\.$/,
    );
  });

  it('is the same before the round opens, with its units', async () => {
    const { treeId } = await stage.makeTree({ A: {} });
    const contestId = await stage.makeContest(treeId);
    const round = await stage.makeRound(contestId, 1, [
      '2098-01-01T00:00:00Z',
      '2099-01-01T00:00:00Z',
    ]);
    await stage.publish(contestId);
    const { units, rounds, totals } = await stage.reportOf(contestId, { round });
    expect(units.map(({ people, rank }) => [people, rank])).toEqual([[0, 1]]);
    expect(rounds[0]).toMatchObject({ state: 'upcoming', people: 0, perPerson: null });
    expect(totals.units).toMatchObject({ part: 0, base: 1, percent: '0.00' });
  });
});

describe('targets', () => {
  it('say who is behind, furthest first, and come from a file', async () => {
    const { treeId, nos } = await stage.makeTree({ A: {}, B: {}, C: {} });
    const contestId = await stage.makeContest(treeId);
    const round = await stage.makeRound(contestId, 1, WEEK_1);
    const call = (method: string, path: string, body?: unknown) =>
      test.call(method, `/api/staff/contests/${contestId}/unit-targets/${path}`, {
        cookie: admin.cookie,
        body,
      });
    for (const code of ['A', 'A', 'B']) {
      await stage.attempt(
        round,
        await stage.makePerson(contestId, { unit: nos[code] }),
        2,
        on('2023-05-04'),
      );
    }
    await stage.publish(contestId);
    const upload = (file: string) => {
      const form = new FormData();
      form.set('file', new Blob([file]), 'targets.csv');
      return call('POST', 'contest/import', form);
    };
    const wrong = await upload('code,people,attempts\nA,2,\nZ,1,\nA,,5\nB,0,');
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toMatchObject([{ path: 'row 5, column people' }]);
    const unknown = await upload('mã,số người\nA,2\nZ,1\nA,5');
    expect(unknown.body.errors).toMatchObject([
      { path: 'row 3, column mã', value: 'Z' },
      { path: 'row 4, column mã', value: 'A' },
    ]);
    expect((await stage.reportOf(contestId)).targets.lines).toEqual([]);

    const file = 'code,name,people,attempts\nA,Đơn vị A,2,\nB,,3,1\nC,,,10\n';
    expect((await upload(file)).body).toEqual({ put: 3, removed: 0, unchanged: 0 });
    expect((await upload(file)).body).toEqual({ put: 0, removed: 0, unchanged: 3 });
    const { targets, paragraph } = await stage.reportOf(contestId);
    expect(targets).toMatchObject({
      period: 'contest',
      behind: 2,
      lines: [
        { name: 'Đơn vị C', behind: true, people: null, attempts: { missing: 10 } },
        {
          name: 'Đơn vị B',
          behind: true,
          people: { share: { part: 1, base: 3, percent: '33.33' }, missing: 2 },
          attempts: { missing: 0, share: { percent: '100.00' } },
        },
        { name: 'Đơn vị A', behind: false, people: { missing: 0 }, attempts: null },
      ],
    });
    expect(paragraph.vi.map(({ text }) => text).join('')).toContain(
      'Có 2/3 đơn vị chưa đạt chỉ tiêu được giao.',
    );
    // Those of a round are others.
    expect((await stage.reportOf(contestId, { round })).targets).toMatchObject({
      period: 'round',
      lines: [],
    });

    expect((await call('PUT', `contest/${nos.C}`, { people: null, attempts: null })).status).toBe(
      204,
    );
    expect((await call('PUT', `contest/${nos.B}`, { people: 1 })).status).toBe(204);
    expect((await stage.reportOf(contestId)).targets).toMatchObject({ behind: 0 });
    expect((await call('GET', 'contest/export')).text).toContain('A,Đơn vị A,2,\r\n');
    expect((await call('PUT', 'contest/999999', { people: 1 })).body.code).toBe('UNIT_NOT_FOUND');
    expect((await call('PUT', `contest/${nos.A}`, { people: 0 })).status).toBe(422);
    expect((await call('GET', 'week')).status).toBe(404);
  });

  it('of merged units add up', async () => {
    const merged = '2023-05-05';
    const { treeId, nos } = await stage.makeTree(
      { A: { to: merged }, B: { to: merged }, X: { from: merged } },
      [
        ['A', 'X', merged],
        ['B', 'X', merged],
      ],
    );
    const contestId = await stage.makeContest(treeId);
    await stage.makeRound(contestId, 1, WEEK_1);
    for (const code of ['A', 'B']) {
      await stage.sql(`INSERT INTO unit_target VALUES ($1, $2, 'contest', 7, NULL)`, [
        contestId,
        nos[code],
      ]);
    }
    await stage.publish(contestId);
    const { lines } = (await stage.reportOf(contestId)).targets;
    expect(lines).toMatchObject([{ unitNo: nos.X, people: { share: { base: 14 } } }]);
  });
});

describe('who may read', () => {
  it('is everybody with a role in the contest, and in the one compared with', async () => {
    const [mine, other] = [await stage.makeContest(null), await stage.makeContest(null)];
    const viewer = await staffMember(test, 'viewer', mine);
    const path = `/api/staff/contests/${mine}/report`;
    const status = async (query = '') =>
      (await test.call('GET', path + query, { cookie: viewer.cookie })).status;
    expect(await status()).toBe(200);
    expect(await status(`?against=${other}`)).toBe(404);
    expect(await status(`?against=${mine}`)).toBe(200);
    expect(await status(`?round=${newId()}`)).toBe(404);
    expect(await status('?bands=50,75')).toBe(422);
    expect(await status('?asOf=2023-02-30')).toBe(422);
  });
});

describe('a report that many ask for', () => {
  it('is counted once', async () => {
    const contestId = await stage.makeContest(null);
    const reports = await Promise.all(Array.from({ length: 8 }, () => stage.reportOf(contestId)));
    expect(new Set(reports.map(({ scope }) => String(scope.countedAt))).size).toBe(1);
  });

  it('waits for the one before it about the same contest, in whatever process', async () => {
    const contestId = await stage.makeContest(null);
    let done = false;
    const report = await test.db.transaction(async (tx) => {
      await query(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `report:${contestId}`,
      ]);
      const asked = stage.reportOf(contestId).then(() => (done = true));
      await until(async () => {
        const waiting = await query(
          test.db.tx,
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`,
        );
        return waiting.length > 0;
      });
      expect(done).toBe(false);
      return { asked };
    });
    await report.asked;
  });
});
