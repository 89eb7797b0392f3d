import { wordsOfRich, type FieldError } from '@bangvang/contracts';
import type { Medium, OriginRules, WritingRules } from '@bangvang/rulebook';
import type { Author } from '../author.seal';
import { missingOfAuthor, wrongAges } from './authors.rules';
import type { DraftContent, KnownFile } from './content';
import { isBlank } from './rich-text.rules';

/** A draft as the rules look at it. */
export interface Candidate {
  content: DraftContent;
  files: KnownFile[];
  authors: Author[];
  /** On paper: the work itself lies in the envelope. */
  paper: boolean;
}

/**
 * What keeps a draft from being handed in, by the rules of its contest; each error names the place
 * and says what to do. Works per author and quotas of units are counted elsewhere.
 * @param day yyyy-mm-dd, on which ages count
 */
export function checkEntry(candidate: Candidate, rules: WritingRules, day: string): FieldError[] {
  const { content, authors } = candidate;
  const medium = rules.media.find(({ id }) => id === content.medium);
  if (!medium)
    return [
      wrong('medium', 'a medium of the rules', 'chọn lại loại hình: thể lệ không có loại này'),
    ];
  return [
    ...checkHead(content, medium),
    ...(candidate.paper ? checkScans(candidate.files) : checkWork(candidate, rules, medium)),
    ...checkAuthors(authors, rules, medium),
    ...wrongAges(authors, rules, day),
    ...(candidate.paper ? [] : rules.declarations)
      .filter(({ id }) => !content.declared.includes(id))
      .map(({ id }) => wrong(`declared.${id}`, 'a tick', 'đánh dấu lời cam đoan này')),
  ];
}

function checkWork(candidate: Candidate, rules: WritingRules, medium: Medium): FieldError[] {
  return [
    ...checkParts(candidate, medium),
    ...checkFiles(candidate, medium),
    ...checkLanguage(candidate, medium),
    ...checkOrigin(candidate.content, rules.origin),
  ];
}

/** Scans of a paper entry are whatever the scanner makes. */
function checkScans(files: KnownFile[]): FieldError[] {
  return files.flatMap(({ ready }, index) =>
    ready ? [] : [wrong(`files[${index}]`, 'a file that was checked', UNCHECKED)],
  );
}

const UNCHECKED = 'chờ tệp này tải lên và kiểm tra xong, hoặc bỏ tệp';

function checkHead({ title, genre }: DraftContent, { genres }: Medium): FieldError[] {
  const errors = title === '' ? [wrong('title', 'a title', 'đặt tên cho tác phẩm')] : [];
  if (genres.length === 0 || genres.some(({ id }) => id === genre)) return errors;
  const names = genres.map(({ name }) => name).join(', ');
  return [...errors, wrong('genre', `one of: ${names}`, `chọn thể loại: ${names}`)];
}

/** The parts that are there, in text or as files, in order. */
function checkParts({ content, files }: Candidate, medium: Medium): FieldError[] {
  const most = medium.parts ?? 1;
  const works = files.filter(({ role }) => role === 'work');
  const last = Math.max(content.parts.length, ...works.map(({ part }) => part), 0);
  if (last === 0) return [nothingYet(medium)];
  if (last > most)
    return [wrong('parts', `at most ${most} parts`, `tối đa ${most} phần, hiện có ${last}`)];
  return Array.from({ length: last }, (_, index) => index).flatMap((index) => {
    const text = content.parts[index] ?? null;
    const its = works.filter(({ part }) => part === index + 1);
    return checkPart(text, its, medium, index);
  });
}

function nothingYet({ inBrowser, files }: Medium): FieldError {
  if (files.max === 0) return wrong('parts[0]', 'a text', 'viết nội dung tác phẩm');
  return inBrowser
    ? wrong('parts[0]', 'a text or a file', 'viết nội dung, hoặc tải tệp tác phẩm lên')
    : wrong('files', 'a file', 'tải tệp tác phẩm lên');
}

function checkPart(
  text: DraftContent['parts'][number],
  files: KnownFile[],
  medium: Medium,
  index: number,
): FieldError[] {
  const path = `parts[${index}]`;
  const written = text !== null && !isBlank(text);
  if (!written && files.length === 0)
    return [
      wrong(
        path,
        'a text or a file',
        `phần ${index + 1} còn trống: viết nội dung hoặc bỏ phần này`,
      ),
    ];
  if (written && !medium.inBrowser)
    return [wrong(path, 'a file', 'loại hình này nộp bằng tệp, không viết trực tiếp')];
  const words = (written ? wordsOfRich(text) : 0) + sum(files, ({ words }) => words);
  return [
    ...(medium.form === 'text' && (written || files.some((file) => file.words !== null))
      ? between(path, words, medium.words, { en: 'words', vi: 'chữ' })
      : []),
    ...between(
      path,
      sum(files, ({ pages }) => pages),
      { max: medium.pages },
      { en: 'pages', vi: 'trang' },
    ),
    ...checkDuration(path, files, medium),
  ];
}

