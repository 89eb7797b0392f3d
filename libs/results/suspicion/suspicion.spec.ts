import { query } from '@bangvang/database';
import { Keyring } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { closeRound, play } from '../../../test/support/closing';
import { playableRound } from '../../../test/support/fixtures';
import { staffMember } from '../../../test/support/staff';
import { SuspicionFinder } from './suspicion.finder';
import { sequential } from './suspicion.rules';
import { Suspicion } from './suspicion.service';

describe('runs of numbers', () => {
  const numbered = (...digits: string[]) => digits.map((one, no) => ({ no, digits: one }));

  it('are neighbours of the same length', () => {
    const found = sequential('sequential-ids', numbered('0099', '0100', '0102', '0101', '99'), 4);
    expect(found).toMatchObject([{ people: [0, 1, 2, 3], evidence: { numbers: 4 } }]);
  });

  it('count a number once, whoever shares it', () => {
    const shared = [...numbered('500', '501'), { no: 9, digits: '501' }];
    expect(sequential('sequential-phones', shared, 3)).toEqual([]);
    expect(sequential('sequential-phones', shared, 2)).toMatchObject([{ people: [0, 1, 9] }]);
  });
});

describe('suspicions', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('are found once, with evidence, decided by a person, and hold prizes up until then', async () => {
    const prizes = {
      tiers: [{ id: 'nhat', name: 'Giải Nhất', count: 1 }],
      boundaryTie: 'expand',
      onePerPerson: 'no',
      freed: 'vacant',
    };
    const round = await playableRound(test, { rules: { results: { prizes } } });
    const people = await Promise.all(Array.from({ length: 6 }, () => round.person()));
    const keyring = test.app.get(Keyring);
    for (const [index, { participantId }] of people.entries()) {
      const contact = JSON.stringify({ phone: `+8491234567${index < 4 ? index : index + 3}` });
      await query(test.db.tx, 'UPDATE participant SET contact = $2 WHERE id = $1', [
        participantId,
        keyring.encrypt(contact, `participant:${participantId}`),
      ]);
    }
    // One in five seconds, everything right; five with the same three errors.
    await play(
      test,
      round,
      people.map((person, index) =>
        index === 0 ? { ...person, right: 5, durationMs: 5_000 } : { ...person, right: 2 },
      ),
    );
    await closeRound(test, round);
    const finder = test.app.get(SuspicionFinder, { strict: false });
    expect(await finder.find(round)).toBe(3);
    expect(await finder.find(round)).toBe(0);

    const { cookie } = await staffMember(test, 'organiser', round.contestId);
    const path = `/api/staff/contests/${round.contestId}/suspicions`;
    const { body, text } = await test.call('GET', `${path}?state=open`, { cookie });
    const list = body.suspicions as unknown as { id: string; kind: string; count: number }[];
    expect(list.map(({ kind, count }) => [kind, count]).toSorted()).toEqual([
      ['equal-errors', 5],
      ['sequential-phones', 4],
      ['speed', 1],
    ]);
    expect(text).not.toContain('1234567');

    const suspicion = test.app.get(Suspicion, { strict: false });
    const winner = [people[0]!.no];
    const held = await suspicion.openOnPrizes(test.db.tx, round.contestId);
    expect(held.map((one) => one.people)).toEqual([winner, winner]);
    for (const { id } of held) {
      const decide = (reason: string) =>
        test.call('PUT', `/api/staff/suspicions/${id}/decision`, {
          cookie,
          body: { state: 'cleared', reason },
        });
      const both = await Promise.all([decide('Đã gọi điện xác minh.'), decide('Đã xem lại bài.')]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
    expect(await suspicion.openOnPrizes(test.db.tx, round.contestId)).toEqual([]);
  });

  it('name those who registered from one place, of those who took part', async () => {
    const round = await playableRound(test);
    const people = await Promise.all(Array.from({ length: 8 }, () => round.person()));
    const place = async (kind: string, hash: string, some: typeof people) => {
      for (const { participantId } of some)
        await query(
          test.db.tx,
          `INSERT INTO participant_origin (participant_id, kind, hash) VALUES ($1, $2, sha256($3))`,
          [participantId, kind, hash],
        );
    };
    await place('device', 'a family', people.slice(0, 4));
    await place('device', 'a shop', people.slice(2, 8));
    await place('address', 'a school', people);
    // The last one registered and never played.
    const played = people.slice(0, 7).map((person) => ({ ...person, right: 2 }));
    await play(test, round, played);
    await closeRound(test, round);
    await test.app.get(SuspicionFinder, { strict: false }).find(round);

    const { cookie } = await staffMember(test, 'organiser', round.contestId);
    const { body } = await test.call(
      'GET',
      `/api/staff/contests/${round.contestId}/suspicions?state=open`,
      { cookie },
    );
    const found = body.suspicions as unknown as { kind: string; people: { no: number }[] }[];
    const origins = found.filter(({ kind }) => kind.startsWith('one-'));
    expect(origins.map(({ kind, people: them }) => [kind, them.map(({ no }) => no)])).toEqual([
      [
        'one-device',
        people
          .slice(2, 7)
          .map(({ no }) => no)
          .toSorted((a, b) => a - b),
      ],
    ]);
  });
});
