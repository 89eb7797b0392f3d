import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Tier } from '@bangvang/rulebook';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';

const MAX_INT = 2_147_483_647;
const MAX_CENTIPOINTS = 1_000_000;
const WORK_STATES = ['waiting', 'proposed', 'accepted', 'rejected'] as const;

/** A unit that collects. */
export class DeskDto {
  @ApiProperty({ type: 'integer' }) unitNo!: number;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Which tier of the rules, from 0' })
  tier!: number | null;
  @ApiProperty({ type: 'integer', description: 'Works on the desk' }) waiting!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, not decided on yet' })
  unscreened!: number;
  @ApiProperty({ type: 'integer' }) accepted!: number;
  @ApiProperty({ type: 'integer', description: 'Rejected, besides those that wait' })
  rejected!: number;
  @ApiProperty({ type: 'integer' }) marked!: number;
  @ApiProperty({ type: 'integer', description: 'Works sent upwards, without those sent back' })
  forwarded!: number;
}

/** Who collects for which unit. */
export class CollectorDto {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ type: 'integer', nullable: true }) unitNo!: number | null;
  @ApiProperty({ type: String, nullable: true }) unitName!: string | null;
}

/** The desks that the caller may see. */
export class DesksDto {
  @ApiProperty() contest!: string;
  @ApiProperty({ type: [Tier] }) tiers!: Tier[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The unit that the caller collects for',
  })
  own!: number | null;
  @ApiProperty({ format: 'date-time', description: 'From then on works are forwarded' })
  closesAt!: string;
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ type: [DeskDto] }) desks!: DeskDto[];
  @ApiProperty({ type: [CollectorDto], description: 'For the centre only' })
  collectors!: CollectorDto[];
}

/** Why a work came back from above. */
export class DeskReturnDto {
  @ApiProperty() reason!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** A work on the desk of a unit. */
export class DeskWorkDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() title!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty({ type: [String] }) authors!: string[];
  @ApiProperty({ type: 'integer' }) words!: number;
  @ApiProperty() late!: boolean;
  @ApiProperty() paper!: boolean;
  @ApiProperty({ enum: WORK_STATES, enumName: 'DeskWorkState' })
  state!: (typeof WORK_STATES)[number];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null until it was looked through' })
  serious!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) warnings!: number | null;
  @ApiProperty({ type: DeskReturnDto, nullable: true, description: 'It came back from above' })
  returned!: DeskReturnDto | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'In hundredths; sealed for others' })
  centipoints!: number | null;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ type: 'integer', description: '0: not marked' }) markVersion!: number;
  @ApiProperty({ type: 'integer', nullable: true }) rank!: number | null;
  @ApiProperty({ description: 'By the rules it would go on now' }) goes!: boolean;
}

/** Equals of which only some may go on. */
export class DeskTieDto {
  @ApiProperty({ type: [String] }) entryIds!: string[];
  @ApiProperty({ type: 'integer' }) places!: number;
}

/** The desk of one unit. */
export class DeskDetailDto {
  @ApiProperty({ type: DeskDto }) desk!: DeskDto;
  @ApiProperty({ type: Tier, nullable: true }) rules!: Tier | null;
  @ApiProperty({
    description: 'Marks are shown: this is the caller’s own desk, or the results are public',
  })
  open!: boolean;
  @ApiProperty({ description: 'This is the caller’s own desk: they may screen, mark and forward' })
  own!: boolean;
  @ApiProperty({ description: 'Said when forwarding: it changes with everything on the desk' })
  version!: string;
  @ApiProperty({ type: 'integer', description: 'The highest mark, in hundredths' })
  scaleCentipoints!: number;
  @ApiProperty({ format: 'date-time', description: 'From then on works are forwarded' })
  closesAt!: string;
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ type: [DeskWorkDto] }) works!: DeskWorkDto[];
  @ApiProperty({ type: [DeskTieDto] }) ties!: DeskTieDto[];
}

/** A mark of a unit. */
export class TierMarkDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'The version that was seen; 0: none' })
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  version!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_CENTIPOINTS })
  @IsInt(expects('hundredths of a point', 'phần trăm của một điểm'))
  @Min(0)
  @Max(MAX_CENTIPOINTS)
  centipoints!: number;

  @IfGiven()
  @CleanText({ min: 0, max: 2_000, multiline: true, api: { required: false } })
  comment?: string;
}

/** Sends works on. */
export class ForwardDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: 20_000,
    description: 'Works that stay, where equals compete for the last places',
  })
  @IsArray()
  @ArrayMaxSize(20_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  leftOut!: string[];

  @ApiProperty({ description: 'The version of the desk that was seen' })
  @IsString()
  @Matches(/^[0-9a-f]{16}$/, expects('a version of the desk', 'một phiên bản của bàn làm việc'))
  seen!: string;

  @IfGiven()
  @CleanText({ min: 10, max: 2_000, multiline: true, api: { required: false } })
  reason?: string;
}

/** What a forwarding did. */
export class ForwardedDto {
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: String, nullable: true, description: 'To which unit; null: the centre' })
  to!: string | null;
}

/** Which unit a collector collects for. */
export class CollectorUnitDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt(expects('the number of a unit', 'số của đơn vị'))
  @Min(1)
  @Max(MAX_INT)
  unitNo!: number;
}

/** The version of a mark that is stored now. */
export class MarkVersionDto {
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** Sends a work back to the unit that forwarded it. */
export class ReturnWorkDto {
  @ApiProperty({ format: 'uuid', description: 'The forwarding that was seen last' })
  @IsUUID()
  forwardingId!: string;

  @CleanText({ min: 10, max: 2_000, multiline: true, api: { description: 'For the unit below' } })
  reason!: string;
}
