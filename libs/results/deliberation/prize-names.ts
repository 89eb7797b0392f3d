import type { AwardRules, ListOutcome, WritingRules } from '@bangvang/rulebook';

/** What people call a list of prizes. */
export function listName(
  { media }: WritingRules,
  list: Pick<ListOutcome, 'list' | 'medium' | 'divisions'>,
): string {
  if (list.list === 'all') return 'Giải chung các loại hình';
  if (list.list === 'extra') return 'Giải ngoài thứ hạng';
  if (list.list === 'collectives') return 'Giải tập thể';
  const name = media.find(({ id }) => id === list.medium)?.name ?? list.list;
  return list.divisions === null ? name : `${name} – bảng ${list.divisions.join(', ')}`;
}

/** What people call a tier. */
export const tierName = (awards: AwardRules, id: string): string => tierOf(awards, id)?.name ?? id;

/** What a prize of a tier is worth in đồng; null where the rules do not say. */
export const tierValue = (awards: AwardRules, id: string): number | null =>
  tierOf(awards, id)?.value ?? null;

function tierOf({ overAll, perMedium, extra, collectives }: AwardRules, id: string) {
  const all = [
    ...overAll,
    ...perMedium.flatMap(({ tiers }) => tiers),
    ...extra,
    ...(collectives?.tiers ?? []),
  ];
  return all.find((tier) => tier.id === id);
}
