import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, computeAll, play } from '../../../test/support/closing';
import { playableRound } from '../../../test/support/fixtures';
import { setContestRules } from '../../../test/support/publications';
import { staffMember } from '../../../test/support/staff';

const PRIZES = {
  tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
  boundaryTie: 'people',
  onePerPerson: 'contest',
  freed: 'move-down',
};
const HASH = '0'.repeat(64);

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** A published result of the whole contest in which somebody won. */
async function publishedWinner(contestId: string, accountId: string, no: number): Promise<void> {
  const id = newId();
  await query(
    test.db.tx,
    `INSERT INTO publication (id, contest_id, version, label, state, computed, requested_by, requested_name,
                              published_at, bundle_sha256, manifest_sha256, signature)
     VALUES ($1, $2, 1, 'contest-v1', 'published', 'x', $3, 'Nguyễn Thử', now(), $4, $4, 'x')`,
    [id, contestId, accountId, HASH],
  );
  const people = [{ no, prize: 'Giải Nhất', round: null, division: null }];
  await query(
    test.db.tx,
    `INSERT INTO publication_file (publication_id, kind, name, bytes, sha256, facts) VALUES ($1, 'result', 'x', 0, $2, $3)`,
    [id, HASH, { won: { rounds: [null], people, units: [] } }],
  );
}

it('one prize in the whole contest is kept while results are published one after the other', async () => {
  const round = await playableRound(test, { rules: { results: { prizes: PRIZES } } });
  const overall = { combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }], prizes: PRIZES };
  await setContestRules(test.db.tx, round.contestId, { overall });
  const { cookie, accountId } = await staffMember(test, 'organiser', round.contestId);
  const first = await round.person();
  const second = await round.person();
  await play(test, round, [
    { ...first, right: 5 },
    { ...second, right: 4 },
  ]);
  await closeRound(test, round);
  const blockers = async () => {
    const path = `/api/staff/contests/${round.contestId}/publication?round=${round.roundId}`;
    return (await test.call('GET', path, { cookie })).body['blockers'];
  };
  expect(await blockers()).toEqual([]);
  await publishedWinner(round.contestId, accountId, first.no);
  expect(await blockers()).toMatchObject([{ code: 'prizes-elsewhere', count: 1 }]);

  const path = `/api/staff/contests/${round.contestId}/results`;
  const { body } = await test.call('GET', `${path}/outcome?round=${round.roundId}`, { cookie });
  const passed = await test.call('POST', `${path}/decisions`, {
    cookie,
    body: {
      computation: body['computation']!['id'],
      round: round.roundId,
      kind: 'passed-over',
      person: first.no,
      reason: 'Đã có giải chung cuộc',
      minutes: 'Đã nhận Giải Nhất chung cuộc.',
    },
  });
  expect(passed.status).toBe(201);
  await computeAll(test);
  expect(await blockers()).toEqual([]);
});
