import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { wrong } from '@bangvang/rulebook';
import { PeopleDirectory } from '../closing/people.directory';
import { correctionInvalid } from './corrections.errors';
import type { Draft, ListedCorrection } from './corrections.repository';
import type { ReplacementEffectDto, UptakeDto } from './replacements.dto';
import { ReplacementLetters } from './replacements.letters';
import { ReplacementsRepository, type ReplacedOutage } from './replacements.repository';

/** Who names more than so many means somebody else; a letter goes to each. */
const MOST_PEOPLE = 20_000;
const SHOWN_PEOPLE = 50;

const EXPECTED = {
  closesAt: { en: 'a time to come', vi: 'thời điểm chưa qua' },
  round: {
    en: 'a round of which nothing is published: who knows the key cannot take it again',
    vi: 'vòng thi chưa công bố kết quả: đáp án đã công bố thì không thi bù được',
  },
  from: {
    en: 'a time at which attempts of those named were running',
    vi: 'khoảng thời gian có lượt thi của những người đã nêu đang làm',
  },
  units: {
    en: `fewer: at most ${MOST_PEOPLE} people`,
    vi: `ít hơn: nhiều nhất ${MOST_PEOPLE} người`,
  },
  correction: {
    en: 'a replacement that nobody has begun',
    vi: 'việc thi bù chưa có ai bắt đầu',
  },
} as const;

const refusal = (path: keyof typeof EXPECTED) => correctionInvalid([wrong(path, EXPECTED[path])]);

/** One attempt more, in a window of their own, for those whom an outage hit. */
@Injectable()
export class ReplacementCorrections {
  constructor(
    private readonly repository: ReplacementsRepository,
    private readonly people: PeopleDirectory,
    private readonly letters: ReplacementLetters,
  ) {}

  /** @throws Problem CORRECTION_INVALID where the window is over, the key is out, or nobody was hit */
  async check(tx: Tx, contestId: string, roundId: string, outage: ReplacedOutage): Promise<void> {
    await this.hit(tx, { contestId, roundId, outage });
  }

  /** Whom it reaches as things stand. */
  async effect(tx: Tx, contestId: string, draft: Draft): Promise<ReplacementEffectDto> {
    const outage = draft.change as unknown as ReplacedOutage;
    const { hit, key } = await this.hit(tx, { contestId, roundId: draft.roundId!, outage });
    const first = hit.slice(0, SHOWN_PEOPLE).map(({ no }) => no);
    const named = await this.people.named(tx, contestId, first);
    return {
      people: hit.length,
      struck: hit.filter(({ struck }) => struck !== null).length,
      endedByClock: hit.filter(({ by_clock }) => by_clock).length,
      keyShown: key.shown,
      first: first.map(named),
    };
  }

  /** Gives it to whom the outage hit, as things stand with the approval, and writes to them. */
  async give(tx: Tx, row: ListedCorrection, actor: string): Promise<void> {
    const { id, contest_id: contestId, round_id: roundId } = row;
    const outage = row.change as unknown as ReplacedOutage;
    const { hit } = await this.hit(tx, { contestId, roundId: roundId!, outage });
    const { opensAt, closesAt } = outage;
    const window = { id, contestId, roundId: roundId!, opensAt, closesAt, actor };
    await this.repository.give(tx, window, hit);
    await this.letters.given(tx, window, hit);
  }

  /** @throws Problem CORRECTION_INVALID where somebody has begun */
  async checkTakenBack(tx: Tx, row: ListedCorrection): Promise<void> {
    const uptake = (await this.uptake(tx, [row])).get(row.id);
    if (uptake !== undefined && uptake.begun > 0) throw refusal('correction');
  }

  /** Takes it back. @throws Problem CORRECTION_INVALID where somebody has begun */
  async takeBack(tx: Tx, { id, contest_id: contestId, round_id: roundId }: ListedCorrection) {
    const people = await this.repository.withdraw(tx, id);
    if (people === null) throw refusal('correction');
    await this.letters.withdrawn(tx, { contestId, roundId: roundId! }, people);
  }

  /** By correction, of those in force. */
  uptake(tx: Tx, rows: ListedCorrection[]): Promise<Map<string, UptakeDto>> {
    const given = rows.filter(({ kind, state }) => kind === 'replacement' && state === 'approved');
    return this.repository.uptake(
      tx,
      given.map(({ id }) => id),
    );
  }

  private async hit(tx: Tx, asked: { contestId: string; roundId: string; outage: ReplacedOutage }) {
    const { contestId, roundId, outage } = asked;
    const key = await this.repository.key(tx, contestId, roundId);
    if (key.published) throw refusal('round');
    if (new Date(outage.closesAt) <= key.now) throw refusal('closesAt');
    const hit = await this.repository.hit(tx, roundId, outage);
    if (hit.length === 0) throw refusal('from');
    if (hit.length > MOST_PEOPLE) throw refusal('units');
    return { hit, key };
  }
}
