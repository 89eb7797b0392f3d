import { LANGUAGE_NAMES, type FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../../clause';
import { repeated } from '../../clauses/rule-clause';
import { duration, number, plural } from '../../wording';
import type { FileRules, FileType, Medium } from '../documents/media';
import { checkBounds } from './entering.clause';
import type { WritingClause } from './writing-clause';

const WRITTEN: readonly FileType[] = ['docx', 'odt', 'pdf'];
const PICTURES: readonly FileType[] = ['jpeg', 'png'];
/** What files of a medium may be; recordings may bring their script. */
const TYPES: Record<Medium['form'], readonly FileType[]> = {
  text: [...WRITTEN, ...PICTURES],
  image: [...PICTURES, 'pdf'],
  audio: ['mp3', ...WRITTEN],
  video: ['mp4', ...WRITTEN],
};

/** One of these must be among them: a script alone is no recording. */
const MAIN: Record<Medium['form'], readonly FileType[]> = {
  ...TYPES,
  audio: ['mp3'],
  video: ['mp4'],
};

/** What may be entered, medium by medium. */
export const media: WritingClause = {
  say: ({ media: all }) =>
    all.map((medium, index) => ({ ...sayMedium(medium), place: `[${index}]` })),
  check: ({ media: all }, path) => [
    ...repeated(
      all.map(({ id }) => id),
      (index) => `${path}.media[${index}].id`,
    ),
    ...all.flatMap((medium, index) =>
      CHECKS.flatMap((check) => check(medium, `${path}.media[${index}]`)),
    ),
  ],
};

type Check = (medium: Medium, path: string) => FieldError[];

const genres: Check = ({ genres: all }, path) =>
  repeated(
    all.map(({ id }) => id),
    (index) => `${path}.genres[${index}].id`,
  );

const bounds: Check = ({ form, words, pages, font, durationSeconds }, path) => {
  const written = form === 'text';
  const recorded = form === 'audio' || form === 'video';
  const fits = (given: unknown, allowed: boolean, name: string): FieldError[] =>
    unless(given === undefined || allowed, `${path}.${name}`, {
      vi: `bỏ trống, vì loại hình là '${form}'`,
      en: `nothing, since the form is '${form}'`,
    });
  return [
    ...fits(words, written, 'words'),
    ...fits(pages, written, 'pages'),
    ...fits(font, written, 'font'),
    ...fits(durationSeconds, recorded, 'durationSeconds'),
    ...(words === undefined ? [] : checkBounds(words, `${path}.words`)),
    ...(durationSeconds === undefined
      ? []
      : checkBounds(durationSeconds, `${path}.durationSeconds`)),
  ];
};

const files: Check = ({ form, inBrowser, files: rules }, path) => {
  const expected = {
    vi: `một trong: ${TYPES[form].join(', ')}`,
    en: `one of: ${TYPES[form].join(', ')}`,
  };
  return [
    ...rules.types.flatMap((type, index) =>
      TYPES[form].includes(type) ? [] : [wrong(`${path}.files.types[${index}]`, expected, type)],
    ),
    ...unless(
      rules.max === 0 || rules.types.some((type) => MAIN[form].includes(type)),
      `${path}.files.types`,
      {
        vi: `ít nhất một trong: ${MAIN[form].join(', ')}`,
        en: `at least one of: ${MAIN[form].join(', ')}`,
      },
    ),
    ...unless(!inBrowser || form === 'text', `${path}.inBrowser`, {
      vi: 'false, vì chỉ văn bản mới viết được trên trình duyệt',
      en: 'false, since only texts are written in a browser',
    }),
    ...unless(inBrowser || rules.max > 0, `${path}.files.max`, {
      vi: 'ít nhất 1, vì không viết được trên trình duyệt',
      en: 'at least 1, since the browser is no way',
    }),
    ...checkScript(form, rules, path),
  ];
};

function checkScript(form: Medium['form'], rules: FileRules, path: string): FieldError[] {
  if (rules.script !== true) return [];
  const recorded = form === 'audio' || form === 'video';
  return unless(
    recorded && rules.max > 1 && rules.types.some((type) => WRITTEN.includes(type)),
    `${path}.files.script`,
    {
      vi: 'chỉ dùng cho bản ghi âm, ghi hình nhận từ 2 tệp, trong đó có docx, odt hoặc pdf',
      en: 'only for recordings of 2 files or more, docx, odt or pdf among them',
    },
  );
}

const languages: Check = ({ languages: all, translation }, path) =>
  unless(
    !translation || all.length === 0 || all.some((one) => one !== 'vi'),
    `${path}.translation`,
    {
      vi: 'false, vì chỉ nhận tiếng Việt',
      en: 'false, since only Vietnamese is taken',
    },
  );

const CHECKS: readonly Check[] = [genres, bounds, files, languages];

function sayMedium(medium: Medium): Sentence {
  const more = SAYINGS.flatMap((say) => say(medium));
  return {
    vi: `“${medium.name}”: ${more.map(({ vi }) => vi).join('; ')}.`,
    en: `“${medium.name}”: ${more.map(({ en }) => en).join('; ')}.`,
  };
}

type Saying = (medium: Medium) => Sentence[];

const sayGenres: Saying = ({ genres: all }) => {
  const names = all.map(({ name }) => name).join(', ');
  return all.length === 0 ? [] : [{ vi: `thể loại ${names}`, en: `genres ${names}` }];
};

const sayLength: Saying = ({ words, pages, durationSeconds, parts }) => [
  ...(words === undefined ? [] : [range(words, (count) => ofWords(count))]),
  ...(pages === undefined
    ? []
    : [
        { vi: `không quá ${number.vi(pages)} trang A4`, en: `at most ${plural(pages, 'A4 page')}` },
      ]),
  ...(durationSeconds === undefined ? [] : [range(durationSeconds, duration)]),
  ...(parts === undefined || parts === 1
    ? []
    : [{ vi: `không quá ${number.vi(parts)} kỳ`, en: `at most ${plural(parts, 'part')}` }]),
];

const ofWords = (count: number): Sentence => ({
  vi: `${number.vi(count)} chữ`,
  en: plural(count, 'word'),
});

function range(
  { min, max }: { min?: number; max?: number },
  say: (value: number) => Sentence,
): Sentence {
  const from = min === undefined ? null : say(min);
  const to = max === undefined ? null : say(max);
  if (from === null) return { vi: `không quá ${to?.vi}`, en: `at most ${to?.en}` };
  if (to === null) return { vi: `ít nhất ${from.vi}`, en: `at least ${from.en}` };
  return { vi: `từ ${from.vi} đến ${to.vi}`, en: `${from.en} to ${to.en}` };
}

const sayForm: Saying = ({ files: { types, max, maxBytes, script }, inBrowser }) => {
  const megabytes = maxBytes / 1_000_000;
  return [
    ...(inBrowser ? [{ vi: 'viết trên trang web', en: 'written on the site' }] : []),
    ...(max === 0
      ? []
      : [
          {
            vi: `không quá ${number.vi(max)} tệp ${types.join(', ')}, mỗi tệp không quá ${number.vi(megabytes)} MB`,
            en: `at most ${plural(max, 'file')} ${types.join(', ')} of at most ${number.en(megabytes)} MB each`,
          },
        ]),
    ...(script ? [{ vi: 'kèm kịch bản hoặc lời bình', en: 'with its script' }] : []),
  ];
};

const inLanguages = (codes: readonly string[], language: 'vi' | 'en'): string =>
  codes.map((code) => LANGUAGE_NAMES[code]?.[language] ?? code).join(', ');

const sayLanguages: Saying = ({ languages: all, translation }) => [
  ...(all.length === 0
    ? []
    : [{ vi: `bằng ${inLanguages(all, 'vi')}`, en: `in ${inLanguages(all, 'en')}` }]),
  ...(translation
    ? [
        {
          vi: 'tác phẩm không bằng tiếng Việt kèm bản dịch',
          en: 'with a translation where it is not in Vietnamese',
        },
      ]
    : []),
];

const sayAuthors: Saying = ({ coAuthors, perAuthor }) => [
  {
    vi: coAuthors === 1 ? 'một tác giả' : `không quá ${number.vi(coAuthors)} tác giả`,
    en: coAuthors === 1 ? 'one author' : `at most ${plural(coAuthors, 'author')}`,
  },
  ...(perAuthor === null
    ? []
    : [
        {
          vi: `mỗi tác giả không quá ${number.vi(perAuthor)} tác phẩm`,
          en: `at most ${plural(perAuthor, 'work')} of an author`,
        },
      ]),
];

const saySimilarity: Saying = ({ similarityPercent: percent }) =>
  percent === 100
    ? []
    : [
        {
          vi: `trùng lặp trên ${percent}% thì bị loại`,
          en: `out where more than ${percent}% is similar to other works`,
        },
      ];

const sayLook: Saying = ({ font, conditions = [] }) => [
  ...(font === undefined
    ? []
    : [
        {
          vi: `nên dùng phông ${font.family} cỡ ${font.size}`,
          en: `preferably in ${font.family} ${font.size}`,
        },
      ]),
  ...conditions.map((text) => ({ vi: text, en: text })),
];

const SAYINGS: readonly Saying[] = [
  sayGenres,
  sayLength,
  sayForm,
  sayLanguages,
  sayAuthors,
  saySimilarity,
  sayLook,
];
