import fc from 'fast-check';
import { canonicalJson, sha256 } from '@bangvang/platform';
import { checkAnswers, scorePaper } from './answers.rules';
import { drawQuestions, shortages, type Drawable } from './draw.rules';
import type { Answers, PaperKey } from './paper';
import { centipointsOf, questionCount, type PaperPlan } from './plan';
import { shuffled, shuffledAround, type RandomInt } from './random';
import { paperText, renderPaper, sealHash, variantCode, type DrawnQuestion } from './render.rules';

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): RandomInt {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const LETTERS = 'abcdefghij';
const HEAD = { roundId: '0199a000-0000-7000-8000-000000000001', variant: 3, code: '104' };

const plan = (partial: Partial<PaperPlan> = {}): PaperPlan => ({
  draw: { kind: 'fixed', questionIds: [] },
  variants: 1,
  shuffleQuestions: true,
  shuffleOptions: true,
  points: { default: 5, byDifficulty: { '3': 10 }, multiple: 'partial' },
  ...partial,
});

const id = fc.uuid({ version: 7 });

const choice = (type: 'single' | 'multiple') =>
  fc
    .record({
      texts: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), {
        minLength: 2,
        maxLength: 10,
        comparator: (one, other) => one.toLowerCase() === other.toLowerCase(),
      }),
      pinned: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      picks: fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 10 }),
    })
    .map(({ texts, pinned, picks }) => {
      const letters = [...new Set(picks.map((pick) => LETTERS[pick % texts.length] as string))];
      return {
        type,
        options: texts.map((text, place) => ({ text, ...(pinned[place] ? { pinned: true } : {}) })),
        key: { correct: type === 'single' ? letters.slice(0, 1) : letters.sort() },
      };
    });

const trueFalse = fc.constantFrom('a', 'b').map((right) => ({
  type: 'boolean' as const,
  options: [],
  key: { correct: [right] },
}));

const number = fc
  .record({ value: fc.integer({ min: -1e9, max: 1e9 }), tolerance: fc.nat({ max: 1e6 }) })
  .map(({ value, tolerance }) => ({
    type: 'numeric' as const,
    options: [],
    key: { value: value / 1000, tolerance: tolerance / 1000 },
  }));

const question: fc.Arbitrary<DrawnQuestion> = fc
  .tuple(
    fc.oneof(choice('single'), choice('multiple'), trueFalse, number),
    fc.record({
      questionVersionId: id,
      difficulty: fc.integer({ min: 1, max: 5 }),
      stem: fc.string({ minLength: 1 }),
      explanation: fc.string({ minLength: 1 }),
    }),
  )
  .map(([typed, rest]) => ({ ...typed, ...rest }));

const questions = fc.uniqueArray(question, {
  minLength: 1,
  maxLength: 25,
  selector: ({ questionVersionId }) => questionVersionId,
});

/** The answers that are all right. */
function perfect(key: PaperKey): Answers {
  return Object.fromEntries(
    key.questions.map(({ no, type, correct, value }) => [
      no,
      type === 'numeric' ? value! : type === 'multiple' ? correct : correct[0]!,
    ]),
  );
}

const maximum = (key: PaperKey) => key.questions.reduce((sum, one) => sum + one.centipoints, 0);

