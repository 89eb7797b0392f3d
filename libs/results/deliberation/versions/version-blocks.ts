import type { DocumentBlock } from '@bangvang/documents';
import type { AwardRules } from '@bangvang/rulebook';
import type { AwardChanges } from '../award-list';
import type { RoomRow } from '../deliberation.repository';
import type { Room } from '../deliberation.service';
import { changesView } from './versions.view';

type Titled = Pick<RoomRow, 'listVersion' | 'sha256'>;

/** What stands under the title of a list: its number after the first one, and its fingerprint. */
export function subtitleOf(row: Titled | null): { subtitle?: string } {
  if (row === null) return {};
  const { listVersion: n, sha256 } = row;
  const parts = [
    ...(n > 1 ? [`Phiên bản ${n}, thay danh sách phiên bản ${n - 1}`] : []),
    ...(sha256 === null ? [] : [`Dấu vân tay SHA-256: ${sha256}`]),
  ];
  return parts.length === 0 ? {} : { subtitle: `(${parts.join('. ')})` };
}

/** What a further list says about itself: why there is one, and what it changes against the one before. */
export function changeBlocks(
  room: Pick<Room, 'works' | 'row'> & { rules: { awards: AwardRules } },
  changes: AwardChanges,
): DocumentBlock[] {
  const { row } = room;
  if (row === null || row.listVersion === 1) return [];
  const changed = changesView(room.rules.awards, room, changes);
  const lines = changed.map(({ title, before, after }) => {
    return `${title}: ${named(before)} → ${named(after)}.`;
  });
  return [
    ...(row.reason === null ? [] : [paragraph(`Lý do có danh sách mới: ${row.reason}`)]),
    {
      kind: 'heading',
      text: `Thay đổi so với danh sách phiên bản ${row.listVersion - 1}`,
    },
    ...(lines.length === 0 ? ['Không có giải nào thay đổi.'] : lines).map(paragraph),
  ];
}

/** What corrected the works of a list since the first one; without a word about authors. */
export function correctionBlocks({ corrections }: Pick<Room, 'corrections'>): DocumentBlock[] {
  if (corrections.length === 0) return [];
  return [
    { kind: 'heading', text: 'Tác phẩm được điều chỉnh sau khi công bố' },
    ...corrections.map(({ code, kind, reason }) =>
      paragraph(`${code}: ${DONE[kind]}. ${reason}`.trim()),
    ),
  ];
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });

const named = (prizes: readonly string[]): string =>
  prizes.length === 0 ? 'không có giải' : prizes.join(', ');

const DONE = {
  remark: 'điểm thay đổi sau phúc khảo',
  removed: 'đưa ra khỏi danh sách xét giải',
  restored: 'được xét giải trở lại',
} as const;
