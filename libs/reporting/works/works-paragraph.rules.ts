import type { FigureDto, ParagraphDto } from '../report/report.dto';
import {
  capital,
  leading,
  listed,
  moved,
  paragraphFrom,
  ref,
  spaced,
  words,
  type Both,
  type Language,
  type Sentence,
} from '../report/sentences.rules';
import { printedInstant } from '../rules/print';
import type { WorksReportDto } from './works.dto';
import { leadingWorksUnits } from './works-figures.rules';

type CountedWorks = Omit<WorksReportDto, 'figures' | 'paragraph'>;

/** The paragraph on works that organisers put into their report; every figure in it is one of `figures`. */
export function worksParagraph(report: CountedWorks, figures: readonly FigureDto[]): ParagraphDto {
  return paragraphFrom(SENTENCES, report, figures);
}

function opening({ scope }: CountedWorks, language: Language): string {
  const { contest, edition, state, countedAtLocal } = scope;
  const name = `“${contest}”${edition ? ` (${edition})` : ''}`;
  const what = language === 'vi' ? `cuộc thi ${name}` : `the contest ${name}`;
  if (state === 'closed') return capital(what);
  const at = printedInstant(countedAtLocal)[language];
  return capital(language === 'vi' ? `tính đến ${at}, ${what}` : `as of ${at}, ${what}`);
}

const SENT: Both<CountedWorks> = {
  vi: (report) => {
    const { totals } = report;
    if (totals.works === 0) return [`${opening(report, 'vi')} chưa nhận được tác phẩm nào.`];
    const units =
      (totals.units.base ?? 0) > 0
        ? words` từ ${ref('units')}/${ref('units-all')} địa phương, đơn vị`
        : [];
    return words`${opening(report, 'vi')} đã nhận ${ref('works')} tác phẩm của ${ref('authors')} tác giả${units}.`;
  },
  en: (report) => {
    const { totals } = report;
    if (totals.works === 0) return [`${opening(report, 'en')} has received no work yet.`];
    const units =
      (totals.units.base ?? 0) > 0 ? words` from ${ref('units')} of ${ref('units-all')} units` : [];
    return words`${opening(report, 'en')} received ${ref('works')} works of ${ref('authors')} authors${units}.`;
  },
};

const byMedium =
  (begin: string) =>
  ({ media }: CountedWorks): Sentence | null => {
    const sent = media.filter(({ works }) => works > 0);
    if (sent.length < 2) return null;
    const parts = sent.map(({ medium, name }) => words`${name} ${ref(`medium:${medium}:works`)}`);
    return words`${begin} ${listed(parts, ', ')}.`;
  };

const BY_MEDIUM: Both<CountedWorks> = {
  vi: byMedium('Theo loại hình:'),
  en: byMedium('By medium:'),
};

const SCREENED: Both<CountedWorks> = {
  vi: ({ totals }) =>
    totals.accepted + totals.rejected === 0
      ? null
      : words`Qua thẩm định, ${ref('accepted')} tác phẩm đủ điều kiện, ${ref('rejected')} tác phẩm bị loại.`,
  en: ({ totals }) =>
    totals.accepted + totals.rejected === 0
      ? null
      : words`Screening accepted ${ref('accepted')} and did not accept ${ref('rejected')}.`,
};

const LEADERS: Both<CountedWorks> = {
  vi: (report) =>
    leading(
      'vi',
      'Đơn vị gửi nhiều tác phẩm nhất là',
      leadingWorksUnits(report).map(
        ({ no, name }) => words`${name} (${ref(`unit:${no}:works`)} tác phẩm)`,
      ),
    ),
  en: (report) =>
    leading(
      'en',
      'Most works came from',
      leadingWorksUnits(report).map(({ no, name }) => words`${name} (${ref(`unit:${no}:works`)})`),
    ),
};

const PRIZES: Both<CountedWorks> = {
  vi: ({ totals }) =>
    totals.prizes === null ? null : words`Ban Tổ chức đã trao ${ref('prizes')} giải cho tác phẩm.`,
  en: ({ totals }) =>
    totals.prizes === null ? null : words`${ref('prizes')} prizes were given to works.`,
};

const GROWTH: Both<CountedWorks> = {
  vi: ({ growth }) =>
    spaced(
      growth.filter(isKnown).map((one) => {
        const { works, authors } = movedOf(one, 'vi');
        return words`So với “${one.title}”, số tác phẩm ${works}, số tác giả ${authors}.`;
      }),
    ),
  en: ({ growth }) =>
    spaced(
      growth.filter(isKnown).map((one) => {
        const { works, authors } = movedOf(one, 'en');
        return words`Against “${one.title}”, works ${works} and authors ${authors}.`;
      }),
    ),
};

const SENTENCES: Both<CountedWorks>[] = [SENT, BY_MEDIUM, SCREENED, LEADERS, PRIZES, GROWTH];

type Growth = CountedWorks['growth'][number];

const isKnown = ({ works, authors }: Growth): boolean =>
  works.percent !== null && authors.percent !== null;

const movedOf = ({ works, authors }: Growth, language: Language) => ({
  works: moved(works, 'growth:works', language),
  authors: moved(authors, 'growth:authors', language),
});
