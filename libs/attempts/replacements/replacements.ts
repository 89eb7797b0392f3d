import { Injectable } from '@nestjs/common';
import { ShortCaches, type LiveRound, type ShortCache } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { newId, type Participation } from '@bangvang/platform';
import { AttemptsRepository, type TimedRow } from '../attempts.repository';
import { variantOf } from '../attempts.rules';
import type { RoundEntryDto } from '../entry/entry.dto';
import { replacementWords } from './replacements.rules';
import { ReplacementsRepository, type TakenReplacement } from './replacements.repository';

/** A window of one's own, and what it means. */
export interface OwnWindow {
  opensAt: string;
  closesAt: string;
  entry: RoundEntryDto;
}

/** An attempt that a start of a replacement found or made. */
export interface Replaced {
  row: TimedRow;
  created: boolean;
}

/** Ids are drawn until the paper is another one; so many times none is left to find. */
const DRAWS = 64;

/**
 * Replacement attempts: one further attempt in a later window, for the people whom a correction names,
 * on a paper that they have not had where the round has enough of them.
 */
@Injectable()
export class Replacements {
  /** Rounds without any cost a query a second, however many ask. */
  private readonly ends: ShortCache<Date | null>;

  constructor(
    private readonly database: Database,
    private readonly repository: ReplacementsRepository,
    private readonly attempts: AttemptsRepository,
    caches: ShortCaches,
  ) {
    this.ends = caches.make((roundId) => this.repository.until(this.database.tx, roundId));
  }

  /** The round, as long as attempts are still made up for: its key stays closed until then. */
  async held(round: LiveRound): Promise<LiveRound> {
    const until = await this.ends.get(round.id);
    return until === null ? round : { ...round, keyHeldUntil: until };
  }

  /** The window that a person may still use in a round; null where they have none. */
  async of(round: LiveRound, participantNo: number): Promise<OwnWindow | null> {
    if ((await this.ends.get(round.id)) === null) return null;
    const given = await this.repository.toTake(this.database.tx, round.id, participantNo);
    if (given === null) return null;
    return {
      opensAt: given.opens_at.toISOString(),
      closesAt: given.closes_at.toISOString(),
      entry: { state: 'qualified', ...replacementWords(given, round.zone) },
    };
  }

  /** Begins the replacement whose window is open, or gives back the one that runs; null without one. */
  async start(round: LiveRound, mine: Participation): Promise<Replaced | null> {
    if ((await this.ends.get(round.id)) === null) return null;
    const { no, participantId } = mine;
    const started = await this.database.transaction(async (tx) => {
      const given = await this.repository.lock(tx, round.id, no);
      if (given === null) return null;
      if (given.attempt_id !== null) return { id: given.attempt_id, created: false };
      const seen = await this.repository.seen(tx, round.id, no);
      const drawn = drawPaper(round, seen);
      const begun = await this.repository.begin(tx, asked(round, mine, given, drawn));
      return begun ? { id: drawn.id, created: true } : null;
    });
    if (started === null) return null;
    const row = await this.attempts.byId(this.database.tx, started.id, [participantId]);
    const running = row !== null && row.submitted_at === null && row.now < row.deadline_at;
    return running ? { row, created: started.created } : null;
  }
}

interface Drawn {
  id: string;
  variant: number;
}

/** Variants follow from ids; another id is another paper. Where all were seen, one of those. */
function drawPaper({ variantSecret, rules }: LiveRound, seen: ReadonlySet<number>): Drawn {
  const draw = (): Drawn => {
    const id = newId();
    return { id, variant: variantOf(variantSecret, id, rules.variants) };
  };
  let drawn = draw();
  for (let times = 1; times < DRAWS && seen.has(drawn.variant); times += 1) drawn = draw();
  return drawn;
}

function asked(
  { id: roundId, rules }: LiveRound,
  { participantId, signedInMs }: Participation,
  given: TakenReplacement,
  drawn: Drawn,
) {
  return {
    ...drawn,
    replacementId: given.id,
    roundId,
    participantId,
    signedInMs: signedInMs ?? null,
    limitSeconds: rules.timeLimitSeconds,
    endsAt: rules.atClose === 'finish' ? null : given.closes_at,
  };
}
