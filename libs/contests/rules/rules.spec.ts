import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import fc from 'fast-check';
import { canonicalJson, faultsOf } from '@bangvang/platform';
import { sayRoundResults } from '@bangvang/rulebook';
import { checkRules, rulesSummary } from './clauses';
import { maxCentipoints } from './points.clause';
import { readRules, RoundRules } from './round-rules';
import { contestState, freezeAt, mayShowKey, mayShowScore, overAt, roundState } from './round-time';

const BANK = '01890000-0000-7000-8000-000000000001';
const QUESTION = '01890000-0000-7000-8000-000000000002';

const plain = {
  schema: 1,
  draw: {
    kind: 'bank',
    bankId: BANK,
    parts: [
      { topic: 'Tiểu sử', difficulty: 1, count: 6 },
      { topic: 'Hải Phòng', difficulty: 2, count: 4 },
    ],
  },
  variants: 24,
  shuffleQuestions: true,
  shuffleOptions: true,
  timeLimitSeconds: 1200,
  atClose: 'cut',
  attempts: { max: 3, counted: 'best-then-fastest' },
  completeness: 'partial',
  points: { default: 5, byDifficulty: { '2': 10 }, multiple: 'all-or-nothing' },
  prediction: {
    prompt: 'Có bao nhiêu người trả lời đúng tất cả các câu hỏi?',
    target: 'people-all-correct',
    required: true,
    max: 1_000_000,
  },
  show: { score: 'at-once', key: 'after-close', board: 'frozen', freezeMinutes: 30 },
  boardKey: 'duration',
};

const window = {
  opensAt: new Date('2026-05-18T03:00:00.000Z'),
  closesAt: new Date('2026-05-25T02:00:00.000Z'),
};

/** The plain document with some parts replaced: `{'attempts.max': 5}`. */
function changed(changes: Record<string, unknown>): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(plain)) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = copy;
    for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
    if (value === undefined) delete place[last];
    else place[last] = JSON.parse(JSON.stringify(value));
  }
  return copy;
}

const rules = (changes: Record<string, unknown> = {}): RoundRules => readRules(changed(changes));

/** The errors that a request body would be refused with. */
function errorsOf(body: unknown): { path: string; expected: string }[] {
  return faultsOf(plainToInstance(RoundRules, body as object));
}

describe('the rule document', () => {
  it('takes a document that is right', () => {
    expect(errorsOf(plain)).toEqual([]);
    expect(errorsOf(changed({ prediction: null }))).toEqual([]);
    expect(errorsOf(changed({ draw: { kind: 'fixed', questionIds: [QUESTION] } }))).toEqual([]);
    expect(errorsOf(changed({ 'points.byDifficulty': undefined }))).toEqual([]);
    expect(errorsOf(changed({ 'prediction.measure': 'nearest-not-above' }))).toEqual([]);
    expect(errorsOf(changed({ 'prediction.exactCentipoints': 500 }))).toEqual([]);
    expect(errorsOf(changed({ results: {} }))).toEqual([]);
    expect(errorsOf(changed({ results: { ranking: { among: 'any', tieBreak: [] } } }))).toEqual([]);
  });

  it.each([
    ['schema', 2],
    ['draw', undefined],
    ['draw', null],
    ['draw', []],
    ['draw', 'bank'],
    ['draw', { kind: 'lottery' }],
    ['draw.bankId', 'mine'],
    ['draw.parts', []],
    ['draw.parts', [null]],
    ['variants', 0],
    ['variants', 1.5],
    ['variants', 201],
    ['variants', '24'],
    ['shuffleQuestions', 'yes'],
    ['shuffleOptions', 1],
    ['timeLimitSeconds', 9],
    ['timeLimitSeconds', 90 * 86_400 + 1],
    ['timeLimitSeconds', null],
    ['atClose', 'wait'],
    ['attempts', null],
    ['attempts', []],
    ['attempts.max', 0],
    ['attempts.max', 1_001],
    ['attempts.counted', 'worst'],
    ['completeness', true],
    ['points', null],
    ['points', []],
    ['points.default', 0],
    ['points.default', 5.001],
    ['points.default', 1e-7],
    ['points.default', Infinity],
    ['points.default', 1_001],
    ['points.multiple', 'some'],
    ['prediction', undefined],
    ['prediction', 'how many?'],
    ['prediction.prompt', 'Hỏi?'],
    ['prediction.target', 'winners'],
    ['prediction.required', undefined],
    ['prediction.max', 0],
    ['prediction.measure', 'nearest'],
    ['prediction.measure', null],
    ['prediction.exactCentipoints', 0],
    ['prediction.exactCentipoints', 2.5],
    ['results', null],
    ['results', []],
    ['results.bonus', 1],
    ['results.ranking.among', 'best'],
    ['show', null],
    ['show.score', 'later'],
    ['show.key', 'at-once'],
    ['show.board', 'secret'],
    ['show.freezeMinutes', 0],
    ['show.freezeMinutes', 1.5],
    ['boardKey', 'age'],
  ])('names %s when it is %j', (path, value) => {
    const [error] = errorsOf(changed({ [path]: value }));
    expect(error?.path).toMatch(new RegExp(`^${path}(\\.kind|\\[0\\])?$`));
    expect(error?.expected).not.toBe('');
  });

  it('names the part of a list, and what does not belong', () => {
    const wrong = changed({
      'draw.parts': [{ topic: 'Tiểu sử', difficulty: 1, count: 0, weight: 2 }],
      bonus: true,
    });
    expect(errorsOf(wrong).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['bonus', 'draw.parts[0].weight', 'draw.parts[0].count']),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(plain), 'draw.parts', 'points.default', 'show.board'),
        fc.jsonValue(),
        (path, value) => {
          const body = changed({ [path]: value });
          if (errorsOf(body).length === 0) checkRules(readRules(body), window);
        },
      ),
    );
  });

  it('reads back what was stored, byte for byte in canonical form', () => {
    const stored = JSON.parse(JSON.stringify(rules())) as object;
    expect(canonicalJson(readRules(stored))).toBe(canonicalJson(plain));
  });
});

