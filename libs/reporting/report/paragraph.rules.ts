import { printedInstant } from '../rules/print';
import { highestShare, leadingUnits, type Counted } from './figures.rules';
import type { FigureDto, GrowthDto, ParagraphDto } from './report.dto';
import {
  capital,
  leading,
  moved,
  paragraphFrom,
  ref,
  spaced,
  words,
  type Both,
  type Language,
} from './sentences.rules';

/** The paragraph that organisers put into their report; every figure in it is one of `figures`. */
export function paragraphOf(report: Counted, figures: readonly FigureDto[]): ParagraphDto {
  return paragraphFrom(SENTENCES, report, figures);
}

const nobody = ({ totals }: Counted): boolean => totals.attempts === 0;

const TAKING_PART: Both<Counted> = {
  vi: (report) => {
    const { scope, totals } = report;
    const contest = `cuộc thi “${scope.contest}”${scope.edition ? ` (${scope.edition})` : ''}`;
    const what = scope.round === null ? contest : `${scope.round} của ${contest}`;
    const until =
      scope.state === 'closed' ? '' : `tính đến ${printedInstant(scope.countedAtLocal).vi}, `;
    if (nobody(report)) return [capital(`${until}${what} chưa có người dự thi.`)];
    const units =
      (totals.units.base ?? 0) > 0
        ? words`; có ${ref('units')}/${ref('units-all')} địa phương, đơn vị tham gia`
        : [];
    return words`${capital(`${until}${what}`)} đã thu hút ${ref('people')} người với ${ref('attempts')} lượt tham gia dự thi, bình quân ${ref('per-person')} lượt/người${units}.`;
  },
  en: (report) => {
    const { scope, totals } = report;
    const contest = `the contest “${scope.contest}”${scope.edition ? ` (${scope.edition})` : ''}`;
    const what = scope.round === null ? contest : `${scope.round} of ${contest}`;
    const until =
      scope.state === 'closed' ? '' : `as of ${printedInstant(scope.countedAtLocal).en}, `;
    if (nobody(report)) return [capital(`${until}nobody has taken part in ${what}.`)];
    const units =
      (totals.units.base ?? 0) > 0
        ? words`; ${ref('units')} of ${ref('units-all')} units took part`
        : [];
    return words`${capital(`${until}${what}`)} drew ${ref('people')} people with ${ref('attempts')} attempts, ${ref('per-person')} per person${units}.`;
  },
};

const RESULTS: Both<Counted> = {
  vi: ({ totals }) =>
    totals.counted === 0
      ? null
      : words`Có ${ref('all-correct')} người trả lời đúng tất cả các câu hỏi, chiếm ${ref('all-correct-share')} số người có kết quả; điểm bình quân đạt ${ref('average')}.`,
  en: ({ totals }) =>
    totals.counted === 0
      ? null
      : words`${ref('all-correct')} people answered every question rightly, ${ref('all-correct-share')} of those with a result; the average was ${ref('average')} points.`,
};

const LEADERS: Both<Counted> = {
  vi: (report) =>
    leading(
      'vi',
      'Đơn vị có đông người dự thi nhất là',
      leadingUnits(report).map(
        ({ no, name }) => words`${name} (${ref(`unit:${no}:people`)} người)`,
      ),
    ),
  en: (report) =>
    leading(
      'en',
      'Most people came from',
      leadingUnits(report).map(({ no, name }) => words`${name} (${ref(`unit:${no}:people`)})`),
    ),
};

const HIGHEST_SHARE: Both<Counted> = {
  vi: (report) => {
    const line = highestShare(report);
    return (
      line &&
      words`Đơn vị có tỷ lệ người dự thi trên tổng số cao nhất là ${line.name} (${ref(`unit:${line.no}:share`)}).`
    );
  },
  en: (report) => {
    const line = highestShare(report);
    return (
      line &&
      words`The highest share of a unit’s people was that of ${line.name} (${ref(`unit:${line.no}:share`)}).`
    );
  },
};

const GROWTH: Both<Counted> = {
  vi: ({ growth }) =>
    spaced(
      growth.filter(isKnown).map((one) => {
        const { people, attempts } = movedOf(one, 'vi');
        return words`So với “${one.title}”, số người dự thi ${people}, số lượt dự thi ${attempts}.`;
      }),
    ),
  en: ({ growth }) =>
    spaced(
      growth.filter(isKnown).map((one) => {
        const { people, attempts } = movedOf(one, 'en');
        return words`Against “${one.title}”, people ${people} and attempts ${attempts}.`;
      }),
    ),
};

const TARGETS: Both<Counted> = {
  vi: ({ targets }) => {
    if (targets.lines.length === 0) return null;
    return targets.behind === 0
      ? words`Cả ${ref('targets-all')} đơn vị được giao chỉ tiêu đều đã đạt.`
      : words`Có ${ref('targets-behind')}/${ref('targets-all')} đơn vị chưa đạt chỉ tiêu được giao.`;
  },
  en: ({ targets }) => {
    if (targets.lines.length === 0) return null;
    return targets.behind === 0
      ? words`All ${ref('targets-all')} units with a target have reached it.`
      : words`${ref('targets-behind')} of ${ref('targets-all')} units are behind their target.`;
  },
};

const SENTENCES: Both<Counted>[] = [TAKING_PART, RESULTS, LEADERS, HIGHEST_SHARE, GROWTH, TARGETS];

const isKnown = ({ people, attempts }: GrowthDto): boolean =>
  people.percent !== null && attempts.percent !== null;

const movedOf = ({ kind, people, attempts }: GrowthDto, language: Language) => ({
  people: moved(people, `growth:${kind}:people`, language),
  attempts: moved(attempts, `growth:${kind}:attempts`, language),
});
