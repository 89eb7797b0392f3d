import type { FileMargins } from '@bangvang/media';
import type { WritingRules } from '@bangvang/rulebook';
import { disguiseFindings, formatFindings, lateFindings, type Arrival } from './checks.rules';
import { findIdentity } from './identity.rules';
import { piecesOf } from './pieces.rules';
import { similarityFindings } from './similarity.rules';

const rules = (postmark: boolean) =>
  ({ closesAt: '2026-06-30T17:00:00.000Z', postmark }) as WritingRules;
const arrival = (changes: Partial<Arrival>): Arrival => ({
  paper: false,
  postmarkOn: null,
  receivedOn: null,
  submittedAt: new Date('2026-06-30T16:59:59.999Z'),
  lastDay: '2026-06-30',
  ...changes,
});
const late = (changes: Partial<Arrival>, postmark = true) =>
  lateFindings(arrival(changes), rules(postmark)).map(
    ({ code, severity }) => `${code}/${severity}`,
  );

describe('lateness', () => {
  it('is by the clock, to the millisecond, for what is handed in here', () => {
    expect(late({})).toEqual([]);
    expect(late({ submittedAt: new Date('2026-06-30T17:00:00.000Z') })).toEqual(['late/serious']);
  });

  it.each([
    [{ postmarkOn: '2026-06-30', receivedOn: '2026-07-08' }, true, []],
    [{ postmarkOn: '2026-07-01', receivedOn: '2026-07-08' }, true, ['late/serious']],
    [{ postmarkOn: null, receivedOn: '2026-07-08' }, true, ['no-postmark/warning']],
    [{ postmarkOn: '2026-06-29', receivedOn: '2026-07-01' }, false, ['late/serious']],
    [{ postmarkOn: null, receivedOn: '2026-06-30' }, false, []],
  ])('on paper %j, by postmark: %s', (dates, postmark, expected) => {
    expect(late({ paper: true, ...dates }, postmark)).toEqual(expected);
  });
});

describe('format', () => {
  const fonts = (family: string, size: number | null) => [
    { family: 'Arial', size: 30, characters: 10 },
    { family, size, characters: 900 },
  ];
  const found = (family: string, size: number | null) =>
    formatFindings([{ no: 1, warnings: [], fonts: fonts(family, size) }], {
      family: 'Times New Roman',
      size: 14,
    }).map(({ code, severity }) => `${code}/${severity}`);

  it.each([
    ['Times New Roman', 14, []],
    ['times new roman', null, []],
    ['Times New Roman', 13, ['font/warning']],
    ['.VnTime', 14, ['font/warning']],
  ])('most of the text in %s %s', (family, size, expected) => {
    expect(found(family, size)).toEqual(expected);
  });

  it('what the reader of files warns about is told; warnings it may learn later are not guessed at', () => {
    const warnings = ['hidden-text', 'legacy-font', 'something-new'];
    expect(
      formatFindings([{ no: 2, warnings, fonts: [] }], undefined).map(({ code, place }) => [
        code,
        place.file,
      ]),
    ).toEqual([
      ['hidden-text', 2],
      ['legacy-font', 2],
    ]);
  });
});

describe('disguise', () => {
  it('a Latin word with a Cyrillic letter is pointed at; Russian words are not', () => {
    const text = 'Bài này có chữ bаn viết lạ.';
    const [finding] = disguiseFindings(text);
    expect(finding).toMatchObject({ code: 'look-alike', severity: 'warning' });
    expect(text.slice(finding!.place.from, finding!.place.to)).toContain('а');
    expect(disguiseFindings('Báo Правда viết về Việt Nam, góc α.')).toEqual([]);
  });

  it('many invisible characters are a warning, one pasted is none', () => {
    expect(disguiseFindings('a\u200Bb')).toEqual([]);
    expect(disguiseFindings('a\u200Bb'.repeat(6))).toMatchObject([{ code: 'invisible' }]);
  });
});

describe('names around the work', () => {
  const margins = (changes: Partial<FileMargins>): FileMargins => ({
    headers: [],
    footers: [],
    notes: [],
    comments: [],
    hidden: [],
    properties: {},
    people: [],
    ...changes,
  });
  const found = (name: string, changes: Partial<FileMargins>) =>
    findIdentity(
      piecesOf({ title: 'Quê tôi', text: '' }, [
        { no: 1, read: { name, margins: margins(changes) } },
      ]),
      {
        people: [{ ordinal: 1, name: 'Nguyễn Văn An', penName: null }],
        units: [],
        inBody: 'reject',
      },
    ).map(({ severity, place }) => `${place.in}${place.of ? ` ${place.of}` : ''}/${severity}`);

  it.each([
    [{ headers: ['Nguyễn Văn An - lớp 9A'] }, 'header/serious'],
    [{ footers: ['nguyen van an'] }, 'footer/warning'],
    [{ notes: ['Ảnh: Nguyễn Văn An'] }, 'footnote/serious'],
    [{ comments: ['Nguyễn Văn An xem lại'] }, 'comment/note'],
    [{ hidden: ['Nguyễn Văn An'] }, 'hidden/note'],
    [{ people: ['Nguyen Van An'] }, 'comment author/note'],
    [{ properties: { creator: 'Nguyễn Văn An' } }, 'property creator/note'],
  ])('%j', (changes, expected) => {
    expect(found('bai-du-thi.docx', changes)).toEqual([expected]);
  });

  it('the name of the file', () => {
    expect(found('Nguyen_Van_An-bai-du-thi.docx', {})).toEqual(['file-name/note']);
    expect(found('bài dự thi (2).docx', {})).toEqual([]);
  });
});

describe('what the comparison says', () => {
  const report = (found: number, single: number, common = 0) => ({
    comparedAt: '2026-06-30T17:00:00.000Z',
    comparedWith: 10,
    limitPercent: 20,
    together: { found, words: 1_000, above: found > 200 },
    quoted: 0,
    common,
    own: 0,
    works: [
      {
        entryId: 'x',
        no: 7,
        title: 'Bài kia',
        contest: '',
        here: true,
        sameAuthor: false,
        submittedAt: '',
        share: { found: single, words: 1_000, above: single > 200 },
        there: { found: single, words: 900, above: single > 180 },
        passages: 1,
      },
    ],
  });
  it.each([
    [200, 200, []],
    [201, 201, ['above-limit/serious']],
    [300, 150, ['above-together/warning']],
  ])('%i words in all others, %i in one', (together, single, expected) => {
    const found = similarityFindings(report(together, single));
    expect(found.map(({ code, severity }) => `${code}/${severity}`)).toEqual(expected);
  });
  it('a text that went round is told, though its words do not count', () => {
    expect(similarityFindings(report(0, 0, 600))).toMatchObject([{ code: 'common' }]);
  });
});
