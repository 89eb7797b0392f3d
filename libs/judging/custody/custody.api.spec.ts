import { randomUUID } from 'node:crypto';
import { query } from '@bangvang/database';
import { JuryFiles, Works } from '@bangvang/essays';
import { UnreadableFile } from '@bangvang/media';
import { newReadableCode } from '@bangvang/platform';
import { stage } from '../../rulebook/writing/writing.testing';
import { createTestApp, type TestAnswer, type TestApp } from '../../../test/support/app';
import { handIn } from '../../../test/support/handed-in';
import { insertMember } from '../../../test/support/judging';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { writingContest, type WritingContest } from '../../../test/support/writing';
import { Blinder } from './blinder';
import { OpenedLinks } from './opened-links';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const PASSPHRASES = ['mười hai chữ trở lên một', 'mười hai chữ trở lên hai'] as const;
const TITLE = 'Thư của Trần Thị Bình gửi biển';

/** Two stages: the better half goes on, under second codes. */
const STAGES = [
  stage({ id: 'so-khao', name: 'Sơ khảo', forward: { kind: 'quota', count: 2, per: 'all' } }),
  stage({ id: 'chung-khao', name: 'Chung khảo', secondCode: true }),
];

/** A contest with accepted entries, its organiser and two key holders. */
interface Custody extends WritingContest {
  organiser: StaffMember;
  holders: StaffMember[];
  entries: string[];
  call: (who: StaffMember, method: string, path: string, body?: unknown) => Promise<TestAnswer>;
  accept: (title?: string) => Promise<string>;
  /** Does what the worker does: the runs that are under way. */
  work: () => Promise<void>;
}

async function custody(entries = 6): Promise<Custody> {
  const contest = await writingContest(test, { stages: STAGES });
  const { contestId } = contest;
  const organiser = await staffMember(test, 'organiser', contestId);
  const author = await contest.person({ name: 'Trần Thị Bình' });
  const made: Custody = {
    ...contest,
    organiser,
    holders: [await staffMember(test, 'nobody'), await staffMember(test, 'nobody')],
    entries: [],
    call: ({ cookie }, method, path, body) => test.call(method, path, { cookie, body }),
    accept: async (title = TITLE) => {
      const paragraphs = [`Một bài viết ${randomUUID()} về biển.`];
      const { id } = await handIn(test, contest, author, { title, paragraphs });
      await query(
        test.db.tx,
        `UPDATE entry SET state = 'accepted', decided_at = now(), decided_by = $2 WHERE id = $1`,
        [id, organiser.accountId],
      );
      made.entries.push(id);
      return id;
    },
    work: async () => {
      const runs = await query<{ id: string }>(
        test.db.tx,
        `SELECT id FROM blinding_run WHERE contest_id = $1 AND state = 'copying'`,
        [contestId],
      );
      for (const { id } of runs) await test.app.get(Blinder).run(id);
    },
  };
  for (let entry = 0; entry < entries; entry += 1) await made.accept();
  return made;
}

const pathOf = ({ contestId }: Custody, rest: string) => `/api/staff/contests/${contestId}/${rest}`;

/** Names both holders; each sets a passphrase in their own session. */
async function withKeys(made: Custody): Promise<void> {
  const emails = made.holders.map(({ email }) => email);
  await made.call(made.organiser, 'PUT', pathOf(made, 'key-holders'), { emails });
  for (const [index, holder] of made.holders.entries()) {
    const body = { passphrase: PASSPHRASES[index] };
    const answer = await made.call(holder, 'PUT', pathOf(made, 'key-holders/mine'), body);
    expect(answer.status).toBe(200);
  }
}

async function blinded(entries = 6): Promise<Custody> {
  const made = await custody(entries);
  await withKeys(made);
  const answer = await made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
  expect([answer.status, answer.text]).toEqual([202, '']);
  await made.work();
  return made;
}

interface StoredWork {
  stage_id: string;
  code: string;
  title: string;
  text: string;
}

const worksOf = ({ contestId }: Custody, ordinal = 1): Promise<StoredWork[]> =>
  query(
    test.db.tx,
    `SELECT w.stage_id, w.code, w.title, w.text FROM work w JOIN stage s ON s.id = w.stage_id
      WHERE s.contest_id = $1 AND s.ordinal = $2 ORDER BY w.code`,
    [contestId, ordinal],
  );

