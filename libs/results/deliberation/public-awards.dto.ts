import { ApiProperty } from '@nestjs/swagger';
import { IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Which version is asked for; the newest where none is. */
export class AwardsQuery {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10_000, required: false })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}

export class PrizedWorkDto {
  @ApiProperty({ description: 'Under which it was judged: as in the signed file' }) code!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Name of the medium' }) medium!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where the rules do not show it' })
  points!: number | null;
  @ApiProperty({ type: [String], description: 'As the rules name them; who did not agree is not' })
  authors!: string[];
  @ApiProperty({ type: 'integer', description: 'Authors who are not named' }) unnamed!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the rules do not show it' })
  unit!: string | null;
}

export class PrizedTierDto {
  @ApiProperty() list!: string;
  @ApiProperty({ description: 'What the list is of: a medium, all media' }) listName!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'In đồng' }) value!: number | null;
  @ApiProperty({ type: 'integer', description: 'Places that were not given' }) vacant!: number;
  @ApiProperty({ type: [PrizedWorkDto] }) works!: PrizedWorkDto[];
}

export class PrizedUnitDto {
  @ApiProperty() unit!: string;
  @ApiProperty() name!: string;
}

/** A prize that a list of another version gives: its name, and of which list it is. */
export class PrizePlaceDto {
  @ApiProperty() list!: string;
  @ApiProperty({ description: 'What people call the prize' }) name!: string;
}

/** A work whose prizes this version changed: nothing before, and it enters; nothing after, and it leaves. */
export class ChangedPrizeDto {
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Name of the medium' }) medium!: string;
  @ApiProperty({ type: [String], description: 'Those who agreed to be named' }) authors!: string[];
  @ApiProperty({ type: [PrizePlaceDto] }) before!: PrizePlaceDto[];
  @ApiProperty({ type: [PrizePlaceDto] }) after!: PrizePlaceDto[];
}

export class ChangedUnitPrizeDto {
  @ApiProperty() unit!: string;
  @ApiProperty({ type: [String], description: 'Names of awards' }) before!: string[];
  @ApiProperty({ type: [String], description: 'Names of awards' }) after!: string[];
}

/** One published version of the award list. */
export class AwardVersionDto {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() publishedAt!: Date;
  @ApiProperty() sha256!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it replaced the one before' })
  reason!: string | null;
}

/** The award list of a writing contest as it is published: the newest version, or the one asked for. */
export class PublicAwardsDto {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ description: 'Whether no later version replaced it' }) newest!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it replaced the one before' })
  reason!: string | null;
  @ApiProperty({ type: [AwardVersionDto], description: 'Every version, the newest first' })
  versions!: AwardVersionDto[];
  @ApiProperty({ type: [ChangedPrizeDto], description: 'Against the version before' })
  changedWorks!: ChangedPrizeDto[];
  @ApiProperty({ type: [ChangedUnitPrizeDto], description: 'Against the version before' })
  changedUnits!: ChangedUnitPrizeDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where its files lie, once they are written: a page that needs no server, lists to download',
  })
  filesUrl!: string | null;
  @ApiProperty() publishedAt!: Date;
  @ApiProperty({ description: 'SHA-256 of the list by codes, as the jury signed it' })
  sha256!: string;
  @ApiProperty({ type: [PrizedTierDto] }) tiers!: PrizedTierDto[];
  @ApiProperty({ type: [PrizedUnitDto] }) units!: PrizedUnitDto[];
}
