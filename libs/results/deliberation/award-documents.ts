import {
  dayIn,
  type AdministrativeDocument,
  type DocumentBlock,
  type TableColumn,
} from '@bangvang/documents';
import { number, type ListOutcome, type TierOutcome } from '@bangvang/rulebook';
import type { KnownWork } from './opened-works.service';
import type { AwardChanges } from './award-list';
import type { DecisionRow, RoomRow } from './deliberation.repository';
import type { Room } from './deliberation.service';
import { authorName, codesOf } from './deliberation.view';
import { listName, tierName } from './prize-names';
import { changeBlocks, correctionBlocks, subtitleOf } from './versions/version-blocks';

const LIST: TableColumn[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Mã phách', width: 14, align: 'center' },
  { title: 'Tác phẩm', width: 34, align: 'left' },
  { title: 'Tác giả, đơn vị', width: 30, align: 'left' },
  { title: 'Điểm', width: 10, align: 'right' },
];
const DECISIONS: TableColumn[] = [
  { title: 'Số', width: 6, align: 'center' },
  { title: 'Quyết định', width: 40, align: 'left' },
  { title: 'Lý do', width: 34, align: 'left' },
  { title: 'Biểu quyết', width: 20, align: 'left' },
];
const SEALED = '(chưa mở phách)';
/** Instead of the jury's words, for whoever may not read them yet. */
const KEPT = '(Giữ kín đến khi mở phách)';

/** What both documents say about themselves. */
export interface About {
  contest: string;
  zone: string;
  /** Of a further list, against the one before. */
  changes: AwardChanges;
}

/** Who gets what: by codes before they are opened, then with authors and units. */
export function awardListDocument(
  room: Room,
  { contest, zone, changes }: About,
): AdministrativeDocument {
  return {
    issuer: [contest, 'Hội đồng Giám khảo'],
    place: '................',
    ...(room.row?.signedAt && { date: dayIn(zone, room.row.signedAt) }),
    title: ['DANH SÁCH TÁC PHẨM ĐOẠT GIẢI'],
    ...subtitleOf(room.row),
    blocks: [...changeBlocks(room, changes), ...listBlocks(room), ...collectiveBlocks(room)],
    signature: { role: 'TM. HỘI ĐỒNG GIÁM KHẢO\nCHỦ TỊCH' },
  };
}

function listBlocks(room: Room): DocumentBlock[] {
  const lists = room.outcome.lists.filter(({ list }) => list !== 'collectives');
  return lists.flatMap((list) => list.tiers.flatMap((tier) => tierBlocks(room, list, tier)));
}

function tierBlocks(
  { outcome, rules, works }: Room,
  list: ListOutcome,
  { tier, places }: TierOutcome,
): DocumentBlock[] {
  const given = outcome.awards.filter((one) => one.list === list.list && one.tier === tier);
  const vacant = places - given.length;
  const left = vacant > 0 ? ` (${number.vi(vacant)} giải để trống)` : '';
  const heading: DocumentBlock = {
    kind: 'heading',
    text: `${tierName(rules.awards, tier)} – ${listName(rules, list)}${left}`,
  };
  if (given.length === 0) return [heading];
  const rows = given.flatMap(({ code }, index) => {
    const known = works.get(code);
    return known === undefined ? [] : [[String(index + 1), ...workRow(known)]];
  });
  return [heading, { kind: 'table', columns: LIST, rows }];
}

function workRow({ work, entry, authors }: KnownWork): string[] {
  const { code, title, centipoints } = work;
  const who = [authors.map(authorName).join(', '), entry?.unit?.name].filter(Boolean).join('; ');
  return [
    code,
    (entry?.title ?? title) || SEALED,
    entry === null ? SEALED : who,
    number.vi(centipoints / 100),
  ];
}

