import { setTimeout as sleep } from 'node:timers/promises';
import readSheets, { readSheet } from 'read-excel-file/node';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { Rounds } from '@bangvang/contests';
import { Papers } from '@bangvang/questions';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { handIn, insertPeople, insertUnits } from '../../../test/support/results';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import type { ReportDto } from '../report/report.dto';

let test: TestApp;
let round: PlayableRound;
let viewer: StaffMember;
let organiser: StaffMember;
let people: number[];
let unitNo: number;

beforeAll(async () => {
  test = await createTestApp();
  round = await playableRound(test);
  const { tx } = test.db;
  [unitNo = 0] = await insertUnits(tx, 1);
  people = await insertPeople(tx, round.contestId, 2_500, [unitNo, null]);
  await query(
    tx,
    `UPDATE participant SET full_name = '=cmd()', birth_date = '1990-05-19' WHERE no = $1`,
    [people[0]],
  );
  const [first, second] = people as [number, number];
  await handIn(tx, round.roundId, [
    { participantNo: first, centipoints: 1_250, durationMs: 61_234, submittedMs: 1 },
    { participantNo: first, centipoints: 2_500, durationMs: 45_000, submittedMs: 2 },
    { participantNo: second, centipoints: 0, submittedMs: 3, complete: false },
    ...people.slice(2).map((participantNo) => ({ participantNo, centipoints: 500 })),
  ]);
  // Begun and not handed in: not in the file.
  await query(
    tx,
    `INSERT INTO attempt (id, round_id, participant_id, participant_no, no, variant, started_at, deadline_at)
     SELECT uuidv7(), $1, id, no, 9, 0, now(), now() FROM participant WHERE no = $2`,
    [round.roundId, second],
  );
  viewer = await staffMember(test, 'viewer', round.contestId);
  organiser = await staffMember(test, 'organiser', round.contestId);
});
afterAll(() => test.close());

