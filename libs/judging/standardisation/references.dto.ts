import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects } from '@bangvang/platform';
import { OneOf, StandardisationRules, WholeNumber } from '@bangvang/rulebook';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { DecidedPointsDto } from '../marks/marks.dto';

export const PURPOSES = ['anchor', 'seed'] as const;
const STATES = ['qualifying', 'marking', 'stopped'] as const;

/** A work that the jury marked together, to hold judges against. */
export class SetReferenceDto extends DecidedPointsDto {
  @OneOf('ReferencePurpose', PURPOSES)
  purpose!: (typeof PURPOSES)[number];

  /** Of the work, as it was looked at. */
  @WholeNumber(0, 2_147_483_647)
  version!: number;

  /** Members of the jury who marked it together. */
  @ApiProperty({ type: [String], format: 'uuid', minItems: 2, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(
    undefined,
    expects('ids of members (UUID)', 'các mã định danh của giám khảo', { each: true }),
  )
  present!: string[];
}

export class AdmitDto {
  /** What was said with the judge (biên bản). */
  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}

export class ReferenceDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where works may not be read' })
  title!: string | null;
  @ApiProperty({ enum: PURPOSES, enumName: 'ReferencePurpose' })
  purpose!: (typeof PURPOSES)[number];
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty({ type: 'integer', description: 'Judges who marked it' }) marked!: number;
}

export class TrialDto {
  @ApiProperty({ type: 'integer' }) given!: number;
  @ApiProperty({ type: 'integer' }) agreed!: number;
}

export class JudgeStandingDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STATES, enumName: 'JudgeState' }) state!: (typeof STATES)[number];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) since!: string | null;
  @ApiProperty({ type: [TrialDto] }) anchors!: TrialDto[];
  @ApiProperty({ type: [TrialDto] }) seeds!: TrialDto[];
  @ApiProperty({ type: [String], description: 'Codes marked anew since the judge was stopped' })
  requeued!: string[];
}

export class StandardisationDto {
  @ApiProperty({
    type: StandardisationRules,
    nullable: true,
    description: 'Null: the rules have none',
  })
  rules!: StandardisationRules | null;
  @ApiProperty({ type: [ReferenceDto] }) references!: ReferenceDto[];
  @ApiProperty({ type: [JudgeStandingDto] }) judges!: JudgeStandingDto[];
}
