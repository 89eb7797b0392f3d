import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { Tier } from '@bangvang/rulebook';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsUUID, Max, Min } from 'class-validator';

const MAX_INT = 2_147_483_647;
const MAX_CENTIPOINTS = 1_000_000;

/** A unit that collects. */
export class DeskDto {
  @ApiProperty({ type: 'integer' }) unitNo!: number;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Which tier of the rules, from 0' })
  tier!: number | null;
  @ApiProperty({ type: 'integer', description: 'Works on the desk' }) waiting!: number;
  @ApiProperty({ type: 'integer' }) marked!: number;
  @ApiProperty({ type: 'integer', description: 'Works sent upwards' }) forwarded!: number;
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
  @ApiProperty({ type: [DeskWorkDto] }) works!: DeskWorkDto[];
  @ApiProperty({ type: [DeskTieDto] }) ties!: DeskTieDto[];
}

/** A mark of a unit. */
export class TierMarkDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'The version that was seen; 0: none' })
  @IsInt({ message: 'a whole number' })
  @Min(0)
  @Max(MAX_INT)
  version!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_CENTIPOINTS })
  @IsInt({ message: 'hundredths of a point' })
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
  @IsArray({ message: 'a list' })
  @ArrayMaxSize(20_000)
  @ArrayUnique({ message: 'each once' })
  @IsUUID(undefined, { each: true })
  leftOut!: string[];

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
  @IsInt({ message: 'the number of a unit' })
  @Min(1)
  @Max(MAX_INT)
  unitNo!: number;
}

/** The version of a mark that is stored now. */
export class MarkVersionDto {
  @ApiProperty({ type: 'integer' }) version!: number;
}