describe('what has to fit together', () => {
  const paths = (changes: Record<string, unknown>, round = window) =>
    checkRules(rules(changes), round).map(({ path }) => path);

  it('finds nothing in a document that fits', () => {
    expect(paths({})).toEqual([]);
  });

  it("asks for one attempt where 'only' one is counted", () => {
    expect(paths({ 'attempts.counted': 'only' })).toEqual(['attempts.max']);
    expect(paths({ 'attempts.counted': 'only', 'attempts.max': 1 })).toEqual([]);
  });

  it('allows freezeMinutes on a frozen board only, shorter than the round', () => {
    expect(paths({ 'show.board': 'live' })).toEqual(['show.freezeMinutes']);
    expect(paths({ 'show.freezeMinutes': undefined })).toEqual(['show.freezeMinutes']);
    const hour = { ...window, closesAt: new Date(window.opensAt.getTime() + 3_600_000) };
    expect(paths({ 'show.freezeMinutes': 60 }, hour)).toEqual(['show.freezeMinutes']);
    expect(paths({ 'show.freezeMinutes': 59 }, hour)).toEqual([]);
  });

  it('lets no board tell a score that is kept back', () => {
    expect(paths({ 'show.score': 'after-close' })).toEqual(['show.board']);
    const hidden = { score: 'after-close', key: 'after-close', board: 'hidden' };
    expect(paths({ show: hidden })).toEqual([]);
    expect(paths({ show: { ...hidden, score: 'never' } })).toEqual([]);
    expect(paths({ show: { ...hidden, score: 'at-once' } })).toEqual([]);
  });

  it('keeps a paper within 10,000 points', () => {
    expect(paths({ 'points.default': 1000, 'points.byDifficulty': {} })).toEqual([]);
    expect(paths({ 'points.default': 1000, 'points.byDifficulty': { '2': 1000 } })).toEqual([]);
    expect(
      paths({ 'draw.parts': [{ topic: 'T', difficulty: 1, count: 11 }], 'points.default': 1000 }),
    ).toEqual(['points']);
  });

  it('keeps a submission key within 90 days after the opening', () => {
    const days = (count: number) => ({
      ...window,
      closesAt: new Date(window.opensAt.getTime() + count * 86_400_000),
    });
    expect(paths({ boardKey: 'submission' }, days(90))).toEqual([]);
    expect(paths({ boardKey: 'submission', atClose: 'finish' }, days(90))).toEqual(['boardKey']);
    expect(paths({ boardKey: 'submission' }, days(91))).toEqual(['boardKey']);
    expect(paths({}, days(91))).toEqual([]);
  });

  it('refuses variants that could not differ', () => {
    const same = {
      draw: { kind: 'fixed', questionIds: [QUESTION] },
      shuffleOptions: false,
    };
    expect(paths(same)).toEqual(['variants']);
    expect(paths({ ...same, variants: 1 })).toEqual([]);
    expect(paths({ ...same, shuffleOptions: true })).toEqual([]);
  });

  it.each([
    ['Có bao nhiêu người trả lời đúng tất cả các câu hỏi?', 'people', false],
    ['Có bao nhiêu người trả lời đúng tất cả các câu hỏi?', 'people-all-correct', true],
    ['Dự đoán số người trả lời đúng 10/10 câu?', 'people', false],
    ['Có bao nhiêu lượt người tham gia dự thi tuần này?', 'people', false],
    ['Có bao nhiêu lượt người tham gia dự thi tuần này?', 'valid-attempts', true],
    ['Có bao nhiêu người tham gia dự thi tuần này?', 'attempts', false],
    ['Có bao nhiêu người tham gia dự thi tuần này?', 'people', true],
    ['How many will take part?', 'attempts', true],
  ])('%s with target %s fits: %s', (prompt, target, fits) => {
    const wrong = paths({ 'prediction.prompt': prompt, 'prediction.target': target });
    expect(wrong).toEqual(fits ? [] : ['prediction.target']);
  });
});

