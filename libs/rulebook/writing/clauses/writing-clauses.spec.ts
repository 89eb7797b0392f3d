import { validateSync } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import { checkContestRules, sayContestRules } from '../../clauses/doors';
import { ContestRules } from '../../documents/contest-rules';
import { contestRules } from '../../facts.testing';
import type { AwardRules } from '../documents/awards';
import type { Band, DiscrepancyRules } from '../documents/discrepancy';
import type { Medium } from '../documents/media';
import type { Criterion, StageRules } from '../documents/stages';
import type { WritingRules } from '../documents/writing-rules';
import { awards, band, criterion, discrepancy, medium, stage, writing } from '../writing.testing';

/** Paths of what is wrong with a contest of those writing rules, in divisions tre and lon. */
const wrong = (changes: Partial<WritingRules>): string[] =>
  checkContestRules(
    contestRules({
      divisions: [
        { id: 'tre', name: 'Trẻ', age: { below: 18 } },
        { id: 'lon', name: 'Lớn' },
      ],
      writing: writing(changes),
    }),
    { rounds: [] },
  ).map(({ path }) => path.replace(/^writing\./, ''));

const inMedium = (changes: Partial<Medium>): string[] => wrong({ media: [medium('bao', changes)] });
const inStage = (changes: Partial<StageRules>): string[] => wrong({ stages: [stage(changes)] });
const inBands = (bands: Band[], changes: Partial<DiscrepancyRules> = {}): string[] =>
  inStage({ discrepancy: discrepancy({ bands, ...changes }) });
const inCriterion = (changes: Partial<Criterion>): string[] =>
  inStage({ rubric: [criterion('noi-dung', 10, changes)] });
const inAwards = (changes: Partial<AwardRules>): string[] => wrong({ awards: awards(changes) });
const final = { kind: 'final' as const };
const tier = (id: string) => ({ id, name: id, count: 1 });

