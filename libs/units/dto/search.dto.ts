import { ApiProperty } from '@nestjs/swagger';
import { CleanText, idOf, IfGiven } from '@bangvang/platform';
import { IsUUID } from 'class-validator';
import { Day, QueryNumber } from './fields';

export class SearchUnitsDto {
  @ApiProperty({ format: 'uuid', description: 'The tree' })
  @IsUUID(undefined, idOf('a unit tree', 'danh mục đơn vị'))
  tree!: string;

  @IfGiven()
  @CleanText({ min: 0, max: 100, api: { required: false, example: 'le chan' } })
  q?: string;

  @IfGiven()
  @Day({ required: false, description: 'Units valid on this day; default today' })
  at?: string;

  @QueryNumber(1, 500, { required: false, default: 20 })
  limit = 20;
}

export class FoundUnitDto {
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true }) parentName!: string | null;
}

export class FoundUnitsDto {
  @ApiProperty({ type: [FoundUnitDto] }) units!: FoundUnitDto[];
}
