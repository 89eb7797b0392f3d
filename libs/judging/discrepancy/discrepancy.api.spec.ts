import { query } from '@bangvang/database';
import { band, discrepancy } from '../../rulebook/writing/writing.testing';
import type { StageRules } from '@bangvang/rulebook';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { judgedStage, type TestJudge, type TestStage } from '../../../test/support/marking';
import { staffMember } from '../../../test/support/staff';

let test: TestApp;
let stage: TestStage;
let anna: TestJudge;
let binh: TestJudge;
let chief: TestJudge;
let code: string;

/** On ten points: under 1.0 the mean, to 2.0 they agree, to 3.0 the chief, to 4.0 a third, above jointly. */
const BANDS: Partial<StageRules> = {
  discrepancy: discrepancy({
    bands: [
      band(0, 100, 'mean'),
      band(100, 200, 'agree'),
      band(200, 300, 'chief'),
      band(300, 400, 'third'),
      band(400, null, 'joint'),
    ],
    third: { kind: 'equal-then-mean', spread: 350, inclusive: true, otherwise: 'joint' },
  }),
  sanctions: [{ id: 'danh-dau', name: 'Bài có dấu hiệu riêng', percent: 50 }],
};
const MINUTES = 'Hội đồng họp lúc 9 giờ, thảo luận và thống nhất như sau.';

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const begin = async (changes: Partial<StageRules> = {}) => {
  stage = await judgedStage(test, { ...BANDS, ...changes }, { works: 1 });
  [anna, binh, chief] = [await stage.judge(), await stage.judge(), await stage.judge('chief')];
  code = stage.codes[0] as string;
  await stage.assign(code, anna, binh);
  await query(test.db.tx, 'DELETE FROM jury_seat WHERE member_id = $1', [chief.memberId]);
};
const points = (value: number) => ({ 'noi-dung': value });
const differ = async (first: number, second: number) => {
  await anna.mark(code, points(first));
  await binh.mark(code, points(second));
};
const decide = async (kind: string, value: number, more = {}) =>
  stage.lead(chief, 'POST', `works/${code}/decision`, {
    kind,
    criteria: points(value),
    minutes: MINUTES,
    version: await stage.version(code),
    ...more,
  });
const steps = async () => (await stage.outcome(code)).path.map(({ what }) => what);

describe('a band', () => {
  it.each([
    [700, 775, null, 738],
    [700, 800, 'agreement', null],
    [700, 900, 'chief', null],
    [600, 900, 'third', null],
    [500, 900, 'joint', null],
  ])('of %i and %i needs %s', async (first, second, needs, centipoints) => {
    await begin();
    await differ(first, second);
    expect(await stage.outcome(code)).toMatchObject({ needs, centipoints });
  });
});

