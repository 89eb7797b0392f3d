import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import {
  ACTIONS,
  OneOf,
  WholeNumber,
  type Action,
  type Needs,
  type Step,
} from '@bangvang/rulebook';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { DecidedPointsDto, FlagDto, WorkFileDto } from '../marks/marks.dto';
import { MessageDto, NEEDS, ProposalDto, SeenMarkDto, StepDto } from './talk.dto';

export const PEOPLE_NEEDS = ['agreement', 'chief', 'third', 'joint'] as const;
export const DECIDED_BY = ['chief', 'joint', 'line'] as const;

/** Which works waiting for people are asked for. */
export class DiscrepanciesQuery {
  @IsOptional()
  @ApiProperty({ enum: PEOPLE_NEEDS, enumName: 'PeopleNeeds', required: false })
  @IsIn(PEOPLE_NEEDS)
  needs?: (typeof PEOPLE_NEEDS)[number];
}

/** A work that waits for people. */
export class DiscrepancyDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null where works may not be read' })
  title!: string | null;
  @ApiProperty({ enum: PEOPLE_NEEDS, enumName: 'PeopleNeeds' })
  needs!: (typeof PEOPLE_NEEDS)[number];
  @ApiProperty({ enum: ACTIONS, enumName: 'DiscrepancyAction', type: String, nullable: true })
  action!: Action | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: [StepDto] }) path!: Step[];
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export class DiscrepancyListDto {
  @ApiProperty({ type: [DiscrepancyDto] }) works!: DiscrepancyDto[];
}

/** Who has a work, and how far they are. */
export class MarkerDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer' }) judge!: number;
  @ApiProperty({ enum: ['first', 'third', 'remark', 'anchor', 'seed'], enumName: 'MarkerKind' })
  kind!: string;
  @ApiProperty({ enum: ['waiting', 'done', 'returned'], enumName: 'MarkerState' }) state!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: FlagDto, nullable: true }) flag!: FlagDto | null;
}

export class MinutesDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
  @ApiProperty() subject!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where works may not be read' })
  text!: string | null;
  @ApiProperty({ type: [Number], description: 'Numbers of the judges who sat together' })
  present!: number[];
  @ApiProperty({ description: 'Name of who wrote them' }) by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class MinutesListDto {
  @ApiProperty({ type: [MinutesDto] }) minutes!: MinutesDto[];
}

/** Everything about a work that explains its mark; nothing about whose it is. */
export class DossierDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty({
    description:
      'For whoever does not judge, until the codes are open: no word of or about the work',
  })
  sealed!: boolean;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) language!: string | null;
  @ApiProperty({ type: String, nullable: true }) html!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) words!: number | null;
  @ApiProperty({ type: [WorkFileDto] }) files!: WorkFileDto[];
  @ApiProperty({ type: 'integer', description: 'What a decision must name' }) version!: number;
  @ApiProperty({ enum: ['waiting', 'final'], enumName: 'MarkState' }) state!: 'waiting' | 'final';
  @ApiProperty({ enum: NEEDS, enumName: 'MarkNeeds', type: String, nullable: true })
  needs!: Needs | null;
  @ApiProperty({ type: 'integer', nullable: true }) centipoints!: number | null;
  @ApiProperty({ type: [StepDto] }) path!: Step[];
  @ApiProperty({ type: [MarkerDto] }) markers!: MarkerDto[];
  @ApiProperty({ type: [SeenMarkDto], description: 'Empty while my own mark of it is open' })
  marks!: SeenMarkDto[];
  @ApiProperty({ type: [SeenMarkDto], description: 'Marks that were ended' })
  ended!: SeenMarkDto[];
  @ApiProperty({ type: [MessageDto] }) messages!: MessageDto[];
  @ApiProperty({ type: ProposalDto, nullable: true }) proposal!: ProposalDto | null;
  @ApiProperty({ type: [MinutesDto] }) minutes!: MinutesDto[];
}

/** The version of a work that somebody looked at before deciding. */
export class VersionDto {
  @WholeNumber(0, 2_147_483_647)
  version!: number;
}

/** A mark by decision. */
export class DecideMarkDto extends DecidedPointsDto {
  @WholeNumber(0, 2_147_483_647)
  version!: number;

  /** 'line': the jury marks again, because the work stands near a prize line. */
  @OneOf('DecidedBy', DECIDED_BY)
  kind!: (typeof DECIDED_BY)[number];

  /** Members of the jury who sat together; two or more unless the chief judge decides. */
  @IfGiven()
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 100, required: false })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(
    undefined,
    expects('ids of members (UUID)', 'các mã định danh của giám khảo', { each: true }),
  )
  present?: string[];
}

export class SanctionDto extends VersionDto {
  /** Id of the sanction in the rules. */
  @CleanText({ max: 40 })
  sanction!: string;

  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}

export class ReopenDto extends VersionDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, idOf('a mark', 'điểm chấm'))
  markId!: string;

  @CleanText({ min: 3, max: 2_000, multiline: true })
  reason!: string;
}

export class ThirdMarkerDto extends VersionDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, idOf('a member of the jury', 'giám khảo'))
  memberId!: string;
}
