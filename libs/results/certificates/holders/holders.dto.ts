import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CERTIFICATE_KINDS, type CertificateKind } from '../design/design';
import { PURPOSES, type Purpose } from '../design/placeholders.rules';

export const STATES = ['valid', 'replaced', 'revoked'] as const;
export type CertificateState = (typeof STATES)[number];

const MAX_INT = 2_147_483_647;
const optional = (description: string) => ({ required: false, description });

/** What anyone may know of a certificate. */
export class CheckedCertificateDto {
  @ApiProperty({ example: 'K7QX-M2RD-9VHT' }) code!: string;
  @ApiProperty({ enum: STATES }) state!: CertificateState;
  @ApiProperty({ enum: CERTIFICATE_KINDS }) kind!: CertificateKind;
  @ApiProperty({ enum: PURPOSES }) purpose!: Purpose;
  @ApiProperty({ description: 'As the contest publishes names' }) name!: string;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty() contest!: string;
  @ApiProperty({ type: String, nullable: true, description: 'While the contest is published' })
  contestSlug!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for taking part' })
  prize!: string | null;
  @ApiProperty({ type: String, nullable: true }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ description: 'In the register of the contest' }) number!: number;
  @ApiProperty({ format: 'date-time' }) issuedAt!: Date;
  @ApiProperty({ description: 'Of the contest: its days are days there' }) zone!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'The code of the one in its place' })
  replacedBy!: string | null;
}

export class CheckAnswerDto {
  @ApiProperty({ type: CheckedCertificateDto }) certificate!: CheckedCertificateDto;
}

/** One's own certificate. */
export class MyCertificateDto extends CheckedCertificateDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'While it is valid' })
  pdfUrl!: string | null;
}

export class MyCertificatesDto {
  @ApiProperty({ type: [MyCertificateDto] }) certificates!: MyCertificateDto[];
}

/** A certificate as organisers see it. */
export class StaffCertificateDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ enum: STATES }) state!: CertificateState;
  @ApiProperty({ enum: PURPOSES }) purpose!: Purpose;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Number, nullable: true }) participantNo!: number | null;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: String, nullable: true }) prize!: string | null;
  @ApiProperty({ type: String, nullable: true }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The publication it follows' })
  publicationVersion!: number | null;
  @ApiProperty({ format: 'date-time' }) issuedAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true }) endReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) replacedBy!: string | null;
}

export class StaffCertificateAnswerDto {
  @ApiProperty({ type: StaffCertificateDto }) certificate!: StaffCertificateDto;
}

export class StaffCertificateListDto {
  @ApiProperty({ type: [StaffCertificateDto] }) certificates!: StaffCertificateDto[];
}

export class StaffCertificatePageDto {
  @ApiProperty({ type: [StaffCertificateDto] }) certificates!: StaffCertificateDto[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The `after` of the page that follows',
  })
  next!: number | null;
}

export class CertificatePageQuery {
  @IsOptional()
  @CleanText({ min: 0, max: 100, api: optional('Part of a name, a code, or a number') })
  q = '';

  @ApiProperty({ enum: PURPOSES, required: false })
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: Purpose;

  @ApiProperty({ type: 'integer', required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  unit?: number;

  @ApiProperty({ type: 'boolean', ...optional('Only valid ones, or only those that are not') })
  @IsOptional()
  @Transform(({ value }) =>
    value === 'true' ? true : value === 'false' ? false : (value as unknown),
  )
  @IsBoolean()
  valid?: boolean;

  @ApiProperty({ type: 'integer', ...optional('The `next` of the page before') })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  after = 0;

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}

export class EndCertificateDto {
  /** Kept with the certificate. */
  @CleanText({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

export class ReplaceCertificateDto extends EndCertificateDto {
  /** The right name; else the one that the person or unit has now. */
  @IfGiven()
  @CleanText({ max: 200, api: { required: false } })
  name?: string;
}
