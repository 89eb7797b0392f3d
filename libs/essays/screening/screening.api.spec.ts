import { setTimeout as sleep } from 'node:timers/promises';
import { Jobs, query } from '@bangvang/database';
import { createTestApp, type Loose, type TestApp } from '../../../test/support/app';
import { handIn, handInAgain } from '../../../test/support/handed-in';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import { insertUnits, medium, writingContest, written } from '../../../test/support/writing';
import { Comparing } from '../similarity/comparing';
import { ScreeningReports } from './reports/reports.service';
import { ScreeningWorker } from './screening.worker';

const PLAIN = 'Bài viết này kể về những việc làm tốt ở quê hương, đủ để đọc.';
const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, n) => `chữ${from + n}`).join(' ');

describe('screening', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  /** A contest with a clerk, and what happens there. */
  async function stage(changes: Record<string, unknown> = {}) {
    const contest = await writingContest(test, changes);
    const clerk = await staffMember(test, 'secretary', contest.contestId);
    const call = (who: StaffMember, method: string, path: string, body?: unknown) =>
      test.call(method, `/api/staff/${path}`, { cookie: who.cookie, body });
    return {
      contest,
      clerk,
      call,
      look: () => test.app.get(ScreeningReports, { strict: false }).run(contest.contestId),
      entry: async (id: string, who = clerk) =>
        (await call(who, 'GET', `entries/${id}/screening`)).body,
      queue: async (search = '') =>
        (await call(clerk, 'GET', `contests/${contest.contestId}/screening${search}`)).body,
      decide: (id: string, body: Record<string, unknown>, who = clerk) =>
        call(who, 'POST', `entries/${id}/screening/decisions`, { version: 1, seen: 0, ...body }),
    };
  }

  const findingsOf = (entry: Loose) =>
    (entry.findings as unknown as { kind: string; code: string; severity: string }[]).map(
      ({ kind, code, severity }) => `${kind}/${code}/${severity}`,
    );

  it('a plain entry has no findings; who wrote it is shown beside it', async () => {
    const { contest, look, entry } = await stage();
    const author = await contest.person({ name: 'Trần Bình Trọng' });
    const { id } = await handIn(test, contest, author, { paragraphs: [PLAIN] });
    expect((await entry(id)).reportAt).toBeNull();
    expect(await look()).toBe(1);
    expect(await entry(id)).toMatchObject({
      state: 'waiting',
      version: 1,
      medium: { id: 'bao', name: 'Báo' },
      authors: [{ ordinal: 1, name: 'Trần Bình Trọng' }],
      findings: [],
      decisions: [],
      returnable: true,
      secondPerson: false,
    });
    expect(await look()).toBe(0);
  });

  it('names of author, co-author and school, phones and e-mails are found where they stand', async () => {
    const { contest, look, entry } = await stage({
      identityInBody: 'reject',
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'email', need: 'optional' },
        { field: 'workplace', need: 'optional' },
      ],
    });
    const [unitNo] = await insertUnits(test, 'Trường THPT Lê Quý Đôn:school');
    const author = await contest.person({ name: 'Trần Bình Trọng', unitNo });
    const text = `${PLAIN} Em là tran binh trong, học ở trường THPT Lê Quý Đôn cùng Lý Thái Hòa.`;
    const { id } = await handIn(test, contest, author, {
      title: 'Thư của Trần Bình Trọng',
      paragraphs: [text, 'Liên hệ: hoa@example.vn'],
      more: {
        authors: [
          { name: 'Trần Bình Trọng' },
          { name: 'Lý Thái Hòa', email: 'hoa@example.vn', workplace: 'Báo Hải Phòng' },
        ],
      },
    });
    await look();
    const shown = await entry(id);
    expect(findingsOf(shown).sort()).toEqual(
      [
        'identity/email/serious',
        'identity/full-name/serious',
        'identity/full-name/serious',
        'identity/full-name/serious',
        'identity/unit/serious',
      ].sort(),
    );
    const body = shown.text as unknown as string;
    const found = (
      shown.findings as unknown as { place: { in: string; from: number; to: number } }[]
    )
      .filter(({ place }) => place.in === 'text')
      .map(({ place }) => body.slice(place.from, place.to));
    expect(found.sort()).toEqual(
      ['Lý Thái Hòa', 'hoa@example.vn', 'tran binh trong', 'trường THPT Lê Quý Đôn'].sort(),
    );
  });

  it('limits, missing data and barred people are told, of co-authors too', async () => {
    const { contest, clerk, look, entry } = await stage({
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'email', need: 'optional' },
      ],
    });
    await query(test.db.tx, 'UPDATE staff_account SET name = $2 WHERE id = $1', [
      clerk.accountId,
      'Vũ Thị Thư Ký',
    ]);
    const author = await contest.person({ name: 'Đỗ Văn Sáu' });
    const { id } = await handIn(test, contest, author, {
      paragraphs: [PLAIN],
      more: {
        authors: [
          { name: 'Đỗ Văn Sáu' },
          { name: 'Người Khác', email: clerk.email },
          { name: 'Vu Thi Thu Ky' },
        ],
      },
    });
    await look();
    expect(findingsOf(await entry(id))).toEqual([
      'barred/barred/serious',
      'barred/maybe-barred/warning',
    ]);
    // The rules as they are now say more than those it was handed in by.
    await query(
      test.db.tx,
      `INSERT INTO screening_report (entry_id, version, rules_version, findings, kinds, serious, warnings, notes)
       VALUES ($1, 1, 0, '[]', '{}', 0, 0, 0)
       ON CONFLICT (entry_id) DO UPDATE SET rules_version = 0, findings = '[]'`,
      [id],
    );
    expect(await look()).toBe(1);
    expect(findingsOf(await entry(id))).toHaveLength(2);
  });

  it('somebody whom the organisers name as barred is found when looked through again', async () => {
    const { contest, clerk, look, entry, call } = await stage();
    for (const statement of [
      'ALTER TABLE contest_rule_set DISABLE TRIGGER USER',
      `UPDATE contest_rule_set SET document = document
         || '{"eligibility":{"barredRoles":["helper"],"barredUnits":[],"as":"excluded"}}'
        WHERE contest_id = '${contest.contestId}'`,
      'ALTER TABLE contest_rule_set ENABLE TRIGGER USER',
    ]) {
      await test.db.tx.query(statement);
    }
    const author = await contest.person({ name: 'Phan Đình Giót' });
    const { id } = await handIn(test, contest, author, { paragraphs: [PLAIN] });
    await look();
    expect(findingsOf(await entry(id))).toEqual([]);
    await query(
      test.db.tx,
      `INSERT INTO person_role (contest_id, participant_no, role, entered_by) VALUES ($1, $2, 'helper', $3)`,
      [contest.contestId, author.no, clerk.accountId],
    );
    const again = await call(clerk, 'POST', `contests/${contest.contestId}/screening/reports`);
    expect(again.body).toEqual({ entries: 1 });
    expect(await look()).toBe(1);
    expect(findingsOf(await entry(id))).toEqual(['barred/barred/serious']);
  });

  it('similar text above the limit of the medium is a finding, beside who has it', async () => {
    const { contest, look, entry, queue } = await stage({
      media: [medium({ similarityPercent: 20 })],
    });
    const shared = words(30, 5_000_000);
    const first = await handIn(test, contest, await contest.person({ name: 'Người Một' }), {
      paragraphs: [words(120, 6_000_000), shared],
    });
    const second = await handIn(test, contest, await contest.person({ name: 'Người Hai' }), {
      paragraphs: [words(20, 7_000_000), shared],
    });
    await look();
    await test.app.get(Comparing, { strict: false }).run(contest.contestId);
    // 30 of 150 words are exactly 20 %, 30 of 50 are 60 %.
    expect(findingsOf(await entry(first.id))).toEqual([]);
    expect(await entry(second.id)).toMatchObject({
      findings: [{ kind: 'similarity', code: 'above-limit', severity: 'serious' }],
    });
    expect((await queue('?kind=similarity')).entries).toMatchObject([
      { id: second.id, serious: 1 },
    ]);
  });

  it('the queue is filtered by state, finding and words, and counted', async () => {
    const { contest, look, queue, decide } = await stage();
    const person = await contest.person({ name: 'Đặng Thùy Trâm' });
    const first = await handIn(test, contest, person, { title: 'Một', paragraphs: [PLAIN] });
    const second = await handIn(test, contest, person, {
      title: 'Sông Đà',
      paragraphs: [`${PLAIN} Ký tên Đặng Thùy Trâm`],
    });
    await look();
    const ids = async (search: string) =>
      ((await queue(search)).entries as unknown as { id: string }[]).map(({ id }) => id);
    expect(await ids('')).toEqual([first.id, second.id]);
    expect(await ids('?kind=identity')).toEqual([second.id]);
    expect(await ids('?q=song+da')).toEqual([second.id]);
    expect(await ids('?q=dang thuy')).toEqual([first.id, second.id]);
    expect(await ids('?q=100%25')).toEqual([]);
    expect((await decide(first.id, { outcome: 'accepted', code: 'complete' })).status).toBe(200);
    expect(await ids('?state=waiting')).toEqual([second.id]);
    expect(await ids('?state=accepted')).toEqual([first.id]);
    expect((await queue()).counts).toEqual({
      waiting: 1,
      proposed: 0,
      returned: 0,
      accepted: 1,
      rejected: 0,
    });
  });

  it('a decision needs a reason that fits, is on record, and changes the entry', async () => {
    const { contest, look, decide, entry } = await stage();
    const author = await contest.person();
    const { id } = await handIn(test, contest, author, { paragraphs: [PLAIN] });
    await look();
    for (const wrong of [
      { outcome: 'accepted', code: 'similarity' },
      { outcome: 'rejected', code: 'complete' },
      { outcome: 'rejected', code: 'other' },
    ]) {
      expect((await decide(id, wrong)).body.code).toBe('DECISION_INVALID');
    }
    const done = await decide(id, { outcome: 'rejected', code: 'off-topic', reason: 'Lạc đề' });
    expect(done.body).toMatchObject({
      state: 'rejected',
      decisions: [{ no: 1, outcome: 'rejected', code: 'off-topic', state: 'done', mine: true }],
    });
    const seen = await test.call('GET', `/api/entries/${id}`, { token: author.token });
    expect(seen.text).toContain('Lạc đề');
    // A later decision takes its place; both stay on record.
    await decide(id, { seen: 1, outcome: 'accepted', code: 'complete' });
    expect(await entry(id)).toMatchObject({ state: 'accepted', decisions: [{ no: 1 }, { no: 2 }] });
    const facts = await query<{ kind: string }>(
      test.db.tx,
      `SELECT kind FROM ledger WHERE payload ->> 'entryId' = $1 AND actor LIKE 'staff:%' ORDER BY seq`,
      [id],
    );
    expect(facts.map(({ kind }) => kind)).toEqual(['entry-rejected', 'entry-accepted']);
    await expect(
      query(test.db.tx, 'DELETE FROM screening_decision WHERE entry_id = $1', [id]),
    ).rejects.toThrow();
  });

  it('of two clerks at once one decides, and the other is told by whom', async () => {
    const { contest, look, decide } = await stage();
    const other = await staffMember(test, 'organiser', contest.contestId);
    const { id } = await handIn(test, contest, await contest.person(), { paragraphs: [PLAIN] });
    await look();
    const answers = await Promise.all([
      decide(id, { outcome: 'accepted', code: 'complete' }),
      decide(id, { outcome: 'rejected', code: 'off-topic' }, other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409)!;
    expect(told.body).toMatchObject({ code: 'SCREENING_STALE', decisions: 1, by: 'Nguyễn Thử' });
  });

  it('an author who hands in again meanwhile is not decided about unseen', async () => {
    const { contest, look, decide, entry } = await stage();
    const author = await contest.person();
    const { id, version } = await handIn(test, contest, author, { paragraphs: [PLAIN] });
    await look();
    await handInAgain(test, author.token, id, version, {
      parts: [written(`${PLAIN} Thêm một câu.`)],
    });
    const late = await decide(id, { outcome: 'accepted', code: 'complete' });
    expect(late.body).toMatchObject({ code: 'SCREENING_STALE', version: 2 });
    expect(await entry(id)).toMatchObject({ version: 2, reportAt: null });
    await look();
    const now = await decide(id, { version: 2, outcome: 'accepted', code: 'complete' });
    expect(now.body.state).toBe('accepted');
  });

  it('goes back to its author while the call is open, who mends it; then it waits again', async () => {
    const { contest, look, decide, entry } = await stage();
    const author = await contest.person();
    const { id, version } = await handIn(test, contest, author, { paragraphs: [PLAIN] });
    await look();
    const back = await decide(id, {
      outcome: 'returned',
      code: 'format',
      reason: 'Xin bỏ chữ ký cuối bài',
    });
    expect(back.body).toMatchObject({ state: 'returned', returnable: true });
    const seen = await test.call('GET', `/api/entries/${id}`, { token: author.token });
    expect(seen.text).toContain('Xin bỏ chữ ký cuối bài');
    await handInAgain(test, author.token, id, version, { parts: [written(`${PLAIN} Đã sửa.`)] });
    expect(await entry(id)).toMatchObject({ state: 'waiting', version: 2 });
    const again = await test.call('GET', `/api/entries/${id}`, { token: author.token });
    expect(again.text).not.toContain('Xin bỏ chữ ký cuối bài');
  });

  it('tells its author why, though the clerk only chose a reason', async () => {
    const { contest, look, decide } = await stage();
    const author = await contest.person();
    const ids: string[] = [];
    for (const outcome of ['returned', 'rejected']) {
      const { id } = await handIn(test, contest, author, { paragraphs: [PLAIN] });
      ids.push(id);
      await look();
      expect((await decide(id, { outcome, code: 'format' })).status).toBe(200);
    }
    const mine = await test.call('GET', `/api/contests/${contest.slug}/entries`, {
      token: author.token,
    });
    const entries = mine.body.entries as unknown as { id: string; reason: string | null }[];
    expect(ids.map((id) => entries.find((one) => one.id === id)?.reason)).toEqual([
      'Ban tổ chức đề nghị bạn sửa và nộp lại: Sai hình thức trình bày',
      'Sai hình thức trình bày',
    ]);
  });

  it('after the close nothing goes back', async () => {
    const { contest, look, decide, entry } = await stage();
    const { id } = await handIn(test, contest, await contest.person(), { paragraphs: [PLAIN] });
    await contest.rules({ closesAt: new Date().toISOString() });
    await look();
    expect(await entry(id)).toMatchObject({ returnable: false, findings: [] });
    const answer = await decide(id, { outcome: 'returned', code: 'format' });
    expect(answer.body.code).toBe('RETURN_NOT_POSSIBLE');
  });

  it('reports are asked for by the worker and made in a job, whoever did the first half', async () => {
    const { contest, entry, clerk, call } = await stage();
    const author = await contest.person();
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      ids.push((await handIn(test, contest, author, { paragraphs: [PLAIN] })).id);
    }
    const dying = await createTestApp({ env: { DATABASE_URL: test.config.DATABASE_URL } });
    const running = dying.app.get(ScreeningReports, { strict: false }).run(contest.contestId);
    running.catch(() => undefined);
    while ((await entry(ids[1]!)).reportAt === null) await sleep(1);
    await dying.close();
    await running.catch(() => undefined);
    const half = await Promise.all(ids.map((id) => entry(id)));
    const before = half.filter(({ reportAt }) => reportAt !== null);
    await test.app.get(ScreeningWorker, { strict: false }).tick();
    const jobs = test.app.get(Jobs, { strict: false });
    jobs.start();
    await until(async () => (await entry(ids[7]!)).reportAt !== null);
    await jobs.stop();
    const after = await Promise.all(ids.map((id) => entry(id)));
    expect(after.every(({ reportAt }) => reportAt !== null)).toBe(true);
    for (const { id, reportAt } of before) {
      expect(after.find((one) => one.id === id)!.reportAt).toBe(reportAt);
    }
    expect((await call(clerk, 'GET', `contests/${contest.contestId}/screening`)).status).toBe(200);
  });

  it('nobody who judges comes near', async () => {
    const { contest, call } = await stage();
    const { id } = await handIn(test, contest, await contest.person(), { paragraphs: [PLAIN] });
    for (const role of ['judge', 'chief', 'viewer', 'key-holder'] as const) {
      const who = await staffMember(test, role, contest.contestId);
      const answers = await Promise.all([
        call(who, 'GET', `contests/${contest.contestId}/screening`),
        call(who, 'GET', `entries/${id}/screening`),
        call(who, 'POST', `entries/${id}/screening/decisions`, {}),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
  });
});

describe('where the rules want a second person', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('a rejection waits for somebody else, who confirms or refuses it; the database insists', async () => {
    const contest = await writingContest(test);
    // As if they had been written like this before the call: stored rules never change.
    for (const statement of [
      'ALTER TABLE contest_rule_set DISABLE TRIGGER USER',
      `UPDATE contest_rule_set
          SET document = document || '{"corrections":{"secondPerson":true,"actualValue":"freeze"}}'`,
      'ALTER TABLE contest_rule_set ENABLE TRIGGER USER',
    ]) {
      await test.db.tx.query(statement);
    }
    const [one, two] = await Promise.all([
      staffMember(test, 'secretary', contest.contestId),
      staffMember(test, 'secretary', contest.contestId),
    ]);
    const { id } = await handIn(test, contest, await contest.person(), { paragraphs: [PLAIN] });
    await test.app.get(ScreeningReports, { strict: false }).run(contest.contestId);
    const decide = (who: StaffMember, seen: number) =>
      test.call('POST', `/api/staff/entries/${id}/screening/decisions`, {
        cookie: who.cookie,
        body: { version: 1, seen, outcome: 'rejected', code: 'off-topic' },
      });
    const confirm = (who: StaffMember, decision: string, confirmed: boolean) =>
      test.call('POST', `/api/staff/screening-decisions/${decision}/confirmation`, {
        cookie: who.cookie,
        body: { confirmed },
      });
    const proposed = await decide(one, 0);
    expect(proposed.body).toMatchObject({ state: 'proposed', secondPerson: true });
    const first = proposed.body.decisions![0]!.id as unknown as string;
    expect((await confirm(one, first, true)).body.code).toBe('SECOND_PERSON_REQUIRED');
    await expect(
      query(
        test.db.tx,
        'INSERT INTO screening_confirmation (decision_id, confirmed, confirmed_by) VALUES ($1, true, $2)',
        [first, one.accountId],
      ),
    ).rejects.toThrow('second person');
    expect((await confirm(two, first, false)).body).toMatchObject({
      state: 'waiting',
      decisions: [{ state: 'refused' }],
    });
    const again = await decide(two, 1);
    const second = again.body.decisions![1]!.id as unknown as string;
    const both = await Promise.all([confirm(one, second, true), confirm(one, second, true)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const entry = await test.call('GET', `/api/staff/entries/${id}/screening`, {
      cookie: one.cookie,
    });
    expect(entry.body).toMatchObject({ state: 'rejected' });
  });
});