describe('scoring', () => {
  it('gives the key itself everything, and nothing for no answers', () => {
    fc.assert(
      fc.property(questions, fc.integer(), (drawn, seed) => {
        const { key } = renderPaper(HEAD, drawn, plan(), seeded(seed));
        const all = scorePaper(key, perfect(key));
        expect(all).toEqual({
          centipoints: maximum(key),
          correct: drawn.length,
          answered: drawn.length,
          total: drawn.length,
          complete: true,
          perQuestion: key.questions.map(({ centipoints }) => centipoints),
        });
        const blank = Object.fromEntries(key.questions.map(({ no }) => [no, null]));
        for (const none of [{}, blank]) {
          expect(scorePaper(key, none)).toMatchObject({
            centipoints: 0,
            correct: 0,
            answered: 0,
            complete: false,
          });
        }
      }),
    );
  });

  it('does not depend on the order a variant shows', () => {
    fc.assert(
      fc.property(questions, fc.integer(), fc.infiniteStream(fc.nat()), (drawn, seed, choices) => {
        const plain = renderPaper(
          HEAD,
          drawn,
          plan({ shuffleQuestions: false, shuffleOptions: false }),
          seeded(seed),
        ).key;
        const mixed = renderPaper(HEAD, drawn, plan(), seeded(seed)).key;
        const answers = arbitraryAnswers(plain, choices);
        const translated = translate(answers, plain, mixed);
        const [one, other] = [scorePaper(plain, answers), scorePaper(mixed, translated)];
        expect({ ...other, perQuestion: [...other.perQuestion].sort() }).toEqual({
          ...one,
          perQuestion: [...one.perQuestion].sort(),
        });
        expect(checkAnswers(plain, answers)).toEqual([]);
        expect(checkAnswers(mixed, translated)).toEqual([]);
      }),
    );
  });

  it('never gives a question less than nothing or more than its points', () => {
    fc.assert(
      fc.property(questions, fc.infiniteStream(fc.nat()), (drawn, choices) => {
        const { key } = renderPaper(HEAD, drawn, plan(), seeded(1));
        const { perQuestion } = scorePaper(key, arbitraryAnswers(key, choices));
        perQuestion.forEach((points, place) => {
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(key.questions[place]!.centipoints);
        });
      }),
    );
  });

  it('counts an emptied multiple choice as not answered', () => {
    const drawn = fc.sample(choice('multiple'), 1)[0]!;
    const { key } = renderPaper(HEAD, [asDrawn(drawn)], plan(), seeded(1));
    expect(scorePaper(key, { '1': [] })).toMatchObject({ answered: 0, complete: false });
  });
});

/** Some answer to every third question or so, right ones among them. */
function arbitraryAnswers(key: PaperKey, choices: fc.Stream<number>): Answers {
  const answers: Answers = {};
  for (const one of key.questions) {
    const [pick] = [...choices.take(1)] as [number];
    if (pick % 5 === 0) continue;
    const letters = one.optionIds.filter((_, place) => (pick >> place) % 2 === 1);
    if (one.type === 'numeric') answers[one.no] = pick % 2 ? one.value! : (pick / 8) % 1e9;
    else if (one.type === 'multiple') answers[one.no] = pick % 3 ? letters : one.correct;
    else answers[one.no] = one.optionIds[pick % one.optionIds.length]!;
  }
  return answers;
}

/** The same choices, as somebody with another variant would have made them. */
function translate(answers: Answers, from: PaperKey, to: PaperKey): Answers {
  const moved: Answers = {};
  for (const target of to.questions) {
    const source = from.questions.find(
      ({ questionVersionId }) => questionVersionId === target.questionVersionId,
    )!;
    const answer = answers[source.no];
    if (answer === undefined) continue;
    const there = (letter: string) =>
      target.optionIds[
        target.originals.indexOf(source.originals[source.optionIds.indexOf(letter)]!)
      ]!;
    moved[target.no] =
      typeof answer === 'string'
        ? there(answer)
        : Array.isArray(answer)
          ? answer.map(there)
          : answer;
  }
  return moved;
}

function asDrawn(typed: Pick<DrawnQuestion, 'type' | 'options' | 'key'>): DrawnQuestion {
  return { ...typed, questionVersionId: 'v', difficulty: 1, stem: 'Câu?' };
}

