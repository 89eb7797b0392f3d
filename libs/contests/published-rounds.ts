import { Injectable, Logger } from '@nestjs/common';

/** Under what an award list of works stands among the rounds. */
export const PUBLISHED_WORKS = 'works';

/**
 * When results were first published: by round id, under the empty text that over all rounds, and the
 * award list of works.
 */
export type FirstPublished = Map<string, Date>;

type PublishedOf = (contestId: string) => Promise<FirstPublished>;

/** Where contest pages learn that a result is no longer provisional; the results' feature fills it in. */
@Injectable()
export class PublishedRounds {
  private readonly log = new Logger('PublishedRounds');
  private source: PublishedOf = () => Promise.resolve(new Map<string, Date>());

  provide(source: PublishedOf): void {
    this.source = source;
  }

  /** What is published of a contest; nothing while that is not known: a contest is readable without it. */
  async of(contestId: string): Promise<FirstPublished> {
    try {
      return await this.source(contestId);
    } catch (error) {
      this.log.warn(`publications of contest ${contestId}: ${(error as Error).message}`);
      return new Map<string, Date>();
    }
  }
}
