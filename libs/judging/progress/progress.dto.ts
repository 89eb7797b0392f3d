import { ApiProperty } from '@nestjs/swagger';
import type { JuryDocument } from '@bangvang/contracts';

const JUDGE_STATES = ['qualifying', 'marking', 'stopped'] as const;

export class JuryJudgeDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: JUDGE_STATES, enumName: 'JudgeState' })
  state!: (typeof JUDGE_STATES)[number];
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer' }) drafts!: number;
  @ApiProperty({ type: 'integer' }) flags!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Median of the last works' })
  secondsPerWork!: number | null;
  @ApiProperty({ type: 'integer', description: 'Marks locked in the last hour' })
  lastHour!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastAt!: string | null;
  @ApiProperty({ type: 'integer' }) seeds!: number;
  @ApiProperty({ type: 'integer', description: 'Seeds out of tolerance' }) seedsMissed!: number;
}

export class JuryFlagDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'integer' }) judge!: number;
  @ApiProperty() kind!: string;
}

export class JuryNeedsDto {
  @ApiProperty({ type: 'integer' }) marks!: number;
  @ApiProperty({ type: 'integer' }) agreement!: number;
  @ApiProperty({ type: 'integer' }) chief!: number;
  @ApiProperty({ type: 'integer' }) third!: number;
  @ApiProperty({ type: 'integer' }) joint!: number;
}

/** How a stage goes. Judges by name; works by code; never an author. */
export class JuryDocumentDto implements JuryDocument {
  @ApiProperty({ format: 'uuid' }) stageId!: string;
  @ApiProperty({ type: 'integer', format: 'int64' }) version!: number;
  @ApiProperty({ enum: ['preparing', 'open', 'locked'], enumName: 'StageState' })
  state!: 'preparing' | 'open' | 'locked';
  @ApiProperty({ type: 'integer' }) works!: number;
  @ApiProperty({ type: 'integer' }) final!: number;
  @ApiProperty({ type: 'integer', description: 'Marks that are asked for' }) marksWanted!: number;
  @ApiProperty({ type: 'integer' }) marksLocked!: number;
  @ApiProperty({ type: JuryNeedsDto }) needs!: JuryNeedsDto;
  @ApiProperty({ type: [JuryJudgeDto] }) judges!: JuryJudgeDto[];
  @ApiProperty({ type: [JuryFlagDto], description: 'At most a hundred, the newest first' })
  flags!: JuryFlagDto[];
}

/** A stage to be watched: the document now, and the room that tells how it goes on. */
export class JuryProgressDto {
  @ApiProperty({ type: JuryDocumentDto }) progress!: JuryDocumentDto;
  @ApiProperty({ description: 'Room to join on the socket' }) room!: string;
  @ApiProperty({ description: 'Opens the room for two hours' }) ticket!: string;
}
