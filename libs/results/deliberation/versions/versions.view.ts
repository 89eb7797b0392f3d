import type { AwardRules } from '@bangvang/rulebook';
import type { Blocker } from '../../publication/gate.rules';
import type { AwardChanges } from '../award-list';
import type { RoomRow } from '../deliberation.repository';
import type { Room } from '../deliberation.service';
import { tierName } from '../prize-names';
import type { RoomChangeDto, RoomCorrectionDto, RoomListVersionDto } from './award-versions.dto';
import type { CorrectionRow } from './award-versions.repository';

/** What stands around an award list. */
export interface Around {
  /** Every published list, the newest first. */
  published: readonly RoomRow[];
  /** Corrections that wait for the list after this one. */
  waiting: readonly CorrectionRow[];
  /** Against the list before. */
  changes: AwardChanges;
  /** What the next step waits for. */
  blockers: readonly Blocker[];
}

/** A list that has been published, in the history of lists. */
export const publishedView = (row: RoomRow): RoomListVersionDto => ({
  version: row.listVersion,
  publishedAt: row.publishedAt!,
  publishedBy: row.publishedBy,
  sha256: row.sha256 ?? '',
  reason: row.reason,
});

/** A correction of a published award list; points, not hundredths. */
export function correctionView(row: CorrectionRow): RoomCorrectionDto {
  const { code, kind, reason, madeBy, madeAt, listVersion, published, outcome } = row;
  const after = outcome?.centipoints ?? null;
  return {
    ...{ code, kind, reason, madeBy, madeAt, listVersion },
    before: published === null ? null : published / 100,
    after: after === null ? null : after / 100,
  };
}

/** Works and units whose prizes are others now, in words. */
export function changesView(
  awards: AwardRules,
  { works }: Pick<Room, 'works'>,
  changes: AwardChanges,
): RoomChangeDto[] {
  const units = new Map(
    [...works.values()].flatMap(({ entry }) =>
      entry?.unit ? [[entry.unit.no, entry.unit.name] as const] : [],
    ),
  );
  const named = (tiers: string[]): string[] => tiers.map((tier) => tierName(awards, tier));
  return [
    ...changes.works.map(({ title, before, after }) => ({
      title,
      before: named(before.map(({ tier }) => tier)),
      after: named(after.map(({ tier }) => tier)),
    })),
    ...changes.units.map(({ unitNo, before, after }) => ({
      title: units.get(unitNo) ?? String(unitNo),
      before: named(before),
      after: named(after),
    })),
  ];
}