/** Gives works final marks and locks their stage, as if it had been judged. */
async function judged(works: StoredWork[], marks: number[]): Promise<void> {
  const stageId = works[0]?.stage_id;
  for (const [index, { code }] of works.entries()) {
    await query(
      test.db.tx,
      `INSERT INTO work_outcome (stage_id, code, state, centipoints) VALUES ($1, $2, 'final', $3)`,
      [stageId, code, marks[index] ?? 0],
    );
  }
  await query(test.db.tx, 'UPDATE stage SET opened_at = now() WHERE id = $1', [stageId]);
  await query(test.db.tx, 'UPDATE stage SET locked_at = now() WHERE id = $1', [stageId]);
}

const stageIdOf = async ({ contestId }: Custody, ordinal: number): Promise<string> => {
  const [row] = await query<{ id: string }>(
    test.db.tx,
    'SELECT id FROM stage WHERE contest_id = $1 AND ordinal = $2',
    [contestId, ordinal],
  );
  return row?.id ?? '';
};

/** To the end: both stages judged and locked. */
async function closed(): Promise<Custody> {
  const made = await blinded();
  await judged(await worksOf(made), [100, 900, 300, 800, 200, 400]);
  const bring = `/api/staff/stages/${await stageIdOf(made, 2)}/works`;
  expect((await made.call(made.organiser, 'POST', bring, { chosen: [] })).status).toBe(202);
  await made.work();
  await judged(await worksOf(made, 2), [700, 600]);
  return made;
}

const open = (made: Custody, index: 0 | 1, passphrase: string = PASSPHRASES[index]) =>
  made.call(made.holders[index] as StaffMember, 'POST', pathOf(made, 'blinding/opening'), {
    passphrase,
  });

