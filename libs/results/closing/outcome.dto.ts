import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ComputationDto, PersonDto, StandingHeadDto } from './desk.dto';

/** The actual value of a round's prediction, with how it was counted. */
export class ActualDto {
  @ApiProperty({ format: 'uuid' }) round!: string;
  @ApiProperty() target!: string;
  @ApiProperty() value!: number;
  @ApiProperty() definitionVi!: string;
  @ApiProperty() definitionEn!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  leftOut!: Record<string, number>;
  @ApiProperty() fixed!: boolean;
}

/** Equals whom the rules cannot part. */
export class UnresolvedDto extends StandingHeadDto {
  @ApiProperty() from!: number;
  @ApiProperty() to!: number;
  @ApiProperty({ description: 'How many they are' }) count!: number;
  @ApiProperty({ type: [PersonDto], description: 'The first 200 by number' }) people!: PersonDto[];
  @ApiProperty({
    enum: ['organiser', 'sub-question', 'lot', 'boundary', 'none'],
    enumName: 'WaitsFor',
  })
  waitsFor!: 'organiser' | 'sub-question' | 'lot' | 'boundary' | 'none';
  @ApiProperty({ type: [String], description: 'Prizes that depend on it' }) prizes!: string[];
  @ApiProperty({ description: 'Nothing is published before it is decided' }) blocks!: boolean;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    nullable: true,
    description: 'How people ordered some of them, best first, before others joined',
  })
  earlier!: number[][] | null;
  @ApiPropertyOptional({ description: 'Of how many the sign-in that counts was not recorded' })
  unrecorded?: number;
}

export class WinnerDto {
  @ApiProperty({ type: PersonDto }) person!: PersonDto;
  @ApiProperty({ type: 'integer', nullable: true }) rank!: number | null;
  @ApiPropertyOptional() sharedBy?: number;
}

export class PrizeDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ type: [WinnerDto] }) winners!: WinnerDto[];
  @ApiProperty() vacant!: number;
  @ApiProperty() waiting!: number;
}

export class CollectiveRowDto {
  @ApiProperty({ description: 'Code' }) unit!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', nullable: true }) rank!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'An integer or numerator/denominator' })
  value!: string | null;
  @ApiProperty() people!: number;
  @ApiProperty() attempts!: number;
  @ApiProperty({ type: 'integer', nullable: true }) base!: number | null;
  @ApiProperty() prizes!: number;
  @ApiProperty({ type: String, nullable: true }) excluded!: string | null;
}

export class CollectiveTierDto {
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ type: [String] }) units!: string[];
  @ApiProperty() vacant!: number;
  @ApiProperty() waiting!: number;
}

export class CollectiveDto {
  @ApiProperty() award!: string;
  @ApiProperty({ type: String, nullable: true }) group!: string | null;
  @ApiProperty({ type: [CollectiveRowDto] }) rows!: CollectiveRowDto[];
  @ApiProperty({ type: [CollectiveTierDto] }) tiers!: CollectiveTierDto[];
}

export class QualifiedDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ description: 'How many go on' }) count!: number;
  @ApiProperty({ type: [PersonDto], description: 'The first 200, best first' })
  people!: PersonDto[];
  @ApiProperty({ description: 'Beyond the quota, because of ties with the last place' })
  beyond!: number;
  @ApiProperty({ description: 'Places for which people must choose among equals' })
  waiting!: number;
}

/** What follows from the places: actual values, ties, prizes, awards among units. */
export class OutcomeDto {
  @ApiProperty({ type: ComputationDto }) computation!: ComputationDto;
  @ApiProperty({ type: [ActualDto] }) actual!: ActualDto[];
  @ApiProperty({ type: [UnresolvedDto] }) unresolved!: UnresolvedDto[];
  @ApiProperty({ type: [PrizeDto] }) prizes!: PrizeDto[];
  @ApiProperty({ type: [CollectiveDto] }) collectives!: CollectiveDto[];
  @ApiProperty({ type: [QualifiedDto] }) qualified!: QualifiedDto[];
}
