import type { AwardRules } from '../documents/awards';
import type { Award, AwardWork, Place } from './facts';
import { EXTRA } from './lists';

/** Prizes given so far, and who may still have one. */
export class Prizes {
  private readonly works = new Set<string>();
  private readonly authors = new Set<string>();

  constructor(
    private readonly rules: Pick<AwardRules, 'onePerAuthor' | 'extra'>,
    readonly awards: Award[] = [],
  ) {}

  /** Gives a place; what stacks counts for nothing else. */
  give(work: AwardWork, { list, tier }: Place, how: Award['how']): void {
    this.awards.push({ list, tier, code: work.code, how });
    const stacks = this.rules.extra.find(({ id }) => id === tier)?.stacks ?? false;
    if (list === EXTRA && stacks) return;
    this.works.add(work.code);
    for (const author of work.authors) this.authors.add(author);
  }

  /** Whether neither the work nor, where the rules say so, an author of it has a prize. */
  isFree({ code, authors }: AwardWork): boolean {
    if (this.works.has(code)) return false;
    return !this.rules.onePerAuthor || !authors.some((author) => this.authors.has(author));
  }

  /** The same prizes for an award that a work may have beside another one: everybody is free. */
  stacking(): Prizes {
    return new Prizes(this.rules, this.awards);
  }

  /** Places of a tier that are taken. */
  countOf({ list, tier }: Place): number {
    return this.awards.filter((one) => one.list === list && one.tier === tier).length;
  }

  /** Whether it has this very award. */
  has(code: string, { list, tier }: Place): boolean {
    return this.awards.some((one) => one.code === code && one.list === list && one.tier === tier);
  }
}
