import 'reflect-metadata';
import fc from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { QuestionContentDto } from './content';
import {
  contentErrors,
  contentHash,
  nextCodes,
  searchText,
  toDraft,
  type Draft,
} from './draft.rules';

const QUESTION = {
  type: 'multiple',
  topic: 'Biển',
  difficulty: 2,
  stem: 'Những nơi nào ở Hải Phòng?',
  options: [{ text: 'Đồ Sơn' }, { text: 'Cát Bà' }, { text: 'Sầm Sơn' }],
  key: { correct: ['b', 'a'] },
};

const read = (plain: object) => plainToInstance(QuestionContentDto, plain);

describe('a draft', () => {
  it('is the same for content that says the same', () => {
    const draft = toDraft(read(QUESTION));
    const same = toDraft(
      read({
        ...QUESTION,
        stem: `  ${QUESTION.stem.normalize('NFD')} `,
        options: QUESTION.options.map((option) => ({ ...option, pinned: false })),
        key: { correct: ['a', 'b'] },
      }),
    );
    expect(same).toEqual(draft);
    expect(contentHash(same)).toBe(contentHash(draft));
  });

  it('differs in its hash with anything it says', () => {
    const draft = toDraft(read(QUESTION));
    const changes: Partial<Draft>[] = [
      { type: 'single' },
      { topic: 'Núi' },
      { difficulty: 3 },
      { stem: 'Khác?' },
      { options: [{ text: 'Đồ Sơn', pinned: true }, ...draft.options.slice(1)] },
      { key: { correct: ['a'] } },
      { explanation: 'Vì thế' },
      { sourceNote: 'Sách' },
      { image: { id: 'x', alt: 'Ảnh' } },
    ];
    const hashes = changes.map((change) => contentHash({ ...draft, ...change }));
    expect(new Set([contentHash(draft), ...hashes]).size).toBe(changes.length + 1);
  });

  it('is searched without accents', () => {
    expect(searchText(toDraft(read(QUESTION)))).toBe(
      'nhung noi nao o hai phong? do son cat ba sam son',
    );
  });
});

describe('content from outside', () => {
  it('is refused or understood, whatever it is; nothing fails', () => {
    const field = fc.constantFrom(...Object.keys(QUESTION), 'image', 'explanation', 'code');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.jsonValue()), { maxLength: 3 }), (changes) => {
        const content = read({ ...QUESTION, ...Object.fromEntries(changes) });
        const refused = validateSync(content, { whitelist: true, forbidNonWhitelisted: true });
        if (refused.length === 0 && contentErrors(content).length === 0) toDraft(content);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([[[null]], [[[]]], [['a']], [{}], ['a'], [7]])(
    'is refused with options %j',
    (options) => {
      expect(validateSync(read({ ...QUESTION, options }))).not.toEqual([]);
    },
  );
});

describe('codes', () => {
  it('go on after the last number', () => {
    expect(nextCodes([], 2)).toEqual(['Q0001', 'Q0002']);
    expect(nextCodes(['Q0007', 'LS-99', 'Q12'], 1)).toEqual(['Q0008']);
    expect(nextCodes(['Q9999'], 1)).toEqual(['Q10000']);
  });
});
