import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { AwardedWorks, type AwardedList } from '../../awarded/awarded';
import { blockers, resultsPath, type Blocker, type Findings } from '../../publication/gate.rules';
import { publicationBlocked } from '../../publication/publication.errors';

/** What is done to an award list: fixed with its authors, or put before everybody. */
export type AwardStep = 'conclude' | 'publish';

/** How far the check of a list's winners is. */
export interface WinnersFound {
  notAsked: number;
  outstanding: number;
  /** Not recognised as winners: the jury gives their prizes to others, or to nobody. */
  void: number;
}
export type WinnersLook = (tx: Tx, contestId: string, list: AwardedList) => Promise<WinnersFound>;

/** Looks at everything that must be done before an award list is concluded or published. */
@Injectable()
export class AwardGate {
  private winners: WinnersLook | null = null;

  constructor(private readonly awarded: AwardedWorks) {}

  /** Whoever checks winners says here, at start, how far that is. */
  lookAtWinners(look: WinnersLook): void {
    this.winners = look;
  }

  /** @throws Problem PUBLICATION_BLOCKED with what is in the way, and where it is dealt with */
  async pass(tx: Tx, contestId: string, step: AwardStep): Promise<void> {
    const found = await this.look(tx, contestId, step);
    if (found.length > 0) throw publicationBlocked(found);
  }

  /** What is in the way of the newest list. */
  async look(tx: Tx, contestId: string, step: AwardStep): Promise<Blocker[]> {
    const list = await this.awarded.newest(tx, contestId);
    if (list === null) return [];
    const winners = (await this.winners?.(tx, contestId, list)) ?? null;
    const found = winners === null ? {} : findingsOf(winners, step);
    return [
      ...(step === 'publish' ? await this.flags(tx, contestId, list) : []),
      ...blockers(found, resultsPath(contestId, null)),
    ];
  }

  /** Flags of judges on works that have a prize, in whichever stage, that nobody answered. */
  private async flags(tx: Tx, contestId: string, { works }: AwardedList): Promise<Blocker[]> {
    const ids = works.map(({ entryId }) => entryId);
    const rows = await query<{ stageId: string; count: number }>(tx, FLAGS, [ids]);
    return rows.flatMap(({ stageId, count }) =>
      blockers({ 'judges-flags': count }, `/staff/contests/${contestId}/stages/${stageId}`),
    );
  }
}

/** A list that stands is published with whom it names: what the jury gives anew is the next list's. */
function findingsOf(
  { notAsked, outstanding, void: gone }: WinnersFound,
  step: AwardStep,
): Findings {
  return step === 'conclude'
    ? { 'winners-void': gone }
    : { 'winners-not-asked': notAsked, 'winners-outstanding': outstanding };
}

const FLAGS = `
  SELECT d.stage_id AS "stageId", count(*)::int AS count
    FROM mark_draft d
    JOIN blind_opened z ON z.stage_id = d.stage_id AND z.code = d.code
    JOIN stage s ON s.id = d.stage_id
   WHERE z.entry_id = ANY ($1::uuid[]) AND d.flag IS NOT NULL
     AND NOT EXISTS (SELECT FROM flag_dismissal f
                      WHERE (f.stage_id, f.code, f.member_id, f.flag) = (d.stage_id, d.code, d.member_id, d.flag))
     AND NOT EXISTS (SELECT FROM work_excluded x WHERE x.stage_id = d.stage_id AND x.code = d.code)
   GROUP BY d.stage_id, s.ordinal ORDER BY s.ordinal`;
