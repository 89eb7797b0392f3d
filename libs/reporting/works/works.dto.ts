import { ApiProperty } from '@nestjs/swagger';
import { Decimal, TextOrNull, Whole, WholeOrNull } from '../report/fields';
import {
  ChangeDto,
  FigureDto,
  ParagraphDto,
  SaidDto,
  ShareDto,
  TargetReachedDto,
} from '../report/report.dto';

const STATES = ['upcoming', 'open', 'closed'] as const;

export class WorksScopeDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty() contest!: string;
  @TextOrNull() edition!: string | null;
  @ApiProperty() zone!: string;
  @ApiProperty({ enum: STATES, enumName: 'WorksReportState', description: 'Of the call for works' })
  state!: (typeof STATES)[number];
  @ApiProperty({ description: 'Whether an award list is published' }) awarded!: boolean;
  @ApiProperty({ description: 'The instant that the figures are of' }) countedAt!: Date;
  @ApiProperty({ description: 'The same by the clock of the zone', example: '2023-05-26T19:30' })
  countedAtLocal!: string;
  @ApiProperty({ format: 'date', description: 'Units are those of this day' }) asOf!: string;
}

export class WorksTotalsDto {
  @Whole('Works handed in and not withdrawn') works!: number;
  @Whole('Different people who made them') authors!: number;
  @Whole() accepted!: number;
  @Whole() rejected!: number;
  @Whole('Handed in and not decided yet') waiting!: number;
  @Whole('Handed in, then withdrawn') withdrawn!: number;
  @Whole('Begun, never handed in') drafts!: number;
  @Whole('On paper') paper!: number;
  @Whole('Late') late!: number;
  @Whole('In the name of a unit') byUnits!: number;
  @ApiProperty({ type: ShareDto, description: 'Works of several authors' }) coAuthored!: ShareDto;
  @Decimal('Works per author') perAuthor!: string | null;
  @Whole('Words of all works') words!: number;
  @Decimal('Words per work that has any') averageWords!: string | null;
  @ApiProperty({ type: ShareDto, description: 'Units with works, of those there are' })
  units!: ShareDto;
  @WholeOrNull('Prizes of works; null before the award list is published') prizes!: number | null;
}

/** Works and their authors side by side. */
export class WorksLineDto {
  @Whole() works!: number;
  @Whole() authors!: number;
  @Whole() accepted!: number;
  @Whole() rejected!: number;
}

export class MediumLineDto extends WorksLineDto {
  @ApiProperty() medium!: string;
  @ApiProperty() name!: string;
  @Decimal('Words per work that has any') averageWords!: string | null;
  @WholeOrNull('Null before the award list is published') prizes!: number | null;
}

export class GenreLineDto extends WorksLineDto {
  @ApiProperty() medium!: string;
  @TextOrNull() genre!: string | null;
  @ApiProperty() name!: string;
}

export class WorksUnitLineDto extends WorksLineDto {
  @WholeOrNull('Number of the unit; null for works without one') no!: number | null;
  @ApiProperty() name!: string;
  @TextOrNull({ description: 'The unit at the top above it' }) province!: string | null;
  @WholeOrNull('By works; equal ones share it') rank!: number | null;
  @WholeOrNull('Null before the award list is published') prizes!: number | null;
}

export class WorksGroupLineDto extends WorksLineDto {
  @ApiProperty() key!: string;
  @ApiProperty({ type: SaidDto }) name!: SaidDto;
}

export class RejectionLineDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: SaidDto }) name!: SaidDto;
  @ApiProperty({ type: ShareDto, description: 'Of the works that were not accepted' })
  works!: ShareDto;
}

export class CollectingLineDto {
  @ApiProperty() name!: string;
  @Whole('Units that passed works on') units!: number;
  @Whole('Works passed on') works!: number;
}

export class WorksDayDto {
  @ApiProperty({ format: 'date' }) day!: string;
  @Whole() authors!: number;
  @Whole() works!: number;
}

