import { blockers, waitingIn, winnersIn } from './gate.rules';
import { html } from './html';
import { isChild, maskedName, publishedName } from './masking.rules';
import {
  matchesName,
  nameKey,
  piecesFor,
  readNameQuery,
  type IndexedName,
  type NameQuery,
} from './names.rules';

const PERSON = { fullName: 'Nguyễn Thị Ngọc Ánh', mayBeNamed: true, birthDate: null };
const TODAY = '2026-11-22';

describe('a published name', () => {
  it('is there only for whoever agreed', () => {
    expect(publishedName(PERSON, 'full', TODAY)).toBe('Nguyễn Thị Ngọc Ánh');
    expect(publishedName({ ...PERSON, mayBeNamed: false }, 'full', TODAY)).toBeNull();
    expect(publishedName(undefined, 'full', TODAY)).toBeNull();
    expect(publishedName(PERSON, 'number', TODAY)).toBeNull();
  });

  it('has a mask for a child up to the day of the sixteenth birthday', () => {
    const born = (birthDate: string) => publishedName({ ...PERSON, birthDate }, 'full', TODAY);
    expect(born('2010-11-23')).toBe('Nguyễn T. N. Ánh');
    expect(born('2010-11-22')).toBe('Nguyễn Thị Ngọc Ánh');
    expect(isChild({ birthDate: null }, TODAY)).toBe(false);
  });

  it.each([
    ['Nguyễn Thị Ngọc Ánh', 'Nguyễn T. N. Ánh'],
    ['Phạm Dũng', 'P. Dũng'],
    ['Y Moan', 'Y. Moan'],
    ['H’Hen Niê', 'H. Niê'],
    ['Pelé', 'P.'],
    ['Đỗ Ý', 'Đ. Ý'],
  ])('%s with a mask is %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});

describe('the index of names', () => {
  const named = (name: string): IndexedName => [nameKey(name), name, null, '1', 's1', 1, 1];
  const asked = (text: string): NameQuery => readNameQuery(text)!;

  it('goes by the given name, without accents', () => {
    expect(nameKey('Nguyễn Thị Ngọc Ánh')).toBe('anh nguyen thi ngoc');
    expect(nameKey('Đoàn Đức')).toBe('duc doan');
    expect(readNameQuery(' – ')).not.toBeNull();
    expect(readNameQuery('   ')).toBeNull();
  });

  it.each([
    ['anh', true],
    ['ngọc ánh', true],
    ['nguyen t anh', true],
    ['thi nguyen anh', true],
    ['an', true],
    ['tran anh', false],
    ['ngoc', false],
  ])('“%s” finds Nguyễn Thị Ngọc Ánh: %s', (text, found) => {
    expect(matchesName(named('Nguyễn Thị Ngọc Ánh'), asked(text))).toBe(found);
  });

  it('finds masked names by the words behind the mask', () => {
    const masked = named('Nguyễn T. N. Ánh');
    expect(matchesName(masked, asked('nguyen thi ngoc anh'))).toBe(true);
    expect(matchesName(masked, asked('nguyen van anh'))).toBe(false);
  });

  it('reads the pieces that may hold a name, also where one name fills several', () => {
    const index = { pieces: ['an', 'anh le', 'anh nguyen', 'binh', 'dung'] };
    expect(piecesFor(index, asked('anh'))).toEqual([0, 1, 2]);
    expect(piecesFor(index, asked('binh'))).toEqual([2, 3]);
    expect(piecesFor(index, asked('cuc'))).toEqual([3]);
    expect(piecesFor(index, asked('xuan'))).toEqual([4]);
    expect(piecesFor({ pieces: [] }, asked('an'))).toEqual([]);
  });

  it('never misses anybody, wherever the pieces are cut', () => {
    const words = ['an', 'anh', 'anh dao', 'ba', 'binh', 'b', 'duc', 'ngoc anh'];
    const all = words.flatMap((given) =>
      ['Le', 'Nguyen Van', 'Tran'].map((rest) => named(`${rest} ${given}`)),
    );
    all.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
    for (const size of [1, 2, 3, 5, 100]) {
      const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, no) =>
        all.slice(no * size, (no + 1) * size),
      );
      const index = { pieces: pieces.map(([first]) => first![0]) };
      for (const text of ['an', 'anh', 'b', 'le duc', 'dao', 'z']) {
        const query = asked(text);
        const read = piecesFor(index, query).flatMap((no) => pieces[no]!);
        const expected = all.filter((one) => matchesName(one, query));
        expect(read.filter((one) => matchesName(one, query))).toEqual(expected);
      }
    }
  });
});

describe('the gate', () => {
  it('says everything that was found, in order, each with its place', () => {
    const found = blockers({ 'flags-open': 2, 'round-open': 1, 'appeals-open': 0 }, '/staff/x');
    expect(found).toMatchObject([
      { code: 'round-open', count: 1, link: '/staff/x' },
      { code: 'flags-open', count: 2, link: '/staff/x/flags' },
    ]);
    expect(found[1]!.words).toEqual({
      vi: '2 cảnh báo về người trong diện đoạt giải chưa xem xét.',
      en: '2 flag(s) on prize places not looked at.',
    });
  });

  it('minds ties and waiting places of its own scope only, and ties only where something waits for them', () => {
    const tie = {
      division: null,
      from: 1,
      to: 2,
      participants: ['1', '2'],
      waitsFor: 'organiser' as const,
    };
    const prize = { division: null, tier: 'a', name: 'A', count: 1, vacant: 0 };
    const outcome = {
      actual: [],
      qualified: [],
      collectives: [],
      unresolved: [
        { ...tie, round: 'r1', prizes: ['a'], blocks: true },
        // Settled by the rules: all of them get the prize.
        { ...tie, round: 'r1', prizes: ['a'], blocks: false },
        // For a place in the next round.
        { ...tie, round: 'r2', prizes: [], blocks: true },
      ],
      prizes: [
        { ...prize, round: 'r1', waiting: 1, winners: [{ participant: '7', rank: 1 }] },
        {
          ...prize,
          round: 'r2',
          waiting: 2,
          winners: [
            { participant: '7', rank: 1 },
            { participant: '8', rank: 2 },
          ],
        },
      ],
    };
    const ofRound = { 'unresolved-tie': 1, 'places-waiting': 1, 'units-waiting': 0 };
    expect(waitingIn(outcome, 'r1')).toEqual(ofRound);
    const ofAll = { 'unresolved-tie': 2, 'places-waiting': 3, 'units-waiting': 0 };
    expect(waitingIn(outcome, null)).toEqual(ofAll);
    expect(winnersIn(outcome, null)).toEqual(['7', '8']);

    // Equal units are decided about where units are compared.
    const tier = { tier: 'nhat', name: 'Nhất', count: 1, units: [], vacant: 0, waiting: 1 };
    const collectives = [{ award: 'dong', group: null, rows: [], tiers: [tier] }];
    const waiting = waitingIn({ ...outcome, collectives }, null);
    expect(waiting).toEqual({ ...ofAll, 'units-waiting': 1 });
    expect(blockers(waiting, '/staff/contests/1/results').at(-1)).toMatchObject({
      words: { vi: '1 suất giải tập thể còn chờ quyết định.' },
      link: '/staff/contests/1/results/collectives',
    });
    expect(waitingIn({ ...outcome, collectives }, 'r1')).toEqual(ofRound);
    expect(winnersIn(outcome, 'r1')).toEqual(['7']);
  });
});

describe('a page', () => {
  it('never takes what people wrote for its own', () => {
    const name = `<script>alert("x")</script> & 'co'`;
    expect(html`<td title="${name}">${name}</td>`.text).toBe(
      '<td title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;">' +
        '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;</td>',
    );
    expect(html`${[html`<b>${1}</b>`, null, false]}`.text).toBe('<b>1</b>');
  });
});
