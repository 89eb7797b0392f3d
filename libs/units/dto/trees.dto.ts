import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects } from '@bangvang/platform';
import { Matches } from 'class-validator';
import type { UnitTree } from '../units.repository';
import { SHORT_WORD } from './fields';

export class UnitTreeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Number of its units' }) units!: number;
}

export class UnitTreesAnswerDto {
  @ApiProperty({ type: [UnitTreeDto] }) trees!: UnitTree[];
}

export class UnitTreeAnswerDto {
  @ApiProperty({ type: UnitTreeDto }) tree!: UnitTree;
}

export class CreateTreeDto {
  @ApiProperty({ pattern: SHORT_WORD.source, maxLength: 60, example: 'hai-phong-2023' })
  @Matches(SHORT_WORD, expects('a short word: a-z, 0-9 and -', 'một từ ngắn gồm a-z, 0-9 và dấu -'))
  @CleanText({ max: 60, api: { example: 'hai-phong-2023' } })
  code!: string;

  @CleanText({ max: 200, api: { example: 'Hải Phòng 2023' } })
  name!: string;
}

export class RenameTreeDto {
  @CleanText({ max: 200 })
  name!: string;
}
