import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { Clock, invalid, Problem, type StaffIdentity, says } from '@bangvang/platform';
import { AwardedWorks } from '../../awarded/awarded';
import { CurrentWinners } from '../current-winners';
import type { WinnerDataDto } from '../winners.dto';
import { readReply, type ReplyInput } from '../winners.rules';
import type { TypedWinnerDto, TypedWinnersDto, TypeWinnerDto } from './typed-winners.dto';
import { TypedWinnerRecords } from './typed-winners.records';
import { placeKey, type AuthorPlace } from './author-place.rules';
import type { TypedRow } from './typed-winners.repository';
import { unregisteredIn, type UnregisteredAuthor } from './unregistered.rules';

/** The check of winners who never registered: organisers type what their papers say. */
@Injectable()
export class TypedWinners {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly awarded: AwardedWorks,
    private readonly current: CurrentWinners,
    private readonly records: TypedWinnerRecords,
    private readonly clock: Clock,
  ) {}

  /** Winners of the newest award list who never registered. */
  async list(contestId: string): Promise<TypedWinnersDto> {
    const { tx } = this.database;
    const { ofAuthors: asks } = await this.current.terms(tx, contestId);
    const rows = await this.records.of(tx, contestId);
    const authors = await this.authors(tx, contestId);
    return { asks, winners: authors.map((author) => shown(author, rows.get(placeKey(author)))) };
  }

  /**
   * Keeps what an organiser types, in the place of what was typed before, or that somebody is not
   * recognised. @throws Problem NOT_FOUND for whoever wins nothing or registered, VALIDATION_FAILED
   */
  async put(
    contestId: string,
    { entryId, ordinal }: AuthorPlace,
    { voidReason, declined, note, ...input }: TypeWinnerDto,
    staff: StaffIdentity,
  ): Promise<TypedWinnersDto> {
    await this.database.transaction(async (tx) => {
      const authors = await this.authors(tx, contestId);
      const place = { entryId, ordinal };
      if (!authors.some((author) => placeKey(author) === placeKey(place))) throw nobody();
      const { ofAuthors: asked } = await this.current.terms(tx, contestId);
      const reason = declined === true ? 'declined' : (voidReason ?? null);
      const given = reason === null ? await this.read(contestId, asked, input) : null;
      const typed = { ...place, asked, given, voidReason: reason, note: note ?? null };
      await this.records.put(tx, contestId, typed, staff);
    });
    return this.list(contestId);
  }

  /** What was typed; that it was read is on record. @throws Problem NOT_FOUND */
  async data(contestId: string, place: AuthorPlace, staff: StaffIdentity): Promise<WinnerDataDto> {
    return this.database.transaction(async (tx) => {
      const row = (await this.records.of(tx, contestId)).get(placeKey(place));
      if (!row?.given) throw nobody();
      const { entryId, ordinal, given } = row;
      return {
        given: await this.records.open(tx, contestId, { entryId, ordinal, given }, staff),
      };
    });
  }

  private async authors(tx: Tx, contestId: string): Promise<UnregisteredAuthor[]> {
    const list = await this.awarded.newest(tx, contestId);
    return list === null ? [] : unregisteredIn(list);
  }

  /** Checked like a winner's own answer. @throws Problem VALIDATION_FAILED */
  private async read(
    contestId: string,
    asked: string[],
    input: ReplyInput,
  ): Promise<Record<string, unknown>> {
    const { zone, registration: rules } = await this.contests.byId(contestId);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(this.clock.now());
    const { given, errors } = readReply(input, { rules, asked, today });
    if (errors.length > 0) throw invalid(errors);
    return given;
  }
}

const nobody = (): Problem =>
  new Problem(
    'NOT_FOUND',
    says(
      'The award list has no such winner who never registered.',
      'Không có người đoạt giải chưa đăng ký này trong danh sách giải.',
    ),
  );

function shown(author: UnregisteredAuthor, row: TypedRow | undefined): TypedWinnerDto {
  const { state = 'open', voidReason = null, note = null, by = null, at = null } = row ?? {};
  return { ...author, state, voidReason, note, typedBy: by, typedAt: at };
}