/** Milliseconds against seconds: 5:00.400 is over five minutes. */
function checkDuration(
  path: string,
  files: KnownFile[],
  { durationSeconds }: Medium,
): FieldError[] {
  if (!durationSeconds) return [];
  const { min = 0, max = Infinity } = durationSeconds;
  const ms = sum(files, ({ durationMs }) => durationMs);
  if (ms >= min * 1_000 && ms <= max * 1_000) return [];
  const wanted = max === Infinity ? `từ ${clock(min)}` : `từ ${clock(min)} đến ${clock(max)}`;
  const now = clock(ms / 1_000);
  return [
    wrong(
      path,
      `a duration of ${min} to ${max} seconds`,
      `thời lượng ${wanted} (phút:giây), hiện là ${now}`,
    ),
  ];
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function checkFiles({ files }: Candidate, medium: Medium): FieldError[] {
  const { max, types, maxBytes, script } = medium.files;
  const errors = files.flatMap((file, index): FieldError[] => {
    const path = `files[${index}]`;
    if (!file.ready) return [wrong(path, 'a file that was checked', UNCHECKED)];
    const allowed = file.role === 'work' ? types : WRITTEN;
    if (!(allowed as readonly string[]).includes(file.type))
      return [wrong(path, `one of: ${allowed.join(', ')}`, `chỉ nhận tệp ${allowed.join(', ')}`)];
    return file.bytes > maxBytes
      ? [
          wrong(
            path,
            `at most ${maxBytes} bytes`,
            `tệp tối đa ${megabytes(maxBytes)} MB, tệp này ${megabytes(file.bytes)} MB`,
          ),
        ]
      : [];
  });
  const works = files.filter(({ role }) => role === 'work').length;
  if (works > max)
    errors.push(
      wrong(
        'files',
        `at most ${max} files`,
        max === 0
          ? 'bỏ các tệp: loại hình này viết trực tiếp'
          : `tối đa ${max} tệp, hiện có ${works}`,
      ),
    );
  if (script === true && !files.some(({ role }) => role === 'script')) {
    errors.push(
      wrong('files', 'the script', 'tải kịch bản hoặc lời bình lên (docx, odt hoặc pdf)'),
    );
  }
  return errors;
}

const WRITTEN = ['docx', 'odt', 'pdf'];
/** Millions of bytes, as the rules say them. */
const megabytes = (bytes: number): string =>
  (Math.ceil(bytes / 100_000) / 10).toString().replace('.', ',');

function checkLanguage({ content, files }: Candidate, medium: Medium): FieldError[] {
  const { language, translation } = content;
  if (medium.languages.length > 0 && !medium.languages.includes(language)) {
    const list = medium.languages.join(', ');
    return [wrong('language', `one of: ${list}`, `chọn ngôn ngữ: ${list}`)];
  }
  const translated = !isBlank(translation) || files.some(({ role }) => role === 'translation');
  return medium.translation && language !== 'vi' && !translated
    ? [wrong('translation', 'a translation into Vietnamese', 'thêm bản dịch tiếng Việt')]
    : [];
}

function checkOrigin({ origin }: DraftContent, rules: OriginRules | undefined): FieldError[] {
  if (!rules) return [];
  const prized = rules.prized === 'no' && origin.prized !== null;
  return [
    ...checkPublished(origin.publishedOn, rules),
    ...(prized ? [wrong('origin.prized', 'a work without prizes', PRIZED)] : []),
  ];
}

const PRIZED = 'thể lệ không nhận tác phẩm đã đoạt giải ở cuộc thi khác';

function checkPublished(day: string | null, rules: OriginRules): FieldError[] {
  const { from = '0000', until = '9999' } = rules;
  const path = 'origin.publishedOn';
  if (rules.published === 'no') {
    if (day === null || day > until) return [];
    const hint = 'thể lệ chỉ nhận tác phẩm chưa công bố';
    return [wrong(path, 'a work never published before', hint)];
  }
  if (rules.published === 'any' || isWithin(day, from, until)) return [];
  const span = `từ ${from} đến ${until}`;
  const hint = `ghi ngày công bố tác phẩm trong khoảng ${span}`;
  return [wrong(path, `a day of publication from ${from} to ${until}`, hint)];
}

const isWithin = (day: string | null, from: string, until: string): boolean =>
  day !== null && day >= from && day <= until;

function checkAuthors(authors: Author[], rules: WritingRules, medium: Medium): FieldError[] {
  const missing = authors.flatMap((author, index) =>
    missingOfAuthor(author, rules, `authors[${index}]`),
  );
  if (authors.length === 0) return [wrong('authors', 'an author', 'điền tên tác giả')];
  if (authors.length <= medium.coAuthors) return missing;
  return [
    ...missing,
    wrong(
      'authors',
      `at most ${medium.coAuthors} authors`,
      `tối đa ${medium.coAuthors} tác giả, hiện có ${authors.length}`,
    ),
  ];
}

function between(
  path: string,
  value: number,
  { min, max }: { min?: number; max?: number } = {},
  unit: { en: string; vi: string },
): FieldError[] {
  if (max !== undefined && value > max)
    return [
      wrong(
        path,
        `at most ${max} ${unit.en}`,
        `tối đa ${grouped(max)} ${unit.vi}, hiện có ${grouped(value)}: rút gọn bớt ${grouped(value - max)} ${unit.vi}`,
      ),
    ];
  if (min !== undefined && value < min)
    return [
      wrong(
        path,
        `at least ${min} ${unit.en}`,
        `tối thiểu ${grouped(min)} ${unit.vi}, hiện có ${grouped(value)}: viết thêm ${grouped(min - value)} ${unit.vi}`,
      ),
    ];
  return [];
}

const grouped = (value: number): string => value.toLocaleString('vi-VN');

const sum = (files: KnownFile[], of: (file: KnownFile) => number | null): number =>
  files.reduce((total, file) => total + (of(file) ?? 0), 0);

const wrong = (path: string, expected: string, hint: string): FieldError => ({
  path,
  expected,
  hint,
});
