import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import type { Tx } from '@bangvang/database';
import { wrong } from '@bangvang/rulebook';
import { FactsReader } from '../closing/facts.reader';
import { roundNotClosed } from '../closing/closing.errors';
import { misfit, type KeyChange } from '../closing/keys.rules';
import { correctionInvalid, roundOver } from './corrections.errors';
import type { KeyChangeDto, ProposeDto } from './corrections.dto';
import { CorrectionsRepository, type Draft, type ListedCorrection } from './corrections.repository';
import { CreditsRepository, type CreditedOutage } from './credits.repository';
import { ReplacementCorrections } from './replacements.service';

const NEEDED = { en: 'needed for this kind of correction', vi: 'cần có với loại điều chỉnh này' };
const NOT_HERE = { en: 'something of this contest', vi: 'thuộc cuộc thi này' };

const refuse = (path: string, expected: { en: string; vi: string }, value?: unknown): never => {
  throw correctionInvalid([wrong(path, expected, value)] satisfies FieldError[]);
};

/** Turns what somebody asks for into a correction that fits what is stored. */
@Injectable()
export class Drafts {
  private readonly makers: Record<
    ProposeDto['kind'],
    (tx: Tx, contestId: string, asked: ProposeDto) => Promise<Partial<Draft>>
  > = {
    'void-attempt': (tx, contestId, asked) => this.voidAttempt(tx, contestId, asked),
    disqualify: (tx, contestId, asked) => this.disqualify(tx, contestId, asked),
    'correct-key': (tx, contestId, asked) => this.correctKey(tx, contestId, asked),
    'extend-round': (tx, contestId, asked) => this.extend(tx, contestId, asked),
    compensate: (tx, contestId, asked) => this.compensate(tx, contestId, asked),
    'credit-time': (tx, contestId, asked) => this.creditTime(tx, contestId, asked),
    replacement: (tx, contestId, asked) => this.replacement(tx, contestId, asked),
    reverse: (tx, contestId, asked) => this.reverse(tx, contestId, asked),
  };

  constructor(
    private readonly repository: CorrectionsRepository,
    private readonly reader: FactsReader,
    private readonly credits: CreditsRepository,
    private readonly replacements: ReplacementCorrections,
  ) {}

  /** @throws Problem CORRECTION_INVALID with the field, ROUND_NOT_CLOSED, ROUND_CLOSED */
  async make(tx: Tx, contestId: string, asked: ProposeDto): Promise<Draft> {
    const made = await this.makers[asked.kind](tx, contestId, asked);
    return {
      kind: asked.kind,
      reason: asked.reason,
      note: asked.note ?? null,
      roundId: null,
      change: {},
      participantNo: null,
      attemptId: null,
      reverses: null,
      ...made,
    };
  }

  private async voidAttempt(tx: Tx, contestId: string, { attempt }: ProposeDto) {
    if (attempt === undefined) return refuse('attempt', NEEDED);
    const row = await this.repository.attempt(tx, contestId, attempt);
    if (row === null) return refuse('attempt', NOT_HERE, attempt);
    return { attemptId: attempt, roundId: row.round_id, participantNo: row.participant_no };
  }

  private async disqualify(tx: Tx, contestId: string, { person, round }: ProposeDto) {
    if (person === undefined) return refuse('person', NEEDED);
    const known = await this.repository.people(tx, contestId, [person]);
    if (!known.has(person)) return refuse('person', NOT_HERE, person);
    if (round) await this.round(tx, contestId, round);
    return { participantNo: person, roundId: round ?? null };
  }

  private async correctKey(tx: Tx, contestId: string, { round, question, change }: ProposeDto) {
    if (question === undefined) return refuse('question', NEEDED);
    if (change === undefined) return refuse('change', NEEDED);
    const { id, closed } = await this.round(tx, contestId, round);
    // A key that is corrected is known: nobody may be answering any more.
    if (!closed) throw roundNotClosed();
    const wanted = keyChange(change);
    const papers = await this.reader.papers(tx, id, []);
    const keyed = [...papers.values()]
      .flatMap(({ sealed }) => sealed.questions)
      .find(({ questionVersionId }) => questionVersionId === question);
    if (keyed === undefined) return refuse('question', NOT_HERE, question);
    const expected = misfit(keyed, wanted);
    if (expected !== null) return refuse('change', { en: expected, vi: expected });
    return { roundId: id, change: { question, change: wanted } };
  }

  private async extend(tx: Tx, contestId: string, { round, closesAt }: ProposeDto) {
    if (closesAt === undefined) return refuse('closesAt', NEEDED);
    const { id, open, closes_at, next_opens_at } = await this.round(tx, contestId, round);
    if (!open) throw roundOver();
    const later = new Date(closesAt);
    if (later <= closes_at) {
      const expected = { en: 'later than the end as it is', vi: 'sau giờ kết thúc hiện tại' };
      return refuse('closesAt', expected, closes_at.toISOString());
    }
    if (next_opens_at !== null && later > next_opens_at) {
      const expected = { en: 'not after the next round opens', vi: 'trước khi vòng sau mở' };
      return refuse('closesAt', expected, next_opens_at.toISOString());
    }
    return { roundId: id, change: { closesAt: later.toISOString(), was: closes_at.toISOString() } };
  }

  private async compensate(tx: Tx, contestId: string, { round, people, seconds }: ProposeDto) {
    if (people === undefined) return refuse('people', NEEDED);
    if (seconds === undefined) return refuse('seconds', NEEDED);
    const { id, closed } = await this.round(tx, contestId, round);
    if (closed) throw roundOver();
    await this.known(tx, contestId, people);
    return { roundId: id, change: { participants: people, seconds } };
  }

