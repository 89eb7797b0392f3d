import { ApiProperty } from '@nestjs/swagger';

/*
 * Published results as anyone reads them: from the API, or from the static files that say the same.
 * Points have at most two decimals; durations are milliseconds.
 */

export const FILE_KINDS = ['bundle', 'key', 'page', 'pdf', 'places', 'result', 'xlsx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export class PublishedFileDto {
  @ApiProperty({ enum: FILE_KINDS, enumName: 'PublishedFileKind' }) kind!: FileKind;
  @ApiProperty({ description: 'Address on this server; it stays readable when the API is down' })
  url!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty() sha256!: string;
}

export class PublicationDto {
  @ApiProperty({ example: 'round-1-v2' }) label!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null: over all rounds',
  })
  roundId!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'Whether no later version replaced it' }) current!: boolean;
  @ApiProperty() publishedAt!: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Why there is a further version' })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Label of the version before' })
  supersedes!: string | null;
  @ApiProperty({ description: 'SHA-256 of the bundle’s bytes' }) bundleSha256!: string;
  @ApiProperty({ description: 'SHA-256 of what is signed: the manifest, in canonical JSON' })
  manifestSha256!: string;
  @ApiProperty({ description: 'Ed25519 over the manifest, base64url' }) signature!: string;
  @ApiProperty({ type: Date, nullable: true, description: 'Appeals are refused from here on' })
  appealsUntil!: Date | null;
  @ApiProperty({ type: [PublishedFileDto] }) files!: PublishedFileDto[];
}

export class ResultsDto {
  @ApiProperty({ description: 'The clock that decides' }) serverTime!: Date;
  @ApiProperty() slug!: string;
  @ApiProperty() title!: string;
  @ApiProperty() zone!: string;
  @ApiProperty({ type: [PublicationDto], description: 'Every version, the newest first' })
  publications!: PublicationDto[];
  @ApiProperty({ description: 'Ed25519, PEM: verifies bundles and receipts' }) publicKey!: string;
}

export class WordsDto {
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

export class PublicDecidedByDto {
  @ApiProperty({ description: 'points, or a link of the tie-break chain' }) by!: string;
  @ApiProperty({ type: String }) own!: string | number;
  @ApiProperty({ type: String }) next!: string | number;
}

/** A person in a published result. */
export class PublicPersonDto {
  @ApiProperty({ description: 'The number under which they are published' }) number!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: did not agree to be named' })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: String, nullable: true }) province!: string | null;
  @ApiProperty({ type: Number, nullable: true }) points!: number | null;
  @ApiProperty({ type: Number, nullable: true }) durationMs!: number | null;
}

/** One place of a standing. */
export class PublicPlaceDto extends PublicPersonDto {
  @ApiProperty() rank!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Distance of the prediction' })
  error!: number | null;
  @ApiProperty({
    type: PublicDecidedByDto,
    nullable: true,
    description: 'What put it before the next',
  })
  decidedBy!: PublicDecidedByDto | null;
  @ApiProperty({ required: false, description: 'Whether they go on, where the rules say who does' })
  goesOn?: boolean;
}

export class PublicWinnerDto extends PublicPersonDto {
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ required: false, description: 'How many share the prize' }) sharedBy?: number;
}

export class PublicScopeDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) roundTitle!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ type: String, nullable: true }) divisionName!: string | null;
}

export class PublicPrizeDto extends PublicScopeDto {
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'In đồng, as the rules say' })
  value!: number | null;
  @ApiProperty() count!: number;
  @ApiProperty() vacant!: number;
  @ApiProperty({ type: [PublicWinnerDto] }) winners!: PublicWinnerDto[];
}

export class PublicStandingDto extends PublicScopeDto {
  @ApiProperty({ description: 'Names the standing in addresses', example: 's1' }) id!: string;
  @ApiProperty() people!: number;
  @ApiProperty() pages!: number;
  @ApiProperty({ required: false, description: 'How many go on, where the rules say who does' })
  goingOn?: number;
}

