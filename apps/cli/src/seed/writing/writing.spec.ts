import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../../../test/support/app';
import { signIn } from '../../../../../test/support/staff';
import { CHIEF, HOLDERS, SHOWN_JUDGE } from '../demo-accounts';
import { seedDemo } from '../index';
import { JuryBuilder } from './jury';
import { demoAuthor, demoWorks } from './works';
import { seedWriting } from './index';
import { WRITING_SLUG } from './writing-contest';

const passwords = { admin: 'mật khẩu quản trị', organiser: 'mật khẩu tổ chức' };

describe('the writing contest of the demo', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  /** Everything that the demo makes, by table. */
  const counts = async () => {
    const tables = ['staff_account', 'staff_role', 'contest', 'contest_rule_set', 'participant'];
    const more = [
      'entry',
      'entry_version',
      'screening_decision',
      'jury_member',
      'work',
      'assignment',
    ];
    const parts = [...tables, ...more, 'mark', 'mark_draft', 'ledger'].map(
      (table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`,
    );
    const [row] = await query(test.db.tx, `SELECT ${parts.join(', ')}`);
    return row;
  };
  const seed = () => seedWriting(test.config, passwords.organiser);

  it('is finished where an earlier run was cut short, at whichever step', async () => {
    await seedDemo(test.config, passwords);
    const convene = jest.spyOn(JuryBuilder.prototype, 'convene');
    convene.mockRejectedValueOnce(new Error('cut short'));
    await expect(seed()).rejects.toThrow('cut short');
    convene.mockRestore();
    await expect(seedDemo(test.config, passwords)).resolves.toMatchObject({ writing: 'missing' });
    const assign = jest.spyOn(
      JuryBuilder.prototype as unknown as { assign: () => Promise<unknown> },
      'assign',
    );
    assign.mockRejectedValueOnce(new Error('cut short'));
    await expect(seed()).rejects.toThrow('cut short');
    assign.mockRestore();
    await seed();
    await expect(seedDemo(test.config, passwords)).resolves.toMatchObject({ writing: 'whole' });
    expect(await counts()).toMatchObject({
      staff_account: 9,
      contest: 2,
      contest_rule_set: 2,
      participant: 16,
      entry: 16,
      entry_version: 15,
      screening_decision: 13,
      jury_member: 5,
      work: 12,
    });
  });

  it('changes nothing when it is asked for again', async () => {
    const before = await counts();
    await seed();
    expect(await counts()).toEqual(before);
  });

  it('takes works now, and holds every state that a work can be in', async () => {
    const { body } = await test.call('GET', `/api/contests/${WRITING_SLUG}`);
    expect(body.contest).toMatchObject({ slug: WRITING_SLUG, title: 'Chuyện xóm mình' });
    const states = await query(
      test.db.tx,
      'SELECT state, count(*)::int AS works FROM entry GROUP BY state ORDER BY state',
    );
    expect(states).toEqual([
      { state: 'accepted', works: 12 },
      { state: 'draft', works: 1 },
      { state: 'rejected', works: 1 },
      { state: 'submitted', works: 2 },
    ]);
    const names = demoWorks().map((_, n) => demoAuthor(n));
    expect(new Set(names.map(({ fullName }) => fullName)).size).toBe(names.length);
  });

  it('shows a judge a desk with work, the chief judge what waits for people', async () => {
    const judge = await signIn(test, SHOWN_JUDGE, passwords.organiser);
    const { body } = await test.call('GET', '/api/judge/stages', { cookie: judge });
    const stages = body.stages as unknown as {
      id: string;
      progress: { total: number; done: number };
    }[];
    expect(stages).toMatchObject([{ name: 'Sơ khảo', progress: { done: 1 } }]);
    const [stage] = stages;
    expect(stage!.progress.total).toBeGreaterThanOrEqual(6);
    const chief = await signIn(test, CHIEF.email, passwords.organiser);
    const at = `/api/staff/stages/${stage!.id}`;
    const progress = await test.call('GET', `${at}/progress`, { cookie: chief });
    expect(progress.status).toBe(200);
    const open = await query(
      test.db.tx,
      'SELECT needs FROM work_outcome WHERE needs IS NOT NULL GROUP BY needs ORDER BY needs',
    );
    expect(open).toEqual([{ needs: 'agreement' }, { needs: 'marks' }, { needs: 'third' }]);
    for (const { email } of HOLDERS) await signIn(test, email, passwords.organiser);
  });
});