  /** Time given back once the round is closed; while it runs, attempts get more instead. */
  private async creditTime(tx: Tx, contestId: string, asked: ProposeDto) {
    const { id, closed } = await this.round(tx, contestId, asked.round);
    if (!closed) throw roundNotClosed();
    const change = await this.outage(tx, contestId, asked);
    if ((await this.credits.hit(tx, id, change)).attempts === 0) {
      const expected = {
        en: 'a time at which attempts of those named were running',
        vi: 'khoảng thời gian có lượt thi của những người đã nêu đang làm',
      };
      return refuse('from', expected, change.from);
    }
    return { roundId: id, change: { ...change } };
  }

  /** One attempt more for those whom an outage hit, while the round runs or after its close. */
  private async replacement(tx: Tx, contestId: string, asked: ProposeDto) {
    const { id } = await this.round(tx, contestId, asked.round);
    const change = { ...(await this.outage(tx, contestId, asked)), ...windowOf(asked) };
    await this.replacements.check(tx, contestId, id, change);
    return { roundId: id, change: { ...change } };
  }

  private async outage(tx: Tx, contestId: string, asked: ProposeDto): Promise<CreditedOutage> {
    const { people, units } = asked;
    if (people !== undefined) await this.known(tx, contestId, people);
    if (units !== undefined) {
      const known = await this.credits.units(tx, contestId, units);
      const stranger = units.find((code) => !known.has(code));
      if (stranger !== undefined) return refuse('units', NOT_HERE, stranger);
    }
    return {
      ...outageOf(asked),
      ...(units && { units }),
      ...(people && { participants: people }),
    };
  }

  private async known(tx: Tx, contestId: string, people: number[]): Promise<void> {
    const known = await this.repository.people(tx, contestId, people);
    const stranger = people.find((no) => !known.has(no));
    if (stranger !== undefined) refuse('people', NOT_HERE, stranger);
  }

  private async reverse(tx: Tx, contestId: string, { correction }: ProposeDto) {
    if (correction === undefined) return refuse('correction', NEEDED);
    const row = await this.repository.byId(tx, correction);
    if (row?.contest_id !== contestId) return refuse('correction', NOT_HERE, correction);
    if (row.state !== 'approved' || row.reversed_by !== null) {
      const expected = { en: 'a correction in force', vi: 'điều chỉnh đang có hiệu lực' };
      return refuse('correction', expected, row.state);
    }
    await this.takenBack(tx, row);
    const { round_id: roundId, participant_no: participantNo, attempt_id: attemptId } = row;
    return { reverses: row.id, roundId, participantNo, attemptId };
  }

  /** Time that was used, and attempts that were begun, stay. */
  private async takenBack(tx: Tx, row: ListedCorrection): Promise<void> {
    const undone = row.reverses && (await this.repository.byId(tx, row.reverses));
    if (undone && undone.kind === 'replacement') {
      const expected = {
        en: 'anything but this: propose the replacement anew',
        vi: 'không phải việc này: hãy đề nghị cho thi bù lại từ đầu',
      };
      refuse('correction', expected, row.kind);
    }
    if (row.kind === 'replacement') await this.replacements.checkTakenBack(tx, row);
    if (row.kind === 'extend-round' || row.kind === 'compensate') {
      const expected = {
        en: 'anything but time, which was used',
        vi: 'không phải việc gia hạn, bù giờ',
      };
      refuse('correction', expected, row.kind);
    }
  }

  private async round(tx: Tx, contestId: string, id: string | null | undefined) {
    if (!id) return refuse('round', NEEDED);
    const round = await this.repository.round(tx, contestId, id);
    return round ?? refuse('round', NOT_HERE, id);
  }
}

function outageOf({ from, to }: ProposeDto): { from: string; to: string } {
  if (from === undefined) return refuse('from', NEEDED);
  if (to === undefined) return refuse('to', NEEDED);
  const [begun, over] = [new Date(from), new Date(to)];
  if (over <= begun) {
    return refuse('to', { en: 'later than its beginning', vi: 'sau lúc bắt đầu' }, to);
  }
  return { from: begun.toISOString(), to: over.toISOString() };
}

function windowOf({ opensAt, closesAt, to }: ProposeDto): { opensAt: string; closesAt: string } {
  if (opensAt === undefined) return refuse('opensAt', NEEDED);
  if (closesAt === undefined) return refuse('closesAt', NEEDED);
  const [opens, closes] = [new Date(opensAt), new Date(closesAt)];
  if (opens < new Date(to!)) {
    return refuse('opensAt', { en: 'after the outage', vi: 'sau khi sự cố đã qua' }, opensAt);
  }
  if (closes <= opens) {
    return refuse('closesAt', { en: 'later than its opening', vi: 'sau lúc bắt đầu' }, closesAt);
  }
  return { opensAt: opens.toISOString(), closesAt: closes.toISOString() };
}

function keyChange({ kind, correct, value, tolerance }: KeyChangeDto): KeyChange {
  if (kind === 'letters') {
    return correct === undefined ? refuse('change.correct', NEEDED) : { kind, correct };
  }
  if (kind === 'number') {
    return value === undefined
      ? refuse('change.value', NEEDED)
      : { kind, value, tolerance: tolerance ?? 0 };
  }
  return { kind };
}
