import { ApiProperty } from '@nestjs/swagger';
import type { WatchDocument } from '@bangvang/contracts';
import { UnitRowDto } from '../boards/boards.dto';

export class MinuteDto {
  @ApiProperty({ format: 'date-time' }) minute!: string;
  @ApiProperty({ type: 'integer' }) started!: number;
  @ApiProperty({ type: 'integer' }) submitted!: number;
  @ApiProperty({ type: 'integer', description: 'Submitted by the clock' }) auto!: number;
}

export class ErrorCountDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

export class ProjectorHealthDto {
  @ApiProperty({ type: 'integer', description: 'How far the board is behind, in milliseconds' })
  behindMs!: number;
  @ApiProperty() rebuilding!: boolean;
}

export class WatchDocumentDto implements WatchDocument {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ type: 'integer', format: 'int64' }) version!: number;
  @ApiProperty({ type: 'integer', description: 'With a submitted attempt, also after the freeze' })
  people!: number;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({ type: 'integer' }) started!: number;
  @ApiProperty({ type: 'integer' }) running!: number;
  @ApiProperty({ type: [MinuteDto], description: 'The last sixty minutes, oldest first' })
  perMinute!: MinuteDto[];
  @ApiProperty({ type: [UnitRowDto] }) units!: UnitRowDto[];
  @ApiProperty({
    type: [ErrorCountDto],
    description: 'Errors answered by the whole installation in the last hour',
  })
  errors!: ErrorCountDto[];
  @ApiProperty() projector!: ProjectorHealthDto;
}

/** A round to be watched: the document now, and the room that tells how it goes on. */
export class WatchDto {
  @ApiProperty() watch!: WatchDocumentDto;
  @ApiProperty({ description: 'Room to join on the socket' }) room!: string;
  @ApiProperty({ description: 'Opens the room for two hours' }) ticket!: string;
}
