import { ApiProperty } from '@nestjs/swagger';
import { CleanText, idOf, IfGiven } from '@bangvang/platform';
import { WholeNumber } from '@bangvang/rulebook';
import { Type } from 'class-transformer';
import { IsUUID } from 'class-validator';
import { BLOCKERS, type BlockerCode } from './gate.rules';
import { WordsDto } from './published.dto';

export const PUBLICATION_STATES = ['writing', 'published', 'failed'] as const;

export class BlockerDto {
  @ApiProperty({ enum: BLOCKERS, enumName: 'BlockerCode' }) code!: BlockerCode;
  @ApiProperty() count!: number;
  @ApiProperty({ type: WordsDto }) words!: WordsDto;
  @ApiProperty({ description: 'Path in the organisers’ web where it is dealt with' })
  link!: string;
}

export class PublicationVersionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() label!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: PUBLICATION_STATES, enumName: 'PublicationState' })
  state!: (typeof PUBLICATION_STATES)[number];
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() requestedAt!: Date;
  @ApiProperty() requestedBy!: string;
  @ApiProperty({ type: Date, nullable: true }) publishedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true }) failure!: string | null;
  @ApiProperty({ description: 'Steps of writing that are done' }) stepsDone!: number;
  @ApiProperty() steps!: number;
  @ApiProperty({ description: 'Where the public reads it' }) url!: string;
}

export class GateDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roundId!: string | null;
  @ApiProperty({ description: 'Whether a publication can be asked for now' }) open!: boolean;
  @ApiProperty({ type: [BlockerDto] }) blockers!: BlockerDto[];
  @ApiProperty({ description: 'The number of the next version' }) nextVersion!: number;
  @ApiProperty({ description: 'From the second version on a reason is needed' })
  reasonNeeded!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'What would be published' })
  computation!: string | null;
  @ApiProperty({ type: Date, nullable: true }) computedAt!: Date | null;
  @ApiProperty({ type: [PublicationVersionDto], description: 'The newest first' })
  versions!: PublicationVersionDto[];
}

export class GateQuery {
  @IfGiven()
  @ApiProperty({ required: false, format: 'uuid', description: 'A round; all rounds without it' })
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  round?: string;
}

/** What an organiser asks to be published. */
export class PublishDto {
  @IfGiven()
  @ApiProperty({ required: false, format: 'uuid', description: 'A round; all rounds without it' })
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  roundId?: string;

  /** As the gate names it: two organisers cannot make the same version. */
  @WholeNumber(1, 1_000_000)
  version!: number;

  @IfGiven()
  @CleanText({
    min: 10,
    max: 2_000,
    multiline: true,
    api: { required: false, description: 'Why there is a further version; published with it' },
  })
  reason?: string;

  @IfGiven()
  @CleanText({
    max: 100,
    api: {
      required: false,
      description: 'The computation that was looked at, as the gate names it',
    },
  })
  computation?: string;
}

export class PublicationAnswerDto {
  @ApiProperty({ type: PublicationVersionDto }) publication!: PublicationVersionDto;
}

export class PlacesQuery {
  @CleanText({ max: 10, api: { description: 'Id of a standing, as s1' } })
  standing!: string;

  @IfGiven()
  @Type(() => Number)
  @WholeNumber(1, 1_000_000, { required: false, default: 1 })
  page?: number;
}

export class SearchQuery {
  @CleanText({ max: 100, api: { description: 'A name, accents or not, or a number' } })
  q!: string;
}
