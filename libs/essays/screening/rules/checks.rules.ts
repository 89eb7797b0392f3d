import type { FieldError } from '@bangvang/contracts';
import type { FontRules, WritingRules } from '@bangvang/rulebook';
import type { Finding, FindingKind, Severity } from './finding';

/** When and how an entry came. */
export interface Arrival {
  paper: boolean;
  /** yyyy-mm-dd. */
  postmarkOn: string | null;
  receivedOn: string | null;
  submittedAt: Date;
  /** The last day of the call in the contest's zone. */
  lastDay: string;
}

/** What the fields of a draft are called when they are wrong. */
const DATA_PATHS = /^(?:authors|title|genre|language|translation|origin|declared)/;

/** What the rules of entering say against an entry that is in. */
export function ruleFindings(errors: FieldError[]): Finding[] {
  return errors.map(({ path, expected, hint }) => {
    const data = DATA_PATHS.test(path);
    return finding(data ? 'missing-data' : 'limit', 'rule', 'serious', {
      of: path,
      vi: `${path}: ${hint ?? expected}`,
      en: `${path}: ${expected}`,
    });
  });
}

/** Whether it came in time: by the clock, or by its postmark where the rules go by that. */
export function lateFindings(arrival: Arrival, rules: WritingRules): Finding[] {
  if (arrival.paper) return latePaper(arrival, rules.postmark);
  const { submittedAt } = arrival;
  if (submittedAt.getTime() < Date.parse(rules.closesAt)) return [];
  return [
    late(`Nộp lúc ${submittedAt.toISOString()}, sau hạn ${rules.closesAt}`, 'after the close'),
  ];
}

function latePaper({ postmarkOn, receivedOn, lastDay }: Arrival, postmark: boolean): Finding[] {
  const received = receivedOn ?? '?';
  if (postmark && postmarkOn === null) {
    return [
      finding('late', 'no-postmark', 'warning', {
        vi: `Không đọc được dấu bưu điện; nhận ngày ${received}`,
        en: `No postmark; received on ${received}`,
      }),
    ];
  }
  const day = postmarkOn !== null && postmark ? postmarkOn : received;
  if (day <= lastDay) return [];
  const vi = `${postmark ? 'Dấu bưu điện' : 'Ngày nhận'} ${day}, hạn cuối ${lastDay}`;
  return [late(vi, `${day} is after ${lastDay}`)];
}

const late = (vi: string, en: string): Finding => finding('late', 'late', 'serious', { vi, en });

/** Works that an author has in the contest beyond what the rules allow. */
export interface TooMany {
  author: string;
  count: number;
  max: number;
  others: number[];
}

/** Serious: an author has more works than the rules allow. */
export const tooManyFindings = (list: TooMany[]): Finding[] =>
  list.map(({ author, count, max, others }) =>
    finding('limit', 'per-author', 'serious', {
      of: author,
      vi: `${author} có ${count} bài trong cuộc thi, thể lệ cho tối đa ${max} (bài số ${others.join(', ')})`,
      en: `${author} has ${count} works, at most ${max} are allowed (no. ${others.join(', ')})`,
    }),
  );

/** Somebody who may not take part, and why. */
export interface Barred {
  author: string;
  why: { vi: string; en: string };
  /** Only the name is the same: it may be somebody else. */
  sure: boolean;
}

/** Serious where it is the same person; a warning where only the name is the same. */
export const barredFindings = (barred: Barred[]): Finding[] =>
  barred.map(({ author, why, sure }) =>
    finding('barred', sure ? 'barred' : 'maybe-barred', sure ? 'serious' : 'warning', {
      of: author,
      vi: `${author}: ${why.vi}${sure ? '' : ' (trùng tên, cần xác minh)'}`,
      en: `${author}: ${why.en}${sure ? '' : ' (the same name, to be verified)'}`,
    }),
  );

/** What was seen in a file while it was read. */
export interface FileSeen {
  no: number;
  warnings: string[];
  fonts: { family: string; size: number | null; characters: number }[];
}

