import { ApiProperty } from '@nestjs/swagger';
import { CleanText } from '@bangvang/platform';
import { MARK_KINDS, type MarkKind } from './side.rules';

const ELSEWHERE = 'Null for a work that does not lie on the desk of the caller’s unit';

/** A text that the contest gave out: the call, a law. */
export class OwnTextDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() words!: number;
  @ApiProperty() addedBy!: string;
  @ApiProperty({ format: 'date-time' }) addedAt!: string;
}

export class ComparingStateDto {
  @ApiProperty({ description: 'Works handed in' }) works!: number;
  @ApiProperty({ description: 'Of these, compared as they are now' }) compared!: number;
  @ApiProperty({ type: [OwnTextDto] }) texts!: OwnTextDto[];
}

export class AddOwnTextDto {
  @CleanText({ max: 200 })
  title!: string;

  @CleanText({ min: 20, max: 200_000, multiline: true })
  text!: string;
}

/** Words of a work found elsewhere. */
export class SimilarityShareDto {
  @ApiProperty({ description: 'Words found elsewhere that count' }) found!: number;
  @ApiProperty({ description: 'Words of the work' }) words!: number;
  @ApiProperty({ description: 'Strictly above the limit of the medium' }) above!: boolean;
}

/** Another work that has passages of this one. */
export class SimilarWorkDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() no!: number;
  @ApiProperty({ type: String, nullable: true, description: ELSEWHERE }) title!: string | null;
  @ApiProperty() contest!: string;
  @ApiProperty({ description: 'In this contest' }) here!: boolean;
  @ApiProperty({ description: 'Shares an author with this work' }) sameAuthor!: boolean;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: SimilarityShareDto, description: "Of this work's words, in that one" })
  share!: SimilarityShareDto;
  @ApiProperty({ type: SimilarityShareDto, description: "Of that work's words, in this one" })
  there!: SimilarityShareDto;
  @ApiProperty() passages!: number;
}

export class SimilarityReportDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not yet' })
  comparedAt!: string | null;
  @ApiProperty() comparedWith!: number;
  @ApiProperty({ description: 'Percent of the medium; strictly above it a work is out' })
  limitPercent!: number;
  @ApiProperty({ type: SimilarityShareDto, description: 'Found in all other works together' })
  together!: SimilarityShareDto;
  @ApiProperty({ description: 'Words quoted with their source' }) quoted!: number;
  @ApiProperty({ description: 'Words of passages that very many works have' }) common!: number;
  @ApiProperty({ description: "Words of the contest's own texts" }) own!: number;
  @ApiProperty({ type: [SimilarWorkDto], description: 'The largest share first' })
  works!: SimilarWorkDto[];
}

export class SimilarityMarkDto {
  @ApiProperty({ description: 'First character' }) from!: number;
  @ApiProperty({ description: 'One past the last character' }) to!: number;
  @ApiProperty({ description: 'From 1, the longest first; the same number on both sides' })
  passage!: number;
  @ApiProperty({ enum: MARK_KINDS, enumName: 'SimilarityMarkKind' }) kind!: MarkKind;
}

export class SimilaritySideDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() no!: number;
  @ApiProperty({ type: String, nullable: true, description: ELSEWHERE }) title!: string | null;
  @ApiProperty() contest!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ description: 'The whole text; where the title is null, only what both have' })
  text!: string;
  @ApiProperty({ type: SimilarityShareDto }) share!: SimilarityShareDto;
  @ApiProperty({ type: [SimilarityMarkDto], description: 'In the order of the text' })
  marks!: SimilarityMarkDto[];
}

export class SideBySideDto {
  @ApiProperty({ type: SimilaritySideDto }) one!: SimilaritySideDto;
  @ApiProperty({ type: SimilaritySideDto }) other!: SimilaritySideDto;
  @ApiProperty() passages!: number;
}
