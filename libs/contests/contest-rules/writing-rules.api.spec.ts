import { query } from '@bangvang/database';
import type { StageRules } from '@bangvang/rulebook';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { Organiser } from '../../../test/support/organiser';
import {
  discrepancy,
  medium,
  stage as plainStage,
  writing as plainWriting,
} from '../../rulebook/writing/writing.testing';

let test: TestApp;
let org: Organiser;

beforeAll(async () => {
  test = await createTestApp();
  org = await Organiser.start(test);
});
afterAll(() => test.close());

const REASON = 'Theo đề nghị của các đơn vị dự thi.';
const pathOf = (contestId: string): string => `/api/staff/contests/${contestId}/rules`;
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** One stage of one mark on ten points: nothing to differ about. */
const stage = (changes: Partial<StageRules> = {}) =>
  plainStage({ marks: 1, discrepancy: discrepancy({ bands: [] }), ...changes });

/** One medium whose works are compared, one stage of one mark, one prize; opens in an hour. */
const writing = (changes: Record<string, unknown> = {}) => ({
  ...plainWriting({
    opensAt: inHours(1),
    closesAt: inHours(48),
    media: [medium('bao', { similarityPercent: 25 })],
    perAuthor: 2,
    stages: [stage()],
  }),
  ...changes,
});

const put = (contestId: string, expectedVersion: number, part: object, reason?: string) =>
  org.call('PUT', pathOf(contestId), {
    expectedVersion,
    rules: { schema: 1, writing: part },
    ...(reason ? { reason } : {}),
  });

const paths = (body: { errors?: unknown }): string[] =>
  (body.errors as { path: string }[]).map(({ path }) => path);

const published = async (part: object): Promise<{ id: string; slug: string }> => {
  const contest = await org.draft();
  expect((await put(contest.id, 0, part)).status).toBe(200);
  const { status } = await org.call('POST', `/api/staff/contests/${contest.id}/publication`);
  expect(status).toBe(200);
  const { body } = await org.call('GET', `/api/staff/contests/${contest.id}`);
  return { id: contest.id, slug: (body.contest as unknown as { slug: string }).slug };
};

describe('the writing part of the rules', () => {
  it('makes a contest without rounds one that can be published, open while works are taken', async () => {
    const { slug } = await published(writing({ opensAt: inHours(-1) }));
    const { body } = await org.call('GET', `/api/contests/${slug}`);
    const contest = body.contest as unknown as {
      state: string;
      rounds: unknown[];
      writing: { closesAt: string };
      registrationWindow: { closesAt: string };
      contestRules: { summary: string[] };
    };
    expect(contest).toMatchObject({ state: 'open', rounds: [] });
    expect(contest.registrationWindow.closesAt).toBe(contest.writing.closesAt);
    expect(contest.contestRules.summary.join('\n')).toContain('trùng lặp trên 25% thì bị loại');
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'rules.writing.stages[0].rubric[0].stepCentipoints',
      { stages: [{ ...stage(), rubric: [{ id: 'a' }] }] },
    ],
    ['rules.writing.media', { media: [] }],
    ['rules.writing.perAuthor', { perAuthor: 0 }],
    ['rules.writing.secret', { secret: 1 }],
  ])('is refused whole for a field that is wrong: %s', async (path, changes) => {
    const { id } = await org.draft();
    const refused = await put(id, 0, writing(changes));
    expect([refused.status, refused.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(paths(refused.body)).toContain(path);
  });

  it.each<[string, Record<string, unknown>]>([
    ['writing.closesAt', { closesAt: inHours(0.5) }],
    ['writing.stages[0].discrepancy.bands', { stages: [stage({ marks: 2 })] }],
    [
      'writing.tiers[0].unitKind',
      {
        tiers: [{ unitKind: 'hanh-tinh', name: 'Hành tinh', forward: { kind: 'all' } }],
      },
    ],
  ])('is refused where it contradicts itself or the contest: %s', async (path, changes) => {
    const { id } = await org.draft();
    const refused = await put(id, 0, writing(changes));
    expect([refused.status, refused.body.code]).toEqual([422, 'RULES_INVALID']);
    expect(paths(refused.body)).toContain(path);
  });

  it('changes by amendment once works are taken', async () => {
    const part = writing({ opensAt: inHours(-1) });
    const { id } = await published(part);
    const later = { ...part, closesAt: inHours(72) };
    const refused = await put(id, 1, later);
    expect([refused.status, refused.body.code]).toEqual([409, 'AMENDMENT_REQUIRED']);
    const amended = await put(id, 1, later, REASON);
    expect(amended.body).toMatchObject({ version: 2, changes: 'by-amendment' });
  });

  it('begins at once only with a published reason', async () => {
    const { id } = await published(writing());
    const now = writing({ opensAt: inHours(-1) });
    expect((await put(id, 1, now)).body.code).toBe('AMENDMENT_REQUIRED');
    expect((await put(id, 1, now, REASON)).status).toBe(200);
  });

  it('keeps how works are judged and what they win once no more are taken', async () => {
    const part = writing({ opensAt: inHours(-48), closesAt: inHours(-1) });
    const { id } = await published(part);
    const changed = { ...part, stages: [stage({ decimals: 1 })] };
    const refused = await put(id, 1, changed, REASON);
    expect([refused.status, refused.body.code]).toEqual([409, 'RULES_FIXED']);
    expect(paths(refused.body)).toEqual(['writing.stages']);
    const insert = query(
      test.db.tx,
      `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256)
       SELECT uuidv7(), contest_id, 2, jsonb_set(document, '{writing,stages,0,decimals}', '1'), sha256
         FROM contest_rule_set WHERE contest_id = $1`,
      [id],
    );
    await expect(insert).rejects.toThrow('can change no more');
    expect((await put(id, 1, { ...part, perAuthor: 3 }, REASON)).status).toBe(200);
  });
});