describe('an agreement', () => {
  beforeEach(async () => {
    await begin();
    await differ(700, 850);
  });

  const propose = (judge: TestJudge, value: number, after = 0) =>
    judge.work('POST', code, 'proposals', { criteria: points(value), minutes: MINUTES, after });

  it('is talked about, proposed by one and made by the other', async () => {
    expect((await anna.get('works')).body).toMatchObject({ works: [{ state: 'agreement' }] });
    await anna.work('POST', code, 'discussion', { text: 'Đoạn kết lạc đề.' });
    expect((await binh.work('GET', code, 'discussion')).body).toMatchObject({
      needs: 'agreement',
      marks: [
        { judge: 1, mine: false, centipoints: 700 },
        { judge: 2, mine: true, centipoints: 850 },
      ],
      messages: [{ judge: 1, mine: false, text: 'Đoạn kết lạc đề.' }],
      proposal: null,
    });
    expect((await propose(binh, 775)).body).toMatchObject({
      proposal: { ordinal: 1, mine: true, centipoints: 775, agreed: [] },
    });
    expect(await binh.work('POST', code, 'proposals/1/agreement')).toMatchObject({
      status: 409,
      body: { code: 'NOT_ASKED' },
    });
    expect((await anna.work('POST', code, 'proposals/1/agreement')).body).toMatchObject({
      needs: null,
    });
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 775 });
    expect(await steps()).toEqual(['marked', 'band', 'agreed', 'final']);
    const [minutes] = await query(
      test.db.tx,
      'SELECT subject, text, cardinality(present) AS present FROM minutes WHERE code = $1',
      [code],
    );
    expect(minutes).toEqual({ subject: 'agreed', text: MINUTES, present: 2 });
    const late = await anna.work('POST', code, 'discussion', { text: 'Xin sửa' });
    expect(late).toMatchObject({ status: 409, body: { code: 'NOT_ASKED' } });
  });

  it('is never made on a proposal that was replaced, nor a proposal over one that was not seen', async () => {
    await propose(binh, 775);
    expect(await propose(anna, 750)).toMatchObject({
      status: 409,
      body: { code: 'WORK_CHANGED', version: 1 },
    });
    await propose(anna, 750, 1);
    expect(await anna.work('POST', code, 'proposals/1/agreement')).toMatchObject({
      status: 409,
      body: { code: 'WORK_CHANGED', version: 2 },
    });
    expect((await binh.work('POST', code, 'proposals/2/agreement')).status).toBe(200);
    expect(await stage.outcome(code)).toMatchObject({ centipoints: 750 });
  });

  it('proposed by both at once is one proposal; the other is told', async () => {
    const answers = await Promise.all([propose(anna, 750), propose(binh, 800)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('that fails goes to the chief judge, with minutes', async () => {
    await anna.work('POST', code, 'disagreement', { minutes: MINUTES });
    expect(await stage.outcome(code)).toMatchObject({ state: 'waiting', needs: 'chief' });
    expect((await decide('chief', 800)).status).toBe(204);
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 800 });
    expect(await steps()).toEqual(['marked', 'band', 'disagreed', 'chief', 'final']);
  });

  it('is nobody else’s: not the chief’s to cut short, not a stranger’s to read', async () => {
    expect(await decide('chief', 800)).toMatchObject({ status: 409, body: { code: 'NOT_ASKED' } });
    const stranger = await stage.judge();
    expect((await stranger.work('GET', code, 'discussion')).status).toBe(404);
  });

  it('off the rubric is refused', async () => {
    expect(await propose(anna, 1_025)).toMatchObject({
      status: 422,
      body: { code: 'MARK_INVALID' },
    });
  });
});

