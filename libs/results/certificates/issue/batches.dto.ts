import { ApiProperty } from '@nestjs/swagger';
import { expects, idOf, IfGiven } from '@bangvang/platform';
import { IsBoolean, IsInt, IsUUID, Max, Min } from 'class-validator';
import { PURPOSES, type Purpose } from '../design/placeholders.rules';

const MAX_INT = 2_147_483_647;
const STATES = ['issuing', 'printing', 'done', 'cancelled'] as const;

export class NewBatchDto {
  @ApiProperty({ format: 'uuid', description: 'Says what they look like and what they are for' })
  @IsUUID(undefined, idOf('a template', 'mẫu'))
  templateId!: string;

  @ApiProperty({ type: 'integer', required: false, description: 'One unit alone; else all' })
  @IfGiven()
  @IsInt(expects('the number of a unit', 'số của đơn vị'))
  @Min(1)
  @Max(MAX_INT)
  unitNo?: number;

  @ApiProperty({
    required: false,
    default: false,
    description: 'Files hold what was issued before and is valid, too',
  })
  @IfGiven()
  @IsBoolean()
  reprint?: boolean;
}

/** Somebody whose certificate cannot be printed as it is. */
export class UnprintableDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Number of the person' })
  no!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) unitNo!: number | null;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The letter that no face has' }) letter!: string;
}

export class BatchDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() template!: string;
  @ApiProperty({ enum: PURPOSES }) purpose!: Purpose;
  @ApiProperty({ type: 'integer', nullable: true, description: 'One unit alone; null for all' })
  unitNo!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of that unit' })
  unit!: string | null;
  @ApiProperty() reprint!: boolean;
  @ApiProperty({ enum: STATES }) state!: (typeof STATES)[number];
  @ApiProperty({ description: 'Certificates to issue, when it was asked for' }) expected!: number;
  @ApiProperty({ description: 'Certificates issued so far' }) issued!: number;
  @ApiProperty({ description: 'Files to print from; 0 until everything is issued' }) files!: number;
  @ApiProperty() filesMade!: number;
  @ApiProperty({ description: 'Pages of all files' }) pagesPlanned!: number;
  @ApiProperty() pages!: number;
  @ApiProperty({ type: [UnprintableDto], description: 'Not issued: a letter cannot be printed' })
  unprintable!: UnprintableDto[];
  @ApiProperty({ description: '0 to 1: half of it is issuing, half printing' }) progress!: number;
  @ApiProperty({ format: 'date-time' }) requestedAt!: Date;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) finishedAt!: Date | null;
}

export class BatchAnswerDto {
  @ApiProperty({ type: BatchDto }) batch!: BatchDto;
}

export class BatchListDto {
  @ApiProperty({ type: [BatchDto] }) batches!: BatchDto[];
}

export class PrintFileDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ description: 'From 1, where a unit has very many' }) part!: number;
  @ApiProperty({ description: 'Pages, as planned while it is not made' }) pages!: number;
  @ApiProperty({ type: Number, nullable: true }) bytes!: number | null;
  @ApiProperty({ type: String, nullable: true }) sha256!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where it is, once it is made' })
  url!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  removedAt!: Date | null;
}

export class PrintFileListDto {
  @ApiProperty({ type: [PrintFileDto] }) files!: PrintFileDto[];
}
