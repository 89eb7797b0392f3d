import { ApiProperty } from '@nestjs/swagger';

const COUNTS = ['raw', 'adjusted'] as const;
const OUTCOMES = ['goes', 'stays', 'tie'] as const;

/** A rule in both languages. */
class PromotionRuleDto {
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

/** A work before the line, at it or below it, and why. */
export class PromotedWorkDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The final mark, in hundredths' })
  rawCentipoints!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Adjusted for severity' })
  adjustedCentipoints!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'By the mark that counts' })
  rank!: number | null;
  @ApiProperty({ enum: OUTCOMES, enumName: 'PromotionOutcome' })
  outcome!: (typeof OUTCOMES)[number];
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

/** Equals of which only some may go on. */
class PromotionTieDto {
  @ApiProperty({ enum: ['quota', 'author'] }) why!: 'quota' | 'author';
  @ApiProperty({ type: String, nullable: true }) medium!: string | null;
  @ApiProperty({ type: [String] }) codes!: string[];
  @ApiProperty({ type: 'integer' }) places!: number;
}

/** What would go on from one stage, now. */
export class PromotionPoolDto {
  @ApiProperty({ format: 'uuid' }) stageId!: string;
  @ApiProperty({ description: 'Name of the stage' }) from!: string;
  @ApiProperty({ enum: COUNTS, enumName: 'MarksThatCount' }) counts!: (typeof COUNTS)[number];
  @ApiProperty({ type: PromotionRuleDto }) rule!: PromotionRuleDto;
  @ApiProperty({ type: 'integer' }) going!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, there already' }) brought!: number;
  @ApiProperty({ type: [PromotionTieDto], description: 'Ties that the jury has to break' })
  ties!: PromotionTieDto[];
  @ApiProperty({ type: [PromotedWorkDto] }) works!: PromotedWorkDto[];
}

/** What went on before, as it was decided then. */
export class PromotionRecordDto {
  @ApiProperty() from!: string;
  @ApiProperty({ enum: COUNTS, enumName: 'MarksThatCount' }) counts!: (typeof COUNTS)[number];
  @ApiProperty({ type: PromotionRuleDto }) rule!: PromotionRuleDto;
  @ApiProperty({ type: [PromotedWorkDto] }) works!: PromotedWorkDto[];
  @ApiProperty({ type: [String], description: 'Let on among equals' }) chosen!: string[];
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** How works come to a stage, explained. */
export class PromotionDto {
  @ApiProperty({ format: 'uuid' }) stageId!: string;
  @ApiProperty({ type: [PromotionPoolDto] }) pools!: PromotionPoolDto[];
  @ApiProperty({ type: [PromotionRecordDto] }) done!: PromotionRecordDto[];
}
