import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import {
  publishedContest,
  VOTED,
  type PublishedContest,
} from '../../../../test/support/published-awards';
import { pdfTexts } from '../../../../test/support/pdf-text';
import { staffMember, type StaffMember } from '../../../../test/support/staff';
import { replayWorks } from '../../replay/works/replay-works';
import { PublishedAwards } from '../published-awards';

let test: TestApp;
let contest: PublishedContest;
/** With the marks 9, 8, 8, 7, 6; of the equals the jury gave B to the second. */
let codes: string[];

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  contest = await publishedContest(test, { marks: [900, 800, 800, 700, 600], chosen: 1 });
  codes = contest.stage.codes;
});

interface Room {
  state: string;
  version: number;
  listVersion: number;
  complete: boolean;
  ties: { among: string[]; tier: string }[];
  awards: { code: string; tier: string }[];
  decisions: { listVersion: number; withdrawal: string | null }[];
  corrections: { code: string; kind: string; listVersion: number | null }[];
  changes: { title: string; before: string[]; after: string[] }[];
  versions: { version: number; reason: string | null }[];
  works: { code: string; removed: boolean }[];
  sha256: string | null;
}
interface Published {
  version: number;
  newest: boolean;
  reason: string | null;
  sha256: string;
  versions: { version: number; reason: string | null }[];
  changedWorks: { title: string; before: { name: string }[]; after: { name: string }[] }[];
}

const room = async (rest = ''): Promise<Room> =>
  (await contest.room('GET', rest)).body as unknown as Room;
const awards = async (rest = '') => {
  const { status, body } = await test.call(
    'GET',
    `/api/contests/${contest.stage.slug}/awards${rest}`,
  );
  return { status, body: body as unknown as Published };
};
const correct = async (code: string, kind = 'removed') =>
  contest.room('POST', '/corrections', {
    ...{ version: (await room()).version, code, kind },
    reason: 'Phát hiện tác phẩm sao chép sau khi công bố.',
  });
const sign = async () => contest.room('POST', '/signature', { version: (await room()).version });
const REASON = 'Tác phẩm đoạt giải A là bài sao chép.';
const publish = (listVersion: number, reason: string | null = REASON) =>
  contest.room(
    'POST',
    '/publication',
    { listVersion, ...(reason && { reason }) },
    contest.organiser,
  );
const bundle = async (version: number) => {
  const path = `/api/contests/${contest.stage.slug}/awards/bundle?version=${version}`;
  return (await test.call('GET', path)).text;
};
const prizes = ({ awards: given }: Room) =>
  given.map(({ code, tier }) => `${codes.indexOf(code)} ${tier}`);