describe('a blinding run', () => {
  it('begins with two holders who have each set their own passphrase', async () => {
    const made = await custody(1);
    const start = () => made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
    expect((await start()).body.code).toBe('KEY_HOLDERS_MISSING');
    const emails = made.holders.map(({ email }) => email);
    const named = await made.call(made.organiser, 'PUT', pathOf(made, 'key-holders'), { emails });
    expect(named.body).toMatchObject({ holders: [{ ready: false }, { ready: false }], waiting: 1 });
    expect((await start()).body.code).toBe('KEY_HOLDERS_MISSING');
    await withKeys(made);
    expect((await start()).status).toBe(202);
    expect((await start()).body.code).toBe('BLINDING_EMPTY');
  });

  it('gives each accepted entry a code, its words, and no way back', async () => {
    const made = await blinded();
    const works = await worksOf(made);
    expect(works).toHaveLength(6);
    expect(new Set(works.map(({ code }) => code)).size).toBe(6);
    for (const { code, title, text } of works) {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(title).toBe('Thư của […] gửi biển');
      expect(text).toContain('về biển');
    }
    const state = await made.call(made.organiser, 'GET', pathOf(made, 'blinding'));
    expect(state.body).toMatchObject({
      waiting: 0,
      runs: [{ state: 'done', works: 6, copied: 6 }],
    });
    // No table of the custody names an entry beside a code, or a code beside an entry.
    const dump = await query<{ row: string }>(
      test.db.tx,
      `SELECT to_jsonb(w)::text AS row FROM work w UNION ALL SELECT to_jsonb(f)::text FROM work_file f
        UNION ALL SELECT to_jsonb(t)::text FROM work_tag t UNION ALL SELECT to_jsonb(l)::text FROM blind_link l
        UNION ALL SELECT to_jsonb(d)::text FROM blinding_done d`,
    );
    const text = dump.map(({ row }) => row).join('\n');
    for (const entry of made.entries) expect(text).not.toContain(entry);
    const items = await query<{ item: string }>(test.db.tx, 'SELECT item FROM blinding_item');
    expect(items.every(({ item }) => works.every(({ code }) => code !== item))).toBe(true);
  });

  it('is where screening ends: what has its code is not rejected or sent back any more', async () => {
    const made = await custody(2);
    const path = `/api/staff/entries/${made.entries[0]}/screening/decisions`;
    const decide = (decision: object) =>
      made.call(made.organiser, 'POST', path, { version: 1, seen: 0, ...decision });
    const rejected = { outcome: 'rejected', code: 'limit' };
    await withKeys(made);
    await made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
    await made.work();
    expect(await decide(rejected)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await decide({ outcome: 'returned', code: 'format' })).toMatchObject({ status: 409 });
    const states = await query(
      test.db.tx,
      'SELECT state, decision_code AS code FROM entry WHERE contest_id = $1',
      [made.contestId],
    );
    expect(states).toEqual([
      { state: 'accepted', code: null },
      { state: 'accepted', code: null },
    ]);
  });

  it('goes on where it was killed, and copies nothing twice', async () => {
    const made = await custody(25);
    await withKeys(made);
    await made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
    const [run] = await query<{ id: string }>(
      test.db.tx,
      'SELECT id FROM blinding_run WHERE contest_id = $1',
      [made.contestId],
    );
    const blinder = test.app.get(Blinder);
    const works = test.app.get(Works, { strict: false });
    const content = works.content.bind(works);
    let read = 0;
    const dying = jest.spyOn(works, 'content').mockImplementation((tx, entryId) => {
      if ((read += 1) > 22) throw new Error('killed');
      return content(tx, entryId);
    });
    await expect(blinder.run(run!.id)).rejects.toThrow('killed');
    dying.mockRestore();
    expect(await worksOf(made)).toHaveLength(20);
    await Promise.all(
      [blinder.run(run!.id), blinder.run(run!.id)].map((one) => one.catch(() => 0)),
    );
    await made.work();
    const copied = await worksOf(made);
    expect(copied).toHaveLength(25);
    expect(new Set(copied.map(({ text }) => text)).size).toBe(25);
  });

  it('copies files to keys of their own, and removes what a dead worker left', async () => {
    const made = await custody(2);
    const uploads = made.entries.map(() => randomUUID());
    for (const [index, entryId] of made.entries.entries()) {
      await query(
        test.db.tx,
        `INSERT INTO entry_file (entry_id, version, no, upload_id, role, part, type, bytes, sha256)
         SELECT id, version, 1, $2, 'work', 1, 'pdf', 9, repeat('0', 64) FROM entry WHERE id = $1`,
        [entryId, uploads[index]],
      );
    }
    await withKeys(made);
    await made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
    const files = test.app.get(JuryFiles, { strict: false });
    const kept = new Set<string>();
    const copying = jest.spyOn(files, 'ofUpload').mockImplementation((_, key) => {
      if (kept.size === 1) return Promise.reject(new Error('killed'));
      kept.add(key);
      return Promise.resolve({ bytes: 7 });
    });
    const removing = jest.spyOn(files, 'remove').mockImplementation((key) => {
      kept.delete(key);
      return Promise.resolve();
    });
    await expect(made.work()).rejects.toThrow('killed');
    expect(kept.size).toBe(1);
    copying.mockImplementation((_, key) => {
      kept.add(key);
      return Promise.resolve({ bytes: 7 });
    });
    await made.work();
    const rows = await query<{ id: string; storage_key: string; bytes: number }>(
      test.db.tx,
      `SELECT f.id, f.storage_key, f.bytes::int FROM work_file f JOIN stage s ON s.id = f.stage_id
        WHERE s.contest_id = $1`,
      [made.contestId],
    );
    expect(rows.map(({ bytes }) => bytes)).toEqual([7, 7]);
    expect(new Set(rows.map(({ storage_key }) => storage_key))).toEqual(kept);
    expect(uploads.some((id) => JSON.stringify(rows).includes(id))).toBe(false);
    copying.mockRestore();
    removing.mockRestore();
  });

  it('holds nothing up for a work of which no copy can be made: it may be decided on again', async () => {
    const made = await custody(2);
    await withKeys(made);
    await made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
    const works = test.app.get(Works, { strict: false });
    const content = works.content.bind(works);
    const [heavy = ''] = made.entries;
    const file = { no: 1, role: 'work', part: 1, type: 'pdf', pages: 400, durationMs: null };
    const reading = jest.spyOn(works, 'content').mockImplementation(async (tx, id) => ({
      ...(await content(tx, id)),
      files: id === heavy ? [{ ...file, uploadId: randomUUID() } as never] : [],
    }));
    const copying = jest
      .spyOn(test.app.get(JuryFiles, { strict: false }), 'ofUpload')
      .mockRejectedValue(new UnreadableFile('FILE_TOO_HARD'));
    await made.work();
    reading.mockRestore();
    copying.mockRestore();
    expect(await worksOf(made)).toHaveLength(1);
    const state = await made.call(made.organiser, 'GET', pathOf(made, 'blinding'));
    expect(state.body).toMatchObject({
      waiting: 1,
      runs: [{ state: 'done', works: 1, copied: 1 }],
    });
    const left = await query(
      test.db.tx,
      `SELECT storage_key FROM blinding_copy c JOIN blinding_run r ON r.id = c.run_id WHERE r.contest_id = $1`,
      [made.contestId],
    );
    expect(left).toEqual([]);
    const path = `/api/staff/entries/${heavy}/screening/decisions`;
    const decision = { version: 1, seen: 0, outcome: 'rejected', code: 'format' };
    expect((await made.call(made.organiser, 'POST', path, decision)).status).toBe(200);
  });

  it('takes in what was accepted later, in a run of its own', async () => {
    const made = await blinded(2);
    await made.accept();
    const state = await made.call(made.organiser, 'GET', pathOf(made, 'blinding'));
    expect(state.body.waiting).toBe(1);
    expect((await made.call(made.organiser, 'POST', pathOf(made, 'blinding'))).status).toBe(202);
    await made.work();
    expect(await worksOf(made)).toHaveLength(3);
  });

  it('draws codes uniformly: every letter comes about equally often at every place', () => {
    const drawn = Array.from({ length: 20_000 }, () => newReadableCode(2).replace('-', ''));
    for (let place = 0; place < 8; place += 1) {
      const counts = Map.groupBy(drawn, (code) => code[place]);
      expect(counts.size).toBe(31);
      const expected = drawn.length / 31;
      let chi = 0;
      for (const group of counts.values()) chi += (group.length - expected) ** 2 / expected;
      // 30 degrees of freedom: 72 is passed by chance once in 30,000 times.
      expect(chi).toBeLessThan(72);
    }
  });
});

