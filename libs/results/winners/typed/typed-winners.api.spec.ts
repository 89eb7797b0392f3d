import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { awardedContest, type Awarded } from '../../../../test/support/awarded';

let test: TestApp;
let contest: Awarded;

/* One A, one B: An and Bình, who sent it on paper, have A; Chi has B. */
const WORKS = [
  {
    ...{ title: 'Sóng', points: 9.5, paper: true },
    authors: [{ name: 'Nguyễn An' }, { name: 'Trần Bình', registered: false }],
  },
  { title: 'Gió', points: 9, authors: [{ name: 'Lê Chi' }] },
];
const DATA = { bankAccount: 'BIDV 2110000123456', personalId: '031200001234' };

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  contest = await awardedContest(test, {
    works: WORKS,
    writing: {
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'bankAccount', need: 'winners' },
        { field: 'personalId', need: 'winners' },
      ],
    },
  });
  await contest.opened();
});

interface Typed {
  asks: string[];
  winners: { entryId: string; ordinal: number; name: string; state: string; won: object[] }[];
}
const typed = async () =>
  (await contest.staff('GET', '/unregistered-winners')).body as unknown as Typed;
const type = async (body: object) => {
  const [winner] = (await typed()).winners;
  const place = `${winner?.entryId}/${winner?.ordinal}`;
  return contest.staff('PUT', `/unregistered-winners/${place}`, body);
};
const confirm = async (decision: object = { decision: 'confirmed' }) => {
  await contest.staff('POST', '/winners/requests', {});
  const { body } = await contest.staff('GET', '/winners');
  for (const { id } of body.winners as unknown as { id: string }[]) {
    await test.call('PUT', `/api/staff/winner-checks/${id}/decision`, {
      ...{ cookie: contest.organiser.cookie, body: decision },
    });
  }
};
interface Blocked {
  status: number;
  body: { code: string; blockers: { code: string; count: number; link: string }[] };
}
const publish = async () => (await contest.room('POST', '/publication')) as unknown as Blocked;
const waits = async () =>
  (await publish()).body.blockers.map(({ code, count }) => `${code} ${count}`);

describe('a winner without a registration', () => {
  it('is listed with what the rules ask, and typed from their papers', async () => {
    expect(await typed()).toMatchObject({
      asks: ['bankAccount', 'personalId'],
      winners: [{ name: 'Trần Bình', ordinal: 2, state: 'open', won: [{ work: 'Sóng' }] }],
    });
    expect((await type({ bankAccount: 'BIDV' })).body.code).toBe('VALIDATION_FAILED');
    expect((await type({ ...DATA, phone: '0912345678' })).body.code).toBe('VALIDATION_FAILED');
    const { status, body } = await type({ ...DATA, note: 'Bản sao căn cước kèm bài.' });
    expect(status).toBe(200);
    expect(body.winners).toMatchObject([{ state: 'confirmed', note: 'Bản sao căn cước kèm bài.' }]);
  });

  it('has their data encrypted, and every look at them on record', async () => {
    await type(DATA);
    const [row] = await query<{ given: Buffer }>(test.db.tx, 'SELECT given FROM typed_winner');
    expect(row?.given.toString('latin1')).not.toContain('2110000123456');
    const [winner] = (await typed()).winners;
    const path = `/unregistered-winners/${winner?.entryId}/2/data`;
    expect((await contest.staff('GET', path)).body).toEqual({ given: DATA });
    const notes = await query<{ kind: string }>(
      test.db.tx,
      `SELECT kind FROM ledger WHERE contest_id = $1 AND payload ->> 'ordinal' = '2' ORDER BY seq`,
      [contest.contestId],
    );
    expect(notes.map(({ kind }) => kind)).toEqual(['winner-typed', 'winner-data-read']);
  });

  it('is nobody who registered, or wins nothing', async () => {
    const [winner] = (await typed()).winners;
    const registered = `/unregistered-winners/${winner?.entryId}/1`;
    expect((await contest.staff('PUT', registered, DATA)).status).toBe(404);
  });
});

describe('the publication of an award list', () => {
  it('waits for every winner: asked, and confirmed or typed', async () => {
    await contest.conclude();
    const blocked = await publish();
    expect(blocked).toMatchObject({ status: 409, body: { code: 'PUBLICATION_BLOCKED' } });
    expect(blocked.body.blockers[0]?.link).toBe(
      `/staff/contests/${contest.contestId}/results/winners`,
    );
    expect(await waits()).toEqual(['winners-not-asked 2', 'winners-outstanding 1']);
    await contest.staff('POST', '/winners/requests', {});
    expect(await waits()).toEqual(['winners-outstanding 3']);
    await confirm();
    expect(await waits()).toEqual(['winners-outstanding 1']);
    const shown = await contest.room('GET');
    expect(shown.body.blockers).toMatchObject([{ code: 'winners-outstanding', count: 1 }]);
    await type(DATA);
    expect((await publish()).status).toBe(200);
  });

  it('comes after the jury gave the prize of whoever is not recognised to somebody else', async () => {
    await type({ voidReason: 'not-eligible' });
    const room = await contest.room('GET');
    const concluded = await contest.room('POST', '/conclusion', { version: room.body.version });
    expect(concluded.body).toMatchObject({
      code: 'PUBLICATION_BLOCKED',
      blockers: [{ code: 'winners-void', count: 1 }],
    });
    await contest.room(
      'POST',
      '/decisions',
      {
        ...{ version: room.body.version, kind: 'move', codes: [contest.codeOf('Sóng')] },
        reason: 'Đồng tác giả không thuộc đối tượng dự thi.',
        votes: { present: 5, inFavour: 5, against: 0, abstained: 0 },
      },
      contest.chief,
    );
    await contest.conclude();
    await confirm();
    expect((await publish()).status).toBe(200);
  });

  it('waits for flags on prized works', async () => {
    await type(DATA);
    await confirm();
    const code = contest.codeOf('Sóng');
    await query(
      test.db.tx,
      `UPDATE mark_draft SET flag = '{"kind": "copied", "text": "Giống bài đã đăng."}' WHERE code = $1`,
      [code],
    );
    await contest.conclude();
    const { stageId } = contest.stage;
    expect((await publish()).body.blockers).toMatchObject([
      {
        code: 'judges-flags',
        count: 1,
        link: `/staff/contests/${contest.contestId}/stages/${stageId}/flags`,
      },
    ]);
    const { body } = await contest.stage.lead(contest.chief, 'GET', 'flags');
    const [flag] = body.flags as unknown as { memberId: string }[];
    await contest.stage.lead(contest.chief, 'POST', `works/${code}/flag-dismissal`, {
      ...{ memberId: flag?.memberId, kind: 'copied', reason: 'Đã đối chiếu: không trùng.' },
    });
    expect((await publish()).status).toBe(200);
  });
});
