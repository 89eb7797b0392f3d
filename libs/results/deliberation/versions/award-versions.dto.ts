import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { OneOf, WholeNumber } from '@bangvang/rulebook';
import { CORRECTION_KINDS, type CorrectionKind } from './corrected.rules';

const BY_HAND = ['removed', 'restored'] as const;

/** A work taken out of the prizes after the publication, or put back. */
export class AwardCorrectionDto {
  /** The version of the room that was seen. */
  @WholeNumber(0, 1_000_000) version!: number;

  @CleanText({ max: 40 }) code!: string;

  @OneOf('AwardCorrectionByHand', BY_HAND) kind!: (typeof BY_HAND)[number];

  @CleanText({ min: 10, max: 2_000, multiline: true }) reason!: string;
}

/** Which list is published. */
export class PublishAwardsDto {
  /** The version of the room that was seen; not needed. */
  @IfGiven()
  @WholeNumber(0, 1_000_000, { required: false })
  version?: number;

  /** The number of the award list that was seen. */
  @IfGiven()
  @WholeNumber(1, 10_000, { required: false })
  listVersion?: number;

  /** Why there is another list; asked for from the second one on. Everybody reads it. */
  @IfGiven()
  @CleanText({ min: 10, max: 2_000, multiline: true, api: { required: false } })
  reason?: string;
}

/** What corrected a work since the first list. */
export class RoomCorrectionDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: CORRECTION_KINDS, enumName: 'AwardCorrectionKind' }) kind!: CorrectionKind;
  @ApiProperty() reason!: string;
  @ApiProperty() madeBy!: string;
  @ApiProperty() madeAt!: Date;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The award list that has it' })
  listVersion!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a re-marking: points before' })
  before!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a re-marking: points after' })
  after!: number | null;
}

/** A published or growing award list, for those who run it. */
export class RoomListVersionDto {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() publishedAt!: Date;
  @ApiProperty({ type: String, nullable: true }) publishedBy!: string | null;
  @ApiProperty() sha256!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

/** A work whose prizes differ from those of the published list. */
export class RoomChangeDto {
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String], description: 'Names of prizes' }) before!: string[];
  @ApiProperty({ type: [String], description: 'Names of prizes' }) after!: string[];
}
