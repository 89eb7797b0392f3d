import {
  dayIn,
  type AdministrativeDocument,
  type DocumentBlock,
  type TableColumn,
} from '@bangvang/documents';
import { number } from '@bangvang/rulebook';

interface AnnexAbout {
  contest: string;
  zone: string;
  publishedAt: Date;
  version: number;
  /** The second line of the title, in capitals: whose prizes they are. */
  list: string;
  /** What the decision is about, where that is not the contest. */
  of?: string;
}

/** A list of prizes as an annex to the decision that gives them. */
export function prizeAnnex(about: AnnexAbout, blocks: DocumentBlock[]): AdministrativeDocument {
  const { contest, zone, publishedAt, version, list, of = contest } = about;
  return {
    issuer: [contest, 'Ban Tổ chức'],
    place: '................',
    date: dayIn(zone, publishedAt),
    title: ['PHỤ LỤC', list],
    subtitle: `(Kèm theo Quyết định số ......../QĐ-BTC; ${of}, phiên bản ${version})`,
    blocks,
    signature: { role: 'TM. BAN TỔ CHỨC\nTRƯỞNG BAN' },
  };
}

/** Behind the name of a prize: how many of it were not given. */
export const vacantWords = (vacant: number): string =>
  vacant > 0 ? ` (${number.vi(vacant)} giải bỏ trống)` : '';

const COLLECTIVE_COLUMNS: TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Tập thể', width: 60, align: 'left' },
  { title: 'Danh hiệu', width: 26, align: 'left' },
];

/** Units with what they won, under a heading; nothing where none won. */
export function collectiveTable(
  heading: string,
  units: readonly { unit: string; name: string }[],
): DocumentBlock[] {
  if (units.length === 0) return [];
  const rows = units.map(({ unit, name }, index) => [String(index + 1), unit, name]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', columns: COLLECTIVE_COLUMNS, rows },
  ];
}
