import { printed, printedPercent, type Said } from '../rules/print';
import type { FigureDto, GrowthDto, ReportDto, TotalsDto, UnitLineDto } from './report.dto';

/** A report before its figures are named and its paragraph is written. */
export type Counted = Omit<ReportDto, 'figures' | 'paragraph'>;

const LEADING_UNITS = 3;

/** The figures that a report names, each with what was counted for it. */
export function figuresOf(report: Counted): FigureDto[] {
  return [
    ...totalFigures(report),
    ...leadingUnits(report).map((line) => unitFigure(line, report)),
    ...shareFigures(report),
    ...report.growth.flatMap(growthFigures),
    ...targetFigures(report),
  ];
}

/** The units with the most people, as many as a report names. */
export function leadingUnits({ units }: Pick<Counted, 'units'>): UnitLineDto[] {
  return units.filter(({ no, people }) => no !== null && people > 0).slice(0, LEADING_UNITS);
}

/** The unit with the highest share of its headcount; null where no headcount is known. */
export function highestShare({ units }: Pick<Counted, 'units'>): UnitLineDto | null {
  return units.find(({ shareRank, people }) => shareRank === 1 && people > 0) ?? null;
}

/** What the report is about, in the middle of a sentence. */
function where({ scope }: Counted): Said {
  return scope.round === null
    ? { vi: 'của cả cuộc thi', en: 'of the whole contest' }
    : { vi: `của vòng “${scope.round}”`, en: `of the round “${scope.round}”` };
}

interface TotalFigure {
  id: string;
  value: (totals: TotalsDto) => number | string | null;
  isPercent?: true;
  /** `…` is what the report is about, `#` the day of its units. */
  counts: Said;
}

const TOTALS: TotalFigure[] = [
  {
    id: 'registered',
    value: ({ registered }) => registered,
    counts: {
      vi: 'Số người đã đăng ký cuộc thi, mỗi người một lần.',
      en: 'People registered for the contest, each once.',
    },
  },
  {
    id: 'people',
    value: ({ people }) => people,
    counts: {
      vi: 'Số người khác nhau đã nộp ít nhất một lượt thi …; ai nộp nhiều lượt vẫn tính một; không kể người bị loại.',
      en: 'Different people who handed in at least one attempt …; several attempts count once; people disqualified are left out.',
    },
  },
  {
    id: 'attempts',
    value: ({ attempts }) => attempts,
    counts: {
      vi: 'Số lượt thi đã nộp …, kể cả lượt hết giờ tự nộp và lượt không được tính kết quả; không kể lượt bị hủy và lượt của người bị loại.',
      en: 'Attempts handed in …, those ended by the clock and those without a counted result included; void ones and those of people disqualified are left out.',
    },
  },
  {
    id: 'per-person',
    value: ({ perPerson }) => perPerson,
    counts: {
      vi: 'Số lượt thi chia cho số người dự thi ….',
      en: 'Attempts divided by people ….',
    },
  },
  {
    id: 'all-correct',
    value: ({ allCorrectPeople }) => allCorrectPeople.part,
    counts: {
      vi: 'Số người có lượt được tính kết quả … trả lời đúng tất cả các câu hỏi; qua nhiều vòng, đúng hết ở ít nhất một vòng.',
      en: 'People whose counted attempt … has every question right; over several rounds, in at least one.',
    },
  },
  {
    id: 'all-correct-share',
    value: ({ allCorrectPeople }) => allCorrectPeople.percent,
    isPercent: true,
    counts: {
      vi: 'Số người đúng tất cả các câu chia cho số người có kết quả được tính ….',
      en: 'People with every question right, divided by people with a counted result ….',
    },
  },
  {
    id: 'average',
    value: ({ average }) => average,
    counts: {
      vi: 'Tổng điểm của các kết quả được tính … chia cho số kết quả đó; mỗi người mỗi vòng một kết quả.',
      en: 'Points of the counted results … divided by their number; one result per person and round.',
    },
  },
  {
    id: 'units',
    value: ({ units }) => units.part,
    counts: {
      vi: 'Số đơn vị có ít nhất một người dự thi ….',
      en: 'Units with at least one person ….',
    },
  },
  {
    id: 'units-all',
    value: ({ units }) => units.base,
    counts: {
      vi: 'Số đơn vị người dự thi có thể chọn vào ngày #, và những đơn vị khác có người dự thi.',
      en: 'Units that people could choose on #, and any others with people.',
    },
  },
];

function totalFigures(report: Counted): FigureDto[] {
  const of = where(report);
  const filled = (text: string, language: 'vi' | 'en'): string =>
    text.replace('…', of[language]).replace('#', dayOf(report));
  return TOTALS.map(({ id, value, isPercent, counts }) => {
    const found = value(report.totals);
    const isNone = found === null || isPercent;
    return {
      id,
      text: isNone ? printedPercent(found === null ? null : String(found)) : printed(found),
      counts: { vi: filled(counts.vi, 'vi'), en: filled(counts.en, 'en') },
    };
  });
}

const dayOf = ({ scope }: Counted): string => scope.asOf.split('-').reverse().join('/');

function unitFigure(line: UnitLineDto, report: Counted): FigureDto {
  const of = where(report);
  return {
    id: `unit:${line.no}:people`,
    text: printed(line.people),
    counts: {
      vi: `Số người của ${line.name} đã nộp ít nhất một lượt thi ${of.vi}.`,
      en: `People of ${line.name} who handed in at least one attempt ${of.en}.`,
    },
  };
}

function shareFigures(report: Counted): FigureDto[] {
  const line = highestShare(report);
  if (!line) return [];
  const { part, base, percent } = line.share;
  const [people, all] = [printed(part), printed(base ?? 0)];
  return [
    {
      id: `unit:${line.no}:share`,
      text: printedPercent(percent),
      counts: {
        vi: `${people.vi} người dự thi trên ${all.vi} người của ${line.name} tính đến ngày ${dayOf(report)}.`,
        en: `${people.en} people out of ${all.en} of ${line.name} as of ${dayOf(report)}.`,
      },
    },
  ];
}

const COMPARED = { people: ['Số người', 'People'], attempts: ['Số lượt', 'Attempts'] } as const;

function growthFigures(growth: GrowthDto): FigureDto[] {
  return (['people', 'attempts'] as const).flatMap((name) => {
    const { now, before, percent } = growth[name];
    if (percent === null || before === null) return [];
    const [vi, en] = COMPARED[name];
    const [was, is] = [printed(before), printed(now)];
    return [
      {
        id: `growth:${growth.kind}:${name}`,
        text: printedPercent(percent.replace('-', '')),
        counts: {
          vi: `${vi}: ${is.vi} so với ${was.vi} của “${growth.title}”.`,
          en: `${en}: ${is.en} against ${was.en} of “${growth.title}”.`,
        },
      },
    ];
  });
}

function targetFigures({ targets }: Counted): FigureDto[] {
  if (targets.lines.length === 0) return [];
  return [
    {
      id: 'targets-behind',
      text: printed(targets.behind),
      counts: {
        vi: 'Số đơn vị chưa đạt chỉ tiêu về số người hoặc số lượt.',
        en: 'Units that have not reached their target of people or of attempts.',
      },
    },
    {
      id: 'targets-all',
      text: printed(targets.lines.length),
      counts: { vi: 'Số đơn vị được giao chỉ tiêu.', en: 'Units that have a target.' },
    },
  ];
}
