import { newId } from '@bangvang/platform';
import { createTestBoards, type TestBoards } from '../../../test/support/board';
import { playableRound } from '../../../test/support/fixtures';
import { handIn, insertPeople } from '../../../test/support/results';
import { buildProgram } from './program';
import { rebuildBoards } from './rebuild';

let test: TestBoards;

beforeAll(async () => {
  test = await createTestBoards();
});
afterAll(() => test.close());

async function playedRound() {
  const round = await playableRound(test, { sealed: false });
  const nos = await insertPeople(test.db.tx, round.contestId, 5);
  await handIn(
    test.db.tx,
    round.roundId,
    nos.map((participantNo, index) => ({ participantNo, centipoints: 100 * index })),
  );
  await test.settle(round);
  return { round, nos };
}

describe('bangvang rebuild', () => {
  it('is a command', () => {
    expect(buildProgram().commands.map((command) => command.name())).toContain('rebuild');
  });

  it('gives exactly the live values, of one round or of all', async () => {
    const { round } = await playedRound();
    const same = { roundId: round.roundId, participants: 5, attempts: 5, differences: 0 };
    expect(await rebuildBoards(test.config, [round.roundId])).toMatchObject([same]);
    expect(await rebuildBoards(test.config, [])).toContainEqual(expect.objectContaining(same));
  });

  it('says in how many entries the live board was wrong, and puts it right', async () => {
    const { round, nos } = await playedRound();
    await test.redis.client.zIncrBy(`board:{${round.roundId}}`, 1, String(nos[0]));
    const differences = async () =>
      (await rebuildBoards(test.config, [round.roundId]))[0]?.differences;
    expect([await differences(), await differences()]).toEqual([1, 0]);
  });

  it('knows no round that is not there', async () => {
    await expect(rebuildBoards(test.config, [newId()])).rejects.toThrow(/No such round/);
  });
});
