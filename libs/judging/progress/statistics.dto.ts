import { ApiProperty } from '@nestjs/swagger';
import type { Estimated, Measured, Reason } from '@bangvang/agreement';

const REASONS = [
  'no-marks',
  'one-work',
  'one-judge',
  'no-pairs',
  'incomplete',
  'no-variation',
  'no-spare-marks',
  'disconnected',
] as const satisfies Reason[];

/** A figure, or why there is none. */
export class EstimateDto implements Pick<Estimated<number>, 'value'> {
  @ApiProperty({ type: Number, nullable: true }) value!: number | null;
  @ApiProperty({ enum: REASONS, enumName: 'NoEstimate', type: String, nullable: true })
  reason!: Reason | null;
}

export class MeasuredDto implements Measured {
  @ApiProperty() value!: number;
  @ApiProperty({ type: Number, nullable: true }) standardError!: number | null;
}

/** A figure with its standard error, or why there is none. */
export class MeasuredEstimateDto {
  @ApiProperty({ type: MeasuredDto, nullable: true }) value!: MeasuredDto | null;
  @ApiProperty({ enum: REASONS, enumName: 'NoEstimate', type: String, nullable: true })
  reason!: Reason | null;
}

export class IntervalDto {
  @ApiProperty() lower!: number;
  @ApiProperty() upper!: number;
}

export class CoefficientDto {
  @ApiProperty() value!: number;
  @ApiProperty({ type: IntervalDto, nullable: true }) interval!: IntervalDto | null;
}

/** Intraclass correlation of one mark, and of the mean of a work's marks. */
export class SingleAverageDto {
  @ApiProperty({ type: CoefficientDto }) single!: CoefficientDto;
  @ApiProperty({ type: CoefficientDto }) average!: CoefficientDto;
}

export class IntraclassDto {
  @ApiProperty({ type: SingleAverageDto, description: 'ICC(1,1) and ICC(1,k)' })
  oneWay!: SingleAverageDto;
  @ApiProperty({
    type: SingleAverageDto,
    nullable: true,
    description: 'ICC(2,1) and ICC(2,k): a strict judge counts against it',
  })
  agreement!: SingleAverageDto | null;
  @ApiProperty({
    type: SingleAverageDto,
    nullable: true,
    description: 'ICC(3,1) and ICC(3,k): severity taken out',
  })
  consistency!: SingleAverageDto | null;
}

export class IntraclassEstimateDto {
  @ApiProperty({ type: IntraclassDto, nullable: true }) value!: IntraclassDto | null;
  @ApiProperty({ enum: REASONS, enumName: 'NoEstimate', type: String, nullable: true })
  reason!: Reason | null;
}

/** How far the second mark is from the first, in points. */
export class MarkDifferenceDto {
  @ApiProperty() mean!: number;
  @ApiProperty() size!: number;
  @ApiProperty() standardDeviation!: number;
  @ApiProperty() standardError!: number;
  @ApiProperty({ type: IntervalDto }) limits!: IntervalDto;
}

export class DifferenceEstimateDto {
  @ApiProperty({ type: MarkDifferenceDto, nullable: true }) value!: MarkDifferenceDto | null;
  @ApiProperty({ enum: REASONS, enumName: 'NoEstimate', type: String, nullable: true })
  reason!: Reason | null;
}

/** Severity while a judge gave some of their marks. */
export class SeverityStretchDto extends MeasuredDto {
  @ApiProperty({ type: 'integer', description: 'Of the judge’s marks, from 1' }) from!: number;
  @ApiProperty({ type: 'integer' }) to!: number;
}

/** How a judge marks beside the others, in points. */
export class JudgeStatisticsDto {
  @ApiProperty({ type: 'integer' }) judge!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) marks!: number;
  @ApiProperty({ type: 'integer', description: 'Judges are compared within a part only' })
  part!: number;
  @ApiProperty({ type: MeasuredEstimateDto }) severity!: MeasuredEstimateDto;
  @ApiProperty({ type: MeasuredEstimateDto }) consistency!: MeasuredEstimateDto;
  @ApiProperty({ type: MeasuredEstimateDto, description: 'Per hundred marks' })
  drift!: MeasuredEstimateDto;
  @ApiProperty({ type: [SeverityStretchDto], description: 'Severity along the way' })
  course!: SeverityStretchDto[];
}

/** A line that decides something: a prize, or going on. */
export class LineDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null: over all media' })
  medium!: string | null;
  @ApiProperty({ description: 'What lies above it' }) name!: string;
  @ApiProperty({ description: 'Points' }) points!: number;
}

/** A work beside its nearest line. */
export class NearLineDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: LineDto }) line!: LineDto;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty({ description: 'Points' }) standardError!: number;
  @ApiProperty({ description: 'That its mark is on the right side, 0.5 to 1' }) rightSide!: number;
}

/** A work as marked, and freed from severity. */
export class RankedWorkDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty({ type: 'integer' }) rank!: number;
  @ApiProperty({ type: 'integer' }) adjustedCentipoints!: number;
  @ApiProperty({ type: 'integer' }) adjustedRank!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Points' })
  standardError!: number | null;
  @ApiProperty({ type: LineDto, nullable: true, description: 'The nearest line' })
  line!: LineDto | null;
  @ApiProperty({ type: Number, nullable: true, description: 'That it is on the right side of it' })
  rightSide!: number | null;
}

/** What the marks of a stage are worth. */
export class StatisticsDto {
  @ApiProperty({ format: 'uuid' }) stageId!: string;
  @ApiProperty({ type: 'integer' }) works!: number;
  @ApiProperty({ type: 'integer', description: 'Independent marks' }) marks!: number;
  @ApiProperty({ enum: ['raw', 'adjusted'], enumName: 'MarksThatCount' })
  counts!: 'raw' | 'adjusted';
  @ApiProperty({ type: IntraclassEstimateDto }) intraclass!: IntraclassEstimateDto;
  @ApiProperty({ type: EstimateDto, description: 'Krippendorff’s, for intervals' })
  alpha!: EstimateDto;
  @ApiProperty({ type: EstimateDto, description: 'Cohen’s, quadratic, in tenths of the scale' })
  kappa!: EstimateDto;
  @ApiProperty({ type: EstimateDto, description: 'Fleiss’, in tenths of the scale' })
  fleiss!: EstimateDto;
  @ApiProperty({ type: EstimateDto, description: 'Kendall’s W, where all judges marked all works' })
  concordance!: EstimateDto;
  @ApiProperty({ type: EstimateDto }) pearson!: EstimateDto;
  @ApiProperty({ type: EstimateDto }) spearman!: EstimateDto;
  @ApiProperty({ type: DifferenceEstimateDto }) difference!: DifferenceEstimateDto;
  @ApiProperty({ type: 'integer', description: 'Parts that share no judge and no work' })
  parts!: number;
  @ApiProperty({ type: [JudgeStatisticsDto] }) judges!: JudgeStatisticsDto[];
  @ApiProperty({ type: [LineDto] }) lines!: LineDto[];
  @ApiProperty({
    type: [NearLineDto],
    description: 'Within one standard error of a line: offered for marking again',
  })
  near!: NearLineDto[];
  @ApiProperty({ type: [RankedWorkDto], description: 'By medium and rank' })
  ranking!: RankedWorkDto[];
}