describe('second codes', () => {
  it('come only after the stage before is locked, to those who go on, and are others', async () => {
    const made = await blinded();
    const first = await worksOf(made);
    const bring = `/api/staff/stages/${await stageIdOf(made, 2)}/works`;
    const early = await made.call(made.organiser, 'POST', bring, { chosen: [] });
    expect(early.body.code).toBe('STAGE_NOT_READY');
    await judged(first, [100, 900, 300, 800, 200, 400]);
    expect((await made.call(made.organiser, 'POST', bring, { chosen: [] })).status).toBe(202);
    await made.work();
    const second = await worksOf(made, 2);
    const texts = [first[1], first[3]].map((work) => work?.text);
    expect(second.map(({ text }) => text).sort()).toEqual(texts.sort());
    for (const { code } of second) expect(first.some((one) => one.code === code)).toBe(false);
    const again = await made.call(made.organiser, 'POST', bring, { chosen: [] });
    expect(again.body.code).toBe('BLINDING_EMPTY');
  });

  it('are followed by an exclusion once they are open, and tell nobody before', async () => {
    const made = await blinded();
    const first = await worksOf(made);
    await judged(first, [100, 900, 300, 800, 200, 400]);
    const [one, two] = [await stageIdOf(made, 1), await stageIdOf(made, 2)];
    const bring = { chosen: [] };
    await made.call(made.organiser, 'POST', `/api/staff/stages/${two}/works`, bring);
    await made.work();
    const chief = await staffMember(test, 'chief', made.contestId);
    await insertMember(test, made.contestId, chief, [one, two]);
    const told = async () => {
      const asked = ['flags', 'discrepancies', 'assignment', 'assignment/works', 'minutes'];
      const answers = asked.map((what) =>
        made.call(chief, 'GET', `/api/staff/stages/${two}/${what}`),
      );
      return (await Promise.all(answers)).map(({ text }) => text);
    };
    const before = await told();
    const out = first[1]!;
    const path = `/api/staff/stages/${one}/works/${out.code}/exclusion`;
    const minutes = 'Đối chiếu với báo: chép nguyên văn sáu đoạn.';
    const reason = { version: 0, reasonCode: 'copied', minutes };
    expect((await made.call(chief, 'POST', path, reason)).status).toBe(204);
    const { body } = await made.call(chief, 'GET', `/api/staff/stages/${one}/flags`);
    expect(body.excluded).toMatchObject([{ code: out.code, followedTo: 'Chung khảo' }]);
    expect(await told()).toEqual(before);
    const second = await worksOf(made, 2);
    await judged(second, [700, 800]);
    await open(made, 0);
    const gone = () =>
      query<{ text: string; ordinal: number }>(
        test.db.tx,
        `SELECT w.text, s.ordinal FROM work_out o JOIN work w USING (stage_id, code)
           JOIN stage s ON s.id = w.stage_id WHERE s.contest_id = $1 ORDER BY s.ordinal`,
        [made.contestId],
      );
    expect(await gone()).toEqual([{ text: out.text, ordinal: 1 }]);
    await open(made, 1);
    expect(await gone()).toEqual([1, 2].map((ordinal) => ({ text: out.text, ordinal })));
    // Whose it is stands in the open now: what is decided next names the code of the last stage.
    const other = first[3]!.code;
    const late = `/api/staff/stages/${one}/works/${other}/exclusion`;
    expect((await made.call(chief, 'POST', late, reason)).body.code).toBe('NOT_ASKED');
  });

  it('wait for people where equals stand at the line', async () => {
    const made = await blinded(3);
    const tied = { kind: 'quota', count: 1, per: 'all', ties: false };
    const first = await worksOf(made);
    const [stageId, bring] = [
      first[0]?.stage_id,
      `/api/staff/stages/${await stageIdOf(made, 2)}/works`,
    ];
    await query(
      test.db.tx,
      `UPDATE stage SET rules = jsonb_set(rules, '{forward}', $2::jsonb) WHERE id = $1`,
      [stageId, JSON.stringify(tied)],
    );
    await judged(first, [500, 500, 100]);
    const codes = first.slice(0, 2).map(({ code }) => code);
    const asked = await made.call(made.organiser, 'POST', bring, { chosen: [] });
    expect(asked.body).toMatchObject({ code: 'STAGE_NOT_READY', ties: [{ codes, places: 1 }] });
    const chosen = [codes[1]];
    const mute = await made.call(made.organiser, 'POST', bring, { chosen });
    expect(mute.body.code).toBe('STAGE_NOT_READY');
    const idle = [first[2]?.code, codes[1]];
    const reason = 'Hội đồng đọc lại hai bài và chọn.';
    const wrong = await made.call(made.organiser, 'POST', bring, { chosen: idle, reason });
    expect(wrong.body).toMatchObject({ code: 'STAGE_NOT_READY', codes: [first[2]?.code] });
    const settled = await made.call(made.organiser, 'POST', bring, { chosen, reason });
    expect(settled.status).toBe(202);
    await made.work();
    expect((await worksOf(made, 2)).map(({ text }) => text)).toEqual([first[1]?.text]);
  });
});

