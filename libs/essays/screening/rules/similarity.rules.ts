import type { SimilarityReportDto } from '../../similarity/similarity.dto';
import type { Finding, Severity } from './finding';

/** Cut to one decimal, as everywhere these are shown; the counts beside it are exact. */
const percentOf = (found: number, words: number): string =>
  `${(Math.floor((1_000 * found) / Math.max(1, words)) / 10).toString().replace('.', ',')} %`;
/** From this share on, what very many works have is told: a text that went round. */
const COMMON_PERCENT = 50;

/** The title of another work, where it may be read. */
const called = (title: string | null): string => (title === null ? '' : ` “${title}”`);

/** What the comparison says: the rule is strictly above the limit; the exact count decides. */
export function similarityFindings(report: SimilarityReportDto): Finding[] {
  const { together, limitPercent, common, works } = report;
  const above = works.filter(({ share }) => share.above);
  const findings = above.slice(0, 5).map(({ no, title, share, sameAuthor }) =>
    finding('above-limit', 'serious', {
      of: String(no),
      vi: `${share.found}/${share.words} chữ (${percentOf(share.found, share.words)}) có trong bài số ${no}${called(title)}${sameAuthor ? ', cùng tác giả' : ''}; thể lệ: không quá ${limitPercent} %`,
      en: `${share.found} of ${share.words} words are in no. ${no}${called(title)}${sameAuthor ? ', by the same author' : ''}; the limit is ${limitPercent} %`,
    }),
  );
  if (above.length === 0 && together.above) {
    findings.push(
      finding('above-together', 'warning', {
        vi: `${together.found}/${together.words} chữ (${percentOf(together.found, together.words)}) có trong các bài khác cộng lại; không bài nào riêng lẻ vượt ${limitPercent} %`,
        en: `${together.found} of ${together.words} words are in other works taken together; in no single one above ${limitPercent} %`,
      }),
    );
  }
  if (common * 100 >= COMMON_PERCENT * together.words && common > 0) {
    findings.push(
      finding('common', 'warning', {
        vi: `${common}/${together.words} chữ là đoạn có trong rất nhiều bài (bài mẫu được truyền tay?)`,
        en: `${common} of ${together.words} words stand in very many works (a model text that went round?)`,
      }),
    );
  }
  return findings;
}

const finding = (
  code: string,
  severity: Severity,
  { of, vi, en }: { of?: string; vi: string; en: string },
): Finding => ({
  kind: 'similarity',
  code,
  severity,
  place: { in: 'entry', ...(of !== undefined && { of }) },
  excerpt: null,
  vi,
  en,
});
