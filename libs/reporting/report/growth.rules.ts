import { change } from '../rules/ratio';
import type { GrowthDto } from './report.dto';
import type { RoundSums, Sums } from './report.facts';

/** What something is compared with: nothing in it when `before` is null. */
export interface Comparison {
  kind: GrowthDto['kind'];
  title: string;
  before: Pick<Sums, 'people' | 'attempts' | 'perfect'> | null;
}

/** Growth against each of what came before. */
export function growthOf(now: RoundSums['all'], comparisons: readonly Comparison[]): GrowthDto[] {
  return comparisons.map(({ kind, title, before }) => ({
    kind,
    title,
    people: change(now.people, before?.people ?? null),
    attempts: change(now.attempts, before?.attempts ?? null),
    allCorrect: change(now.perfect, before?.perfect ?? null),
  }));
}
