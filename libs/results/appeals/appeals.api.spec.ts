import { query } from '@bangvang/database';
import { Files, newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { insertPublication, setContestRules } from '../../../test/support/publications';
import { handIn } from '../../../test/support/results';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { numberPiece } from '../publication/names.rules';
import { AppealsRepository } from './appeals.repository';

let test: TestApp;
let round: PlayableRound;
let organiser: StaffMember;
let me: Awaited<ReturnType<PlayableRound['person']>>;
let other: typeof me;
let attemptId: string;

const TEXT = 'Tôi cho rằng lượt thi của tôi bị tính thiếu điểm câu số ba.';
const PDF = Buffer.from('%PDF-1.7\nđơn\n%%EOF\n');

const attemptOf = async (no: number): Promise<string> => {
  const [row] = await query<{ id: string }>(
    test.db.tx,
    'SELECT id FROM attempt WHERE participant_no = $1',
    [no],
  );
  return row!.id;
};

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  round = await playableRound(test);
  organiser = await staffMember(test, 'organiser', round.contestId);
  [me, other] = [await round.person(), await round.person()];
  await handIn(test.db.tx, round.roundId, [
    { participantNo: me.no, centipoints: 1_000 },
    { participantNo: other.no, centipoints: 1_500 },
  ]);
  attemptId = await attemptOf(me.no);
  const appeals = { days: 3, blocksPublication: true };
  await setContestRules(test.db.tx, round.contestId, { appeals });
});

const publish = (options = {}) =>
  insertPublication(test.db.tx, { ...round, accountId: organiser.accountId }, options);
const path = (rest = '') => `/api/contests/${round.slug}/appeals${rest}`;
const file = (body: object, who = me) =>
  test.call('POST', path(), {
    token: who.token,
    body: { publication: 'round-1-v1', kind: 'attempt', subject: attemptId, text: TEXT, ...body },
  });
const attach = (id: string, bytes: Buffer, who = me, name = 'đơn.pdf') => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return test.call('POST', path(`/${id}/evidence`), { token: who.token, body: form });
};

