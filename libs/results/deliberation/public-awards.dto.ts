import { ApiProperty } from '@nestjs/swagger';

export class PrizedWorkDto {
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Name of the medium' }) medium!: string;
  @ApiProperty() points!: number;
  @ApiProperty({ type: [String], description: 'Those who agreed to be named' }) authors!: string[];
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
}

export class PrizedTierDto {
  @ApiProperty() list!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [PrizedWorkDto] }) works!: PrizedWorkDto[];
}

export class PrizedUnitDto {
  @ApiProperty() unit!: string;
  @ApiProperty() name!: string;
}

/** The award list of a writing contest as it is published. */
export class PublicAwardsDto {
  @ApiProperty() publishedAt!: Date;
  @ApiProperty({ description: 'SHA-256 of the list by codes, as the jury signed it' })
  sha256!: string;
  @ApiProperty({ type: [PrizedTierDto] }) tiers!: PrizedTierDto[];
  @ApiProperty({ type: [PrizedUnitDto] }) units!: PrizedUnitDto[];
}
