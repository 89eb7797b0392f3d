import type { CollectiveAward, ContestRules, Division } from '../documents/contest-rules';
import type { PrizeList } from '../documents/prize-list';
import type { RoundResults, TieBreak } from '../documents/round-results';
import type { ResultRules } from '../facts';
import { contestRules, ruled, ruleSet } from '../facts.testing';
import { checkContestRules, checkRoundResults, sayContestRules, sayRoundResults } from './doors';
import { tierNames } from './rule-names';

const list = (changes: Partial<PrizeList> = {}): PrizeList => ({
  tiers: [
    { id: 'nhat', name: 'giải Nhất', count: 1, value: 3_000_000 },
    { id: 'nhi', name: 'giải Nhì', count: 2 },
  ],
  boundaryTie: 'people',
  onePerPerson: 'contest',
  freed: 'move-down',
  ...changes,
});

const chain = (...tieBreak: TieBreak[]): RoundResults => ({
  ranking: { among: 'all-correct', tieBreak },
});

const prediction: Partial<ResultRules> = { prediction: { target: 'people' } };
const commitment = 'a'.repeat(64);

/** Paths of what is wrong with a round whose paper is worth 100 points, in divisions a and b. */
const wrongInRound = (results: RoundResults, changes: Partial<ResultRules> = {}): string[] =>
  checkRoundResults(ruled(results, changes), {
    divisions: ['a', 'b'],
    maxCentipoints: 10_000,
  }).map(({ path }) => path);

/** Paths of what is wrong with a contest of two rounds with those prizes. */
const wrongInContest = (changes: Partial<ContestRules>): string[] =>
  checkContestRules(contestRules(changes), {
    rounds: [1, 2].map((ordinal) => ({ ordinal, rules: ruled({ prizes: list() }) })),
  }).map(({ path }) => path);

describe('rules of a round that contradict themselves', () => {
  it.each<[string, RoundResults, Partial<ResultRules>, string[]]>([
    [
      'prediction where nothing is predicted',
      chain({ by: 'prediction-error' }),
      {},
      ['results.ranking.tieBreak[0].by'],
    ],
    ['prediction', chain({ by: 'prediction-error' }), prediction, []],
    [
      'a link twice',
      chain({ by: 'duration' }, { by: 'submission' }, { by: 'duration' }),
      {},
      ['results.ranking.tieBreak[2].by'],
    ],
    [
      'a lot without commitment',
      chain({ by: 'lot' }),
      {},
      ['results.ranking.tieBreak[0].commitment'],
    ],
    ['a lot', chain({ by: 'lot', commitment }), {}, []],
    [
      'a commitment without lot',
      chain({ by: 'duration', commitment }),
      {},
      ['results.ranking.tieBreak[0].commitment'],
    ],
    [
      'a preference of durations',
      chain({ by: 'duration', prefer: 'more' }),
      {},
      ['results.ranking.tieBreak[0].prefer'],
    ],
    [
      'after the organisers',
      chain({ by: 'organiser' }, { by: 'duration' }),
      {},
      ['results.ranking.tieBreak[1].by'],
    ],
    [
      'after the lot',
      chain({ by: 'lot', commitment }, { by: 'organiser' }),
      {},
      ['results.ranking.tieBreak[1].by'],
    ],
    [
      'time after a sub-question',
      chain({ by: 'sub-question' }, { by: 'duration' }),
      {},
      ['results.ranking.tieBreak[1].by'],
    ],
    ['people after a sub-question', chain({ by: 'sub-question' }, { by: 'organiser' }), {}, []],
    ['a sub-question nobody is asked', { subQuestion: 'Năm nào?' }, {}, ['results.subQuestion']],
    [
      'an empty range of ages',
      { validity: { required: [], age: { from: 18, below: 18 } } },
      {},
      ['results.validity.age'],
    ],
    [
      'a range of ages that says nothing',
      { validity: { required: [], age: {} } },
      {},
      ['results.validity.age'],
    ],
    [
      'prizes for an unknown division',
      { prizes: list({ divisions: ['a', 'c'] }) },
      {},
      ['results.prizes.divisions[1]'],
    ],
    [
      'prizes for no division',
      { prizes: list({ divisions: [] }) },
      {},
      ['results.prizes.divisions'],
    ],
    [
      'a tier twice',
      { prizes: list({ special: [{ id: 'nhi', name: 'x', count: 1, kind: 'oldest' }] }) },
      {},
      ['results.prizes.special[0].id'],
    ],
    [
      'a tier called as the way on',
      { prizes: list({ tiers: [{ id: 'qualify', name: 'x', count: 1 }] }) },
      {},
      ['results.prizes.tiers[0].id'],
    ],
    [
      'a ceiling over an unknown tier',
      { prizes: list({ caps: [{ tiers: ['ba'], of: 'prizes', percent: 5 }] }) },
      {},
      ['results.prizes.caps[0].tiers[0]'],
    ],
    [
      'a ceiling over nothing',
      { prizes: list({ caps: [{ tiers: [], of: 'prizes', percent: 5 }] }) },
      {},
      ['results.prizes.caps[0].tiers'],
    ],
    [
      'promising below no age',
      { prizes: list({ special: [{ id: 'x', name: 'x', count: 1, kind: 'promising' }] }) },
      {},
      ['results.prizes.special[0].below'],
    ],
    [
      'the oldest below an age',
      { prizes: list({ special: [{ id: 'x', name: 'x', count: 1, kind: 'oldest', below: 9 }] }) },
      {},
      ['results.prizes.special[0].below'],
    ],
    [
      'a quota without places',
      { qualify: { by: 'quota', ties: true } },
      {},
      ['results.qualify.places'],
    ],
    [
      'a threshold with places',
      { qualify: { by: 'threshold', centipoints: 1, places: 1, ties: true } },
      {},
      ['results.qualify.places'],
    ],
    [
      'a threshold nobody reaches',
      { qualify: { by: 'threshold', centipoints: 10_001, ties: true } },
      {},
      ['results.qualify.centipoints'],
    ],
    ['a threshold', { qualify: { by: 'threshold', centipoints: 10_000, ties: true } }, {}, []],
  ])('%s', (_, results, changes, paths) => {
    expect(wrongInRound(results, changes)).toEqual(paths);
  });
});

