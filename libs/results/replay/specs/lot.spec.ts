import { createHmac } from 'node:crypto';
import { sha256 } from '@bangvang/platform';
import { ranks, replayByHand, resultOf, took, week } from './hand';

/*
 * A lot that nobody can turn: the SHA-256 of a seed stands in the rules before anybody takes part; the
 * seed is revealed at the closing, and the smaller HMAC-SHA256 of the public number under it is first.
 */
const seed = 'vé số kiến thiết Hải Phòng 06/03/2026: 381027';
const people = ['11', '12', '13', '14', '15'];
const bundle = {
  rules: {
    rounds: [
      week(1, 10, {
        results: {
          ranking: { among: 'any', tieBreak: [{ by: 'lot', commitment: sha256(seed) }] },
        },
      }),
    ],
  },
  attempts: people.map((id) => took(id, 10)),
};

test('before the seed is revealed all wait for the lot', () => {
  const result = resultOf(bundle);
  expect(ranks(result)).toEqual(people.map((id) => `1 ${id}`));
  expect(result.unresolved).toMatchObject([{ from: 1, to: 5, waitsFor: 'lot' }]);
});

test('with the seed anybody can draw it again', () => {
  const drawn = (id: string): string => createHmac('sha256', seed).update(id).digest('hex');
  const expected = people.toSorted((a, b) => (drawn(a) < drawn(b) ? -1 : 1));
  const result = resultOf({ ...bundle, seeds: { 1: seed } });
  expect(ranks(result)).toEqual(expected.map((id, place) => `${place + 1} ${id}`));
});

test('another seed than the one committed to is found', () => {
  const { differences, verified } = replayByHand({ ...bundle, seeds: { 1: `${seed}!` } });
  expect(verified.seals).toBe(false);
  expect(differences).toMatchObject([{ check: 'seals', path: 'seeds.1', published: sha256(seed) }]);
});