export class WorksHourDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23 }) hour!: number;
  @Whole() authors!: number;
  @Whole() works!: number;
}

export class PrizeLineDto {
  @ApiProperty() prize!: string;
  @TextOrNull({ description: 'Name of the medium; null over all media' }) medium!: string | null;
  @Whole() given!: number;
}

/** What the jury did in a stage, without a name and without a code. */
export class WorksJuryStageDto {
  @ApiProperty() name!: string;
  @ApiProperty() locked!: boolean;
  @Whole() judges!: number;
  @ApiProperty({ type: ShareDto, description: 'Works with a final mark' }) final!: ShareDto;
  @Whole('Independent marks') marks!: number;
  @ApiProperty({ type: ShareDto, description: 'Works whose marks differed too much' })
  discrepancies!: ShareDto;
  @ApiProperty({ type: ShareDto, description: 'Works with a third mark' }) thirds!: ShareDto;
  @ApiProperty({ type: ShareDto, description: 'Works whose mark people settled together' })
  settled!: ShareDto;
  @Decimal('ICC of one mark, once the stage is locked') iccSingle!: string | null;
  @Decimal('ICC of the mean of a work’s marks') iccAverage!: string | null;
  @Decimal('Krippendorff’s alpha') alpha!: string | null;
  @Decimal('Mean size of the difference of two marks, in points') difference!: string | null;
}

export class WorksGrowthDto {
  @ApiProperty({ description: 'What it is compared with' }) title!: string;
  @ApiProperty({ type: ChangeDto }) works!: ChangeDto;
  @ApiProperty({ type: ChangeDto }) authors!: ChangeDto;
  @ApiProperty({ type: ChangeDto }) accepted!: ChangeDto;
}

export class WorksTargetLineDto {
  @Whole() unitNo!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: TargetReachedDto, nullable: true }) authors!: TargetReachedDto | null;
  @ApiProperty({ type: TargetReachedDto, nullable: true }) works!: TargetReachedDto | null;
  @ApiProperty() behind!: boolean;
}

export class WorksTargetsDto {
  @Whole('Units that have not reached theirs') behind!: number;
  @ApiProperty({ type: [WorksTargetLineDto], description: 'Those furthest behind first' })
  lines!: WorksTargetLineDto[];
}

/** The report of a contest’s works. */
export class WorksReportDto {
  @ApiProperty({ type: WorksScopeDto }) scope!: WorksScopeDto;
  @ApiProperty({ type: WorksTotalsDto }) totals!: WorksTotalsDto;
  @ApiProperty({ type: [FigureDto] }) figures!: FigureDto[];
  @ApiProperty({ type: ParagraphDto }) paragraph!: ParagraphDto;
  @ApiProperty({ type: [MediumLineDto] }) media!: MediumLineDto[];
  @ApiProperty({ type: [GenreLineDto] }) genres!: GenreLineDto[];
  @ApiProperty({ type: [WorksUnitLineDto], description: 'By rank' }) units!: WorksUnitLineDto[];
  @ApiProperty({ type: [WorksGroupLineDto] }) provinces!: WorksGroupLineDto[];
  @ApiProperty({ type: [CollectingLineDto], description: 'The lowest tier first' })
  tiers!: CollectingLineDto[];
  @ApiProperty({ type: [RejectionLineDto] }) reasons!: RejectionLineDto[];
  @ApiProperty({ type: [WorksDayDto] }) days!: WorksDayDto[];
  @ApiProperty({ type: [WorksHourDto] }) hours!: WorksHourDto[];
  @ApiProperty({ type: [WorksJuryStageDto] }) stages!: WorksJuryStageDto[];
  @ApiProperty({ type: [PrizeLineDto] }) prizes!: PrizeLineDto[];
  @ApiProperty({ type: [WorksGrowthDto] }) growth!: WorksGrowthDto[];
  @ApiProperty({ type: WorksTargetsDto }) targets!: WorksTargetsDto;
}