const SEEN: Record<string, { severity: Severity; vi: string; en: string }> = {
  'hidden-text': {
    severity: 'warning',
    vi: 'Có chữ không nhìn thấy trong tệp (ẩn, màu trắng, quá nhỏ); giám khảo không đọc được phần này',
    en: 'The file has text that does not show (hidden, white, tiny); judges do not get it',
  },
  headers: {
    severity: 'note',
    vi: 'Tệp có chữ ở đầu trang hoặc chân trang; bản của giám khảo không có phần này',
    en: 'The file has headers or footers; the judges’ copy is without them',
  },
  'other-tracks': {
    severity: 'note',
    vi: 'Phim có rãnh phụ (vị trí, phụ đề); bản của giám khảo không có phần này',
    en: 'The film has further tracks (places, subtitles); the judges’ copy is without them',
  },
  'tracked-changes': {
    severity: 'note',
    vi: 'Tệp còn dấu vết sửa đổi',
    en: 'The file has tracked changes',
  },
  comments: { severity: 'note', vi: 'Tệp còn ghi chú bên lề', en: 'The file has comments' },
  'legacy-font': {
    severity: 'warning',
    vi: 'Tệp dùng phông chữ cũ (TCVN3, VNI): chữ lưu trong tệp không phải chữ nhìn thấy, không đối chiếu được',
    en: 'A legacy font (TCVN3, VNI): the letters stored are not those seen, nothing can be compared',
  },
  'outside-links': {
    severity: 'note',
    vi: 'Tệp lấy hình hoặc mẫu từ nơi khác',
    en: 'The file takes pictures or a template from elsewhere',
  },
  'no-copy': {
    severity: 'serious',
    vi: 'Không làm được bản cho giám khảo từ tệp này (quá nặng để vẽ lại): bài chưa đánh phách được. Hãy xin tác giả tệp khác, ít trang hoặc nhẹ hơn',
    en: 'No copy for judges can be made of this file (too heavy to draw): the work gets no code. Ask its author for another one, with fewer pages or lighter',
  },
  'no-text': {
    severity: 'note',
    vi: 'Trang quét không có chữ: không tìm danh tính và đối chiếu bằng máy được',
    en: 'Scanned pages without text: nothing can be searched or compared by machine',
  },
};

/** What somebody should look at in the files; a font is a warning, never a rejection. */
export function formatFindings(files: FileSeen[], font: FontRules | undefined): Finding[] {
  return files.flatMap(({ no, warnings, fonts }) => [
    ...warnings.flatMap((warning): Finding[] => {
      const seen = SEEN[warning];
      return seen ? [finding('format', warning, seen.severity, { file: no, ...seen })] : [];
    }),
    ...wrongFont(no, fonts, font),
  ]);
}

/** By what most of the text is set in. */
function wrongFont(no: number, fonts: FileSeen['fonts'], font: FontRules | undefined): Finding[] {
  const most = fonts.toSorted((one, two) => two.characters - one.characters)[0];
  if (!font || !most) return [];
  const family = most.family.toLowerCase() === font.family.toLowerCase();
  if (family && (most.size === null || most.size === font.size)) return [];
  const is = `${most.family} ${most.size ?? '?'}`;
  return [
    finding('format', 'font', 'warning', {
      file: no,
      vi: `Phông chữ ${is}, thể lệ đề nghị ${font.family} ${font.size}`,
      en: `Set in ${is}, the rules ask for ${font.family} ${font.size}`,
    }),
  ];
}

const INVISIBLE = /[\u200B-\u200F\u2060-\u2064\u00AD]/gu;
/** A word that has both Latin letters and letters of another script that look like them. */
const MIXED =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/gu;
const FEW_INVISIBLE = 5;

/** Signs that a text was made to look different to machines than to people. */
export function disguiseFindings(text: string): Finding[] {
  const mixed = [...text.matchAll(MIXED)];
  const invisible = text.match(INVISIBLE)?.length ?? 0;
  const findings: Finding[] = [];
  if (mixed.length > 0) {
    const { index, 0: pair } = mixed[0]!;
    findings.push({
      ...finding('disguise', 'look-alike', 'warning', {
        vi: `${mixed.length} chỗ có chữ cái của bảng chữ khác trông giống chữ Latinh`,
        en: `${mixed.length} places with letters of another script that look like Latin ones`,
      }),
      place: { in: 'text', from: index, to: index + pair.length },
    });
  }
  if (invisible > FEW_INVISIBLE) {
    findings.push(
      finding('disguise', 'invisible', 'warning', {
        vi: `${invisible} ký tự không nhìn thấy trong bài`,
        en: `${invisible} invisible characters in the text`,
      }),
    );
  }
  return findings;
}

function finding(
  kind: FindingKind,
  code: string,
  severity: Severity,
  { vi, en, of, file }: { vi: string; en: string; of?: string; file?: number },
): Finding {
  const place = {
    in: kind === 'barred' || of?.startsWith('authors') ? ('author' as const) : ('entry' as const),
    ...(of !== undefined && { of }),
    ...(file !== undefined && { file }),
  };
  return { kind, code, severity, place, excerpt: null, vi, en };
}
