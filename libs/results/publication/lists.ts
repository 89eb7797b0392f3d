import { comparedValue, kindWords } from '@bangvang/contracts';
import {
  administrativePdf,
  xlsxStream,
  type DocumentBlock,
  type TableColumn,
  type XlsxSheet,
} from '@bangvang/documents';
import { number } from '@bangvang/rulebook';
import type { Readable } from 'node:stream';
import { collectiveTable, prizeAnnex, vacantWords } from './annex.rules';
import { standingTitle } from './page.rules';
import type { NamedStanding, PublicResult } from './public-result.rules';
import type {
  PublicCollectiveDto,
  PublicPrizeDto,
  PublicWinnerDto,
  PublishedResultDto,
} from './published.dto';

const PRIZE_COLUMNS: TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Họ và tên', width: 26, align: 'left' },
  { title: 'Số báo danh', width: 12, align: 'center' },
  { title: 'Đơn vị', width: 30, align: 'left' },
  { title: 'Điểm', width: 10, align: 'right' },
  { title: 'Hạng', width: 8, align: 'right' },
];

/** The list of winners as an annex to the decision that recognises them. */
export function winnersPdf({ about, prizes, collectives }: PublishedResultDto): Readable {
  const { contest, zone, publishedAt, version, title } = about;
  return administrativePdf(
    prizeAnnex(
      {
        ...{ contest, zone, publishedAt: new Date(publishedAt), version, of: title },
        list: 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐOẠT GIẢI',
      },
      [...prizes.flatMap(prizeBlocks), ...collectives.flatMap(collectiveBlocks)],
    ),
  );
}

function prizeBlocks(prize: PublicPrizeDto): DocumentBlock[] {
  const heading = `${prize.name} – ${standingTitle(prize)}${vacantWords(prize.vacant)}`;
  if (prize.winners.length === 0) {
    return [
      { kind: 'heading', text: heading },
      { kind: 'paragraph', text: 'Không có người đoạt giải.' },
    ];
  }
  const rows = prize.winners.map((winner, index) => [
    String(index + 1),
    nameOf(winner),
    winner.number,
    winner.unit ?? '',
    winner.points === null ? '' : number.vi(winner.points),
    winner.rank === null ? '' : number.vi(winner.rank),
  ]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', columns: PRIZE_COLUMNS, rows },
  ];
}

/** A prize that is shared says among how many. */
function nameOf({ name, number: no, sharedBy }: PublicWinnerDto): string {
  const shared = sharedBy === undefined ? '' : ` (chia ${number.vi(sharedBy)} người)`;
  return `${name ?? `Thí sinh số ${no}`}${shared}`;
}

function collectiveBlocks({ name, group, tiers }: PublicCollectiveDto): DocumentBlock[] {
  return collectiveTable(
    group === null ? name : `${name} – ${kindWords(group).vi}`,
    tiers.flatMap((tier) => tier.units.map((unit) => ({ unit: unit.name, name: tier.name }))),
  );
}

/** Winners, units and every standing as a workbook. */
export function resultXlsx(document: PublishedResultDto, result: PublicResult): Readable {
  return xlsxStream([
    prizeSheet(document.prizes),
    ...(document.collectives.length === 0 ? [] : [collectiveSheet(document.collectives)]),
    ...result.standings.map(({ standing }) => ({
      name: standingTitle(result.scope(standing)),
      columns:
        result.goingOn(standing).goingOn === undefined
          ? PLACE_COLUMNS
          : [...PLACE_COLUMNS, GOES_ON],
      rows: placeRows(result, standing),
    })),
  ]);
}

const PLACE_COLUMNS: XlsxSheet['columns'] = [
  { title: 'Hạng', width: 8, kind: 'integer' },
  { title: 'Số báo danh', width: 14, kind: 'text' },
  { title: 'Họ và tên', width: 30, kind: 'text' },
  { title: 'Đơn vị', width: 40, kind: 'text' },
  { title: 'Tỉnh, thành phố', width: 24, kind: 'text' },
  { title: 'Điểm', width: 10, kind: 'decimal' },
  { title: 'Thời gian (giây)', width: 16, kind: 'decimal' },
  { title: 'Sai số dự đoán', width: 16, kind: 'integer' },
];

/** Where the rules say who goes on. */
const GOES_ON = { title: 'Vào vòng sau', width: 14, kind: 'text' } as const;

function* placeRows(result: PublicResult, standing: NamedStanding['standing']) {
  for (const row of standing.rows) {
    const place = result.place(row, standing);
    const { rank, number: no, name, unit, province, points, durationMs, error, goesOn } = place;
    yield [
      rank,
      no,
      name,
      unit,
      province,
      points,
      durationMs === null ? null : durationMs / 1000,
      error,
      ...(goesOn === undefined ? [] : [goesOn ? 'Có' : null]),
    ];
  }
}

function prizeSheet(prizes: PublicPrizeDto[]): XlsxSheet {
  return {
    name: 'Giải thưởng',
    columns: [
      { title: 'Bảng', width: 30, kind: 'text' },
      { title: 'Giải', width: 24, kind: 'text' },
      { title: 'Họ và tên', width: 30, kind: 'text' },
      { title: 'Số báo danh', width: 14, kind: 'text' },
      { title: 'Đơn vị', width: 40, kind: 'text' },
      { title: 'Hạng', width: 8, kind: 'integer' },
      { title: 'Điểm', width: 10, kind: 'decimal' },
      { title: 'Chia cho (người)', width: 16, kind: 'integer' },
    ],
    rows: prizes.flatMap((prize) =>
      prize.winners.map(({ name, number: no, unit, rank, points, sharedBy }) => [
        ...[standingTitle(prize), prize.name, name, no, unit],
        ...[rank, points, sharedBy ?? null],
      ]),
    ),
  };
}

const MEASURED_IN: Record<string, string> = {
  people: 'người',
  attempts: 'lượt',
  'people-per-headcount': '%',
  'people-per-population': '%',
  'ratio-and-average': '% cộng điểm',
  'ratio-and-prize-points': '% cộng điểm',
  winners: 'người đoạt giải',
};

function collectiveSheet(collectives: PublicCollectiveDto[]): XlsxSheet {
  return {
    name: 'Giải tập thể',
    columns: [
      { title: 'Giải', width: 36, kind: 'text' },
      { title: 'Khối', width: 24, kind: 'text' },
      { title: 'Hạng', width: 8, kind: 'integer' },
      { title: 'Đơn vị', width: 40, kind: 'text' },
      { title: 'Số người', width: 12, kind: 'integer' },
      { title: 'Số lượt', width: 12, kind: 'integer' },
      { title: 'Biên chế', width: 12, kind: 'integer' },
      { title: 'Giá trị so sánh', width: 20, kind: 'decimal' },
      { title: 'Tính bằng', width: 20, kind: 'text' },
      { title: 'Danh hiệu', width: 24, kind: 'text' },
    ],
    rows: collectives.flatMap(({ name, measure, group, rows, tiers }) =>
      rows.map(({ unit, rank, people, attempts, base, value }) => [
        ...[name, group && kindWords(group).vi, rank, unit.name, people, attempts, base],
        ...[
          value === null ? null : comparedValue(measure, value).value.toFixed(4),
          MEASURED_IN[measure] ?? '',
        ],
        tiers.find(({ units }) => units.some(({ code }) => code === unit.code))?.name ?? null,
      ]),
    ),
  };
}