it('is filed, followed, answered once, and told to its author', async () => {
  await publish();
  const filed = await file({});
  expect(filed).toMatchObject({ status: 201, body: { appeal: { state: 'open', text: TEXT } } });
  const id = filed.body['appeal']!['id'] as unknown as string;
  expect((await attach(id, PDF)).body).toMatchObject({
    appeal: { evidence: [{ no: 1, kind: 'application/pdf', name: 'đơn.pdf' }] },
  });
  const staff = { cookie: organiser.cookie };
  const queue = await test.call('GET', `/api/staff/contests/${round.contestId}/appeals`, staff);
  expect(queue.body).toMatchObject({
    appeals: [{ id, text: TEXT, participantNo: me.no, fullName: 'Nguyễn Văn Thử' }],
    counts: { open: 1, upheld: 0, rejected: 0, withdrawn: 0 },
  });
  const evidence = await test.call('GET', `/api/staff/appeals/${id}/evidence/1`, staff);
  expect(evidence.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(evidence.headers.get('content-security-policy')).toContain('sandbox');
  expect(evidence.text).toBe(PDF.toString());

  const answer = { outcome: 'rejected', answer: 'Đáp án đã được kiểm tra lại, điểm đúng.' };
  const answered = await test.call('PUT', `/api/staff/appeals/${id}/answer`, {
    ...staff,
    body: answer,
  });
  expect(answered).toMatchObject({ status: 200, body: { appeal: { state: 'rejected' } } });
  const again = await test.call('PUT', `/api/staff/appeals/${id}/answer`, {
    ...staff,
    body: answer,
  });
  expect(again).toMatchObject({ status: 409, body: { code: 'APPEAL_CLOSED' } });
  const mine = await test.call('GET', path(), { token: me.token });
  expect(mine.body).toMatchObject({
    offered: true,
    windows: [{ publication: 'round-1-v1', open: true }],
    appeals: [{ id, state: 'rejected', answer: answer.answer }],
  });
  const facts = await query<{ kind: string }>(
    test.db.tx,
    `SELECT kind FROM ledger WHERE participant_no = $1 AND kind LIKE 'appeal-%' ORDER BY seq`,
    [me.no],
  );
  expect(facts.map(({ kind }) => kind)).toEqual(['appeal-filed', 'appeal-answered']);
  const letters = await query(
    test.db.tx,
    `SELECT subject FROM notice WHERE participant_no = $1 AND kind = 'appeal-answered'`,
    [me.no],
  );
  expect(letters).toHaveLength(1);
});

it('is stored so that the words cannot be read in the table', async () => {
  await publish();
  await file({});
  const [row] = await query<{ words: Buffer }>(
    test.db.tx,
    'SELECT words FROM appeal WHERE participant_no = $1',
    [me.no],
  );
  expect(row!.words.toString('utf8')).not.toContain('thiếu điểm');
});

it('is refused at the very instant the window ends, and taken the microsecond before', async () => {
  const repository = test.app.get(AppealsRepository, { strict: false });
  for (const [until, taken] of [
    ['now()', false],
    [`now() + interval '1 microsecond'`, true],
  ] as const) {
    await test.db.transaction(async (tx) => {
      const version = taken ? 8 : 7;
      const about = { ...round, accountId: organiser.accountId };
      const label = await insertPublication(tx, about, { version, appealsUntil: until });
      const window = await repository.window(tx, round.contestId, label);
      const filed = await repository.file(tx, {
        id: newId(),
        publicationId: window!.publicationId,
        participantId: me.participantId,
        participantNo: me.no,
        kind: 'rank',
        subject: '',
        words: Buffer.from('x'),
      });
      expect(filed !== null).toBe(taken);
    });
  }
});

it('is refused late with the instants, before a publication, and against a version that was replaced', async () => {
  expect(await file({})).toMatchObject({ status: 409, body: { code: 'APPEAL_TOO_EARLY' } });
  await publish({ appealsUntil: `now() - interval '1 second'` });
  const late = await file({});
  expect(late).toMatchObject({ status: 409, body: { code: 'APPEAL_TOO_LATE' } });
  const { until, now } = late.body as unknown as Record<string, string>;
  expect(Date.parse(until!)).toBeLessThan(Date.parse(now!));
  await publish({ version: 2 });
  expect(await file({})).toMatchObject({
    body: { code: 'APPEAL_TOO_LATE', current: 'round-1-v2' },
  });
});

it('is refused where the rules had none when the result was published', async () => {
  await publish({ appealsUntil: null });
  expect(await file({})).toMatchObject({ status: 409, body: { code: 'APPEALS_NOT_OFFERED' } });
});

it('is refused a second time about the same matter, however it ended', async () => {
  await publish();
  const first = await file({});
  const id = first.body['appeal']!['id'] as unknown as string;
  expect(await file({})).toMatchObject({
    status: 409,
    body: { code: 'APPEAL_EXISTS', appealId: id },
  });
  await test.call('POST', path(`/${id}/withdrawal`), { token: me.token });
  expect(await file({})).toMatchObject({ body: { code: 'APPEAL_EXISTS', state: 'withdrawn' } });
  expect((await file({ kind: 'rank', subject: '' })).status).toBe(201);
});

it('is taken about the same matter again only where a further version changed one’s own result', async () => {
  /** What a version says of the caller, as its files have it. */
  const written = async (version: number, rank: number): Promise<void> => {
    const folder = `results/${round.slug}/round-1-v${version}`;
    const number = String(me.no);
    const row = { number, rank, points: 10, durationMs: 1_000, error: null };
    const put = (name: string, content: object) =>
      test.app.get(Files).write(`${folder}/${name}`, [JSON.stringify(content)]);
    await put(`numbers/${numberPiece(number)}.json`, { [number]: [['s0', rank, 1]] });
    await put('places/s0-1.json', { rows: [row] });
    await put('result.json', { prizes: [] });
  };
  await written(1, 2);
  await publish();
  expect((await file({})).status).toBe(201);
  await written(2, 2);
  await publish({ version: 2 });
  const second = { publication: 'round-1-v2' };
  expect(await file(second)).toMatchObject({
    status: 409,
    body: { code: 'APPEAL_EXISTS', publication: 'round-1-v1', current: 'round-1-v2' },
  });
  // What was not appealed before may be.
  expect((await file({ ...second, kind: 'rank', subject: '' })).status).toBe(201);

  await written(3, 1);
  await publish({ version: 3 });
  const third = { publication: 'round-1-v3' };
  expect((await file(third)).status).toBe(201);
  expect(await file(third)).toMatchObject({ status: 409, body: { code: 'APPEAL_EXISTS' } });
});

it('files once where the same is sent twice at once', async () => {
  await publish();
  const answers = await Promise.all([file({}), file({}), file({})]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

it('is refused about what is not one’s own', async () => {
  await publish();
  const foreign = await file({ subject: await attemptOf(other.no) });
  expect(foreign).toMatchObject({ status: 403, body: { code: 'APPEAL_FOREIGN' } });
  const itself = await file({ kind: 'eligibility', subject: String(me.no) });
  expect(itself).toMatchObject({ status: 403, body: { code: 'APPEAL_FOREIGN' } });
  expect((await file({ kind: 'eligibility', subject: String(other.no) })).status).toBe(201);
  const stranger = await round.person();
  const untaken = await file({ kind: 'rank', subject: '' }, stranger);
  expect(untaken).toMatchObject({ status: 403, body: { code: 'APPEAL_FOREIGN' } });
  const elsewhere = await playableRound(test);
  const outsider = await elsewhere.person();
  expect(await file({}, outsider)).toMatchObject({ status: 403, body: { code: 'APPEAL_FOREIGN' } });
});

it('of somebody else cannot be seen, added to or withdrawn', async () => {
  await publish();
  const id = (await file({})).body['appeal']!['id'] as unknown as string;
  expect(await attach(id, PDF, other)).toMatchObject({ body: { code: 'APPEAL_NOT_FOUND' } });
  const withdrawn = await test.call('POST', path(`/${id}/withdrawal`), { token: other.token });
  expect(withdrawn).toMatchObject({ status: 404, body: { code: 'APPEAL_NOT_FOUND' } });
  expect((await test.call('GET', path(), { token: other.token })).body['appeals']).toEqual([]);
});

it('takes at most three files, by what they are', async () => {
  await publish();
  const id = (await file({})).body['appeal']!['id'] as unknown as string;
  const script = await attach(id, Buffer.from('<script>alert(1)</script>'), me, 'ảnh.png');
  expect(script).toMatchObject({ status: 422, body: { code: 'EVIDENCE_REFUSED' } });
  const big = Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024), Buffer.from('%%EOF')]);
  expect(await attach(id, big)).toMatchObject({ status: 422, body: { code: 'EVIDENCE_REFUSED' } });
  for (let no = 1; no <= 3; no += 1) expect((await attach(id, PDF)).status).toBe(201);
  expect(await attach(id, PDF)).toMatchObject({ status: 422, body: { code: 'EVIDENCE_REFUSED' } });
});

it('does not let one person contest everything', async () => {
  await publish();
  for (let no = 1; no <= 20; no += 1) {
    expect((await file({ kind: 'question', subject: String(no) })).status).toBe(201);
  }
  expect(await file({ kind: 'question', subject: '21' })).toMatchObject({
    status: 429,
    body: { code: 'TOO_MANY_REQUESTS', most: 20 },
  });
});

it('is checked field by field', async () => {
  await publish();
  const wrong = await file({ kind: 'everything', text: 'ngắn', subject: 'x'.repeat(200) });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  const unknown = await file({ subject: newId() });
  expect(unknown).toMatchObject({ status: 403, body: { code: 'APPEAL_FOREIGN' } });
});

it('upheld names a correction of its contest, then or later', async () => {
  await publish();
  const id = (await file({})).body['appeal']!['id'] as unknown as string;
  const staff = { cookie: organiser.cookie };
  const answer = { outcome: 'upheld', answer: 'Khiếu nại đúng, điểm sẽ được tính lại.' };
  const foreign = await test.call('PUT', `/api/staff/appeals/${id}/answer`, {
    ...staff,
    body: { ...answer, correctionId: newId() },
  });
  expect(foreign).toMatchObject({ status: 422, body: { errors: [{ path: 'correctionId' }] } });
  await test.call('PUT', `/api/staff/appeals/${id}/answer`, { ...staff, body: answer });
  const repository = test.app.get(AppealsRepository, { strict: false });
  expect(await repository.pending(test.db.tx, round.contestId)).toEqual({
    open: 0,
    uncorrected: 1,
  });
  const correctionId = newId();
  await query(
    test.db.tx,
    `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, effect, second_person, attempt_id,
                             state, proposed_by, decided_by, decided_at)
     VALUES ($1, $2, $3, 'void-attempt', 'wrong-data', '{}', '{}', false, $4, 'approved', $5, $5, now())`,
    [correctionId, round.contestId, round.roundId, attemptId, organiser.accountId],
  );
  const linked = await test.call('PUT', `/api/staff/appeals/${id}/correction`, {
    ...staff,
    body: { correctionId },
  });
  expect(linked).toMatchObject({ status: 200, body: { appeal: { correctionId } } });
  expect(await repository.pending(test.db.tx, round.contestId)).toEqual({
    open: 0,
    uncorrected: 0,
  });
});

it('upheld waits again where its correction was refused, unless something else was done', async () => {
  await publish();
  const id = (await file({})).body['appeal']!['id'] as unknown as string;
  const put = (rest: string, body: object) =>
    test.call('PUT', `/api/staff/appeals/${id}/${rest}`, { cookie: organiser.cookie, body });
  const repository = test.app.get(AppealsRepository, { strict: false });
  const uncorrected = async () =>
    (await repository.pending(test.db.tx, round.contestId)).uncorrected;
  const otherwise = 'Thu hồi quyết định xếp thứ tự ngày 22/11/2026.';
  expect((await put('settlement', { otherwise })).status).toBe(409);
  await put('answer', { outcome: 'upheld', answer: 'Khiếu nại đúng về việc xếp thứ tự.' });
  const correctionId = newId();
  await query(
    test.db.tx,
    `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, effect, second_person, attempt_id, proposed_by)
     VALUES ($1, $2, $3, 'void-attempt', 'wrong-data', '{}', '{}', true, $4, $5)`,
    [correctionId, round.contestId, round.roundId, attemptId, organiser.accountId],
  );
  await put('correction', { correctionId });
  expect(await uncorrected()).toBe(0);
  const second = await staffMember(test, 'organiser', round.contestId);
  await query(
    test.db.tx,
    `UPDATE correction SET state = 'refused', decided_by = $2, decided_at = now() WHERE id = $1`,
    [correctionId, second.accountId],
  );
  expect(await uncorrected()).toBe(1);
  expect((await put('correction', { correctionId })).status).toBe(422);
  expect((await put('settlement', { otherwise: 'ngắn' })).status).toBe(422);
  expect(await put('settlement', { otherwise })).toMatchObject({
    status: 200,
    body: { appeal: { settledOtherwise: otherwise, correctionId: null } },
  });
  expect(await uncorrected()).toBe(0);
});