describe('the sentences', () => {
  const vi = (changes: Record<string, unknown> = {}) => rulesSummary(rules(changes)).vi.join('\n');
  const en = (changes: Record<string, unknown> = {}) => rulesSummary(rules(changes)).en.join('\n');

  it('tell the whole document, one sentence a clause', () => {
    expect(rulesSummary(rules()).vi).toEqual([
      'Mỗi đề thi gồm 10 câu hỏi rút ngẫu nhiên từ ngân hàng câu hỏi: 6 câu về “Tiểu sử”, 4 câu về “Hải Phòng”.',
      'Có 24 mã đề, thứ tự câu hỏi và thứ tự phương án được xáo trộn.',
      'Thời gian làm bài là 20 phút, tính theo đồng hồ máy chủ từ lúc bắt đầu; hết giờ, hệ thống tự nộp những câu đã lưu.',
      'Khi vòng thi đóng, lượt đang làm dừng lại và được tự động nộp.',
      'Mỗi người được thi tối đa 3 lượt trong vòng thi.',
      'Kết quả của mỗi người là lượt có điểm cao nhất; nếu bằng điểm thì lấy lượt làm nhanh nhất.',
      'Không bắt buộc trả lời hết các câu hỏi; câu bỏ trống không có điểm.',
      'Mỗi câu trả lời đúng được 5 điểm, câu mức 2 được 10 điểm; trả lời sai không bị trừ điểm.',
      'Câu có nhiều phương án đúng chỉ được điểm khi chọn đúng và đủ.',
      'Câu hỏi dự đoán (bắt buộc, không tính điểm): “Có bao nhiêu người trả lời đúng tất cả các câu hỏi?” Đáp số là số người trả lời đúng tất cả các câu hỏi của vòng thi; dự đoán được xét là của lượt được tính kết quả.',
      'Trong lúc thi, bảng xếp hạng xếp theo điểm từ cao xuống thấp; bằng điểm thì ai làm bài nhanh hơn xếp trên; bằng cả hai thì đồng hạng.',
      'Điểm được báo ngay sau khi nộp bài.',
      'Đáp án được công bố sau khi vòng thi kết thúc.',
      'Bảng xếp hạng được cập nhật trực tiếp và ngừng cập nhật 30 phút trước khi vòng thi đóng.',
      ...sayRoundResults(rules()).map((sentence) => sentence.vi),
    ]);
    expect(sayRoundResults(rules())).not.toEqual([]);
    expect(rulesSummary(rules()).en).toHaveLength(rulesSummary(rules()).vi.length);
  });

  it.each<[Record<string, unknown>, string, string]>([
    [
      { draw: { kind: 'fixed', questionIds: [QUESTION] } },
      'Đề thi gồm 1 câu hỏi, chung cho mọi người',
      'The paper has 1 question, the same for everyone',
    ],
    [
      {
        'draw.parts': [
          { topic: 'A', difficulty: 1, count: 2 },
          { topic: 'A', difficulty: 3, count: 1 },
        ],
      },
      '3 câu về “A” (2 câu mức 1, 1 câu mức 3)',
      '3 on “A” (2 of level 1, 1 of level 3)',
    ],
    [{ variants: 1 }, 'cùng một mã đề', 'the same paper'],
    [{ shuffleQuestions: false }, 'Có 24 mã đề, thứ tự phương án', 'with options shuffled'],
    [
      { shuffleQuestions: false, shuffleOptions: false },
      'Có 24 mã đề.',
      '24 variants of the paper.',
    ],
    [{ timeLimitSeconds: 5_445 }, '1 giờ 30 phút 45 giây', '1 hour 30 minutes 45 seconds'],
    [{ timeLimitSeconds: 86_400 }, 'là 1 ngày,', 'lasts 1 day '],
    [{ atClose: 'finish' }, 'được làm tiếp', 'may use its full time'],
    [{ 'attempts.counted': 'best-then-earliest' }, 'nộp sớm nhất', 'submitted first'],
    [
      { 'attempts.counted': 'best' },
      'lượt có điểm cao nhất.',
      'The attempt with the highest score counts.',
    ],
    [{ 'attempts.counted': 'first' }, 'lượt thi đầu tiên', 'The first attempt counts'],
    [{ 'attempts.counted': 'last' }, 'lượt thi cuối cùng', 'The last attempt counts'],
    [{ completeness: 'all' }, 'Phải trả lời tất cả', 'Every question must be answered'],
    [{ 'points.default': 2.5, 'points.byDifficulty': {} }, 'được 2,5 điểm;', 'earns 2.5 points;'],
    [{ 'points.multiple': 'partial' }, 'theo tỷ lệ', 'a share of its points'],
    [
      { 'prediction.required': false },
      '(không bắt buộc, không tính điểm)',
      '(optional, earns no points)',
    ],
    [
      { 'prediction.exactCentipoints': 250 },
      'dự đoán đúng được cộng 2,5 điểm',
      'an exact one adds 2.5 points',
    ],
    [
      { 'prediction.measure': 'nearest-not-above' },
      'không vượt quá đáp số',
      'not above it stands first',
    ],
    [{ boardKey: 'submission' }, 'ai nộp bài sớm hơn', 'the earlier submission'],
    [{ 'show.score': 'after-close' }, 'Điểm được báo sau khi', 'Scores are shown after'],
    [{ 'show.score': 'never' }, 'không được báo', 'Scores are not shown'],
    [{ 'show.key': 'never' }, 'Đáp án không được công bố', 'The key is not published'],
    [{ 'show.board': 'live' }, 'được cập nhật trực tiếp.', 'The board is updated live.'],
    [{ 'show.board': 'hidden' }, 'chỉ hiển thị sau khi', 'shown only after'],
  ])('%j is said', (changes, inVietnamese, inEnglish) => {
    expect(vi(changes)).toContain(inVietnamese);
    expect(en(changes)).toContain(inEnglish);
  });

  it('leave out what does not apply', () => {
    expect(vi({ prediction: null })).not.toContain('dự đoán');
    expect(vi({ 'attempts.max': 1, 'attempts.counted': 'only' })).not.toContain('Kết quả của mỗi');
  });
});

