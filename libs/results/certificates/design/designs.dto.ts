import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import { CertificateDesign } from './design';
import { PURPOSES, type Purpose } from './placeholders.rules';

class DesignBody {
  @ApiProperty({ type: CertificateDesign })
  @IsObject(expects('a design', 'một mẫu trình bày'))
  @ValidateNested()
  @Type(() => CertificateDesign)
  design!: CertificateDesign;
}

export class NewTemplateDto extends DesignBody {
  @CleanText({ max: 100 })
  name!: string;

  @ApiProperty({ enum: PURPOSES })
  @IsIn(PURPOSES)
  purpose!: Purpose;
}

export class ChangedTemplateDto extends DesignBody {
  @CleanText({ max: 100 })
  name!: string;
}

export class PreviewDesignDto extends DesignBody {
  @ApiProperty({ enum: PURPOSES })
  @IsIn(PURPOSES)
  purpose!: Purpose;

  /** A name to try, such as the longest there is. */
  @IfGiven()
  @CleanText({ max: 100, api: { required: false } })
  name?: string;
}

export class TemplateDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: PURPOSES }) purpose!: Purpose;
  @ApiProperty({ description: 'Counts the designs that it had' }) version!: number;
  @ApiProperty({ type: CertificateDesign }) design!: CertificateDesign;
  @ApiProperty({ format: 'date-time' }) savedAt!: Date;
}

export class TemplateAnswerDto {
  @ApiProperty({ type: TemplateDto }) template!: TemplateDto;
}

export class UsualDesignDto {
  @ApiProperty({ enum: PURPOSES }) purpose!: Purpose;
  @ApiProperty({ type: CertificateDesign }) design!: CertificateDesign;
}

export class TemplateListDto {
  @ApiProperty({ type: [TemplateDto] }) templates!: TemplateDto[];
  @ApiProperty({ type: [UsualDesignDto], description: 'Designs to begin with' })
  usual!: UsualDesignDto[];
}

export class PictureDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() width!: number;
  @ApiProperty() height!: number;
}

export class PictureAnswerDto {
  @ApiProperty({ type: PictureDto }) picture!: PictureDto;
}