describe('checking answers', () => {
  const { key } = renderPaper(
    HEAD,
    [
      asDrawn({ type: 'boolean', options: [], key: { correct: ['a'] } }),
      asDrawn({ type: 'numeric', options: [], key: { value: 12.5 } }),
    ],
    plan({ shuffleQuestions: false }),
    seeded(1),
  );

  it('accepts answers, null, and not answering', () => {
    expect(checkAnswers(key, { '1': 'b', '2': null })).toEqual([]);
    expect(checkAnswers(key, {})).toEqual([]);
  });

  it.each(['0', '3', '01', '1.0', '1e0', ' 1', '-1', '', 'constructor', '__proto__', 'a'])(
    'refuses the question %j, which the paper does not have',
    (no) => {
      const answers = JSON.parse(`{${JSON.stringify(no)}:"a"}`) as Record<string, unknown>;
      expect(checkAnswers(key, answers)).toEqual([
        {
          path: `answers.${no}`,
          expected: 'a question of this paper, 1 to 2',
          hint: 'số câu của đề này, từ 1 đến 2',
        },
      ]);
    },
  );

  it('names the path of each wrong answer', () => {
    expect(checkAnswers(key, { '1': 'c', '2': '12.5' }).map(({ path }) => path)).toEqual([
      'answers.1',
      'answers.2',
    ]);
  });

  it('takes anything without failing, and shows little of it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (answers) => {
        for (const { path } of checkAnswers(key, answers)) {
          expect(path.length).toBeLessThanOrEqual('answers.'.length + 20);
        }
      }),
    );
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, 1]));
    expect(checkAnswers(key, many)).toHaveLength(50);
  });
});

