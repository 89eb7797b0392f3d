import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { awardedContest, insertEntry, type Awarded } from '../../../test/support/awarded';
import { pdfTexts } from '../../../test/support/pdf-text';
import { staffMember } from '../../../test/support/staff';
import type { WorksReportDto } from './works.dto';

let test: TestApp;
let contest: Awarded;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const BINH = { name: 'Trần Bình', registered: false, data: { phone: '+84912000001' } };

/*
 * Sent: 'Sóng' of An and Bình from school An, 'Clip' of An again, 'Trường em' by school An itself,
 * 'Gió' of Bình on paper (the same phone: the same person). Two marks A, two works each medium.
 */
beforeEach(async () => {
  contest = await awardedContest(test, {
    works: [
      { title: 'Sóng', points: 9.5, unit: 0, authors: [{ name: 'Nguyễn An' }, BINH] },
      { title: 'Clip', points: 9, medium: 'clip', authors: [{ name: 'Nguyễn An' }] },
      { title: 'Trường em', points: 8, unit: 0, byUnit: true, authors: [{ name: 'Trường An' }] },
      { title: 'Gió', points: 7, unit: 1, paper: true, authors: [BINH] },
    ],
  });
  await query(
    test.db.tx,
    `UPDATE contest SET unit_tree_id = (SELECT tree_id FROM unit WHERE no = $2) WHERE id = $1`,
    [contest.contestId, contest.units[0]],
  );
});

const report = async (search = '', by: { cookie: string } = contest.organiser) => {
  const path = `/api/staff/contests/${contest.contestId}/works-report${search}`;
  const answer = await test.call('GET', path, { cookie: by.cookie });
  return { ...answer, report: answer.body as unknown as WorksReportDto };
};
const reject = (title: string, code: string) =>
  query(
    test.db.tx,
    `UPDATE entry SET state = 'rejected', decision_code = $3 WHERE contest_id = $1 AND title = $2`,
    [contest.contestId, title, code],
  );
/** Reports are kept for some seconds; a day of the units in the question makes it another one. */
const anew = (day: number) => `?asOf=2030-01-0${day}`;

it('counts works and people apart, each person once, however known', async () => {
  await contest.opened();
  const { report: found } = await report();
  expect(found.totals).toMatchObject({
    ...{ works: 4, authors: 2, accepted: 4, rejected: 0, waiting: 0, paper: 1, byUnits: 1 },
    coAuthored: { part: 1, base: 4, percent: '25.00' },
    // Three works of people, two people.
    ...{ perAuthor: '1.50', words: 400, averageWords: '100.00', prizes: null },
    units: { part: 2, base: 2 },
  });
  expect(found.media.map(({ name, works, authors }) => [name, works, authors])).toEqual([
    ['Báo', 3, 2],
    ['Video clip', 1, 1],
  ]);
  expect(found.units.map(({ name, works, authors, rank }) => [name, works, authors, rank])).toEqual(
    [
      ['Trường An', 2, 2, 1],
      ['Trường Bình', 1, 1, 2],
      ['Không thuộc đơn vị nào', 1, 1, null],
    ],
  );
});

it('says why works were not accepted, by reason code', async () => {
  await contest.opened();
  await reject('Gió', 'late');
  const { totals, reasons } = (await report()).report;
  expect(totals).toMatchObject({ accepted: 3, rejected: 1 });
  expect(reasons).toMatchObject([
    { code: 'late', name: { vi: 'Quá hạn', en: 'Late' }, works: { part: 1, base: 1 } },
  ]);
});

it('shows what the jury did without a name, and how far marks agree once the stage is locked', async () => {
  const before = (await report()).report.stages;
  expect(before).toMatchObject([
    { name: 'Chung khảo', locked: false, marks: 4, final: { part: 4, base: 4 }, alpha: null },
  ]);
  await contest.opened();
  const after = await report(anew(1));
  expect(after.report.stages).toMatchObject([{ locked: true, thirds: { part: 0 } }]);
  expect(after.text).not.toContain(contest.stage.codes[0]);
});

it('leaves a work that is out of the contest out of what the jury did', async () => {
  await contest.opened();
  const { stageId, codes } = contest.stage;
  const say = (kind: 'out' | 'back', ordinal: number) =>
    query(
      test.db.tx,
      `WITH said AS (
         INSERT INTO minutes (id, stage_id, code, subject, text, written_by)
         VALUES (gen_random_uuid(), $1, $2, 'excluded', 'Theo biên bản của ban giám khảo.', $5) RETURNING id)
       INSERT INTO work_exclusion (stage_id, code, ordinal, kind, reason_code, minutes_id, at_once, decided_by)
       SELECT $1, $2, $4, $3, CASE WHEN $3 = 'out' THEN 'copied' END, id, true, $5 FROM said`,
      [stageId, codes[0], kind, ordinal, contest.organiser.accountId],
    );
  await say('out', 1);
  expect((await report(anew(4))).report.stages).toMatchObject([
    { marks: 3, final: { part: 3, base: 3 } },
  ]);
  await say('back', 2);
  expect((await report(anew(5))).report.stages).toMatchObject([
    { marks: 4, final: { part: 4, base: 4 } },
  ]);
});

