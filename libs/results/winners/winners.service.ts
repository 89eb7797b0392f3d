import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Clock, invalid, Keyring, type Participation } from '@bangvang/platform';
import type { WinnerCheckAnswerDto, WinnerReplyDto } from './winners.dto';
import * as refused from './winners.errors';
import { WinnersRepository, type WinnerRow } from './winners.repository';
import { givenFields, readReply, type ReplyInput } from './winners.rules';

/** What the winner gave, in the forms that are stored. */
export type GivenData = Record<string, unknown>;

/** Winners' answers are encrypted, each bound to its row. */
@Injectable()
export class WinnerSeal {
  constructor(private readonly keyring: Keyring) {}

  seal(id: string, given: GivenData): Buffer {
    return this.keyring.encrypt(JSON.stringify(given), `winner:${id}`);
  }

  open({ id, given }: Pick<WinnerRow, 'id' | 'given'>): GivenData {
    return given ? (JSON.parse(this.keyring.decrypt(given, `winner:${id}`)) as GivenData) : {};
  }
}

/** The winners' check as winners see it. */
@Injectable()
export class Winners {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: WinnersRepository,
    private readonly seal: WinnerSeal,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** What the caller is asked for. @throws Problem WINNER_NOT_ASKED */
  async read(slug: string, mine: Participation[]): Promise<WinnerCheckAnswerDto> {
    const contest = await this.contests.bySlug(slug);
    return this.view(await this.own(this.database.tx, contest, mine));
  }

  /**
   * Keeps an answer; until the deadline, and until somebody decided, it may be given anew.
   * @throws Problem WINNER_NOT_ASKED, WINNER_CHECK_CLOSED, VALIDATION_FAILED
   */
  async reply(
    slug: string,
    mine: Participation[],
    { declined = false, ...input }: WinnerReplyDto,
  ): Promise<WinnerCheckAnswerDto> {
    const contest = await this.contests.bySlug(slug);
    return this.database.transaction(async (tx) => {
      const row = await this.own(tx, contest, mine);
      const given = declined ? null : this.seal.seal(row.id, this.checked(contest, row, input));
      const state = declined ? 'declined' : 'replied';
      if (!(await this.repository.reply(tx, row.id, { state, given })))
        throw refused.checkClosed(row);
      await this.ledger.append(tx, {
        kind: 'winner-replied',
        contestId: contest.id,
        participantNo: row.participantNo,
        actor: 'contestant',
        payload: { check: row.id, declined, fields: givenFields(input) },
      });
      return this.view(await this.own(tx, contest, mine));
    });
  }

  /** Checked like at registration: exactly what was asked, in the forms that are stored. */
  private checked(contest: ContestDoor, { asked }: WinnerRow, input: ReplyInput): GivenData {
    const { zone, registration: rules } = contest;
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(this.clock.now());
    const { given, errors } = readReply(input, { rules, asked, today });
    if (errors.length > 0) throw invalid(errors);
    return given;
  }

  private async own(tx: Tx, contest: ContestDoor, mine: Participation[]): Promise<WinnerRow> {
    const here = mine.find(({ contestId }) => contestId === contest.id);
    const row = here && (await this.repository.ofParticipant(tx, contest.id, here.participantId));
    if (!row) throw refused.notAsked();
    return row;
  }

  private async view(row: WinnerRow): Promise<WinnerCheckAnswerDto> {
    const { won, asked, askedAt, dueAt, state, repliedAt } = row;
    const decided = state === 'confirmed' || state === 'void';
    return {
      serverTime: await this.database.now(),
      check: {
        ...{ won, asked, askedAt, dueAt, state, repliedAt },
        open: !row.overdue && !decided,
        given: Object.keys(this.seal.open(row)),
      },
    };
  }
}
