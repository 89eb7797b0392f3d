import { ApiProperty } from '@nestjs/swagger';
import { CleanText } from '@bangvang/platform';
import type { Needs, Step } from '@bangvang/rulebook';
import { WholeNumber } from '@bangvang/rulebook';
import { DecidedPointsDto } from '../marks/marks.dto';
import type { MarkKind } from '../marks/mark';

export const NEEDS = ['marks', 'agreement', 'chief', 'third', 'joint'] as const satisfies Needs[];
const MARK_KINDS = [
  ...(['first', 'third', 'remark', 'anchor', 'seed'] as const),
  ...(['agreed', 'chief', 'joint', 'line'] as const),
] satisfies MarkKind[];
const POINTS = {
  type: 'object' as const,
  description: 'Hundredths of a point by criterion',
  additionalProperties: { type: 'integer' as const },
};

/** One thing that happened to a work's marks, in words. */
export class StepDto {
  @ApiProperty() what!: string;
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
  @ApiProperty({ required: false, description: 'Id of the minutes' }) minutes?: string;
}

/** A mark as others see it: judges by their number in the jury. */
export class SeenMarkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) judge!: number;
  @ApiProperty() mine!: boolean;
  @ApiProperty({ enum: MARK_KINDS, enumName: 'MarkKind' }) kind!: MarkKind;
  @ApiProperty(POINTS) criteria!: Record<string, number>;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty() comment!: string;
  @ApiProperty({ format: 'date-time' }) lockedAt!: string;
}

export class MessageDto {
  @ApiProperty({ type: 'integer' }) judge!: number;
  @ApiProperty() mine!: boolean;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ProposalDto {
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty({ type: 'integer' }) judge!: number;
  @ApiProperty() mine!: boolean;
  @ApiProperty(POINTS) criteria!: Record<string, number>;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty() minutes!: string;
  @ApiProperty({ type: [Number], description: 'Judges who agreed' }) agreed!: number[];
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** What those who marked a work say to each other about it. */
export class DiscussionDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: NEEDS, enumName: 'MarkNeeds', nullable: true, type: String })
  needs!: Needs | null;
  @ApiProperty({ type: [SeenMarkDto] }) marks!: SeenMarkDto[];
  @ApiProperty({ type: [StepDto] }) path!: Step[];
  @ApiProperty({ type: [MessageDto] }) messages!: MessageDto[];
  @ApiProperty({ type: ProposalDto, nullable: true, description: 'The newest' })
  proposal!: ProposalDto | null;
}

export class MessageTextDto {
  @CleanText({ max: 5_000, multiline: true })
  text!: string;
}

export class ProposeMarkDto extends DecidedPointsDto {
  /** Number of the proposal that was seen last; 0 without any. */
  @WholeNumber(0, 32_767)
  after!: number;
}

export class DisagreeDto {
  /** What was said, and why there is no agreement. */
  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}
