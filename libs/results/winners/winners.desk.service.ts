import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { invalid, newId, type StaffIdentity } from '@bangvang/platform';
import { askedFor, CurrentWinners } from './current-winners';
import type {
  AskedWinnersDto,
  DecideWinnerDto,
  StaffWinnerAnswerDto,
  StaffWinnerDto,
  StaffWinnersDto,
  WinnerDataDto,
} from './winners.dto';
import * as refused from './winners.errors';
import { WinnerRecords } from './winners.records';
import { WinnersRepository, type WinnerRow } from './winners.repository';
import type { VoidReason, WonPrize } from './winners.rules';
import { WinnerSeal } from './winners.service';
import { WinnerReminders } from './winners.worker';

/** The winners' check as organisers run it. */
@Injectable()
export class WinnersDesk {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentWinners,
    private readonly repository: WinnersRepository,
    private readonly records: WinnerRecords,
    private readonly seal: WinnerSeal,
    private readonly reminders: WinnerReminders,
  ) {}

  /** Everybody who wins by the newest result or the award list of works, and everybody who was ever asked. */
  async list(contestId: string, roundId: string | null): Promise<StaffWinnersDto> {
    const { tx } = this.database;
    const { won, unregistered } = (await this.current.of(tx, contestId, roundId)) ?? NOBODY;
    const rows = await this.repository.ofContest(tx, contestId);
    const { ofRanked, ofAuthors } = await this.current.terms(tx, contestId);
    const known = rows.filter((row) => !isAskable(row, won.get(row.participantNo)));
    const asked = new Set(known.map(({ participantNo }) => participantNo));
    const nos = [...new Set([...won.keys(), ...asked])];
    const people = await this.records.people(tx, contestId, nos);
    const name = (no: number): string => people.get(no)?.fullName ?? '';
    const waiting = [...won].filter(([no]) => !asked.has(no));
    return {
      asks: [...new Set([...ofRanked, ...ofAuthors])],
      winners: [
        ...known.map((row) => shown(row, name(row.participantNo), won.has(row.participantNo))),
        ...waiting.map(([no, prizes]) => notAskedYet(no, name(no), prizes)),
      ],
      unregistered,
    };
  }

  /**
   * Asks every winner of the newest result, and of the award list of works, who was not asked yet
   * for what the rules require of them, and writes to them.
   * @throws Problem CONFLICT while nobody is known to win, or the rules ask for nothing
   */
  async ask(
    contestId: string,
    roundId: string | null,
    by: StaffIdentity,
  ): Promise<AskedWinnersDto> {
    return this.database.transaction(async (tx) => {
      const terms = await this.current.terms(tx, contestId);
      if (terms.ofRanked.length + terms.ofAuthors.length === 0) throw refused.nothingToAsk();
      const winning = await this.current.of(tx, contestId, roundId);
      if (!winning) throw refused.notComputed();
      const contest = await this.records.contest(contestId);
      const people = await this.records.people(tx, contestId, [...winning.won.keys()]);
      const checks = [...people.values()].map(({ id, no }) => {
        const won = winning.won.get(no) ?? [];
        return {
          ...{ id: newId(), participantId: id, participantNo: no, won },
          asked: askedFor(won, terms),
        };
      });
      const asked = await this.repository.ask(
        tx,
        { contestId, days: terms.days, zone: contest.zone },
        checks.filter((check) => check.asked.length > 0),
      );
      await this.records.asked(tx, contest, asked, by);
      await this.reminders.plan(tx);
      return { asked: asked.length };
    });
  }

  /** Writes to one winner again. @throws Problem NOT_FOUND, WINNER_CHECK_CLOSED */
  async remind(id: string): Promise<StaffWinnerAnswerDto> {
    return this.database.transaction(async (tx) => {
      const row = await this.one(tx, id);
      if (!(await this.repository.remind(tx, id))) throw refused.checkClosed(row);
      await this.records.reminded(tx, [row]);
      return this.answer(tx, id);
    });
  }

  /** What a winner gave, decrypted; that it was read is on record. @throws Problem NOT_FOUND */
  async data(id: string, by: StaffIdentity): Promise<WinnerDataDto> {
    return this.database.transaction(async (tx) => {
      const row = await this.one(tx, id);
      await this.records.note(tx, row, 'winner-data-read', by);
      return { given: this.seal.open(row) };
    });
  }

  /**
   * Confirms a winner, or declares the place void: then the winner is passed over in every prize
   * list, and the next in line follows as the rules say.
   * @throws Problem NOT_FOUND, WINNER_CHECK_CLOSED, CONFLICT, VALIDATION_FAILED
   */
  async decide(
    id: string,
    by: StaffIdentity,
    asked: DecideWinnerDto,
  ): Promise<StaffWinnerAnswerDto> {
    const { decision, reason, note } = asked;
    if ((decision === 'void') !== (reason !== undefined)) throw reasonWanted(decision);
    return this.database.transaction(async (tx) => {
      const row = await this.one(tx, id);
      if (reason === 'no-reply' && !row.overdue) throw refused.stillTime(row);
      const voidReason = reason ?? null;
      const decided = { state: decision, voidReason, note: note || null, by: by.accountId };
      if (!(await this.repository.decide(tx, id, decided))) throw refused.checkClosed(row);
      if (voidReason !== null) await this.passOver(tx, row, voidReason, by);
      else await this.records.note(tx, row, 'winner-confirmed', by);
      return this.answer(tx, id);
    });
  }

  /**
   * Looks at a decided or declined one again, with the reason: a prize that was taken away by the
   * check comes back, and whoever moved up moves down.
   * @throws Problem NOT_FOUND, WINNER_CHECK_CLOSED where nothing was decided
   */
  async reopen(id: string, by: StaffIdentity, reason: string): Promise<StaffWinnerAnswerDto> {
    return this.database.transaction(async (tx) => {
      const row = await this.one(tx, id);
      const contest = await this.records.contest(row.contestId);
      const { days } = await this.current.terms(tx, row.contestId);
      const { zone } = contest;
      if (!(await this.repository.reopen(tx, id, { days, zone }))) throw refused.checkClosed(row);
      await this.current.restore(tx, row, reason, by.accountId);
      await this.records.reopened(tx, contest, await this.one(tx, id), { reason, by });
      await this.reminders.plan(tx);
      return this.answer(tx, id);
    });
  }

  private async passOver(
    tx: Tx,
    row: WinnerRow,
    reason: VoidReason,
    by: StaffIdentity,
  ): Promise<void> {
    await this.current.passOver(tx, row, reason, `staff:${by.accountId}`);
    await this.records.passedOver(tx, row, reason, by);
  }

  private async one(tx: Tx, id: string): Promise<WinnerRow> {
    const row = await this.repository.byId(tx, id);
    if (!row) throw refused.checkNotFound();
    return row;
  }

  private async answer(tx: Tx, id: string): Promise<StaffWinnerAnswerDto> {
    const row = await this.one(tx, id);
    const people = await this.records.people(tx, row.contestId, [row.participantNo]);
    return { winner: shown(row, people.get(row.participantNo)?.fullName ?? '', true) };
  }
}

