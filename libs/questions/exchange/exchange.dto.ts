import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_ALT, MAX_CODE, QuestionTextDto } from '../bank/content';
import { MAX_DIFFICULTY, MAX_TOPIC } from '../papers/plan';

const SHA256 = /^[0-9a-f]{64}$/;

/** What questions are that do not say it themselves. */
export class ImportDefaultsDto {
  @IfGiven()
  @CleanText({ max: MAX_TOPIC, api: { required: false, default: 'Chung' } })
  topic: string = 'Chung';

  @ApiProperty({ required: false, default: 1, minimum: 1, maximum: MAX_DIFFICULTY })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_DIFFICULTY)
  difficulty: number = 1;
}

/** What an import did. */
export class ImportAnswerDto {
  @ApiProperty({ description: 'Questions that are new' }) created!: number;
  @ApiProperty({ description: 'Questions with a new version' }) updated!: number;
  @ApiProperty({ description: 'Questions that say what they said before' }) unchanged!: number;
}

/** An image by the hash of its bytes, so that it is found again in another installation. */
export class HashedImageDto {
  @ApiProperty({ example: 'e3b0c4…' })
  @Matches(SHA256, expects('a SHA-256 in hexadecimal', 'SHA-256 ở dạng thập lục phân'))
  sha256!: string;

  @CleanText({ max: MAX_ALT })
  alt!: string;
}

/** A question in a JSON file. */
export class FileQuestionDto extends QuestionTextDto {
  @IfGiven()
  @CleanText({ max: MAX_CODE, api: { required: false } })
  code?: string;

  @ApiProperty({ type: HashedImageDto, required: false })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => HashedImageDto)
  image?: HashedImageDto;

  @ApiProperty({ required: false, default: false })
  @IfGiven()
  @IsBoolean()
  retired?: boolean;
}

/** The bytes of an image in a JSON file. */
export class FileMediaDto {
  @ApiProperty()
  @Matches(SHA256, expects('a SHA-256 in hexadecimal', 'SHA-256 ở dạng thập lục phân'))
  sha256!: string;

  @ApiProperty({ format: 'base64' })
  @IsString(expects('base64', 'base64'))
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/, expects('base64', 'base64'))
  data!: string;
}

/** A whole bank as JSON: what an export gives and an import takes. */
export class BankFileDto {
  @ApiProperty({ enum: [1] }) schema!: 1;
  @ApiProperty() bank!: string;
  @ApiProperty({ type: [FileQuestionDto] }) questions!: FileQuestionDto[];
  @ApiProperty({ type: [FileMediaDto] }) media!: FileMediaDto[];
}
