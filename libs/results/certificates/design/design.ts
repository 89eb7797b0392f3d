import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { IsBoolean, IsIn, IsUUID, ValidateIf } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

/** What is handed out: giấy chứng nhận, giấy khen, bằng khen. */
export const CERTIFICATE_KINDS = ['giay-chung-nhan', 'giay-khen', 'bang-khen'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export const KIND_NAMES: Record<CertificateKind, string> = {
  'giay-chung-nhan': 'Giấy chứng nhận',
  'giay-khen': 'Giấy khen',
  'bang-khen': 'Bằng khen',
};

const PAPERS = ['warm', 'white'] as const;

const Image = (description: string) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', nullable: true, required: false, description }),
    IfGiven(),
    ValidateIf((_, value) => value !== null),
    IsUUID(
      undefined,
      expects(
        'the id of an uploaded image, or null',
        'mã định danh của một ảnh đã tải lên, hoặc null',
      ),
    ),
  );

/**
 * What a certificate looks like. Texts hold placeholders such as `{name}`, and parts in `[ ]` that
 * stay away where a placeholder in them is empty.
 */
export class CertificateDesign {
  @ApiProperty({ enum: CERTIFICATE_KINDS })
  @IsIn(CERTIFICATE_KINDS)
  kind!: CertificateKind;

  @ApiProperty({ description: 'Whether the name of the state and its motto stand at the top' })
  @IsBoolean()
  motto!: boolean;

  /** Issuing body, the one above it on the line before. */
  @CleanText({ max: 300, multiline: true })
  issuer!: string;

  /** The words in the middle; the kind's own where it is left out. */
  @IfGiven()
  @CleanText({ max: 60, api: { required: false } })
  title?: string;

  /** What stands before the name. */
  @CleanText({ max: 300, multiline: true })
  lead!: string;

  /** The large line. */
  @CleanText({ max: 100 })
  subject!: string;

  /** Under the large line. */
  @CleanText({ min: 0, max: 200, multiline: true })
  about!: string;

  @CleanText({ max: 600, multiline: true })
  body!: string;

  @CleanText({ min: 0, max: 80 })
  place!: string;

  /** Number and symbol in the register. */
  @CleanText({ min: 0, max: 80 })
  number!: string;

  @CleanText({ max: 200, multiline: true })
  signerRole!: string;

  @CleanText({ min: 0, max: 80 })
  signerName!: string;

  @ApiProperty({ enum: PAPERS })
  @IsIn(PAPERS)
  paper!: (typeof PAPERS)[number];

  @Image('The emblem above the title')
  emblemId?: string | null;

  @Image('The signature between role and name of the signer')
  signatureId?: string | null;
}
