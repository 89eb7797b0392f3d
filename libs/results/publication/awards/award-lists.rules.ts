import type {
  AdministrativeDocument,
  DocumentBlock,
  TableColumn,
  XlsxSheet,
} from '@bangvang/documents';
import { number } from '@bangvang/rulebook';
import type { PrizedTierDto, PublicAwardsDto } from '../../deliberation/public-awards.dto';
import { collectiveTable, prizeAnnex, vacantWords } from '../annex.rules';
import { authorsLine, type AwardAbout } from './award-page.rules';

const COLUMNS: TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Tác phẩm', width: 32, align: 'left' },
  { title: 'Tác giả', width: 26, align: 'left' },
  { title: 'Đơn vị', width: 24, align: 'left' },
  { title: 'Điểm', width: 10, align: 'right' },
];

/** The public award list as an annex to the decision that gives the prizes. */
export function awardDocument(
  list: PublicAwardsDto,
  { contest, zone }: AwardAbout,
): AdministrativeDocument {
  const { publishedAt, version, tiers, units } = list;
  return prizeAnnex(
    {
      ...{ contest, zone, publishedAt, version },
      list: 'DANH SÁCH TÁC PHẨM, TÁC GIẢ, TẬP THỂ ĐOẠT GIẢI',
    },
    [
      ...changeBlocks(list),
      ...tiers.flatMap(tierBlocks),
      ...collectiveTable('Giải tập thể', units),
    ],
  );
}

/** What a further list changes against the one before, and why there is one. */
function changeBlocks({
  version,
  reason,
  changedWorks,
  changedUnits,
}: PublicAwardsDto): DocumentBlock[] {
  if (version === 1) return [];
  const named = (prizes: readonly string[]): string =>
    prizes.length === 0 ? 'không có giải' : prizes.join(', ');
  const lines = [
    ...(reason === null ? [] : [`Lý do có danh sách mới: ${reason}`]),
    ...changedWorks.map(({ title, before, after }) => {
      const [had, has] = [before, after].map((places) => named(places.map(({ name }) => name)));
      return `${title}: ${had} → ${has}.`;
    }),
    ...changedUnits.map(
      ({ unit, before, after }) => `${unit}: ${named(before)} → ${named(after)}.`,
    ),
  ];
  const heading = `Thay đổi so với danh sách phiên bản ${version - 1}`;
  return [
    { kind: 'heading', text: heading },
    ...lines.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
  ];
}

function tierBlocks({ name, listName, vacant, works }: PrizedTierDto): DocumentBlock[] {
  const text = `${name} – ${listName}${vacantWords(vacant)}`;
  const heading: DocumentBlock = { kind: 'heading', text };
  if (works.length === 0) return [heading];
  const rows = works.map((work, index) => [
    ...[String(index + 1), work.title, authorsLine(work), work.unit ?? ''],
    work.points === null ? '' : number.vi(work.points),
  ]);
  return [heading, { kind: 'table', columns: COLUMNS, rows }];
}

/** The public award list as a workbook. */
export function awardSheets({ tiers, units }: PublicAwardsDto): XlsxSheet[] {
  return [
    {
      name: 'Tác phẩm đoạt giải',
      columns: [
        { title: 'Danh sách', width: 26, kind: 'text' },
        { title: 'Giải', width: 24, kind: 'text' },
        { title: 'Tác phẩm', width: 44, kind: 'text' },
        { title: 'Loại hình', width: 20, kind: 'text' },
        { title: 'Tác giả', width: 40, kind: 'text' },
        { title: 'Đơn vị', width: 36, kind: 'text' },
        { title: 'Điểm', width: 10, kind: 'decimal' },
        { title: 'Mã phách', width: 14, kind: 'text' },
      ],
      rows: tiers.flatMap(({ listName, name, works }) =>
        works.map((work) => [
          ...[listName, name, work.title, work.medium, authorsLine(work), work.unit],
          ...[work.points, work.code],
        ]),
      ),
    },
    ...(units.length === 0 ? [] : [unitSheet(units)]),
  ];
}

function unitSheet(units: PublicAwardsDto['units']): XlsxSheet {
  return {
    name: 'Giải tập thể',
    columns: [
      { title: 'Tập thể', width: 44, kind: 'text' },
      { title: 'Danh hiệu', width: 28, kind: 'text' },
    ],
    rows: units.map(({ unit, name }) => [unit, name]),
  };
}