it('tells prizes by medium and unit once the award list is published, and not before', async () => {
  await contest.opened();
  await contest.conclude();
  expect((await report()).report.prizes).toEqual([]);
  await contest.publish();
  const { report: found } = await report(anew(2));
  expect(found.prizes).toEqual([
    { prize: 'Giải A', medium: 'Báo', given: 1 },
    { prize: 'Giải B', medium: 'Báo', given: 1 },
    { prize: 'Giải C', medium: 'Báo', given: 1 },
    { prize: 'Giải A', medium: 'Video clip', given: 1 },
  ]);
  expect(found.units.map(({ name, prizes }) => [name, prizes])).toEqual([
    ['Trường An', 2],
    ['Trường Bình', 1],
    ['Không thuộc đơn vị nào', 1],
  ]);
  expect(found.scope).toMatchObject({ awarded: true });
});

it('grows against an earlier contest, and holds units to their targets', async () => {
  await contest.opened();
  const earlier = await awardedContest(test, { works: [] });
  const work = { title: 'Cũ', points: 9, authors: [{ name: 'Lê Cũ' }] };
  await insertEntry(test, earlier.contestId, { work, units: [], people: new Map() });
  const admin = await staffMember(test, 'admin');
  await query(
    test.db.tx,
    `INSERT INTO unit_target (contest_id, unit_no, period, people, attempts) VALUES ($1, $2, 'contest', 2, 5)`,
    [contest.contestId, contest.units[0]],
  );
  const { report: found } = await report(`?against=${earlier.contestId}`, admin);
  expect(found.growth).toMatchObject([
    {
      works: { now: 4, before: 1, percent: '300.00' },
      authors: { now: 2, before: 1, percent: '100.00' },
    },
  ]);
  expect(found.targets).toMatchObject({
    behind: 1,
    lines: [{ authors: { missing: 0 }, works: { missing: 3, share: { percent: '40.00' } } }],
  });
  expect((await report(`?against=${earlier.contestId}`)).status).toBe(404);
});

it('has a paragraph in which every figure tells what was counted', async () => {
  await contest.opened();
  const { paragraph, figures } = (await report()).report;
  const text = paragraph.vi.map((part) => part.text).join('');
  expect(text).toContain('đã nhận 4 tác phẩm của 2 tác giả từ 2/2 địa phương, đơn vị.');
  expect(text).toContain('Theo loại hình: Báo 3, Video clip 1.');
  const known = new Set(figures.map(({ id }) => id));
  for (const { figure } of [...paragraph.vi, ...paragraph.en]) {
    if (figure !== null) expect(known).toContain(figure);
  }
});

it('comes as a workbook and as a document', async () => {
  await contest.opened();
  const base = `${test.url}/api/staff/contests/${contest.contestId}/works-report`;
  const headers = { cookie: contest.organiser.cookie };
  const xlsx = await fetch(`${base}.xlsx`, { headers });
  expect([xlsx.status, (await xlsx.arrayBuffer()).byteLength > 2_000]).toEqual([200, true]);
  const pdf = await fetch(`${base}.pdf?issuer=Sở Giáo dục`, { headers });
  const text = pdfTexts(Buffer.from(await pdf.arrayBuffer()))
    .flat()
    .join(' ');
  expect(text).toContain('SỞ GIÁO DỤC');
  expect(text).toContain('Theo loại hình');
});

it('is closed to everybody who judges', async () => {
  for (const role of ['judge', 'chief', 'key-holder'] as const) {
    const member = await staffMember(test, role, contest.contestId);
    for (const file of ['', '.xlsx', '.pdf']) {
      const path = `/api/staff/contests/${contest.contestId}/works-report${file}`;
      expect((await test.call('GET', path, { cookie: member.cookie })).status).toBe(403);
    }
  }
});

it('is not there for a contest that takes no works', async () => {
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents, published_at)
     SELECT gen_random_uuid(), 'khong-viet', 'Không viết', zone, registration, '[]', now() FROM contest WHERE id = $1`,
    [contest.contestId],
  );
  const [row] = await query<{ id: string }>(
    test.db.tx,
    `SELECT id FROM contest WHERE slug = 'khong-viet'`,
  );
  const admin = await staffMember(test, 'admin');
  const path = `/api/staff/contests/${row?.id}/works-report`;
  expect((await test.call('GET', path, { cookie: admin.cookie })).status).toBe(404);
});
