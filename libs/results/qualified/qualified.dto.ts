import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WholeNumber } from '@bangvang/rulebook';
import { IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { MAX_PAGE, PersonDto } from '../closing/desk.dto';

/** Which page of the entrants. */
export class EntrantsQuery {
  /** After the person with this number. */
  @IfGiven()
  @Type(() => Number)
  @WholeNumber(0, 2_147_483_647, { required: false, default: 0 })
  after = 0;

  @IfGiven()
  @Type(() => Number)
  @WholeNumber(1, MAX_PAGE, { required: false, default: MAX_PAGE })
  limit = MAX_PAGE;
}

/** A round that entrants come from. */
export class EntrySourceDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() title!: string;
  @ApiProperty() closesAt!: Date;
  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'When its newest result was published; until the first nobody gets in by it',
  })
  publishedAt!: Date | null;
  @ApiProperty({ description: 'How many go on' }) people!: number;
}

/** Who may take a round. */
export class EntrantsDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() opensAt!: Date;
  @ApiProperty({ description: 'The clock that decides' }) serverTime!: Date;
  @ApiProperty({ type: [EntrySourceDto], description: 'Empty: everybody may take the round' })
  sources!: EntrySourceDto[];
  @ApiProperty({ description: 'Who is on several lists counts once' }) people!: number;
  @ApiProperty({ type: [PersonDto], description: 'By number' }) entrants!: PersonDto[];
  @ApiPropertyOptional({ description: 'The last number of this page, where there are more' })
  next?: number;
}
