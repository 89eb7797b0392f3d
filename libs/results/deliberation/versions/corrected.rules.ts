import type { RemarkOutcome, Step } from '@bangvang/rulebook';

export const CORRECTION_KINDS = ['remark', 'removed', 'restored'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What is different about a work since the first award list. */
export interface WorkCorrection {
  stageId: string;
  code: string;
  kind: CorrectionKind;
  /** Of a re-marking. */
  outcome: Pick<RemarkOutcome, 'centipoints' | 'path'> | null;
}

interface Correctable {
  stageId: string;
  code: string;
  centipoints: number;
  path: Step[];
  removed: boolean;
}

/** Works with their corrections, in the order in which these were made: the last word on each holds. */
export function corrected<T extends Correctable>(
  works: readonly T[],
  corrections: readonly WorkCorrection[],
): T[] {
  const of = Map.groupBy(corrections, keyOf);
  return works.map((work) => (of.get(keyOf(work)) ?? []).reduce(correctedBy, work));
}

const keyOf = ({ stageId, code }: { stageId: string; code: string }): string =>
  `${stageId} ${code}`;

function correctedBy<T extends Correctable>(work: T, { kind, outcome }: WorkCorrection): T {
  switch (kind) {
    case 'removed':
      return { ...work, removed: true };
    case 'restored':
      return { ...work, removed: false };
    case 'remark':
      return {
        ...work,
        centipoints: outcome?.centipoints ?? work.centipoints,
        path: [...work.path, ...(outcome?.path ?? [])],
      };
  }
}
