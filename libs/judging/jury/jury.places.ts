import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Stages } from '../stages/stages.service';
import type { MemberPlaceDto } from './jury.dto';
import { memberInvalid } from './jury.errors';
import { Ties } from './ties.service';

/** Whether the rules of a contest have the media and stages that a member is to judge. */
@Injectable()
export class JuryPlaces {
  constructor(
    private readonly contests: Contests,
    private readonly stages: Stages,
    private readonly ties: Ties,
  ) {}

  /** @throws Problem VALIDATION_FAILED, NOT_FOUND without a writing part */
  async check(tx: Tx, contestId: string, place: MemberPlaceDto): Promise<void> {
    const stages = await this.stages.ofContest(tx, contestId);
    const { rules } = await this.contests.rules(tx, contestId);
    const media = rules.writing?.media.map(({ id }) => id) ?? [];
    const seats = stages.map(({ id }) => id);
    const faults = [
      ...place.media
        .filter((id) => !media.includes(id))
        .map((value) => ({
          ...{ path: 'media', value, expected: `of ${media.join(', ')}` },
          hint: `một trong: ${media.join(', ')}`,
        })),
      ...place.stageIds
        .filter((id) => !seats.includes(id.toLowerCase()))
        .map((value) => ({
          ...{ path: 'stageIds', value, expected: 'stages of this contest' },
          hint: 'các vòng chấm của cuộc thi này',
        })),
      ...(await this.ties.unitFaults('unitNo', place.unitNo)),
    ];
    if (faults.length > 0) throw memberInvalid(faults);
  }
}
