import { ApiProperty } from '@nestjs/swagger';
import type { NoBase } from '../rules/ratio';
import type { NoHeadcount } from '../rules/units';
import { Decimal, TextOrNull, Whole, WholeOrNull } from './fields';

const NO_BASE = ['base-zero', 'base-unknown'] as const satisfies NoBase[];
const NO_HEADCOUNT = ['not-given', 'predecessor-split'] as const satisfies NoHeadcount[];
const PERCENT = 'Percent with two decimals, from the numbers beside it; null with the reason';

export class SaidDto {
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

export class ShareDto {
  @Whole() part!: number;
  @WholeOrNull() base!: number | null;
  @Decimal(PERCENT) percent!: string | null;
  @TextOrNull({ enum: NO_BASE, enumName: 'NoBase' }) reason!: NoBase | null;
}

export class ChangeDto {
  @Whole() now!: number;
  @WholeOrNull() before!: number | null;
  @WholeOrNull() difference!: number | null;
  @Decimal(PERCENT) percent!: string | null;
  @TextOrNull({ enum: NO_BASE, enumName: 'NoBase' }) reason!: NoBase | null;
}

/** A figure and the query it came from: `id` names both. */
export class FigureDto {
  @ApiProperty({ example: 'people' }) id!: string;
  @ApiProperty({ type: SaidDto, description: 'The figure as it is printed' }) text!: SaidDto;
  @ApiProperty({ type: SaidDto, description: 'What was counted' }) counts!: SaidDto;
}

export class BandDto {
  @Whole('Percent of the most points, inclusive') from!: number;
  @ApiProperty({ type: SaidDto }) name!: SaidDto;
  @ApiProperty({ type: ShareDto, description: 'Of the people with a counted result' })
  people!: ShareDto;
  @ApiProperty({ type: ShareDto, description: 'Of the valid attempts' }) attempts!: ShareDto;
}

export class UnitLineDto {
  @WholeOrNull('Number of the unit; null for people without one') no!: number | null;
  @ApiProperty() name!: string;
  @TextOrNull({ description: 'The unit at the top above it' }) province!: string | null;
  @Whole() people!: number;
  @Whole() attempts!: number;
  @Whole() allCorrect!: number;
  @Decimal('Mean points of the counted results') average!: string | null;
  @ApiProperty({ type: ShareDto, description: 'People of the headcount' }) share!: ShareDto;
  @TextOrNull({ enum: NO_HEADCOUNT, enumName: 'NoHeadcount' })
  noHeadcount!: NoHeadcount | null;
  @ApiProperty({ description: 'Headcounts of merged units are in the base' }) inherited!: boolean;
  @TextOrNull({
    enum: ['split', 'ended'],
    enumName: 'UnitNote',
    description: 'It went on as several units, or ended: its people stay with it',
  })
  note!: 'split' | 'ended' | null;
  @WholeOrNull('By people; equal ones share it') rank!: number | null;
  @WholeOrNull('By share of headcount') shareRank!: number | null;
  @WholeOrNull('Prizes by the result in force; null while nothing is published')
  winners!: number | null;
}

export class GroupLineDto {
  @ApiProperty() key!: string;
  @ApiProperty({ type: SaidDto }) name!: SaidDto;
  @ApiProperty({ type: ShareDto, description: 'Of all people of the report' }) people!: ShareDto;
  @Whole() attempts!: number;
}

export class BreakdownDto {
  @ApiProperty({ description: 'Whether the registration asks for it' }) collected!: boolean;
  @ApiProperty({ type: [GroupLineDto] }) lines!: GroupLineDto[];
}

export class DayLineDto {
  @ApiProperty({ format: 'date' }) day!: string;
  @Whole('People who handed in on this day') people!: number;
  @Whole() attempts!: number;
}

export class HourLineDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23 }) hour!: number;
  @Whole() people!: number;
  @Whole() attempts!: number;
}

export class RoundLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @Whole() ordinal!: number;
  @ApiProperty() title!: string;
  @ApiProperty() opensAt!: Date;
  @ApiProperty() closesAt!: Date;
  @ApiProperty({ enum: ['upcoming', 'open', 'closed'], enumName: 'RoundState' })
  state!: 'upcoming' | 'open' | 'closed';
  @Whole() people!: number;
  @Whole() attempts!: number;
  @Decimal('Attempts per person') perPerson!: string | null;
  @ApiProperty({ type: ShareDto, description: 'Of the people' }) allCorrect!: ShareDto;
  @Decimal('Mean points of the counted results') average!: string | null;
}

export class GrowthDto {
  @ApiProperty({ enum: ['round', 'edition'], enumName: 'GrowthKind' }) kind!: 'round' | 'edition';
  @ApiProperty({ description: 'What it is compared with' }) title!: string;
  @ApiProperty({ type: ChangeDto }) people!: ChangeDto;
  @ApiProperty({ type: ChangeDto }) attempts!: ChangeDto;
  @ApiProperty({ type: ChangeDto }) allCorrect!: ChangeDto;
}