describe('the chief judge', () => {
  beforeEach(async () => {
    await begin();
    await differ(600, 850);
  });

  it('decides with minutes, on what was looked at', async () => {
    const { body } = await stage.lead(chief, 'GET', 'discrepancies?needs=chief');
    expect(body).toMatchObject({ works: [{ code, needs: 'chief', action: 'chief' }] });
    const stale = await decide('chief', 700, { version: 0 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'WORK_CHANGED' } });
    expect((await decide('chief', 700, { minutes: 'ngắn' })).status).toBe(422);
    expect((await decide('chief', 700)).status).toBe(204);
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 700 });
    const dossier = await stage.lead(chief, 'GET', `works/${code}`);
    expect(dossier.body).toMatchObject({
      state: 'final',
      centipoints: 700,
      marks: [{ kind: 'first' }, { kind: 'first' }, { kind: 'chief', mine: true }],
      minutes: [{ subject: 'chief', text: MINUTES, by: 'Nguyễn Thử' }],
    });
  });

  it('from two windows decides once', async () => {
    const version = await stage.version(code);
    const answers = await Promise.all([700, 725, 750].map((v) => decide('chief', v, { version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  });

  it('is the only one who decides', async () => {
    const organiser = await staffMember(test, 'organiser', stage.contestId);
    const body = {
      kind: 'chief',
      criteria: points(700),
      minutes: MINUTES,
      version: await stage.version(code),
    };
    for (const { cookie } of [organiser, anna]) {
      const path = `/api/staff/stages/${stage.stageId}/works/${code}/decision`;
      expect((await test.call('POST', path, { cookie, body })).status).toBe(403);
    }
    const read = await test.call('GET', `/api/staff/stages/${stage.stageId}/discrepancies`, {
      cookie: organiser.cookie,
    });
    expect(read.status).toBe(200);
  });

  it('ends a mark with a reason; its judge marks again, and decisions before do not count', async () => {
    await decide('chief', 700);
    const { body } = await stage.lead(chief, 'GET', `works/${code}`);
    const markId = body.marks![0]!['id'];
    const reopening = {
      markId,
      reason: 'Giám khảo xin xem lại',
      version: await stage.version(code),
    };
    expect((await stage.lead(chief, 'POST', `works/${code}/reopening`, reopening)).status).toBe(
      204,
    );
    expect(await stage.outcome(code)).toMatchObject({ state: 'waiting', needs: 'marks' });
    expect((await anna.work('GET', code)).body).toMatchObject({
      mark: { state: 'open', criteria: {} },
    });
    await anna.mark(code, points(625));
    expect(await stage.outcome(code)).toMatchObject({ state: 'waiting', needs: 'chief' });
    const after = await stage.lead(chief, 'GET', `works/${code}`);
    expect(after.body).toMatchObject({
      ended: [{ centipoints: 600, comment: 'Giám khảo xin xem lại' }],
    });
    const all = await query(test.db.tx, 'SELECT FROM mark WHERE code = $1', [code]);
    expect(all).toHaveLength(4);
  });

  it('takes off what the rules take off for a breach, once the mark is there', async () => {
    const sanction = async (id: string) =>
      stage.lead(chief, 'POST', `works/${code}/sanction`, {
        sanction: id,
        minutes: MINUTES,
        version: await stage.version(code),
      });
    expect((await sanction('khong-co')).status).toBe(422);
    expect((await sanction('danh-dau')).status).toBe(204);
    await decide('chief', 700);
    expect(await stage.outcome(code)).toMatchObject({ centipoints: 350 });
    expect(await steps()).toEqual(['marked', 'band', 'chief', 'sanction', 'final']);
  });

  it('who marks the work too sees nothing of others before locking', async () => {
    await begin();
    await query(
      test.db.tx,
      'INSERT INTO jury_seat (stage_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [stage.stageId, chief.memberId],
    );
    const [other = ''] = await stage.addWorks(1);
    await stage.assign(other, anna, chief);
    await anna.mark(other, points(325));
    const dossier = await stage.lead(chief, 'GET', `works/${other}`);
    expect(dossier.body).toMatchObject({ marks: [], path: [] });
    expect(dossier.text).not.toContain('325');
  });
});

describe('a third mark', () => {
  beforeEach(() => begin());

  it('is asked of somebody who had no part in the work, and averaged within the spread', async () => {
    const carl = await stage.judge();
    await differ(600, 950);
    const [third] = await query<{ member_id: string; kind: string }>(
      test.db.tx,
      `SELECT member_id, kind FROM assignment WHERE code = $1 AND kind = 'third'`,
      [code],
    );
    expect(third).toEqual({ member_id: carl.memberId, kind: 'third' });
    const { body } = await carl.work('GET', code);
    expect(body).toMatchObject({ state: 'waiting', mark: { state: 'open' } });
    await carl.mark(code, points(800));
    // 600, 800, 950: spread 350 is inside; mean 783.33.
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 783 });
    expect(await steps()).toEqual(['marked', 'band', 'third', 'spread', 'final']);
  });

  it('of which two are equal counts those two', async () => {
    const carl = await stage.judge();
    await differ(600, 950);
    await carl.mark(code, points(950));
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 950 });
  });

  it('outside the spread leads to joint marking by several', async () => {
    const carl = await stage.judge();
    await differ(600, 925);
    await carl.mark(code, points(300));
    expect(await stage.outcome(code)).toMatchObject({ state: 'waiting', needs: 'joint' });
    expect((await decide('joint', 700, { present: [anna.memberId] })).status).toBe(422);
    const present = [anna.memberId, binh.memberId, carl.memberId];
    expect((await decide('joint', 700, { present })).status).toBe(204);
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 700 });
    const dossier = await stage.lead(chief, 'GET', `works/${code}`);
    expect(dossier.body).toMatchObject({ minutes: [{ subject: 'joint', present: [1, 2, 4] }] });
  });

  it('waits for the organisers’ choice where nobody is free; never one of the two, nor one with a conflict', async () => {
    await differ(600, 950);
    const organiser = await staffMember(test, 'organiser', stage.contestId);
    expect(await stage.outcome(code)).toMatchObject({ needs: 'third' });
    const kin = await stage.judge();
    const tag = Buffer.alloc(32, 9);
    await query(test.db.tx, `INSERT INTO jury_tag (member_id, tag, cause) VALUES ($1, $2, 'kin')`, [
      kin.memberId,
      tag,
    ]);
    await query(test.db.tx, 'INSERT INTO work_tag (stage_id, code, tag) VALUES ($1, $2, $3)', [
      stage.stageId,
      code,
      tag,
    ]);
    const choose = async ({ memberId }: TestJudge, { cookie }: { cookie: string } = organiser) =>
      test.call('POST', `/api/staff/stages/${stage.stageId}/works/${code}/third-marker`, {
        cookie,
        body: { memberId, version: await stage.version(code) },
      });
    // Whom a tie keeps from a work would tell a judge whose it is.
    expect((await choose(kin, chief)).status).toBe(403);
    for (const judge of [anna, kin]) {
      expect(await choose(judge)).toMatchObject({
        status: 409,
        body: { code: 'ASSIGNMENT_REFUSED' },
      });
    }
    const carl = await stage.judge();
    expect((await choose(carl)).status).toBe(204);
    expect(await choose(await stage.judge())).toMatchObject({ body: { code: 'NOT_ASKED' } });
    await carl.mark(code, points(900));
    expect(await stage.outcome(code)).toMatchObject({ state: 'final' });
  });

  it('is of neither team where teams are kept apart', async () => {
    stage = await judgedStage(test, { ...BANDS, teams: true }, { works: 1 });
    [anna, binh] = [await stage.judge('judge', 'A'), await stage.judge('judge', 'B')];
    await stage.judge('judge', 'A');
    const carl = await stage.judge('judge', 'C');
    code = stage.codes[0] as string;
    await stage.assign(code, anna, binh);
    await differ(600, 950);
    const thirds = await query(
      test.db.tx,
      `SELECT member_id FROM assignment WHERE code = $1 AND kind = 'third'`,
      [code],
    );
    expect(thirds).toEqual([{ member_id: carl.memberId }]);
  });

  it('that nobody waits for any more goes off its judge’s desk', async () => {
    const carl = await stage.judge();
    await differ(600, 950);
    expect((await carl.get('works')).body).toMatchObject({ works: [{ code }] });
    const { body } = await stage.lead(chief, 'GET', `works/${code}`);
    await stage.lead(chief, 'POST', `works/${code}/reopening`, {
      markId: body.marks![0]!['id'],
      reason: 'Nhập nhầm',
      version: await stage.version(code),
    });
    await anna.mark(code, points(925));
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 938 });
    expect((await carl.get('works')).body).toMatchObject({ works: [] });
  });
});