describe('rules of a contest that contradict themselves', () => {
  const division = (id: string, changes: Partial<Division> = {}): Division => ({
    id,
    name: id,
    chosen: true,
    ...changes,
  });
  const young = { chosen: false, age: { below: 18 } };
  const overall = (changes: object) => ({
    overall: { combine: 'sum' as const, atLeast: 1, tieBreak: [], ...changes },
  });
  const award = (changes: Partial<CollectiveAward>) => ({
    collectives: [
      {
        id: 'x',
        name: 'x',
        measure: 'people' as const,
        successors: true,
        groupBy: 'none' as const,
        tiers: [{ id: 'a', name: 'A', count: 1 }],
        ...changes,
      },
    ],
  });
  const group = (id: string, ...units: string[]) => ({ id, name: id, units });

  it.each<[string, Partial<ContestRules>, string[]]>([
    ['divisions', { divisions: [division('a'), division('b')] }, []],
    ['a division twice', { divisions: [division('a'), division('a')] }, ['divisions[1].id']],
    [
      'bands that overlap',
      {
        divisions: [
          division('a', { chosen: false, age: { from: 18, below: 41 } }),
          division('b', { chosen: false, age: { from: 40 } }),
        ],
      },
      ['divisions[1].age'],
    ],
    [
      'bands that meet',
      { divisions: [division('a', young), division('b', { chosen: false, age: { from: 18 } })] },
      [],
    ],
    [
      'bands of other people',
      {
        divisions: [
          division('a', { ...young, unitKinds: ['so'] }),
          division('b', { ...young, unitKinds: ['xa'] }),
        ],
      },
      [],
    ],
    [
      'after a division for all',
      { divisions: [division('a', { chosen: false }), division('b')] },
      ['divisions[1]'],
    ],
    [
      'a division of no kind of unit',
      { divisions: [division('a', { unitKinds: [] })] },
      ['divisions[0].unitKinds'],
    ],
    ['a round that does not exist', overall({ rounds: [1, 3] }), ['overall.rounds[1]']],
    ['best-of nothing', overall({ combine: 'best-of' }), ['overall.best']],
    [
      'best of more rounds than there are',
      overall({ combine: 'best-of', best: 3 }),
      ['overall.best'],
    ],
    ['more rounds than there are', overall({ atLeast: 3 }), ['overall.atLeast']],
    [
      'predictions in no round',
      overall({ tieBreak: [{ by: 'prediction-error' }] }),
      ['overall.tieBreak[0].by'],
    ],
    [
      'prizes over rounds for a division',
      overall({ prizes: list({ divisions: ['a'] }) }),
      ['overall.prizes.divisions[0]'],
    ],
    ['an award', award({}), []],
    ['an award over no round', award({ rounds: [3] }), ['collectives[0].rounds[0]']],
    [
      'groups that nobody asks for',
      award({ groups: [group('k', 'u')] }),
      ['collectives[0].groups'],
    ],
    ['no groups', award({ groupBy: 'list' }), ['collectives[0].groups']],
    [
      'a group of nobody',
      award({ groupBy: 'list', groups: [group('k')] }),
      ['collectives[0].groups[0].units'],
    ],
    [
      'a unit in two groups',
      award({ groupBy: 'list', groups: [group('k', 'u'), group('l', 'v', 'u')] }),
      ['collectives[0].groups[1].units[1]'],
    ],
    [
      'floors that do not ascend',
      award({
        floor: [
          { below: 100, percent: 25 },
          { below: 50, percent: 30 },
        ],
      }),
      ['collectives[0].floor[1].below'],
    ],
    [
      'a floor after that for all',
      award({ floor: [{ percent: 25 }, { below: 50, percent: 30 }] }),
      ['collectives[0].floor[1].below'],
    ],
    [
      'floors',
      award({ floor: [{ below: 50, percent: 30 }, { below: 100, percent: 25 }, { percent: 20 }] }),
      [],
    ],
    [
      'a condition on an unknown tier',
      award({ conditions: [{ prizes: 1 }, { prizes: 1, tier: 'b' }] }),
      ['collectives[0].conditions[1].tier'],
    ],
    [
      'points for prizes missing',
      award({ measure: 'ratio-and-prize-points' }),
      ['collectives[0].prizePoints'],
    ],
    [
      'points for prizes of an unknown tier',
      award({ measure: 'ratio-and-prize-points', prizePoints: [{ tier: 'b', centipoints: 1 }] }),
      ['collectives[0].prizePoints[0].tier'],
    ],
    [
      'points for prizes that nobody asks for',
      award({ prizePoints: [{ tier: 'nhat', centipoints: 1 }] }),
      ['collectives[0].prizePoints'],
    ],
  ])('%s', (_, changes, paths) => {
    expect(wrongInContest(changes)).toEqual(paths);
  });

  it('with prizes of rounds for divisions that are gone', () => {
    const rules = ruled({ prizes: list({ divisions: ['b'] }) });
    const found = checkContestRules(contestRules({ divisions: [division('a')] }), {
      rounds: [{ ordinal: 1, rules }],
    });
    expect(found.map(({ path }) => path)).toEqual(['divisions']);
  });

  it('with winners counted where nobody wins', () => {
    const found = checkContestRules(contestRules(award({ measure: 'winners' })), {
      rounds: [{ ordinal: 1, rules: ruleSet() }],
    });
    expect(found.map(({ path }) => path)).toEqual(['collectives[0].measure']);
  });

  it('are not judged by rounds before there are any', () => {
    const rules = contestRules({
      ...overall({ rounds: [1, 2], atLeast: 2 }),
      ...award({ measure: 'winners', conditions: [{ prizes: 1, tier: 'nhat' }] }),
    });
    expect(checkContestRules(rules, { rounds: [] })).toEqual([]);
  });

  it('say what is expected in both languages', () => {
    const [error] = checkContestRules(contestRules(overall({ rounds: [7] })), {
      rounds: [{ ordinal: 1, rules: ruleSet() }],
    });
    expect(error).toEqual({
      path: 'overall.rounds[0]',
      expected: 'one of the rounds: 1',
      hint: 'một trong các vòng thi: 1',
      value: 7,
    });
  });
});