describe('writing rules that contradict themselves', () => {
  it.each<[string, string[], string[]]>([
    ['plain ones', wrong({}), []],
    ['an end before the beginning', wrong({ closesAt: '2026-02-01T00:00:00Z' }), ['closesAt']],
    ['a medium twice', wrong({ media: [medium('a'), medium('a')] }), ['media[1].id']],
    [
      'words of a video',
      inMedium({ form: 'video', inBrowser: false, words: { max: 9 } }),
      ['media[0].words', 'media[0].files.types'],
    ],
    ['at least more than at most', inMedium({ words: { min: 9, max: 8 } }), ['media[0].words']],
    [
      'no way in',
      inMedium({ inBrowser: false, files: { types: [], maxBytes: 1, max: 0 } }),
      ['media[0].files.max'],
    ],
    ['a translation of Vietnamese', inMedium({ languages: ['vi'] }), ['media[0].translation']],
    [
      'a recording among texts',
      inMedium({ files: { types: ['mp3'], maxBytes: 1, max: 1 } }),
      ['media[0].files.types[0]', 'media[0].files.types'],
    ],
    [
      'more of a medium than of an author',
      wrong({ perAuthor: 1, media: [medium('a', { perAuthor: 2 })] }),
      ['media[0].perAuthor'],
    ],
    ['nobody named', wrong({ authorData: [{ field: 'phone', need: 'required' }] }), ['authorData']],
    ['ages that nobody is asked for', wrong({ age: { from: 9, below: 16 } }), ['authorData']],
    [
      'a quota of an unknown medium',
      wrong({ unitQuotas: [{ media: ['x'], max: 1 }] }),
      ['unitQuotas[0].media[0]'],
    ],
    ['a quota of nothing', wrong({ unitQuotas: [{}] }), ['unitQuotas[0]']],
    [
      'published, but when',
      wrong({ origin: { published: 'yes', prized: 'any' } }),
      ['origin.from'],
    ],
    [
      'a tier twice',
      wrong({
        tiers: ['a', 'b'].map((name) => ({
          unitKind: 'xa',
          name,
          forward: { kind: 'all' as const },
        })),
      }),
      ['tiers[1].unitKind'],
    ],
    [
      'a threshold with places',
      wrong({
        tiers: [
          { unitKind: 'xa', name: 'Xã', forward: { kind: 'threshold', centipoints: 1, count: 2 } },
        ],
      }),
      ['tiers[0].forward.count'],
    ],
  ])('%s', (_, found, paths) => {
    expect(found).toEqual(paths);
  });

  it.each<[string, string[], string[]]>([
    ['a stage of an unknown medium', inStage({ media: ['bao', 'x'] }), ['stages[0].media[1]']],
    [
      'a medium that nobody marks',
      wrong({ media: [medium('bao'), medium('tho')], stages: [stage({ media: ['bao'] })] }),
      ['media[1].id'],
    ],
    [
      'a scale that the rubric does not fill',
      inStage({ scaleCentipoints: 10_000 }),
      ['stages[0].scaleCentipoints'],
    ],
    [
      'weights that do fill it',
      inStage({
        scaleCentipoints: 10_000,
        rubric: [
          criterion('a', 100, { weight: 50 }),
          criterion('b', 100, { weight: 25 }),
          criterion('c', 100, { weight: 25 }),
        ],
      }),
      [],
    ],
    [
      'a step that never arrives',
      inCriterion({ stepCentipoints: 30 }),
      ['stages[0].rubric[0].stepCentipoints'],
    ],
    [
      'levels that do not ascend',
      inCriterion({
        levels: [
          { fromCentipoints: 0, name: 'a', descriptor: 'a' },
          { fromCentipoints: 0, name: 'b', descriptor: 'b' },
        ],
      }),
      ['stages[0].rubric[0].levels[1].fromCentipoints'],
    ],
    [
      'a part in one criterion only',
      inStage({
        rubric: [criterion('a', 9, { part: 'content' }), criterion('b', 1)],
      }),
      ['stages[0].rubric'],
    ],
    [
      'teams of one',
      inStage({ marks: 1, teams: true, discrepancy: discrepancy({ bands: [] }) }),
      ['stages[0].teams'],
    ],
    ['forwarded to nowhere', inStage({ forward: { kind: 'all' } }), ['stages[0].forward']],
    [
      'no word on who goes on',
      wrong({ stages: [stage({ id: 'a' }), stage({ id: 'b' })] }),
      ['stages[0].forward'],
    ],
    [
      'a threshold above the scale',
      wrong({
        stages: [
          stage({ id: 'a', forward: { kind: 'threshold', centipoints: 1_001 } }),
          stage({ id: 'b' }),
        ],
      }),
      ['stages[0].forward.centipoints'],
    ],
    [
      'ranks turned round',
      inStage({ comparison: { band: { from: 9, to: 3 }, reliability: 80 } }),
      ['stages[0].comparison.band.to'],
    ],
  ])('%s', (_, found, paths) => {
    expect(found).toEqual(paths);
  });
});