describe('near a prize line', () => {
  it('the jury marks a final work again, together', async () => {
    await begin();
    await differ(700, 750);
    const present = [anna.memberId, binh.memberId];
    expect((await decide('line', 800, { present })).status).toBe(204);
    expect(await stage.outcome(code)).toMatchObject({ state: 'final', centipoints: 800 });
  });
});

describe('two judges and the chief at once', () => {
  it('leave one story, whoever comes first', async () => {
    await begin();
    const codes = await stage.addWorks(5);
    for (const one of codes) await stage.assign(one, anna, binh);
    await Promise.all(
      codes.flatMap((one) => [anna.mark(one, points(600)), binh.mark(one, points(850))]),
    );
    const answers = await Promise.all(
      codes.flatMap((one) =>
        [2, 2].map(async () =>
          stage.lead(chief, 'POST', `works/${one}/decision`, {
            kind: 'chief',
            criteria: points(700),
            minutes: MINUTES,
            version: await stage.version(one),
          }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(5);
    for (const one of codes) expect(await stage.outcome(one)).toMatchObject({ centipoints: 700 });
  });
});

describe('locking a stage', () => {
  it('waits for every work to have its mark', async () => {
    await begin();
    await differ(600, 850);
    const early = await stage.lead(chief, 'POST', 'lock');
    expect(early).toMatchObject({ status: 409, body: { code: 'STAGE_NOT_READY' } });
    await decide('chief', 700);
    expect((await stage.lead(chief, 'POST', 'lock')).status).toBe(204);
    expect(await decide('line', 800, { present: [anna.memberId, binh.memberId] })).toMatchObject({
      status: 409,
      body: { code: 'STAGE_LOCKED' },
    });
    await expect(
      query(
        test.db.tx,
        `INSERT INTO mark_voiding (mark_id, cause, reason, voided_by)
         SELECT id, 'reopened', 'x', locked_by FROM mark WHERE code = $1 LIMIT 1`,
        [code],
      ),
    ).rejects.toThrow('the stage is locked');
  });
});
