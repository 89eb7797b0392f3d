import type { FigureDto } from '../report/report.dto';
import { printed, printedPercent, type Said } from '../rules/print';
import type { WorksReportDto, WorksUnitLineDto } from './works.dto';

type CountedWorks = Omit<WorksReportDto, 'figures' | 'paragraph'>;

const LEADING_UNITS = 3;

/** The figures that a report of works names, each with what was counted for it. */
export function worksFigures(report: CountedWorks): FigureDto[] {
  const { totals, scope } = report;
  const day = scope.asOf.split('-').reverse().join('/');
  return [
    ...TOTALS.flatMap(({ id, value, isPercent, counts }) => {
      const found = value(totals);
      if (found === null) return [];
      const text = isPercent ? printedPercent(String(found)) : printed(found);
      return [
        { id, text, counts: { vi: counts.vi.replace('#', day), en: counts.en.replace('#', day) } },
      ];
    }),
    ...report.media.map(mediumFigure),
    ...leadingWorksUnits(report).map(unitFigure),
    ...report.growth.flatMap(growthFigures),
    ...targetFigures(report),
  ];
}

/** The units with the most works, as many as a report names. */
export function leadingWorksUnits({ units }: Pick<CountedWorks, 'units'>): WorksUnitLineDto[] {
  return units.filter(({ no, works }) => no !== null && works > 0).slice(0, LEADING_UNITS);
}

interface TotalFigure {
  id: string;
  value: (totals: CountedWorks['totals']) => number | string | null;
  isPercent?: true;
  /** `#` is the day of the units. */
  counts: Said;
}

const TOTALS: TotalFigure[] = [
  {
    id: 'works',
    value: ({ works }) => works,
    counts: {
      vi: 'Số tác phẩm đã nộp, kể cả bản giấy và tác phẩm bị loại; không kể bản nháp và tác phẩm đã rút. Nộp lại vẫn tính một.',
      en: 'Works handed in, those on paper and those not accepted included; no drafts, nothing withdrawn. Handed in again counts once.',
    },
  },
  {
    id: 'authors',
    value: ({ authors }) => authors,
    counts: {
      vi: 'Số người khác nhau là tác giả hoặc đồng tác giả của các tác phẩm đó; một người nhiều tác phẩm vẫn tính một. Đơn vị đứng tên tác giả không tính là người.',
      en: 'Different people who are authors or co-authors of these works; several works count once. A unit that is the author is no person.',
    },
  },
  {
    id: 'per-author',
    value: ({ perAuthor }) => perAuthor,
    counts: {
      vi: 'Số tác phẩm của cá nhân chia cho số tác giả.',
      en: 'Works of people divided by authors.',
    },
  },
  {
    id: 'accepted',
    value: ({ accepted }) => accepted,
    counts: {
      vi: 'Số tác phẩm được thẩm định là đủ điều kiện dự thi.',
      en: 'Works that screening found to meet the conditions.',
    },
  },
  {
    id: 'rejected',
    value: ({ rejected }) => rejected,
    counts: {
      vi: 'Số tác phẩm bị loại khi thẩm định, mỗi tác phẩm có mã lý do.',
      en: 'Works that screening did not accept, each with a reason code.',
    },
  },
  {
    id: 'co-authored',
    value: ({ coAuthored }) => coAuthored.part,
    counts: { vi: 'Số tác phẩm có từ hai tác giả.', en: 'Works of two authors or more.' },
  },
  {
    id: 'co-authored-share',
    value: ({ coAuthored }) => coAuthored.percent,
    isPercent: true,
    counts: {
      vi: 'Số tác phẩm có từ hai tác giả chia cho số tác phẩm.',
      en: 'Works of two authors or more, divided by works.',
    },
  },
  {
    id: 'paper',
    value: ({ paper }) => paper,
    counts: { vi: 'Số tác phẩm gửi bản giấy.', en: 'Works sent on paper.' },
  },
  {
    id: 'words',
    value: ({ words }) => words,
    counts: {
      vi: 'Tổng số chữ của các tác phẩm, đếm như Word đếm.',
      en: 'Words of all works, counted as Word counts them.',
    },
  },
  {
    id: 'average-words',
    value: ({ averageWords }) => averageWords,
    counts: {
      vi: 'Tổng số chữ chia cho số tác phẩm có chữ.',
      en: 'Words divided by works that have any.',
    },
  },
  {
    id: 'units',
    value: ({ units }) => units.part,
    counts: { vi: 'Số đơn vị có ít nhất một tác phẩm.', en: 'Units with at least one work.' },
  },
  {
    id: 'units-all',
    value: ({ units }) => units.base,
    counts: {
      vi: 'Số đơn vị tác giả có thể chọn vào ngày #, và những đơn vị khác có tác phẩm.',
      en: 'Units that authors could choose on #, and any others with works.',
    },
  },
  {
    id: 'prizes',
    value: ({ prizes }) => prizes,
    counts: {
      vi: 'Số giải đã trao cho tác phẩm theo danh sách công bố đang có hiệu lực.',
      en: 'Prizes given to works by the published list in force.',
    },
  },
];

function mediumFigure({ medium, name, works }: CountedWorks['media'][number]): FigureDto {
  return {
    id: `medium:${medium}:works`,
    text: printed(works),
    counts: { vi: `Số tác phẩm ${name} đã nộp.`, en: `Works handed in: ${name}.` },
  };
}

function unitFigure({ no, name, works }: WorksUnitLineDto): FigureDto {
  return {
    id: `unit:${no}:works`,
    text: printed(works),
    counts: { vi: `Số tác phẩm đã nộp của ${name}.`, en: `Works handed in from ${name}.` },
  };
}

const COMPARED = { works: ['Số tác phẩm', 'Works'], authors: ['Số tác giả', 'Authors'] } as const;

function growthFigures(growth: CountedWorks['growth'][number]): FigureDto[] {
  return (['works', 'authors'] as const).flatMap((name) => {
    const { now, before, percent } = growth[name];
    if (percent === null || before === null) return [];
    const [vi, en] = COMPARED[name];
    const [was, is] = [printed(before), printed(now)];
    return [
      {
        id: `growth:${name}`,
        text: printedPercent(percent.replace('-', '')),
        counts: {
          vi: `${vi}: ${is.vi} so với ${was.vi} của “${growth.title}”.`,
          en: `${en}: ${is.en} against ${was.en} of “${growth.title}”.`,
        },
      },
    ];
  });
}

function targetFigures({ targets }: CountedWorks): FigureDto[] {
  if (targets.lines.length === 0) return [];
  return [
    {
      id: 'targets-behind',
      text: printed(targets.behind),
      counts: {
        vi: 'Số đơn vị chưa đạt chỉ tiêu về số tác giả hoặc số tác phẩm.',
        en: 'Units that have not reached their target of authors or of works.',
      },
    },
    {
      id: 'targets-all',
      text: printed(targets.lines.length),
      counts: { vi: 'Số đơn vị được giao chỉ tiêu.', en: 'Units that have a target.' },
    },
  ];
}