describe('the sentences', () => {
  it('tell how a round becomes a result', () => {
    const rules = ruled(
      {
        validity: { required: ['phone', 'unit'], age: { from: 14, below: 36 } },
        ranking: {
          among: 'all-correct',
          tieBreak: [{ by: 'prediction-error' }, { by: 'attempts' }, { by: 'sub-question' }],
        },
        subQuestion: 'Thành phố Hải Phòng được giải phóng ngày nào?',
        prizes: list({
          divisions: ['a'],
          caps: [{ tiers: ['nhat', 'nhi'], of: 'entrants', percent: 60 }],
          special: [{ id: 'tv', name: 'giải Triển vọng', count: 1, kind: 'promising', below: 15 }],
        }),
        qualify: { by: 'quota', places: 1_500, ties: true },
      },
      prediction,
    );
    expect(sayRoundResults(rules).map(({ vi }) => vi)).toEqual([
      'Chỉ xếp hạng người đã khai đủ: số điện thoại và đơn vị.',
      'Lượt thi hợp lệ là lượt của người từ đủ 14 tuổi đến dưới 36 tuổi, tính đến ngày bắt đầu lượt thi; chỉ biết năm sinh thì tính đến ngày 31 tháng 12.',
      'Chỉ xếp hạng người trả lời đúng tất cả các câu hỏi.',
      'Xếp hạng theo điểm từ cao xuống thấp; nếu bằng điểm thì xét lần lượt: (1) ai dự đoán sai số ít hơn xếp trên; (2) ai thi ít lượt hơn xếp trên; (3) những người bằng nhau trả lời câu hỏi phụ, ai được nhiều điểm hơn xếp trên. Vẫn bằng nhau thì đồng hạng.',
      'Câu hỏi phụ: “Thành phố Hải Phòng được giải phóng ngày nào?”',
      'Cơ cấu giải thưởng: 1 giải Nhất (3.000.000 đồng) và 2 giải Nhì.',
      'Giải thưởng này chỉ dành cho bảng: a; mỗi bảng có đủ cơ cấu giải.',
      'Nếu những người bằng nhau vượt quá số giải còn lại của một mức, Ban Tổ chức quyết định người nhận, có biên bản.',
      'Mỗi người chỉ nhận một giải trong cả cuộc thi, là giải cao nhất.',
      'Giải của người đã nhận giải cao hơn hoặc không còn được nhận thì chuyển cho người xếp hạng kế tiếp.',
      'Tổng số giải Nhất và giải Nhì không quá 60% số người dự thi; phần vượt được cắt từ mức thấp nhất.',
      'Giải ngoài thứ hạng: 1 giải Triển vọng, dành cho người dưới 15 tuổi có thứ hạng cao nhất.',
      '1.500 người xếp đầu (của mỗi bảng) được vào vòng sau; những người bằng người xếp cuối cùng đều được vào.',
    ]);
    expect(sayRoundResults(rules).map(({ en }) => en)[3]).toBe(
      'Ranking is by points; equal points are told apart by, in order: (1) the smaller error of the prediction stands first; (2) fewer attempts stand first; (3) those who are equal answer a sub-question, and more points stand first. Who is still equal shares a rank.',
    );
  });

  it('call divisions and kinds of units what people call them', () => {
    const divisions = [
      { id: 'cb', name: 'Cán bộ', unitKinds: ['quan', 'truc-thuoc', 'cum-thi-dua'] },
      { id: 'nd', name: 'Người dân' },
    ];
    const prizes = list({ divisions: ['nd', 'cb'] });
    const inRound = sayRoundResults(ruled({ prizes }), divisions);
    expect(inRound.map(({ vi }) => vi)).toContain(
      'Giải thưởng này chỉ dành cho bảng: Người dân, Cán bộ; mỗi bảng có đủ cơ cấu giải.',
    );
    expect(inRound.map(({ place }) => place)).toContain('results.prizes');
    const whole = sayContestRules(
      contestRules({
        divisions,
        overall: { combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }], prizes },
      }),
    ).map(({ vi }) => vi);
    expect(whole[0]).toContain('“Cán bộ” (thuộc đơn vị loại quận, trực thuộc, cum-thi-dua)');
    const english = sayContestRules(contestRules({ divisions })).map(({ en }) => en);
    expect(english[0]).toContain('of a unit of kind urban district, directly under, cum-thi-dua');
    expect(whole).toContain(
      'Chung cuộc: Giải thưởng này chỉ dành cho bảng: Người dân, Cán bộ; mỗi bảng có đủ cơ cấu giải.',
    );
  });

  it('tell the defaults where the document is silent', () => {
    expect(sayRoundResults(ruleSet(prediction)).map(({ vi }) => vi)).toEqual([
      'Xếp hạng theo điểm từ cao xuống thấp; nếu bằng điểm thì xét lần lượt: (1) ai dự đoán sai số ít hơn xếp trên; (2) ai có thời gian làm bài ngắn hơn xếp trên. Vẫn bằng nhau thì đồng hạng.',
    ]);
    expect(sayContestRules(contestRules()).map(({ en }) => en)).toEqual([
      'Every correction of a result has its reason and is approved by a second person; the answer of a prediction is counted again when somebody is disqualified later.',
      'Looked at by the organisers before publication: every answer right in under 2 seconds per question, 5 people or more with equal errors, 4 phone or ID numbers in a row or more, 5 people registered on one device or 50 from one network address (of those who agreed to its being kept); nobody is disqualified automatically.',
      'The published result shows: the full name, unit, points; only people who agreed are named; of people below 16: the name in part.',
    ]);
  });

  it('tell the rules of a contest', () => {
    const rules = contestRules({
      divisions: [
        { id: 'cb', name: 'Cán bộ', chosen: true },
        { id: 'nd', name: 'Người dân' },
      ],
      eligibility: { barredRoles: ['organiser', 'judge'], barredUnits: [], as: 'excluded' },
      overall: { combine: 'best-of', best: 3, atLeast: 2, tieBreak: [{ by: 'duration' }] },
      collectives: [
        {
          id: 'x',
          name: 'Tập thể xuất sắc',
          measure: 'ratio-and-average',
          successors: true,
          groupBy: 'kind',
          headcountAsOf: '2025-07-01',
          floor: [{ below: 50, percent: 30 }, { percent: 25 }],
          conditions: [{ prizes: 1, tier: 'nhi' }],
          tiers: [{ id: 'a', name: 'giải A', count: 1 }],
        },
      ],
      winners: { ask: ['personalId'], replyWithinDays: 5, nextInLine: true },
      appeals: { days: 7, blocksPublication: true },
    });
    expect(sayContestRules(rules).map(({ vi }) => vi)).toEqual([
      'Người dự thi được xếp hạng riêng theo bảng, mỗi người thuộc bảng đầu tiên mà mình đủ điều kiện: “Cán bộ” (tự chọn khi đăng ký) và “Người dân” (mọi người còn lại).',
      'Không được xếp hạng: Ban Tổ chức và Ban Giám khảo.',
      'Kết quả chung cuộc là tổng điểm 3 vòng cao nhất của mỗi người trong tất cả các vòng thi, dành cho người được xếp hạng ở ít nhất 2 vòng.',
      'Chung cuộc: Xếp hạng theo điểm từ cao xuống thấp; nếu bằng điểm thì xét lần lượt: (1) ai có thời gian làm bài ngắn hơn xếp trên. Vẫn bằng nhau thì đồng hạng.',
      'Giải tập thể “Tập thể xuất sắc”: các đơn vị cùng loại được so theo tổng của tỷ lệ người dự thi trên tổng số người của đơn vị (tính bằng phần trăm) và điểm trung bình của các bài được tính kết quả; chỉ xét đơn vị có tỷ lệ người dự thi từ 30% (đơn vị dưới 50 người) và 25% trở lên; phải có ít nhất 1 giải cá nhân từ mức nhi trở lên; số liệu đơn vị tính đến ngày 01/07/2025; người của đơn vị đã sáp nhập được tính cho đơn vị kế thừa. Trao 1 giải A cho mỗi khối; bằng nhau thì Ban Tổ chức quyết định.',
      'Mọi điều chỉnh kết quả ghi rõ lý do và do người thứ hai phê duyệt; đáp số của câu hỏi dự đoán được tính lại khi có người bị loại sau đó.',
      'Ban Tổ chức xem xét trước khi công bố: bài đúng tất cả trong chưa đến 2 giây mỗi câu, từ 5 người sai giống nhau, từ 4 số điện thoại hoặc số định danh liền nhau, từ 5 người đăng ký trên một thiết bị hoặc 50 người từ một địa chỉ mạng (với người đồng ý lưu); không ai bị loại tự động.',
      'Người đoạt giải xác nhận số định danh cá nhân trong 5 ngày; quá hạn thì giải chuyển cho người kế tiếp.',
      'Kết quả công bố gồm: họ tên đầy đủ, đơn vị, điểm; chỉ nêu tên người đã đồng ý công khai tên; với người chưa đủ 16 tuổi: họ tên được che bớt.',
      'Khiếu nại được nhận trong 7 ngày, kể từ ngày liền sau ngày công bố; kết quả tiếp theo chỉ công bố khi đã trả lời hết khiếu nại.',
    ]);
  });

  it('call tiers and units by their names where they are known', () => {
    const rules = contestRules({
      eligibility: { barredRoles: [], barredUnits: ['stp', 'cu'], as: 'excluded' },
      collectives: [
        {
          ...{ id: 'co', name: 'Cờ', measure: 'people', groupBy: 'none', successors: false },
          conditions: [{ prizes: 1, tier: 'b' }],
          tiers: [{ id: 'nhat', name: 'cờ', count: 1 }],
        },
      ],
    });
    const weekly = { tiers: [{ id: 'b', name: 'Giải B', count: 2 }] } as PrizeList;
    const names = {
      tiers: tierNames(rules, [{ rules: { results: { prizes: weekly } } }]),
      units: new Map([['stp', 'Sở Tư pháp']]),
    };
    const said = sayContestRules(rules, { names })
      .map(({ vi }) => vi)
      .join(' ');
    expect(said).toContain('người của đơn vị Sở Tư pháp và người của đơn vị cu');
    expect(said).toContain('1 giải cá nhân từ mức Giải B trở lên');
    expect(rules.eligibility?.barredUnits).toEqual(['stp', 'cu']);
  });
});
