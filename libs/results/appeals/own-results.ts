import { Injectable } from '@nestjs/common';
import { PublishedFiles } from '../publication/published-files';

/** What of a published place is somebody's own result; who stands beside them is not. */
interface OwnPlace {
  number: string;
  rank: number;
  points: number;
  durationMs: number | null;
  error: number | null;
  /** Whether they go on; absent where the rules let nobody go on. */
  goesOn?: boolean;
}

/** A prize of a published document. */
interface PublishedPrize {
  round: string | null;
  division: string | null;
  tier: string;
  winners: { number: string }[];
}

/** A person's own result as versions were published. */
@Injectable()
export class OwnResults {
  constructor(private readonly files: PublishedFiles) {}

  /** Whether a version says anything else of a person than one before it did. */
  async changed(
    slug: string,
    no: number,
    { before, after }: { before: string; after: string },
  ): Promise<boolean> {
    const number = String(no);
    const [was, is] = await Promise.all(
      [before, after].map(async (label) => [
        await this.places(slug, label, number),
        await this.prizes(slug, label, number),
      ]),
    );
    return JSON.stringify(was) !== JSON.stringify(is);
  }

  /** Their places in every standing of a version; none where they had no rank. */
  private async places(slug: string, label: string, number: string): Promise<object[]> {
    const { found } = await this.files.search(slug, label, number);
    return Promise.all(
      found.map(async ({ standing, page }) => {
        const text = await this.files.places(slug, label, standing, page);
        const { rows } = JSON.parse(text ?? '{"rows":[]}') as { rows: OwnPlace[] };
        const own = rows.find((row) => row.number === number);
        return { standing, ...(own && ownOf(own)) };
      }),
    );
  }

  /** The prizes that a version gives them. */
  private async prizes(slug: string, label: string, number: string): Promise<object[]> {
    const text = await this.files.document(slug, label);
    const { prizes } = JSON.parse(text ?? '{"prizes":[]}') as { prizes: PublishedPrize[] };
    return prizes
      .filter(({ winners }) => winners.some((winner) => winner.number === number))
      .map(({ round, division, tier }) => ({ round, division, tier }));
  }
}

const ownOf = ({ rank, points, durationMs, error, goesOn }: OwnPlace): object => ({
  ...{ rank, points, durationMs, error, goesOn },
});