describe('discrepancy bands', () => {
  const at = 'stages[0].discrepancy';
  it.each<[string, string[], string[]]>([
    ['one for everything', inBands([band(0, null, 'joint')]), []],
    ['that do not begin at 0', inBands([band(50, null, 'mean')]), [`${at}.bands[0].from`]],
    ['that end', inBands([band(0, 100, 'mean')]), [`${at}.bands[0].to`]],
    [
      'an endless one in the middle',
      inBands([band(0, null, 'mean'), band(100, null, 'joint')]),
      [`${at}.bands[0].to`],
    ],
    ['a gap', inBands([band(0, 100, 'mean'), band(150, null, 'joint')]), [`${at}.bands[1].from`]],
    [
      'an overlap',
      inBands([band(0, 100, 'mean'), band(50, null, 'joint')]),
      [`${at}.bands[1].from`],
    ],
    [
      'a limit in neither',
      inBands([band(0, 100, 'mean'), band(100, null, 'joint', { fromInclusive: false })]),
      [`${at}.bands[1].fromInclusive`],
    ],
    [
      'a limit in both',
      inBands([band(0, 100, 'mean', { toInclusive: true }), band(100, null, 'joint')]),
      [`${at}.bands[1].fromInclusive`],
    ],
    [
      'that grow milder',
      inBands([band(0, 100, 'chief'), band(100, null, 'agree')]),
      [`${at}.bands[1].action`],
    ],
    [
      'one of no width',
      inBands([
        band(0, 100, 'mean'),
        band(100, 100, 'agree'),
        band(100, null, 'joint', { fromInclusive: false }),
      ]),
      [`${at}.bands[1].to`, `${at}.bands[2].fromInclusive`],
    ],
    [
      'one exact difference',
      inBands([
        band(0, 100, 'mean'),
        band(100, 100, 'agree', { toInclusive: true }),
        band(100, null, 'joint', { fromInclusive: false }),
      ]),
      [],
    ],
    ['a third mark that nothing is made of', inBands([band(0, null, 'third')]), [`${at}.third`]],
    [
      'a third mark that nobody asks for',
      inBands([band(0, null, 'mean')], { third: final }),
      [`${at}.third`],
    ],
    [
      'a final third mark with a spread',
      inBands([band(0, null, 'third')], { third: { ...final, spread: 1 } }),
      [`${at}.third`],
    ],
    [
      'a third of three',
      inStage({
        marks: 3,
        discrepancy: discrepancy({ bands: [band(0, null, 'third')], third: final }),
      }),
      [`${at}.bands[0].action`],
    ],
    [
      'above a hundred percent',
      inBands([band(0, 10_001, 'mean'), band(10_001, null, 'joint')], { in: 'percent' }),
      [`${at}.bands[1].from`],
    ],
    ['on nothing', inBands([band(0, null, 'mean')], { on: [] }), [`${at}.on`]],
    ['of a single mark', inStage({ marks: 1 }), [`${at}.bands`]],
  ])('%s', (_, found, paths) => {
    expect(found).toEqual(paths);
  });
});

describe('awards', () => {
  it.each<[string, string[], string[]]>([
    ['none', inAwards({ perMedium: [] }), ['awards']],
    [
      'of an unknown medium',
      inAwards({ perMedium: [{ medium: 'x', tiers: [tier('a')] }] }),
      ['awards.perMedium[0].medium'],
    ],
    [
      'of an unknown division',
      inAwards({
        perMedium: [{ medium: null, divisions: ['x'], tiers: [tier('a')] }],
      }),
      ['awards.perMedium[0].divisions[0]'],
    ],
    [
      'of each division',
      inAwards({
        perMedium: [
          { medium: null, divisions: ['tre'], tiers: [tier('a')] },
          { medium: null, divisions: ['lon'], tiers: [tier('a')] },
        ],
      }),
      [],
    ],
    [
      'a list twice',
      inAwards({
        perMedium: [
          { medium: null, tiers: [tier('a')] },
          { medium: null, tiers: [tier('b')] },
        ],
      }),
      ['awards.perMedium'],
    ],
    [
      'a tier twice',
      inAwards({ perMedium: [{ medium: null, tiers: [tier('a'), tier('a')] }] }),
      ['awards.perMedium[0].tiers[1].id'],
    ],
    [
      'tiers the other way round',
      inAwards({
        perMedium: [
          { medium: 'bao', tiers: [tier('a'), tier('b')] },
          { medium: null, tiers: [tier('b'), tier('a')] },
        ],
      }),
      ['awards.perMedium'],
    ],
    [
      'a least mark of an unknown tier',
      inAwards({ minimum: [{ tier: 'x', centipoints: 1 }] }),
      ['awards.minimum[0].tier'],
    ],
    [
      'a least mark above the scale',
      inAwards({ minimum: [{ tier: 'a', centipoints: 1_001 }] }),
      ['awards.minimum[0].centipoints'],
    ],
    [
      'a ceiling of an unknown tier',
      inAwards({
        caps: [{ tiers: ['x'], of: 'prizes', percent: 5 }],
      }),
      ['awards.caps[0].tiers[0]'],
    ],
    [
      'units with prizes of an unknown tier',
      inAwards({
        collectives: { tiers: [tier('tt')], atLeast: { prizes: 1, tier: 'x' }, by: 'medals' },
      }),
      ['awards.collectives.atLeast.tier'],
    ],
    [
      'promising at any age',
      wrong({
        authorData: [
          { field: 'name', need: 'required' },
          { field: 'birthDate', need: 'required' },
        ],
        awards: awards({ extra: [{ ...tier('tv'), kind: 'promising', stacks: false }] }),
      }),
      ['awards.extra[0].ageMax'],
    ],
    [
      'promising of unknown ages',
      inAwards({
        extra: [{ ...tier('tv'), kind: 'promising', stacks: false, ageMax: 25 }],
      }),
      ['authorData'],
    ],
    [
      'over media on different scales',
      wrong({
        media: [medium('a'), medium('b')],
        stages: [
          stage({ id: 'a', media: ['a'] }),
          stage({ id: 'b', media: ['b'], scaleCentipoints: 10_000, rubric: [criterion('x', 100)] }),
        ],
        awards: awards({ overAll: [tier('db')] }),
      }),
      ['awards.overAll'],
    ],
    [
      'a change beyond the scale',
      wrong({
        remark: {
          days: 1,
          answerDays: 1,
          markers: 2,
          changeFrom: 9_999,
          dialogueFrom: null,
          direction: 'up',
        },
      }),
      ['remark.changeFrom'],
    ],
  ])('%s', (_, found, paths) => {
    expect(found).toEqual(paths);
  });
});

