import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Papers, type PaperDto, type PaperKey } from '@bangvang/questions';
import { Changes } from '../changes';
import { roundClosed, roundNotFound, roundOpened, variantNotFound } from '../contests.errors';
import { isUuid } from '../ids';
import { StaffRepository, type StaffRound } from '../staff/staff.repository';
import { SealingRepository } from './sealing.repository';
import type { PreviewDto, SealedDto, UnsealDto } from './sealing.dto';

/**
 * Other processes may hand out papers of an ended seal for a second more, and people may just have
 * written the fingerprints down.
 */
const LAST_UNSEALING_MS = 60_000;

/** Drawing the papers of a round for good, and publishing their fingerprints. */
@Injectable()
export class Sealing {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly rounds: StaffRepository,
    private readonly repository: SealingRepository,
    private readonly papers: Papers,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Draws and stores every variant; from now on their fingerprints are public.
   * @param actor `worker` or `staff:<account id>`
   * @throws Problem ROUND_NOT_FOUND, ROUND_SEALED, ROUND_CLOSED, BANK_TOO_SMALL with `missing`
   */
  async seal(roundId: string, actor: string): Promise<SealedDto> {
    return this.changes.make(async (tx) => {
      const { contestId, rules, rulesVersion, closesAt, now } = await this.lock(tx, roundId);
      if (now >= closesAt) throw roundClosed(closesAt);
      const variants = await this.papers.seal(tx, roundId, rules, { contestId, by: actor });
      await this.repository.markSealed(tx, roundId, true);
      const seals = variants.map(({ code, sha256 }) => ({ code, sha256 }));
      await this.ledger.append(tx, {
        kind: 'papers-sealed',
        contestId,
        roundId,
        actor,
        payload: { rulesVersion, seals },
      });
      return { roundId, rulesVersion, seals };
    });
  }

  /**
   * Ends a seal before the opening. Its fingerprints and the reason stay public, and the next seal is
   * published as one of its own.
   * @throws Problem ROUND_NOT_FOUND, ROUND_NOT_SEALED, ROUND_OPENED
   */
  async unseal(roundId: string, { reason }: UnsealDto, actor: string): Promise<void> {
    await this.changes.make(async (tx) => {
      const round = await this.lock(tx, roundId);
      const { contestId, opensAt, published, now } = round;
      if (published && now.getTime() >= opensAt.getTime() - LAST_UNSEALING_MS) {
        throw roundOpened(opensAt);
      }
      await this.papers.unseal(tx, roundId, { by: actor, reason });
      await this.repository.markSealed(tx, roundId, false);
      await this.ledger.append(tx, { kind: 'papers-unsealed', contestId, roundId, actor, reason });
    });
  }

  /**
   * A variant with its key: the sealed one, or before sealing one as it could be, kept nowhere.
   * @throws Problem ROUND_NOT_FOUND, NOT_FOUND for a variant that is not there, BANK_TOO_SMALL
   */
  async preview(roundId: string, variant: number): Promise<PreviewDto> {
    const { tx } = this.database;
    const round = isUuid(roundId) ? await this.rounds.round(tx, roundId) : null;
    if (!round) throw roundNotFound();
    if (variant >= round.rules.variants) throw variantNotFound();
    if (!round.sealedAt) {
      const drawn = await this.papers.preview(tx, roundId, round.rules, round.contestId);
      return view(false, drawn.paper, drawn.key);
    }
    const { body, key } = await this.papers.variant(roundId, variant);
    return view(true, JSON.parse(body.toString()) as PaperDto, key);
  }

  private async lock(tx: Tx, roundId: string): Promise<StaffRound> {
    const round = isUuid(roundId) ? await this.rounds.lockRound(tx, roundId) : null;
    if (!round) throw roundNotFound();
    return round;
  }
}

function view(sealed: boolean, paper: PaperDto, { questions }: PaperKey): PreviewDto {
  return {
    sealed,
    paper,
    key: questions.map(({ no, correct, value, tolerance, explanation }) => ({
      no,
      correct,
      ...(value === undefined ? {} : { value, tolerance }),
      ...(explanation === undefined ? {} : { explanation }),
    })),
  };
}
