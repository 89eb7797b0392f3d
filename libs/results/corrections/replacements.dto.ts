import { ApiProperty } from '@nestjs/swagger';
import { PersonDto } from '../closing/desk.dto';

/** Who may begin one attempt more. */
export class ReplacementEffectDto {
  @ApiProperty({ description: 'Those who may begin one attempt more' }) people!: number;
  @ApiProperty({ description: 'Of them those with an attempt that ran during the outage' })
  struck!: number;
  @ApiProperty({ description: 'Of these attempts those that the clock handed in' })
  endedByClock!: number;
  @ApiProperty({ description: 'Whether the rules show contestants the key by now' })
  keyShown!: boolean;
  @ApiProperty({ type: [PersonDto], description: 'By number, at most 50' }) first!: PersonDto[];
}

/** How many were given an attempt, and how many of them have begun it. */
export class UptakeDto {
  @ApiProperty() given!: number;
  @ApiProperty() begun!: number;
}