describe('the worth of a paper', () => {
  it('is exact where it is drawn by difficulty', () => {
    expect(maxCentipoints(rules())).toEqual({ centipoints: 6 * 500 + 4 * 1000, exact: true });
  });

  it('is a bound where named questions may differ', () => {
    const draw = { kind: 'fixed', questionIds: [QUESTION] };
    expect(maxCentipoints(rules({ draw }))).toEqual({ centipoints: 1000, exact: false });
    expect(maxCentipoints(rules({ draw, 'points.byDifficulty': {} }))).toEqual({
      centipoints: 500,
      exact: true,
    });
  });

  it('does not lose a hundredth', () => {
    const parts = [{ topic: 'T', difficulty: 1, count: 3 }];
    const doc = rules({ 'draw.parts': parts, 'points.default': 1.15 });
    expect(maxCentipoints(doc).centipoints).toBe(345);
  });
});

describe('time', () => {
  const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
  const { opensAt, closesAt } = window;

  it('opens and closes to the millisecond, half-open', () => {
    expect(roundState(window, at(opensAt, -1))).toBe('upcoming');
    expect(roundState(window, opensAt)).toBe('open');
    expect(roundState(window, at(closesAt, -1))).toBe('open');
    expect(roundState(window, closesAt)).toBe('closed');
  });

  it('knows a contest by its rounds', () => {
    const next = { opensAt: at(closesAt, 3_600_000), closesAt: at(closesAt, 7_200_000) };
    const rounds = [window, next];
    expect(contestState([], opensAt)).toBe('upcoming');
    expect(contestState(rounds, at(opensAt, -1))).toBe('upcoming');
    expect(contestState(rounds, opensAt)).toBe('open');
    expect(contestState(rounds, closesAt)).toBe('between');
    expect(contestState(rounds, next.opensAt)).toBe('open');
    expect(contestState(rounds, next.closesAt)).toBe('closed');
  });

  it('freezes the given minutes before the close, or never', () => {
    expect(freezeAt({ ...window, rules: rules() })).toEqual(at(closesAt, -1_800_000));
    const live = rules({ 'show.board': 'live', 'show.freezeMinutes': undefined });
    expect(freezeAt({ ...window, rules: live })).toBeNull();
  });

  it('shows scores and keys only once nobody can still be answering', () => {
    const round = (changes: Record<string, unknown>) => ({ ...window, rules: rules(changes) });
    const cut = round({ 'show.score': 'after-close' });
    expect(mayShowScore(round({}), opensAt)).toBe(true);
    expect(mayShowScore(cut, at(closesAt, -1))).toBe(false);
    expect(mayShowScore(cut, closesAt)).toBe(true);
    expect(mayShowScore(round({ 'show.score': 'never' }), at(closesAt, 1e9))).toBe(false);
    expect(mayShowKey(cut, at(closesAt, -1))).toBe(false);
    expect(mayShowKey(cut, closesAt)).toBe(true);
    expect(mayShowKey(round({ 'show.key': 'never' }), at(closesAt, 1e9))).toBe(false);

    const finish = round({ atClose: 'finish' });
    expect(overAt(finish)).toEqual(at(closesAt, 1_200_000));
    expect(mayShowKey(finish, at(closesAt, 1_199_999))).toBe(false);
    expect(mayShowKey(finish, at(closesAt, 1_200_000))).toBe(true);
  });
});

