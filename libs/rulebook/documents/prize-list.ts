import { CleanText, IfGiven } from '@bangvang/platform';
import { Id, ListOfText, NestedList, OneOf, WholeNumber } from '../fields';

export const BOUNDARY_TIES = ['expand', 'split', 'people'] as const;
export const ONE_PRIZE = ['no', 'round', 'contest'] as const;
export const FREED = ['vacant', 'move-down'] as const;
export const CAP_OF = ['entrants', 'prizes'] as const;
export const SPECIAL_PRIZES = ['oldest', 'youngest', 'spread', 'promising'] as const;

const MAX_TIERS = 20;
const MAX_PRIZES = 100_000;
const MAX_VALUE = 1_000_000_000_000;

/** One kind of prize; the first tier of a list is the highest. */
export class PrizeTier {
  @Id()
  id!: string;

  @CleanText({ max: 120 })
  name!: string;

  @WholeNumber(1, MAX_PRIZES)
  count!: number;

  /** In đồng, for what is printed; the engine does not count money. */
  @IfGiven()
  @WholeNumber(0, MAX_VALUE, { required: false })
  value?: number;
}

/** A ceiling: the tiers named together are at most `percent` of the entrants, or of all prizes of the list. */
export class PrizeCap {
  @ListOfText({ length: 40, max: MAX_TIERS })
  tiers!: string[];

  @OneOf('CapOf', CAP_OF)
  of!: (typeof CAP_OF)[number];

  @WholeNumber(1, 100)
  percent!: number;
}

/**
 * A prize outside the ranking. 'oldest' and 'youngest' go by birth date among those ranked;
 * 'spread' to who brought most people; 'promising' to the best below an age.
 */
export class SpecialPrize extends PrizeTier {
  @OneOf('SpecialPrizeKind', SPECIAL_PRIZES)
  kind!: (typeof SPECIAL_PRIZES)[number];

  /** For 'promising': full years of age, not reached on the day of the attempt. */
  @IfGiven()
  @WholeNumber(1, 150, { required: false })
  below?: number;
}

/** The prizes of a round or of a whole contest; where there are divisions, each has the whole list. */
export class PrizeList {
  @NestedList(() => PrizeTier, { min: 1, max: MAX_TIERS })
  tiers!: PrizeTier[];

  /** Only these divisions; all where it is absent. */
  @ListOfText({ length: 40, max: 50, optional: true })
  divisions?: string[];

  /** When equals stand on both sides of a tier's last place: all get it; the prize is shared; people decide. */
  @OneOf('BoundaryTie', BOUNDARY_TIES)
  boundaryTie!: (typeof BOUNDARY_TIES)[number];

  /** 'round': one prize per person within this list; 'contest': one over all lists, the highest kept. */
  @OneOf('OnePrize', ONE_PRIZE)
  onePerPerson!: (typeof ONE_PRIZE)[number];

  /** What becomes of a place whose winner keeps a higher prize or is out. */
  @OneOf('FreedPlace', FREED)
  freed!: (typeof FREED)[number];

  @NestedList(() => PrizeCap, { max: 10, optional: true })
  caps?: PrizeCap[];

  @NestedList(() => SpecialPrize, { max: 20, optional: true })
  special?: SpecialPrize[];
}
