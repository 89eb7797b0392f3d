import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { CreditEffectDto, TimeEffectDto } from './corrections.dto';
import { CorrectionsRepository, type Draft } from './corrections.repository';
import type { ReplacementEffectDto } from './replacements.dto';
import { ReplacementCorrections } from './replacements.service';
import { CreditsRepository, type CreditedOutage } from './credits.repository';

/** Whom corrections of time reach. */
@Injectable()
export class TimeEffects {
  constructor(
    private readonly repository: CorrectionsRepository,
    private readonly credits: CreditsRepository,
    private readonly replacements: ReplacementCorrections,
  ) {}

  /** Attempts that ran during an outage whose time is given back. */
  credit(tx: Tx, { roundId, change }: Draft): Promise<CreditEffectDto> {
    return this.credits.hit(tx, roundId!, change as unknown as CreditedOutage);
  }

  /** Those who may begin one attempt more. */
  replacement(tx: Tx, contestId: string, draft: Draft): Promise<ReplacementEffectDto> {
    return this.replacements.effect(tx, contestId, draft);
  }

  /** Running attempts that get more time. */
  async time(tx: Tx, contestId: string, { kind, roundId, change }: Draft): Promise<TimeEffectDto> {
    const round = await this.repository.round(tx, contestId, roundId!);
    const people = kind === 'compensate' ? (change.participants as number[]) : null;
    const running = await this.repository.running(tx, roundId!, people);
    const end = round!.closes_at.getTime();
    if (kind === 'extend-round') {
      const reached = running.filter(({ at_end }) => at_end);
      return { attempts: reached.length, cut: 0 };
    }
    const late = round!.at_close === 'finish' ? round!.limit_seconds * 1_000 : 0;
    const seconds = change.seconds as number;
    const cut = running.filter(({ deadline }) => deadline.getTime() + seconds * 1_000 > end + late);
    return { attempts: running.length, cut: cut.length };
  }
}