describe('the way from one round to another', () => {
  const [FIRST, OWN, LATER] = ['1', '2', '3'].map(
    (no) => `01890000-0000-7000-8000-0000000000a${no}`,
  );
  const day = (no: number) => ({
    opensAt: new Date(Date.UTC(2026, 4, no)),
    closesAt: new Date(Date.UTC(2026, 4, no, 12)),
  });
  const qualify = { by: 'quota', places: 10, ties: true } as const;
  const first = {
    id: FIRST!,
    title: 'Vòng loại',
    ...day(1),
    rules: rules({ results: { qualify } }),
  };
  const own = (changes: Record<string, unknown> = {}) => ({
    id: OWN!,
    title: 'Bán kết',
    ...day(8),
    rules: rules({ qualifiedFrom: [FIRST], ...changes }),
  });
  const found = (
    changes: Record<string, unknown>,
    others: Parameters<typeof checkRules>[1]['rounds'] = [first],
  ) =>
    checkRules(own(changes).rules, { ...own(), rounds: [...(others ?? []), own(changes)] }).map(
      ({ path, value }) => [path, value],
    );

  it('is said in one sentence, rounds by their names', () => {
    const called = { rounds: [first, own()].map(({ id, title }) => ({ id, name: title })) };
    const { vi, en } = rulesSummary(rules({ qualifiedFrom: [FIRST, OWN] }), called);
    expect(vi[0]).toBe(
      'Chỉ người được vào vòng sau theo kết quả đã công bố của “Vòng loại” hoặc “Bán kết” mới được dự vòng này.',
    );
    expect(en[0]).toBe(
      'Only whoever goes on by the published result of “Vòng loại” or “Bán kết” may take this round.',
    );
    expect(rulesSummary(rules(), called).vi[0]).not.toContain('vòng sau');
  });

  it('takes rounds of the contest that are earlier and say who goes on', () => {
    expect(found({})).toEqual([]);
    expect(found({ qualifiedFrom: [OWN] })).toEqual([['qualifiedFrom[0]', OWN]]);
    expect(found({ qualifiedFrom: [FIRST, LATER] })).toEqual([['qualifiedFrom[1]', LATER]]);
    expect(found({}, [{ ...first, ...day(9) }])).toEqual([['qualifiedFrom[0]', FIRST]]);
    expect(found({}, [{ ...first, rules: rules() }])).toEqual([['qualifiedFrom[0]', FIRST]]);
  });

  it('keeps what a later round counts on', () => {
    const later = { ...own(), id: LATER!, ...day(15), rules: rules({ qualifiedFrom: [OWN] }) };
    expect(found({}, [first, later])).toEqual([['results.qualify', undefined]]);
    const moved = { ...later, ...day(8) };
    expect(found({ results: { qualify } }, [first, moved]).map(([path]) => path)).toEqual([
      'closesAt',
    ]);
    expect(found({ results: { qualify } }, [first, later])).toEqual([]);
  });

  it.each([
    ['no list', 'first'],
    ['an empty list', []],
    ['no id', ['1']],
    ['one twice', [FIRST, FIRST]],
  ])('refuses %s', (_, qualifiedFrom) => {
    expect(errorsOf(changed({ qualifiedFrom }))[0]?.path).toMatch(/^qualifiedFrom/);
  });
});
