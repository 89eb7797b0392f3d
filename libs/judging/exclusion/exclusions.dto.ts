import { ApiProperty } from '@nestjs/swagger';
import { CleanText, idOf } from '@bangvang/platform';
import { OneOf, WholeNumber } from '@bangvang/rulebook';
import { IsUUID } from 'class-validator';
import { VersionDto } from '../discrepancy/decisions.dto';
import { FLAG_KINDS } from '../marks/marks.dto';
import { EXCLUSION_REASONS, type ExclusionReason } from './exclusion';

const UNREAD = {
  type: String,
  nullable: true,
  description: 'Null where works may not be read',
} as const;

/** A work that has no part in the contest any more. */
export class ExcludeWorkDto extends VersionDto {
  @OneOf('ExclusionReason', EXCLUSION_REASONS)
  reasonCode!: ExclusionReason;

  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}

/** A work that has part in the contest again. */
export class ReadmitWorkDto {
  @WholeNumber(0, 2_147_483_647)
  version!: number;

  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}

/** A flag that came to nothing. */
export class DismissFlagDto {
  @ApiProperty({ format: 'uuid', description: 'The judge who raised it' })
  @IsUUID(undefined, idOf('a member of the jury', 'giám khảo'))
  memberId!: string;

  /** The flag that was seen. */
  @OneOf('FlagKind', FLAG_KINDS)
  kind!: (typeof FLAG_KINDS)[number];

  @CleanText({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

export class FlagDismissalDto {
  @ApiProperty(UNREAD) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** What a judge calls attention to. */
export class RaisedFlagDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty(UNREAD) title!: string | null;
  @ApiProperty({ type: 'integer', description: 'What a decision must name' }) version!: number;
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer', description: 'Number of the judge' }) judge!: number;
  @ApiProperty({ enum: FLAG_KINDS, enumName: 'FlagKind' }) kind!: (typeof FLAG_KINDS)[number];
  @ApiProperty(UNREAD) text!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: FlagDismissalDto, nullable: true, description: 'Null while it waits' })
  dismissal!: FlagDismissalDto | null;
}

/** Why a work is out, and who said so. */
export class ExclusionDto {
  @ApiProperty({ enum: EXCLUSION_REASONS, enumName: 'ExclusionReason' })
  reasonCode!: ExclusionReason;
  @ApiProperty(UNREAD) minutes!: string | null;
  @ApiProperty({ description: 'Whether it holds already; otherwise in the next award list' })
  atOnce!: boolean;
  @ApiProperty({
    ...{ type: String, nullable: true },
    description: 'The stage where it has another code, which it is out by once the codes are open',
  })
  followedTo!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ExcludedWorkDto extends ExclusionDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty(UNREAD) title!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** What judges called attention to, and which works are out. */
export class FlagsDto {
  @ApiProperty({ type: [RaisedFlagDto], description: 'Those that wait first' })
  flags!: RaisedFlagDto[];
  @ApiProperty({ type: [ExcludedWorkDto], description: 'The newest first' })
  excluded!: ExcludedWorkDto[];
}