describe('the link between codes and entries', () => {
  it('is refused before the marks are locked, by the service and by the database', async () => {
    const made = await blinded(2);
    expect((await open(made, 0)).body.code).toBe('BLIND_UNTIL_LOCKED');
    const [run] = await query<{ id: string }>(
      test.db.tx,
      'SELECT id FROM blinding_run WHERE contest_id = $1',
      [made.contestId],
    );
    const turn = 'INSERT INTO blind_turn (run_id, account_id) VALUES ($1, $2)';
    const { accountId } = made.holders[0] as StaffMember;
    await expect(query(test.db.tx, turn, [run?.id, accountId])).rejects.toThrow('not locked');
    const [work] = await worksOf(made);
    const link = `INSERT INTO blind_opened (stage_id, code, run_id, entry_id) VALUES ($1, $2, $3, $4)`;
    const values = [work?.stage_id, work?.code, run?.id, made.entries[0]];
    await expect(query(test.db.tx, link, values)).rejects.toThrow('not locked');
  });

  it('opens when both holders have turned their keys, and tells whose each code is', async () => {
    const made = await closed();
    const half = await open(made, 1);
    expect(half.body).toMatchObject({ locked: true, openedAt: null });
    const links = test.app.get(OpenedLinks, { strict: false });
    expect(await links.of(test.db.tx, made.contestId)).toEqual([]);
    // Again by the same holder: nothing more.
    expect((await open(made, 1)).body.openedAt).toBeNull();
    const whole = await open(made, 0);
    expect(whole.body.openedAt).toEqual(expect.any(String));
    const opened = await links.of(test.db.tx, made.contestId);
    expect(opened).toHaveLength(8);
    const truth = await query<{ code: string; right: boolean }>(
      test.db.tx,
      `SELECT o.code, v.text = w.text AS right FROM blind_opened o
         JOIN work w ON w.stage_id = o.stage_id AND w.code = o.code
         JOIN entry_version v ON v.entry_id = o.entry_id AND v.version = 1
        WHERE o.entry_id = ANY($1::uuid[])`,
      [made.entries],
    );
    expect(truth.map(({ right }) => right)).toEqual(Array(8).fill(true));
    const ledger = await query<{ kind: string }>(
      test.db.tx,
      `SELECT kind FROM ledger WHERE contest_id = $1 AND kind LIKE 'link-%' ORDER BY seq`,
      [made.contestId],
    );
    expect(ledger.map(({ kind }) => kind)).toEqual(['link-turned', 'link-turned', 'link-opened']);
    const [minutes] = await query<{ text: string }>(
      test.db.tx,
      `SELECT m.text FROM minutes m JOIN stage s ON s.id = m.stage_id
        WHERE s.contest_id = $1 AND subject = 'unblinding'`,
      [made.contestId],
    );
    expect(minutes?.text).toContain('Đã nối 8 mã phách');
  });

  it('stays closed to a wrong passphrase, which is recorded, and to many guesses', async () => {
    const made = await closed();
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await open(made, 0, 'một câu đoán mò nào đó')).body.code).toBe('KEY_REFUSED');
    }
    expect((await open(made, 0)).body.code).toBe('TOO_MANY_REQUESTS');
    expect((await open(made, 1)).status).toBe(200);
  });

  it('is one holder’s by no other’s passphrase, and nobody’s who is none', async () => {
    const made = await closed();
    expect((await open(made, 0, PASSPHRASES[1])).body.code).toBe('KEY_REFUSED');
    const chief = await staffMember(test, 'chief', made.contestId);
    for (const who of [made.organiser, chief, await staffMember(test, 'admin')]) {
      const body = { passphrase: PASSPHRASES[0] };
      const answer = await made.call(who, 'POST', pathOf(made, 'blinding/opening'), body);
      expect(answer.status).toBe(403);
    }
    const third = await staffMember(test, 'key-holder', made.contestId);
    const body = { passphrase: PASSPHRASES[0] };
    const answer = await made.call(third, 'POST', pathOf(made, 'blinding/opening'), body);
    expect(answer.body.code).toBe('FORBIDDEN');
  });

  it('needs two different turns in the database itself', async () => {
    const made = await closed();
    await open(made, 0);
    const [work] = await worksOf(made);
    const insert = `INSERT INTO blind_opened (stage_id, code, run_id, entry_id)
      SELECT $1, $2, run_id, $3 FROM work WHERE stage_id = $1 AND code = $2`;
    await expect(
      query(test.db.tx, insert, [work?.stage_id, work?.code, made.entries[0]]),
    ).rejects.toThrow('two key holders');
  });
});

