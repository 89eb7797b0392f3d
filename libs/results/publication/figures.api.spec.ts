import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, play } from '../../../test/support/closing';
import { playableRound, type PlayableRound } from '../../../test/support/fixtures';
import { staffMember } from '../../../test/support/staff';
import { PublishWorker } from './publish.worker';

type Person = Awaited<ReturnType<PlayableRound['person']>>;

let test: TestApp;
let round: PlayableRound;

beforeAll(async () => {
  test = await createTestApp();
  round = await playableRound(test);
});
afterAll(() => test.close());

const mark = (person: Person, kind: string, attemptId: string | null = null) =>
  query(
    test.db.tx,
    'INSERT INTO attempt_mark (round_id, participant_no, no, kind, attempt_id) VALUES ($1, $2, 1, $3, $4)',
    [round.roundId, person.no, kind, attemptId],
  );

describe('the figures of a published result', () => {
  it('are those of the report: without void attempts and people disqualified', async () => {
    const { cookie } = await staffMember(test, 'organiser', round.contestId);
    const people = [await round.person(), await round.person(), await round.person()] as const;
    await play(
      test,
      round,
      people.map((person, right) => ({ ...person, right })),
    );
    const [extra] = await play(test, round, [{ ...people[0], right: 0 }]);
    await closeRound(test, round);
    await mark(people[0], 'voided', extra);
    await mark(people[1], 'disqualified');

    const path = `/api/staff/contests/${round.contestId}`;
    const asked = await test.call('POST', `${path}/publications`, {
      cookie,
      body: { roundId: round.roundId, version: 1 },
    });
    const { id, label } = asked.body['publication'] as unknown as { id: string; label: string };
    await test.app.get(PublishWorker, { strict: false }).run({ publicationId: id });

    const published = await test.call('GET', `/api/contests/${round.slug}/results/${label}`);
    expect(published.body['rounds']).toMatchObject([{ people: 2, attempts: 2 }]);
    const report = await test.call('GET', `${path}/report`, { cookie });
    expect(report.body).toMatchObject({ totals: { people: 2, attempts: 2 } });
    const file = join(test.config.FILES_DIR, 'results', round.slug, label, 'index.html');
    expect(readFileSync(file, 'utf8')).toContain('không kể lượt bị hủy và lượt của người bị loại');
  });
});