export class TargetReachedDto {
  @ApiProperty({ type: ShareDto, description: 'What is reached of the target' }) share!: ShareDto;
  @Whole('What is still missing') missing!: number;
}

export class TargetLineDto {
  @Whole() unitNo!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: TargetReachedDto, nullable: true }) people!: TargetReachedDto | null;
  @ApiProperty({ type: TargetReachedDto, nullable: true }) attempts!: TargetReachedDto | null;
  @ApiProperty() behind!: boolean;
}

export class TargetsReachedDto {
  @ApiProperty({ enum: ['contest', 'round'], enumName: 'TargetPeriod' })
  period!: 'contest' | 'round';
  @Whole('Units that have not reached theirs') behind!: number;
  @ApiProperty({ type: [TargetLineDto], description: 'Those furthest behind first' })
  lines!: TargetLineDto[];
}

export class PartDto {
  @ApiProperty() text!: string;
  @TextOrNull({ description: 'Id of the figure that this is' }) figure!: string | null;
}

export class ParagraphDto {
  @ApiProperty({ type: [PartDto] }) vi!: PartDto[];
  @ApiProperty({ type: [PartDto] }) en!: PartDto[];
}

export class ReportScopeDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty() contest!: string;
  @TextOrNull() edition!: string | null;
  @ApiProperty() zone!: string;
  @TextOrNull({ format: 'uuid', description: 'Null for the whole contest' })
  roundId!: string | null;
  @TextOrNull() round!: string | null;
  @ApiProperty({
    enum: ['upcoming', 'open', 'between', 'closed'],
    enumName: 'ContestState',
    description: 'While it is not closed the figures still move',
  })
  state!: 'upcoming' | 'open' | 'between' | 'closed';
  @ApiProperty({ description: 'The instant that the figures are of' }) countedAt!: Date;
  @ApiProperty({ description: 'The same by the clock of the zone', example: '2023-05-26T19:30' })
  countedAtLocal!: string;
  @ApiProperty({
    description: 'A key was corrected since: points here are those given when handing in',
  })
  keysCorrected!: boolean;
  @ApiProperty({ format: 'date', description: 'Units and headcounts are those of this day' })
  asOf!: string;
}

export class TotalsDto {
  @Whole('People registered for the contest') registered!: number;
  @Whole('People who handed in at least one attempt') people!: number;
  @Whole('Attempts handed in') attempts!: number;
  @Whole('Of these, handed in by the clock') auto!: number;
  @Whole('Attempts begun, handed in or not') started!: number;
  @Whole('People with a counted result') counted!: number;
  @Whole('Attempts that may count') valid!: number;
  @ApiProperty({ type: ShareDto, description: 'People whose counted result has no mistake' })
  allCorrectPeople!: ShareDto;
  @ApiProperty({ type: ShareDto, description: 'Attempts without a mistake' })
  allCorrectAttempts!: ShareDto;
  @Decimal('Attempts per person') perPerson!: string | null;
  @Decimal('Mean points of the counted results') average!: string | null;
  @ApiProperty({ type: ShareDto, description: 'Units with people, of those there are' })
  units!: ShareDto;
}

export class ReportDto {
  @ApiProperty({ type: ReportScopeDto }) scope!: ReportScopeDto;
  @ApiProperty({ type: TotalsDto }) totals!: TotalsDto;
  @ApiProperty({ type: [FigureDto] }) figures!: FigureDto[];
  @ApiProperty({ type: [BandDto], description: 'Best first' }) bands!: BandDto[];
  @ApiProperty({ type: [UnitLineDto], description: 'By rank' }) units!: UnitLineDto[];
  @ApiProperty({ type: [GroupLineDto] }) provinces!: GroupLineDto[];
  @ApiProperty({ type: BreakdownDto }) ages!: BreakdownDto;
  @ApiProperty({ type: BreakdownDto }) sexes!: BreakdownDto;
  @ApiProperty({ type: BreakdownDto }) occupations!: BreakdownDto;
  @ApiProperty({ type: BreakdownDto, description: 'By the province that people named' })
  residences!: BreakdownDto;
  @ApiProperty({ type: [DayLineDto] }) days!: DayLineDto[];
  @ApiProperty({ type: [HourLineDto] }) hours!: HourLineDto[];
  @ApiProperty({ type: [RoundLineDto] }) rounds!: RoundLineDto[];
  @ApiProperty({ type: [GrowthDto] }) growth!: GrowthDto[];
  @ApiProperty({ type: TargetsReachedDto }) targets!: TargetsReachedDto;
  @ApiProperty({ type: ParagraphDto }) paragraph!: ParagraphDto;
}