describe('the document of writing rules', () => {
  const invalid = (changes: object): string[] => {
    const rules = plainToInstance(ContestRules, {
      schema: 1,
      writing: { ...writing(), ...changes },
    });
    return validateSync(rules, { whitelist: true, forbidNonWhitelisted: true }).flatMap(
      ({ children = [] }) => children.map(({ property }) => property),
    );
  };

  it.each<[string, object, string[]]>([
    ['as it is', {}, []],
    ['null where null means none', { perAuthor: null, remark: null }, []],
    ['nothing where null means none', { perAuthor: undefined }, ['perAuthor']],
    ['a day instead of an instant', { opensAt: '2026-03-01' }, ['opensAt']],
    ['no stage', { stages: [] }, ['stages']],
    ['six marks of a work', { stages: [stage({ marks: 6 })] }, ['stages']],
    [
      'an unknown file type',
      { media: [medium('a', { files: { types: [], maxBytes: 0, max: 1 } })] },
      ['media'],
    ],
    ['an unknown field', { secret: true }, ['secret']],
  ])('%s', (_, changes, paths) => {
    expect(invalid(changes)).toEqual(paths);
  });
});

describe('the sentences of writing rules', () => {
  it('tell the whole of it', () => {
    const rules = contestRules({
      writing: writing({
        media: [
          medium('bao', { name: 'Báo', words: { min: 800, max: 1_200 }, similarityPercent: 25 }),
        ],
        unitQuotas: [{ kind: 'xa', max: 3 }],
        tiers: [
          { unitKind: 'xa', name: 'Cấp xã', forward: { kind: 'threshold', centipoints: 8_600 } },
        ],
        stages: [
          stage({
            discrepancy: {
              on: ['total', 'criteria'],
              bands: [
                band(0, 100, 'agree'),
                band(100, 150, 'chief', { toInclusive: true }),
                band(150, null, 'third', { fromInclusive: false }),
              ],
              third: { kind: 'equal-then-mean', spread: 250, inclusive: true, otherwise: 'joint' },
            },
          }),
        ],
        remark: {
          days: 10,
          answerDays: 15,
          markers: 2,
          changeFrom: 25,
          dialogueFrom: 50,
          direction: 'both',
        },
      }),
    });
    const said = sayContestRules(rules);
    expect(said.map(({ vi }) => vi).slice(0, -3)).toEqual([
      'Nhận tác phẩm từ 00:00 ngày 01/03/2026 (+07:00) đến trước 00:00 ngày 01/07/2026 (+07:00); bài gửi bưu điện tính theo ngày trên dấu bưu điện.',
      '“Báo”: từ 800 chữ đến 1.200 chữ; viết trên trang web; không quá 1 tệp docx, pdf, mỗi tệp không quá 20 MB; tác phẩm không bằng tiếng Việt kèm bản dịch; một tác giả; trùng lặp trên 25% thì bị loại.',
      'Tác giả là cá nhân; thông tin tác giả để riêng, không ghi trong tác phẩm: họ tên (phải có).',
      'Mỗi đơn vị loại xã gửi nhiều nhất 3 tác phẩm.',
      'Tác phẩm để lộ danh tính tác giả trong nội dung thì bị loại.',
      'Cấp xã thu nhận, sơ loại và chuyển lên: tác phẩm đạt từ 86 điểm trở lên.',
      'Chung khảo: chấm kín, thang điểm 10, mỗi tác phẩm 2 giám khảo chấm độc lập; điểm làm tròn đến 2 chữ số thập phân.',
      'Chung khảo, tiêu chí: noi-dung (10).',
      'Điểm lệch nhau, xét trên tổng điểm và từng tiêu chí: dưới 1 điểm: các giám khảo thống nhất điểm; từ 1 đến 1,5 điểm: thảo luận, lập biên bản, trưởng ban giám khảo quyết định; trên 1,5 điểm: chấm lần ba; sau ba lần chấm: hai điểm bằng nhau thì lấy điểm đó, lệch nhau nhiều nhất đến 2,5 điểm thì lấy trung bình cả ba, còn lại chấm chung.',
      'Giải của mỗi loại hình: 1 giải A.',
      'Xét theo điểm cuối cùng từ cao xuống thấp; mỗi tác phẩm nhận một giải; có thể để trống giải; các tác phẩm bằng điểm vượt quá số giải còn lại thì Ban Giám khảo quyết định; thay đổi so với thứ tự điểm phải ghi lý do.',
      'Phúc khảo: nhận đơn trong 10 ngày kể từ ngày liền sau ngày công bố, trả lời trong 15 ngày tiếp theo; hai giám khảo mới chấm độc lập, lệch nhau thì chấm lần ba, lấy hai điểm bằng nhau hoặc trung bình ba điểm; điểm thay đổi khi lệch từ 0,25 điểm; lệch từ 0,5 điểm thì đối thoại, có biên bản.',
    ]);
    expect(said.every(({ en }) => en.length > 0 && !en.includes('undefined'))).toBe(true);
  });

  it('speak of answers and predictions only where the contest has rounds', () => {
    const rules = Object.assign(new ContestRules(), { schema: 1, writing: writing() });
    const said = (hasRounds: boolean) => sayContestRules(rules, { hasRounds });
    const speaksOfRounds = ({ vi }: { vi: string }) => /mỗi câu|dự đoán/.test(vi);
    expect(said(true).filter(speaksOfRounds)).toHaveLength(2);
    expect(said(false).filter(speaksOfRounds)).toEqual([]);
    expect(said(false).map(({ vi }) => vi)).toContain(
      'Mọi điều chỉnh kết quả ghi rõ lý do và do người thứ hai phê duyệt.',
    );
    expect(said(false)).toHaveLength(said(true).length - 1);
  });

  it('names the places whose fields make a sentence, and media as people call them', () => {
    const rules = Object.assign(new ContestRules(), {
      schema: 1,
      writing: writing({
        media: [medium('bao', { name: 'Báo' }), medium('tho', { name: 'Thơ' })],
        unitQuotas: [{ media: ['bao', 'tho'], max: 2 }],
        stages: [
          stage({ media: ['bao'], counts: 'adjusted' }),
          stage({ id: 'chung', media: ['tho'] }),
        ],
      }),
    });
    const said = sayContestRules(rules);
    const places = said.map(({ place }) => place);
    expect(places.slice(0, -3)).toEqual([
      'writing.opensAt',
      'writing.media[0]',
      'writing.media[1]',
      'writing.authorData',
      'writing.unitQuotas',
      'writing.identityInBody',
      ...['marks', 'rubric', 'discrepancy', 'watched'].map((part) => `writing.stages[0].${part}`),
      ...['marks', 'rubric', 'discrepancy'].map((part) => `writing.stages[1].${part}`),
      'writing.awards.perMedium',
      'writing.awards.onePerAuthor',
    ]);
    expect(places.slice(-3)).toEqual(['corrections', 'suspicion', 'publication']);
    const at = (place: string): string | undefined => said.find((one) => one.place === place)?.vi;
    expect(at('writing.unitQuotas')).toBe('Mỗi đơn vị gửi nhiều nhất 2 tác phẩm (Báo, Thơ).');
    expect(at('writing.stages[0].marks')).toContain('Chung khảo (Báo): chấm kín');
  });
});