export class PublicUnitDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class PublicCollectiveRowDto {
  @ApiProperty({ type: PublicUnitDto }) unit!: PublicUnitDto;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Exact: an integer or a fraction' })
  value!: string | null;
  @ApiProperty() people!: number;
  @ApiProperty() attempts!: number;
  @ApiProperty({ type: Number, nullable: true }) base!: number | null;
  @ApiProperty() prizes!: number;
  @ApiProperty({ type: String, nullable: true }) excluded!: string | null;
}

export class PublicCollectiveTierDto {
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty() count!: number;
  @ApiProperty() vacant!: number;
  @ApiProperty({ type: [PublicUnitDto] }) units!: PublicUnitDto[];
}

export class PublicCollectiveDto {
  @ApiProperty() award!: string;
  @ApiProperty() name!: string;
  @ApiProperty() measure!: string;
  @ApiProperty({ type: String, nullable: true }) group!: string | null;
  @ApiProperty({ type: [PublicCollectiveTierDto] }) tiers!: PublicCollectiveTierDto[];
  @ApiProperty({ type: [PublicCollectiveRowDto] }) rows!: PublicCollectiveRowDto[];
}

export class PublicActualDto {
  @ApiProperty({ format: 'uuid' }) round!: string;
  @ApiProperty() roundTitle!: string;
  @ApiProperty() value!: number;
  @ApiProperty({ type: WordsDto }) definition!: WordsDto;
  @ApiProperty({ description: 'Fixed at the closing: later corrections do not change it' })
  fixed!: boolean;
}

export class PublicRoundDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ordinal!: number;
  @ApiProperty() title!: string;
  @ApiProperty() opensAt!: string;
  @ApiProperty() closesAt!: string;
  @ApiProperty({
    description: 'Who handed in at least one attempt, each once; without people disqualified',
  })
  people!: number;
  @ApiProperty({
    description: 'Handed in; without void ones and those of people disqualified',
  })
  attempts!: number;
}

export class PublicCorrectionDto {
  @ApiProperty() kind!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() at!: string;
  @ApiProperty({ type: String, nullable: true }) roundTitle!: string | null;
  @ApiProperty() reversed!: boolean;
}

export class PublishedAboutDto {
  @ApiProperty() slug!: string;
  @ApiProperty() contest!: string;
  @ApiProperty() zone!: string;
  @ApiProperty() label!: string;
  @ApiProperty() title!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roundId!: string | null;
  @ApiProperty() publishedAt!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) supersedes!: string | null;
}

/** One published version, whole but for the places, which come in pages. */
export class PublishedResultDto {
  @ApiProperty({ type: PublishedAboutDto }) about!: PublishedAboutDto;
  @ApiProperty({ type: [PublicRoundDto] }) rounds!: PublicRoundDto[];
  @ApiProperty({ type: [PublicActualDto] }) actual!: PublicActualDto[];
  @ApiProperty({ type: [PublicPrizeDto] }) prizes!: PublicPrizeDto[];
  @ApiProperty({ type: [PublicCollectiveDto] }) collectives!: PublicCollectiveDto[];
  @ApiProperty({ type: [PublicStandingDto] }) standings!: PublicStandingDto[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'People without a rank, by reason',
  })
  unranked!: Record<string, number>;
  @ApiProperty({ type: [PublicCorrectionDto] }) corrections!: PublicCorrectionDto[];
}

export class PublicPlacesDto {
  @ApiProperty() standing!: string;
  @ApiProperty() page!: number;
  @ApiProperty() pages!: number;
  @ApiProperty({ type: [PublicPlaceDto] }) rows!: PublicPlaceDto[];
}

/** Somebody found by name or number. */
export class FoundPlaceDto {
  @ApiProperty() number!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty() standing!: string;
  @ApiProperty() rank!: number;
  @ApiProperty({ description: 'The page of the standing that shows it' }) page!: number;
}

export class FoundPlacesDto {
  @ApiProperty({ type: [FoundPlaceDto] }) found!: FoundPlaceDto[];
  @ApiProperty({ description: 'There are more: say more of the name' }) more!: boolean;
}
