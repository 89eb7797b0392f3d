import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_STATES, type EntryState } from './entry.rules';

/** How somebody stands before a round that only those who go on from others may take. */
export class RoundEntryDto {
  @ApiProperty({ enum: ENTRY_STATES, enumName: 'RoundEntryState' }) state!: EntryState;
  @ApiProperty({ description: 'What it means for them, in Vietnamese' }) vi!: string;
  @ApiProperty({ description: 'What it means for them, in English' }) en!: string;
}
