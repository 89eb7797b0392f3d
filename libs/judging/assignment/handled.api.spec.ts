import { createTestApp, type TestApp } from '../../../test/support/app';
import { collecting, type Clerk, type Collecting } from '../../../test/support/collecting';
import { ConflictTags } from '../jury/conflict-tags';
import { plan } from './assignment.rules';
import { SeededRandom } from './rules/random';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const TIERS = [
  { unitKind: 'commune', name: 'Cấp xã', forward: { kind: 'all' } },
  { unitKind: 'province', name: 'Cấp tỉnh', forward: { kind: 'all' } },
];
const SEED = '00112233445566778899aabbccddeeff';

/** Somebody who may be asked to judge, by account. */
const judgeOf = ({ accountId, email }: Clerk) => ({
  ...{ accountId, email, name: 'Nguyễn Thử', unitNo: null, ties: [] },
});

/** Works on their way to the centre, and who had each in hand: marked, screened, forwarded, sent back. */
async function onTheWay(country: Collecting, random: SeededRandom) {
  const one = <Thing>(of: Thing[]): Thing => of[random.below(of.length)]!;
  const [commune] = country.communes as [number];
  const xa = [];
  for (let no = 0; no < 3; no += 1) xa.push(await country.clerk(commune));
  const tinh = [await country.clerk(country.province), await country.clerk(country.province)];
  const handled = new Map<string, Set<string>>();
  const did = ({ accountId }: Clerk, ...ids: string[]) => {
    for (const id of ids) handled.set(id, (handled.get(id) ?? new Set()).add(accountId));
  };
  const ids: string[] = [];
  for (let no = 0; no < 8; no += 1)
    ids.push((await country.send(commune, `Bài ${'ABCDEFGH'[no]}`)).id);
  await country.close();
  const screen = async (id: string, clerk: Clerk) => {
    await clerk.accept(id);
    did(clerk, id);
  };
  const forward = async (unitNo: number, of: string[], clerk: Clerk) => {
    if (of.length === 0) return;
    expect((await clerk.forward(unitNo)).status).toBe(200);
    did(clerk, ...of);
  };
  const mark = async (id: string, clerk: Clerk, version: number) => {
    expect((await clerk.mark(commune, id, 100 + random.below(900), version)).status).toBe(200);
    did(clerk, id);
  };
  for (const id of ids) {
    const times = 1 + random.below(3);
    for (let version = 0; version < times; version += 1) await mark(id, one(xa), version);
    await screen(id, one(xa));
  }
  await forward(commune, ids, one(xa));
  const back = ids.filter(() => random.below(2) === 0);
  for (const id of back) {
    const clerk = one(tinh);
    await sendBack(clerk, id);
    did(clerk, id);
    await screen(id, one(xa));
  }
  await forward(commune, back, one(xa));
  for (const id of ids) await screen(id, one(tinh));
  await forward(country.province, ids, one(tinh));
  for (const id of ids) await screen(id, country.centre);
  return { ids, handled, clerks: [...xa, ...tinh, country.centre] };
}

async function sendBack(clerk: Clerk, id: string): Promise<void> {
  const { body } = await clerk.staff('GET', `entries/${id}/screening`);
  const [way] = body.way as unknown as { forwardingId: string }[];
  const word = { forwardingId: way?.forwardingId, reason: 'Xin đơn vị xem lại bài này.' };
  expect((await clerk.call('POST', `/forwarded/${id}/return`, word)).status).toBe(204);
}

describe('whoever had a work in hand on its way', () => {
  it('never judges it, whatever they did with it, in whatever order', async () => {
    const country = await collecting(test, { tiers: TIERS });
    const { ids, handled, clerks } = await onTheWay(country, new SeededRandom(SEED));
    const tags = test.app.get(ConflictTags, { strict: false });
    const { contestId } = country;
    const marksOf = (clerk: Clerk) =>
      new Set(tags.ofJudge(contestId, judgeOf(clerk)).map(({ tag }) => tag.toString('hex')));
    const works = (await country.accepted()).map(({ entryId, conflicts, authors }) => {
      const its = tags.ofEntry(contestId, conflicts, authors).map(({ tag }) => tag.toString('hex'));
      const barred = clerks.filter((clerk) => its.some((tag) => marksOf(clerk).has(tag)));
      return {
        ...{ code: entryId, medium: 'bao', has: [], needs: 2 },
        barred: barred.map(({ accountId }) => accountId),
      };
    });
    expect(works.map(({ code }) => code).sort()).toEqual([...ids].sort());
    for (const { code, barred } of works) {
      expect([...barred].sort()).toEqual([...handled.get(code)!].sort());
    }
    const fresh = Array.from({ length: 3 }, (_, n) => `judge-${n}`);
    const judges = [...clerks.map(({ accountId }) => accountId), ...fresh].map((id) => ({
      ...{ id, team: null, media: [], load: 0, closed: false },
    }));
    for (let seed = 0; seed < 50; seed += 1) {
      const outcome = plan({
        works,
        judges,
        teamsApart: false,
        seed: seed.toString(16).padStart(32, '0'),
      });
      if (!outcome.possible) throw new Error(JSON.stringify(outcome.obstacles));
      const wrong = outcome.given.filter(({ code, judgeId }) => handled.get(code)?.has(judgeId));
      expect(wrong).toEqual([]);
      expect(outcome.given).toHaveLength(2 * ids.length);
    }
  });
});