function collectiveBlocks({ outcome, rules, works }: Room): DocumentBlock[] {
  if (outcome.collectives.length === 0) return [];
  const names = new Map(
    [...works.values()].map(({ entry }) => [entry?.unit?.code, entry?.unit?.name]),
  );
  return [
    { kind: 'heading', text: 'Giải tập thể' },
    ...outcome.collectives.map(({ unit, tier }, index): DocumentBlock => {
      const text = `${index + 1}. ${names.get(unit) ?? unit}: ${tierName(rules.awards, tier)}.`;
      return { kind: 'paragraph', text };
    }),
  ];
}

/** What the jury decided beside the order of marks, with reasons and votes. */
export function minutesDocument(room: Room, { contest, zone }: About): AdministrativeDocument {
  const { row, decisions, works, outcome } = room;
  const rows = decisions.map((one) => [
    String(one.ordinal),
    sayDecision(room, one),
    one.decision.reason || KEPT,
    `có mặt ${one.present}; tán thành ${one.inFavour}, không ${one.against}, trắng ${one.abstained}`,
  ]);
  const opened =
    row === null
      ? ''
      : new Intl.DateTimeFormat('vi-VN', {
          timeZone: zone,
          dateStyle: 'long',
          timeStyle: 'short',
        }).format(row.openedAt);
  return {
    issuer: [contest, 'Hội đồng Giám khảo'],
    place: '................',
    ...(row?.signedAt && { date: dayIn(zone, row.signedAt) }),
    title: ['BIÊN BẢN', 'HỌP XÉT GIẢI'],
    ...versionOf(row),
    blocks: [
      {
        kind: 'paragraph',
        text: `Hội đồng mở phiên họp lúc ${opened}, xét ${number.vi(works.size)} tác phẩm theo mã phách và điểm cuối cùng; đề xuất ${number.vi(outcome.awards.length)} giải theo thể lệ.`,
      },
      ...(rows.length === 0
        ? [
            {
              kind: 'paragraph' as const,
              text: 'Hội đồng không có quyết định nào ngoài thứ tự điểm.',
            },
          ]
        : [
            { kind: 'heading' as const, text: 'Các quyết định của Hội đồng' },
            { kind: 'table' as const, columns: DECISIONS, rows },
          ]),
      ...excludedBlocks(room),
      ...correctionBlocks(room),
      {
        kind: 'paragraph',
        text: row?.sha256
          ? `Danh sách giải theo mã phách đã được ký, dấu vân tay SHA-256: ${row.sha256}.`
          : 'Danh sách giải chưa được ký.',
      },
    ],
    signature: { role: 'TM. HỘI ĐỒNG GIÁM KHẢO\nCHỦ TỊCH' },
  };
}

/** Works that the chief judge put out of the contest before the list was concluded; its minutes say why. */
function excludedBlocks({ works, corrections }: Room): DocumentBlock[] {
  const later = new Set(corrections.map(({ code }) => code));
  const codes = [...works.values()].flatMap(({ work }) =>
    work.removed && !later.has(work.code) ? [work.code] : [],
  );
  if (codes.length === 0) return [];
  const text = `Tác phẩm không được xét giải vì đã ra khỏi cuộc thi theo biên bản của Ban Giám khảo: ${codes.join(', ')}.`;
  return [{ kind: 'paragraph', text }];
}

const versionOf = (row: RoomRow | null): { subtitle?: string } =>
  row === null || row.listVersion === 1
    ? {}
    : { subtitle: `(Danh sách giải phiên bản ${row.listVersion})` };

function sayDecision({ rules }: Room, row: DecisionRow): string {
  const { decision } = row;
  const place = decision.place === null ? null : tierName(rules.awards, decision.place.tier);
  const who = codesOf(row).join(', ');
  const said =
    decision.kind === 'vacant'
      ? `Để trống ${decision.count} ${place}`
      : decision.kind === 'tie'
        ? `Trong các tác phẩm bằng điểm, trao ${place} cho ${who}`
        : place === null
          ? `Không trao giải cho ${who}`
          : `Trao ${place} cho ${who}`;
  return row.withdrawnAt === null ? said : `${said} (đã rút: ${row.withdrawal || KEPT})`;
}