/** Whether somebody whose prize was void, or who declined it, wins another one. */
function isAskable({ state, won }: WinnerRow, wins: readonly WonPrize[] = []): boolean {
  if (state !== 'void' && state !== 'declined') return false;
  const keyOf = ({ round, division, tier, work }: WonPrize): string =>
    JSON.stringify([round, division, tier, work ?? null]);
  const asked = new Set(won.map(keyOf));
  return wins.some((one) => !asked.has(keyOf(one)));
}

const NOBODY = { won: new Map<number, WonPrize[]>(), unregistered: [] };

const reasonWanted = (decision: string) =>
  invalid([
    decision === 'void'
      ? { path: 'reason', expected: 'why it is void', hint: 'lý do không công nhận' }
      : { path: 'reason', expected: 'nothing: only what is void has a reason', hint: 'để trống' },
  ]);

function shown(row: WinnerRow, fullName: string, current: boolean): StaffWinnerDto {
  const { id, participantNo, won, state, askedAt, dueAt, overdue, remindedAt, repliedAt } = row;
  const { decidedAt, decidedBy, voidReason, note, letter } = row;
  return {
    ...{ id, participantNo, fullName, won, current, state, askedAt, dueAt, overdue, remindedAt },
    ...{ repliedAt, decidedAt, decidedBy, voidReason, note, letter },
  };
}

function notAskedYet(participantNo: number, fullName: string, won: WonPrize[]): StaffWinnerDto {
  return {
    ...{ id: null, participantNo, fullName, won, current: true, state: 'not-asked' },
    ...{ askedAt: null, dueAt: null, overdue: false, remindedAt: null, repliedAt: null },
    ...{ decidedAt: null, decidedBy: null, voidReason: null, note: null, letter: null },
  };
}