describe('a work taken out after the publication', () => {
  /* 8, 8, 7, 6 are left: the two of 8 have A and B between them, and who of them has A is new. */
  it('leads to another list: computed anew, what people must decide waits for them', async () => {
    const { status } = await correct(codes[0] ?? '');
    expect(status).toBe(201);
    const now = await room();
    expect(now).toMatchObject({ state: 'sitting', listVersion: 2, complete: false });
    expect(now.corrections).toMatchObject([{ code: codes[0], kind: 'removed', listVersion: 2 }]);
    expect(now.decisions.map(({ listVersion }) => listVersion)).toEqual([1]);
    expect(now.decisions[0]?.withdrawal).toContain('bằng điểm nay đã khác');
    expect(now.ties).toMatchObject([{ tier: 'a', among: [codes[1], codes[2]].toSorted() }]);
    expect((await sign()).body.code).toBe('AWARDS_UNDECIDED');
    const early = await publish(2);
    expect([early.status, early.body.code]).toEqual([409, 'AWARDS_UNDECIDED']);
    // The list that is published does not know of it.
    expect((await awards()).body).toMatchObject({ version: 1, newest: true, reason: null });
  });

  it('is signed, published with its reason, and says what changed; the list before stays readable', async () => {
    const first = (await awards()).body;
    await correct(codes[0] ?? '');
    const chosen = { kind: 'tie', list: 'bao', tier: 'a', codes: [codes[2]] };
    const { version } = await room();
    await contest.room('POST', '/decisions', { version, ...chosen, ...VOTED });
    expect(prizes(await room())).toEqual(['2 a', '1 b', '3 c', '4 c']);
    expect((await sign()).body).toMatchObject({ state: 'concluded' });
    const without = await publish(2, null);
    expect([without.status, without.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect((await publish(2)).status).toBe(200);

    const second = (await awards()).body;
    expect(second).toMatchObject({ version: 2, newest: true, reason: REASON });
    expect(second.versions.map((one) => [one.version, one.reason])).toEqual([
      [2, REASON],
      [1, null],
    ]);
    const changed = second.changedWorks.map(({ title, before, after }) => [
      codes.findIndex((code) => title.includes(code)),
      before[0]?.name,
      after[0]?.name,
    ]);
    expect(changed).toEqual([
      [0, 'Giải A', undefined],
      [2, 'Giải C', 'Giải A'],
      [4, undefined, 'Giải C'],
    ]);
    const { versions, ...stood } = first;
    expect(versions).toHaveLength(1);
    expect((await awards('?version=1')).body).toMatchObject({ ...stood, newest: false });
    expect((await awards('?version=3')).status).toBe(404);
    const won = await test.app.get(PublishedAwards).of(test.db.tx, contest.stage.contestId);
    expect(won).toMatchObject({ listVersion: 2 });
  });

  it('says in its papers which version it is, why, and what it changes', async () => {
    const papers = async (name: string, rest = '') => {
      const path = `/api/staff/contests/${contest.stage.contestId}/deliberation/documents/${name}${rest}`;
      const file = await fetch(`${test.url}${path}`, {
        headers: { cookie: contest.organiser.cookie },
      });
      return pdfTexts(Buffer.from(await file.arrayBuffer()))
        .flat()
        .join(' ');
    };
    await correct(codes[3] ?? '');
    await sign();
    await publish(2);
    const second = await papers('danh-sach-giai.pdf');
    expect(second).toContain('Phiên bản 2, thay danh sách phiên bản 1');
    expect(second).toContain(`Lý do có danh sách mới: ${REASON}`);
    expect(second).toMatch(new RegExp(`${codes[3]}: Giải C → không có giải`));
    expect(second).toMatch(new RegExp(`${codes[4]}: không có giải → Giải C`));
    const minutes = await papers('bien-ban.pdf');
    expect(minutes).toContain('Danh sách giải phiên bản 2');
    expect(minutes).toContain(`${codes[3]}: đưa ra khỏi danh sách xét giải`);
    expect(await papers('danh-sach-giai.pdf', '?version=1')).not.toContain('Phiên bản');
  });

  it('leaves signed files of both lists, each of which replays', async () => {
    const before = await bundle(1);
    await correct(codes[3] ?? '');
    await sign();
    await publish(2);
    expect(await bundle(1)).toBe(before);
    for (const version of [1, 2]) {
      const replayed = replayWorks(Buffer.from(await bundle(version)));
      expect(replayed.differences).toEqual([]);
      expect(replayed.outcome.awards).toHaveLength(4);
    }
    const { signed, sha256 } = await list(2);
    expect(signed).toMatchObject({ version: 2, replaces: (await list(1)).sha256 });
    expect((await awards()).body.sha256).toBe(sha256);
  });

  it('keeps what the jury decided where it still can be', async () => {
    await correct(codes[4] ?? '');
    const now = await room();
    expect(now).toMatchObject({ complete: true, changes: [] });
    expect(now.decisions).toMatchObject([{ withdrawal: null }]);
    expect(prizes(now)).toEqual(['0 a', '1 b', '2 c', '3 c']);
  });

  it('comes back by another correction, in the same list or a later one', async () => {
    await correct(codes[3] ?? '');
    expect((await correct(codes[3] ?? '')).body.code).toBe('NOT_FOUND');
    expect((await room()).works.filter(({ removed }) => removed)).toMatchObject([
      { code: codes[3] },
    ]);
    expect((await correct(codes[3] ?? '', 'restored')).status).toBe(201);
    expect(await room()).toMatchObject({ listVersion: 2, changes: [] });
    await sign();
    await publish(2);
    await correct(codes[3] ?? '');
    expect(await room()).toMatchObject({ listVersion: 3, state: 'sitting' });
  });
});

const list = async (version: number) => {
  const [row] = await query<{ signed: object; sha256: string }>(
    test.db.tx,
    'SELECT signed, sha256 FROM award_list WHERE contest_id = $1 AND version = $2',
    [contest.stage.contestId, version],
  );
  return row!;
};

describe('a further list', () => {
  it('takes no correction once it is signed: that waits for the one after it', async () => {
    await correct(codes[3] ?? '');
    await sign();
    await correct(codes[4] ?? '');
    expect((await room()).corrections.map(({ listVersion }) => listVersion)).toEqual([2, null]);
    await publish(2);
    const next = await room();
    expect(next).toMatchObject({ listVersion: 3, state: 'sitting' });
    expect(next.corrections.map(({ listVersion }) => listVersion)).toEqual([2, 3]);
    expect((await awards()).body).toMatchObject({ version: 2 });
  });

  it('is published by one of two who do it at once; the other is told who did', async () => {
    await correct(codes[3] ?? '');
    await sign();
    const other = await staffMember(test, 'organiser', contest.stage.contestId);
    const both = await Promise.all([
      publish(2),
      contest.room('POST', '/publication', { listVersion: 2, reason: REASON }, other),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = both.find(({ status }) => status === 409)?.body;
    expect(told).toMatchObject({ code: 'PUBLICATION_TAKEN', version: 2 });
    expect(told?.['by']).toEqual(expect.any(String));
    expect((await awards()).body.versions).toHaveLength(2);
  });

  it('is signed by whoever saw it as it is: a correction in between is noticed', async () => {
    await correct(codes[3] ?? '');
    const { version } = await room();
    await correct(codes[4] ?? '');
    const stale = await contest.room('POST', '/signature', { version });
    expect([stale.status, stale.body.code]).toEqual([409, 'CONFLICT']);
  });

  it('is decided by the jury, published by organisers', async () => {
    await correct(codes[3] ?? '');
    const by = (who: StaffMember, rest: string, body: object) =>
      contest.room('POST', rest, body, who);
    const { version } = await room();
    expect(
      (
        await by(contest.judge, '/corrections', {
          version,
          code: codes[4],
          kind: 'removed',
          reason: REASON,
        })
      ).status,
    ).toBe(403);
    expect((await by(contest.judge, '/signature', { version })).status).toBe(403);
    await sign();
    expect(
      (await by(contest.chief, '/publication', { listVersion: 2, reason: REASON })).status,
    ).toBe(403);
  });

  it('stands in the database: signed lists, corrections and decisions do not change', async () => {
    await correct(codes[3] ?? '');
    const change = (sql: string) => query(test.db.tx, sql, [contest.stage.contestId]);
    await expect(
      change(`UPDATE award_correction SET reason = 'Sửa lý do.' WHERE contest_id = $1`),
    ).rejects.toThrow('stays on record');
    await expect(
      change('INSERT INTO award_version (contest_id, version) VALUES ($1, 3)'),
    ).rejects.toThrow('award_version_under_way');
    await sign();
    await expect(
      change(
        `UPDATE award_version SET signed_at = now() + interval '1 hour' WHERE contest_id = $1`,
      ),
    ).rejects.toThrow('stands as it is recorded');
    await publish(2);
    await expect(change('DELETE FROM award_version WHERE contest_id = $1')).rejects.toThrow(
      'stands',
    );
    await expect(
      change(`UPDATE award_version SET reason = 'Một lý do khác hẳn.' WHERE contest_id = $1`),
    ).rejects.toThrow('stands');
    await expect(
      change(`UPDATE award_bundle SET body = '{}' WHERE contest_id = $1`),
    ).rejects.toThrow();
  });

  it('is printed with its number, and so is each before it', async () => {
    await correct(codes[3] ?? '');
    await sign();
    await publish(2);
    for (const rest of ['', '?version=1', '?version=2']) {
      const { status } = await contest.room('GET', `/documents/danh-sach-giai.pdf${rest}`);
      expect([rest, status]).toEqual([rest, 200]);
    }
    expect((await room('?version=1')).listVersion).toBe(1);
    expect(prizes(await room('?version=1'))).toEqual(['0 a', '1 b', '2 c', '3 c']);
  });
});

describe('before the first publication', () => {
  it('nothing is corrected after the fact', async () => {
    await query(test.db.tx, 'ALTER TABLE deliberation DISABLE TRIGGER deliberation_stands', []);
    await query(test.db.tx, 'UPDATE deliberation SET published_at = NULL WHERE contest_id = $1', [
      contest.stage.contestId,
    ]);
    await query(test.db.tx, 'ALTER TABLE deliberation ENABLE TRIGGER deliberation_stands', []);
    const early = await correct(codes[0] ?? '');
    expect([early.status, early.body.code]).toEqual([409, 'AWARDS_UNDECIDED']);
  });
});