async function download(path: string, who = viewer) {
  const answer = await fetch(`${test.url}/api/staff/contests/${round.contestId}/${path}`, {
    headers: { cookie: who.cookie },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe('an export of all attempts', () => {
  it('has a row for each that was handed in, and says who nobody is', async () => {
    const { answer, bytes } = await download('exports/attempts.xlsx');
    expect([answer.status, answer.headers.get('x-rows')]).toEqual([200, '2501']);
    const [header, ...rows] = await readSheet(bytes);
    expect(rows).toHaveLength(2_501);
    const table = rows.map((row) =>
      Object.fromEntries(row.map((cell, index) => [String(header?.[index]), cell])),
    );
    expect(table[0]).toMatchObject({
      'Vòng thi': 'Vòng 1',
      'Số của người dự thi': people[0],
      'Mã đơn vị': 'U1',
      'Đơn vị': 'Đơn vị 1',
      Lượt: 1,
      'Mã đề': '101',
      'Điểm lúc nộp': 12.5,
      'Trả lời đủ': 'Có',
      'Thời gian làm bài (giây)': 61.234,
      'Được tính kết quả': 'Không',
    });
    expect(table.slice(1, 3).map((row) => row['Được tính kết quả'])).toEqual(['Có', 'Có']);
    expect(table[2]).toMatchObject({ 'Điểm lúc nộp': 0, 'Đơn vị': null, 'Trả lời đủ': 'Không' });
    expect(header).not.toContain('Họ và tên');
    const numbers = table.map((row) => row['Số của người dự thi'] as number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('is the same as CSV', async () => {
    const { answer, bytes } = await download(`exports/attempts.csv?round=${round.roundId}`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines).toHaveLength(2_503);
    expect(lines[0]).toMatch(/^\uFEFFVòng thi,Số của người dự thi,Mã đơn vị/);
    expect(lines[2]).toContain(',25.00,');
  });

  it('tells names only to whom they are shown elsewhere', async () => {
    expect((await download('exports/named-attempts.xlsx')).answer.status).toBe(403);
    const { bytes } = await download('exports/named-attempts.xlsx', organiser);
    const [header, first] = await readSheet(bytes);
    expect(header?.slice(2, 5)).toEqual(['Họ và tên', 'Ngày sinh', 'Giới tính']);
    expect(first?.slice(2, 5)).toEqual(['=cmd()', '19/05/1990', null]);
    const csv = await download('exports/named-attempts.csv', organiser);
    expect(csv.bytes.toString('utf8')).toContain(",'=cmd(),");
    // Who took the names with them is on record.
    const taken = await query<{ actor: string; payload: { format: string } }>(
      test.db.tx,
      `SELECT actor, payload FROM ledger WHERE kind = 'people-exported' AND contest_id = $1 ORDER BY seq`,
      [round.contestId],
    );
    const actor = `staff:${organiser.accountId}`;
    expect(taken).toEqual([
      { actor, payload: { format: 'xlsx' } },
      { actor, payload: { format: 'csv' } },
    ]);
  });

  it('lets two download at a time, and the next when one is done or gone', async () => {
    const leave = new AbortController();
    const path = `${test.url}/api/staff/contests/${round.contestId}/exports/attempts.xlsx`;
    const begin = () =>
      fetch(path, { headers: { cookie: viewer.cookie }, signal: leave.signal }).catch(() => null);
    const busy = await Promise.all([begin(), begin(), begin()]);
    const statuses = busy.map((answer) => answer?.status).sort();
    expect(statuses).toEqual([200, 200, 503]);
    leave.abort();
    await until(async () => (await download('exports/attempts.csv')).answer.status === 200);
  });

  it('is empty where nobody took part, and refused for a round of somebody else', async () => {
    const other = await playableRound(test, { opensIn: 3_600_000, sealed: false });
    expect((await download(`exports/attempts.xlsx?round=${other.roundId}`)).answer.status).toBe(
      404,
    );
    const answer = await test.call(
      'GET',
      `/api/staff/contests/${other.contestId}/exports/attempts.csv`,
      { cookie: (await staffMember(test, 'viewer', other.contestId)).cookie },
    );
    expect(answer.text.trim().split('\r\n')).toHaveLength(1);
  });
});

/** The list of rounds is at most a second old. */
async function isListed(roundId: string): Promise<void> {
  while (!(await test.app.get(Rounds).all()).some(({ id }) => id === roundId)) await sleep(50);
}

describe('after a key was corrected', () => {
  it('has the points of handing in and those that are counted', async () => {
    const own = await playableRound(test);
    const [first, second] = [await own.person(), await own.person()];
    // By the sealed key the first is better; the corrected question turns that round.
    await play(test, own, [
      { ...first, right: 5 },
      { ...second, right: 4 },
    ]);
    await closeRound(test, own);
    await isListed(own.roundId);
    const { key } = await test.app.get(Papers).variant(own.roundId, 0);
    const question = key.questions[4]!;
    const place = question.optionIds.findIndex((id) => !question.correct.includes(id));
    const other = question.originals[place];
    await query(
      test.db.tx,
      `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, effect, second_person, state,
                               proposed_by, decided_by, decided_at)
       VALUES ($1, $2, $3, 'correct-key', 'wrong-key', $4, '{}', false, 'approved', $5, $5, now())`,
      [
        newId(),
        ...[own.contestId, own.roundId],
        {
          question: question.questionVersionId,
          change: { kind: 'letters', correct: [other] },
        },
        organiser.accountId,
      ],
    );
    const { cookie } = await staffMember(test, 'viewer', own.contestId);
    const answer = await fetch(
      `${test.url}/api/staff/contests/${own.contestId}/exports/attempts.xlsx`,
      { headers: { cookie } },
    );
    const [header, ...rows] = await readSheet(Buffer.from(await answer.arrayBuffer()));
    const at = (title: string): number => header!.indexOf(title);
    const told = rows.map((row) =>
      ['Điểm lúc nộp', 'Điểm được tính', 'Số câu đúng được tính', 'Được tính kết quả'].map(
        (title) => row[at(title)],
      ),
    );
    expect(told).toEqual([
      [25, 20, 4, 'Có'],
      [20, 25, 5, 'Có'],
    ]);
  });
});

describe('a report as a file', () => {
  it('has a sheet for each table, with the numbers of the screen', async () => {
    const { body } = await test.call('GET', `/api/staff/contests/${round.contestId}/report`, {
      cookie: viewer.cookie,
    });
    const report = body as unknown as ReportDto;
    const sheets = await readSheets((await download('report.xlsx')).bytes);
    const sheet = (name: string) => sheets.find((one) => one.sheet === name)?.data ?? [];
    expect(sheets.map((one) => one.sheet)).toEqual([
      ...['Tổng hợp', 'Các vòng', 'Phổ điểm', 'Đơn vị', 'Tỉnh, thành', 'Độ tuổi', 'Giới tính'],
      ...['Theo ngày', 'Theo giờ', 'Tăng trưởng'],
    ]);
    const totals = new Map(sheet('Tổng hợp').map(([name, value]) => [name, value]));
    expect(totals.get('Số người dự thi')).toBe(report.totals.people);
    expect(totals.get('Số lượt dự thi')).toBe(report.totals.attempts);
    expect(
      sheet('Phổ điểm')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(report.bands.map(({ people: { part } }) => part));
    expect(sheet('Theo giờ')).toHaveLength(25);
    const everybody = sheet('Đơn vị')
      .slice(1)
      .map((row) => row[3] as number);
    expect(everybody.reduce((sum, part) => sum + part, 0)).toBe(2_500);
  });

  it('is an administrative document', async () => {
    const { answer, bytes } = await download(
      'report.pdf?issuer=T%E1%BB%89nh%20%C4%91o%C3%A0n&place=Hu%E1%BA%BF',
    );
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
    const long = await download(`report.pdf?issuer=${'a'.repeat(201)}`);
    expect(long.answer.status).toBe(422);
  });
});
