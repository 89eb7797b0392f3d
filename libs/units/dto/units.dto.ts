import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, idOf, IfGiven } from '@bangvang/platform';
import { IsOptional, IsUUID } from 'class-validator';
import type { CountedUnit, UnitInFull } from '../units.admin';
import type { Unit } from '../units.rules';
import { Day, Kind, QueryNumber, WholeNumber } from './fields';

const VALID_TO = 'The first day on which it is no more; null while no end is known';
const PARENT = 'A unit of the same tree; null at the top';

const ParentId = () =>
  applyDecorators(
    ApiProperty({
      type: String,
      format: 'uuid',
      nullable: true,
      required: false,
      description: PARENT,
    }),
    IsOptional(),
    IsUUID(undefined, idOf('a unit', 'đơn vị')),
  );

export class ListUnitsDto {
  @IfGiven()
  @CleanText({ min: 0, max: 100, api: { required: false } })
  q?: string;

  @IfGiven()
  @Day({ required: false, description: 'Only units valid on this day' })
  at?: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'Only units right below this one' })
  @IfGiven()
  @IsUUID(undefined, idOf('a unit', 'đơn vị'))
  parent?: string;

  @QueryNumber(0, 2_147_483_647, {
    required: false,
    default: 0,
    description: 'The `next` of the page before',
  })
  after = 0;

  @QueryNumber(1, 1_000, { required: false, default: 200 })
  limit = 200;
}

export class UnitDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ format: 'uuid' }) treeId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: PARENT })
  parentId!: string | null;
  @ApiProperty({ format: 'date' }) validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: VALID_TO })
  validTo!: string | null;
}

export class CountedUnitDto extends UnitDto {
  @ApiProperty({ type: 'integer', nullable: true }) headcount!: number | null;
}

export class UnitsAnswerDto {
  @ApiProperty({ type: [CountedUnitDto] }) units!: CountedUnitDto[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Give it back as `after`' })
  next!: number | null;
}

export class HeadcountDto {
  @ApiProperty({ format: 'date', description: 'In force from this day on' }) asOf!: string;
  @ApiProperty({ type: 'integer' }) headcount!: number;
}

export class PopulationDto {
  @ApiProperty({ format: 'date', description: 'In force from this day on' }) asOf!: string;
  @ApiProperty({ type: 'integer' }) population!: number;
}

export class LinkedUnitDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date' }) effectiveOn!: string;
}

export class UnitAnswerDto {
  @ApiProperty({ type: UnitDto }) unit!: UnitDto;
}

export class UnitInFullDto extends UnitAnswerDto {
  @ApiProperty({ type: [HeadcountDto] }) headcounts!: HeadcountDto[];
  @ApiProperty({ type: [PopulationDto] }) populations!: PopulationDto[];
  @ApiProperty({ type: [LinkedUnitDto] }) predecessors!: LinkedUnitDto[];
  @ApiProperty({ type: [LinkedUnitDto] }) successors!: LinkedUnitDto[];
}

export class CreateUnitDto {
  @CleanText({ max: 40, api: { example: 'LC' } })
  code!: string;

  @CleanText({ max: 200, api: { example: 'Quận Lê Chân' } })
  name!: string;

  @Kind()
  kind!: string;

  @ParentId()
  parentId: string | null = null;

  @Day()
  validFrom!: string;

  @IsOptional()
  @Day({ nullable: true, description: VALID_TO, required: false })
  validTo: string | null = null;
}

export class UpdateUnitDto {
  @IfGiven()
  @CleanText({ max: 200, api: { required: false } })
  name?: string;

  @IfGiven()
  @Kind({ required: false })
  kind?: string;

  @ParentId()
  parentId?: string | null;

  @IfGiven()
  @Day({ required: false })
  validFrom?: string;

  @IsOptional()
  @Day({ nullable: true, required: false, description: VALID_TO })
  validTo?: string | null;
}

export class PutHeadcountDto {
  @WholeNumber(0, 100_000_000)
  headcount!: number;
}

export class PutPopulationDto {
  @WholeNumber(0, 1_000_000_000)
  population!: number;
}

export class PutLinkDto {
  @Day({ description: 'From this day on the successor carries on' })
  effectiveOn!: string;
}

export class AtDto {
  @IfGiven()
  @Day({ required: false, description: 'Default today' })
  at?: string;
}

export class OnDayDto {
  @Day()
  on!: string;
}

export class SuccessorsDto {
  @ApiProperty({ type: [UnitDto] }) units!: UnitDto[];
}

export class ImportCountsDto {
  @ApiProperty({ type: 'integer' }) created!: number;
  @ApiProperty({ type: 'integer' }) updated!: number;
  @ApiProperty({ type: 'integer' }) unchanged!: number;
  @ApiProperty({ type: 'integer', description: 'Headcounts added or changed' }) headcounts!: number;
  @ApiProperty({ type: 'integer', description: 'Populations added or changed' })
  populations!: number;
}

/** A unit as staff see it. */
export function unitView({ folded: _folded, ...unit }: Unit): UnitDto {
  return unit;
}

/** A unit of a list, with its headcount. */
export function countedView({ folded: _folded, ...unit }: CountedUnit): CountedUnitDto {
  return unit;
}

/** A unit with its history. */
export function inFullView({ unit, headcounts, populations, links }: UnitInFull): UnitInFullDto {
  return {
    unit: unitView(unit),
    headcounts: headcounts.map(({ asOf, count }) => ({ asOf, headcount: count })),
    populations: populations.map(({ asOf, count }) => ({ asOf, population: count })),
    predecessors: links
      .filter(({ successorId }) => successorId === unit.id)
      .map(({ predecessorId, code, name, effectiveOn }) => ({
        id: predecessorId,
        code,
        name,
        effectiveOn,
      })),
    successors: links
      .filter(({ predecessorId }) => predecessorId === unit.id)
      .map(({ successorId, code, name, effectiveOn }) => ({
        id: successorId,
        code,
        name,
        effectiveOn,
      })),
  };
}