describe('key holders', () => {
  it('are two people without another role, and stand once works are coded', async () => {
    const made = await custody(1);
    const name = (emails: string[]) =>
      made.call(made.organiser, 'PUT', pathOf(made, 'key-holders'), { emails });
    const [one, other] = made.holders.map(({ email }) => email) as [string, string];
    expect((await name([one, one])).body.code).toBe('VALIDATION_FAILED');
    const wrong = await name([one, made.organiser.email]);
    expect(wrong.body.errors).toMatchObject([{ path: 'emails[1]' }]);
    expect((await name([one, other])).status).toBe(200);
    await withKeys(made);
    const spare = await staffMember(test, 'nobody');
    const changed = await name([one, spare.email]);
    expect(changed.body).toMatchObject({ holders: [{ ready: true }, { ready: false }] });
    await name([one, other]);
    await withKeys(made);
    await made.call(made.organiser, 'POST', pathOf(made, 'blinding'));
    expect((await name([one, spare.email])).body.code).toBe('KEY_HOLDERS_STAND');
    const late = await made.call(
      made.holders[0] as StaffMember,
      'PUT',
      pathOf(made, 'key-holders/mine'),
      {
        passphrase: 'một câu hoàn toàn khác',
      },
    );
    expect(late.body.code).toBe('KEY_HOLDERS_STAND');
  });
});