describe('rendering', () => {
  it('shows every question and option once, under consecutive numbers and letters', () => {
    fc.assert(
      fc.property(questions, fc.integer(), (drawn, seed) => {
        const { paper, key } = renderPaper(HEAD, drawn, plan(), seeded(seed));
        expect(paper.questions.map(({ no }) => no)).toEqual(drawn.map((_, place) => place + 1));
        expect(key.questions.map(({ questionVersionId }) => questionVersionId).sort()).toEqual(
          drawn.map(({ questionVersionId }) => questionVersionId).sort(),
        );
        key.questions.forEach((keyed, place) => {
          const source = drawn.find((one) => one.questionVersionId === keyed.questionVersionId)!;
          const shown = paper.questions[place]!;
          expect(shown.stem).toBe(source.stem);
          expect(shown.options?.map((option) => option.id) ?? []).toEqual(keyed.optionIds);
          if (source.options.length > 0) {
            expect(shown.options!.map(({ text }) => text)).toEqual(
              keyed.originals.map((letter) => source.options[LETTERS.indexOf(letter)]!.text),
            );
          }
        });
      }),
    );
  });

  it('keeps pinned options at their place', () => {
    fc.assert(
      fc.property(choice('single'), fc.integer(), (typed, seed) => {
        const { paper } = renderPaper(HEAD, [asDrawn(typed)], plan(), seeded(seed));
        typed.options.forEach(({ text, pinned }, place) => {
          if (pinned) expect(paper.questions[0]!.options![place]!.text).toBe(text);
        });
      }),
    );
  });

  it('tells nothing of the key: another right answer gives the same bytes', () => {
    fc.assert(
      fc.property(questions, fc.integer(), (drawn, seed) => {
        const other = drawn.map((one) => ({
          ...one,
          explanation: 'khác',
          questionVersionId: [...one.questionVersionId].reverse().join(''),
          key:
            one.type === 'numeric'
              ? { value: one.key.value! + 1, tolerance: 2 }
              : { correct: one.type === 'boolean' ? ['b'] : ['a'] },
        }));
        const [shown, alike] = [drawn, other].map((set) =>
          JSON.stringify(renderPaper(HEAD, set, plan(), seeded(seed)).paper),
        );
        expect(shown).toBe(alike);
      }),
    );
  });

  it('gives points by difficulty, as exact hundredths', () => {
    const { points } = plan({
      points: { default: 1.15, byDifficulty: { '3': 2.01 }, multiple: 'partial' },
    });
    expect([1, 3].map((difficulty) => centipointsOf(points, difficulty))).toEqual([115, 201]);
  });

  it('numbers variants from 101', () => {
    expect([0, 1, 199].map(variantCode)).toEqual(['101', '102', '300']);
  });

  it('is sealed by a hash that changes with text, key and salt', () => {
    const make = (seed: number) =>
      renderPaper(
        HEAD,
        [asDrawn(fc.sample(choice('single'), { numRuns: 1, seed: 1 })[0]!)],
        plan(),
        seeded(seed),
      );
    const { paper, key } = make(1);
    const salt = Buffer.alloc(32, 1);
    const hash = sealHash(paperText(paper), key, salt);
    expect(hash).toBe(sha256(canonicalJson({ salt: salt.toString('hex'), paper, key })));
    const others = [
      sealHash(paperText({ ...paper, code: '105' }), key, salt),
      sealHash(paperText(paper), { questions: [] }, salt),
      sealHash(paperText(paper), key, Buffer.alloc(32, 2)),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });
});

describe('drawing', () => {
  const pool: Drawable[] = ['Tiểu sử', 'Di chúc'].flatMap((topic) =>
    [1, 2].flatMap((difficulty) =>
      Array.from({ length: 6 }, (_, no) => ({
        questionId: `${topic} ${difficulty} ${no}`,
        topic,
        difficulty,
      })),
    ),
  );
  const parts = [
    { topic: 'Di chúc', difficulty: 2, count: 3 },
    { topic: 'Tiểu sử', difficulty: 1, count: 6 },
  ];
  const bank = { kind: 'bank' as const, bankId: 'bank', parts };

  it('takes what each part asks for, no question twice, in the order of the blueprint', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawQuestions(bank, pool, seeded(seed));
        expect(drawn.map(({ topic, difficulty }) => `${topic} ${difficulty}`)).toEqual([
          ...Array<string>(3).fill('Di chúc 2'),
          ...Array<string>(6).fill('Tiểu sử 1'),
        ]);
        expect(new Set(drawn).size).toBe(9);
      }),
    );
  });

  it('gives other people other questions of the same blueprint, each as likely', () => {
    const random = seeded(7);
    const times = new Map<string, number>();
    for (let paper = 0; paper < 6_000; paper += 1) {
      for (const { questionId, topic } of drawQuestions(bank, pool, random)) {
        if (topic === 'Di chúc') times.set(questionId, (times.get(questionId) ?? 0) + 1);
      }
    }
    expect(times.size).toBe(6);
    for (const count of times.values()) expect(Math.abs(count - 3_000)).toBeLessThan(200);
  });

  it('takes a fixed list as it stands', () => {
    const questionIds = [pool[5]!.questionId, pool[2]!.questionId];
    const drawn = drawQuestions({ kind: 'fixed', questionIds }, pool, seeded(1));
    expect(drawn.map(({ questionId }) => questionId)).toEqual(questionIds);
  });

  it('says what is short', () => {
    expect(shortages(bank, pool)).toEqual([]);
    expect(
      shortages(
        { ...bank, parts: [...parts, { topic: 'Thơ', difficulty: 1, count: 2 }] },
        pool.slice(1),
      ),
    ).toEqual([
      { path: 'draw.parts[1]', topic: 'Tiểu sử', difficulty: 1, wanted: 6, available: 5 },
      { path: 'draw.parts[2]', topic: 'Thơ', difficulty: 1, wanted: 2, available: 0 },
    ]);
    expect(shortages({ kind: 'fixed', questionIds: ['gone'] }, pool)).toEqual([
      { path: 'draw.questionIds[0]', questionId: 'gone', wanted: 1, available: 0 },
    ]);
  });

  it('leaves to other parts what they cannot do without', () => {
    // Whoever takes any question of level 1 first must pass by the only one on “Thơ”.
    const narrow = [
      { questionId: 'thơ', topic: 'Thơ', difficulty: 1 },
      { questionId: 'văn', topic: 'Văn', difficulty: 1 },
    ];
    const overlapping = [
      { difficulty: 1, count: 1 },
      { topic: 'Thơ', count: 1 },
    ];
    for (let seed = 0; seed < 20; seed += 1) {
      const drawn = drawQuestions({ ...bank, parts: overlapping }, narrow, seeded(seed));
      expect(drawn.map(({ questionId }) => questionId)).toEqual(['văn', 'thơ']);
    }
    expect(shortages({ ...bank, parts: [...overlapping, { count: 2 }] }, narrow)).toEqual([
      {
        path: 'draw.parts[2]',
        parts: ['draw.parts[0]', 'draw.parts[1]', 'draw.parts[2]'],
        wanted: 4,
        available: 2,
      },
    ]);
  });

  it('can be made exactly when no parts want more than there is for them, whatever overlaps', () => {
    const topics = ['Thơ', 'Văn', 'Sử'];
    const question = fc.record({
      topic: fc.constantFrom(...topics),
      difficulty: fc.integer({ min: 1, max: 3 }),
    });
    const part = fc.record(
      {
        topic: fc.constantFrom(...topics),
        difficulty: fc.integer({ min: 1, max: 3 }),
        count: fc.integer({ min: 1, max: 4 }),
      },
      { requiredKeys: ['count'] },
    );
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 14 }),
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.integer(),
        (questions, wanted, seed) => {
          const some = questions.map((one, no) => ({ ...one, questionId: String(no) }));
          const draw = { ...bank, parts: wanted };
          const missing = shortages(draw, some);
          // Hall's theorem, set by set.
          const sets = Array.from({ length: 2 ** wanted.length }, (_, bits) =>
            wanted.filter((_one, place) => (bits >> place) & 1),
          );
          const fitting = (one: (typeof wanted)[number]) =>
            some.filter(
              ({ topic, difficulty }) =>
                (one.topic ?? topic) === topic && (one.difficulty ?? difficulty) === difficulty,
            );
          const possible = sets.every(
            (set) =>
              set.reduce((sum, { count }) => sum + count, 0) <= new Set(set.flatMap(fitting)).size,
          );
          expect(missing.length === 0).toBe(possible);
          for (const one of missing) expect(one.available).toBeLessThan(one.wanted);
          if (!possible) return;
          const drawn = drawQuestions(draw, some, seeded(seed));
          expect(new Set(drawn).size).toBe(wanted.reduce((sum, { count }) => sum + count, 0));
          let from = 0;
          for (const one of wanted) {
            const own = drawn.slice(from, (from += one.count));
            expect(own.every((taken) => fitting(one).includes(taken))).toBe(true);
          }
        },
      ),
    );
  });

  it('counts the questions of a paper', () => {
    expect(questionCount({ draw: bank })).toBe(9);
    expect(questionCount({ draw: { kind: 'fixed', questionIds: ['a', 'b'] } })).toBe(2);
  });
});

describe('shuffling', () => {
  it('makes every order equally likely', () => {
    const random = seeded(11);
    const times = new Map<string, number>();
    for (let run = 0; run < 24_000; run += 1) {
      const order = shuffled('abcd'.split(''), random).join('');
      times.set(order, (times.get(order) ?? 0) + 1);
    }
    expect(times.size).toBe(24);
    for (const count of times.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('moves only what is not pinned', () => {
    const items = [{ at: 0 }, { at: 1, pinned: true }, { at: 2 }, { at: 3, pinned: true }];
    for (let seed = 0; seed < 50; seed += 1) {
      const order = shuffledAround(items, seeded(seed));
      expect(order.map(({ at }) => at).sort()).toEqual([0, 1, 2, 3]);
      expect([order[1]!.at, order[3]!.at]).toEqual([1, 3]);
    }
  });
});
