import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { Id, ListOfText, Nested, OneOf, WholeNumber } from '@bangvang/rulebook';
import { ValidateIf } from 'class-validator';
import { BlockerDto } from '../publication/publication.dto';
import {
  RoomChangeDto,
  RoomCorrectionDto,
  RoomListVersionDto,
} from './versions/award-versions.dto';

export const DECISION_KINDS = ['move', 'tie', 'vacant'] as const;
const STATES = ['not-open', 'sitting', 'signed', 'concluded', 'published'] as const;
const LIST_STATES = ['complete', 'tie', 'waiting', 'sealed'] as const;
const HOW = ['rank', 'tie', 'moved'] as const;

/** How the jury voted. */
export class VotesDto {
  @WholeNumber(1, 1_000) present!: number;
  @WholeNumber(0, 1_000) inFavour!: number;
  @WholeNumber(0, 1_000) against!: number;
  @WholeNumber(0, 1_000) abstained!: number;
}

/** A decision of the jury: a work moved, a tie settled, places left vacant. */
export class JuryDecisionDto {
  /** The version of the room that was seen. */
  @WholeNumber(0, 1_000_000) version!: number;

  @OneOf('JuryDecisionKind', DECISION_KINDS) kind!: (typeof DECISION_KINDS)[number];

  /** Absent with a move: the work gets no prize at all. */
  @IfGiven()
  @CleanText({ max: 300, api: { required: false } })
  list?: string;

  @ValidateIf((body: JuryDecisionDto) => body.list !== undefined)
  @Id()
  tier?: string;

  /** The work to move, or those of the tie that get the places; units' codes in 'collectives'. */
  @ListOfText({ length: 40, max: 1_000 }) codes!: string[];

  /** For 'vacant': how many places. */
  @IfGiven()
  @WholeNumber(1, 1_000, { required: false })
  count?: number;

  @CleanText({ min: 5, max: 2_000, multiline: true }) reason!: string;

  @Nested(() => VotesDto) votes!: VotesDto;
}

export class WithdrawDecisionDto {
  @WholeNumber(0, 1_000_000) version!: number;
  @CleanText({ min: 5, max: 2_000, multiline: true }) reason!: string;
}

export class RoomVersionDto {
  @WholeNumber(0, 1_000_000) version!: number;
}

export class RoomWorkDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ description: 'Empty for whoever does not judge, until the codes are open' })
  title!: string;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty({ type: [String], description: 'How the mark came about, in Vietnamese' })
  path!: string[];
  @ApiProperty({ type: [String] }) pathEn!: string[];
  @ApiProperty({ type: [String], description: 'Empty until the codes are open' })
  authors!: string[];
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ description: 'Taken out of the prizes after a publication' }) removed!: boolean;
}

export class RoomTierDto {
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) places!: number;
  @ApiProperty({ type: 'integer' }) given!: number;
}

export class RoomRankDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'integer' }) rank!: number;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
}

export class RoomListDto {
  @ApiProperty() list!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: LIST_STATES, enumName: 'AwardListState' })
  state!: (typeof LIST_STATES)[number];
  @ApiProperty({ type: [RoomTierDto] }) tiers!: RoomTierDto[];
  @ApiProperty({ type: [RoomRankDto] }) ranking!: RoomRankDto[];
}

export class RoomAwardDto {
  @ApiProperty() list!: string;
  @ApiProperty() tier!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: HOW, enumName: 'AwardedHow' }) how!: (typeof HOW)[number];
}

export class RoomCollectiveDto {
  @ApiProperty() unit!: string;
  @ApiProperty() name!: string;
  @ApiProperty() tier!: string;
}

export class RoomTieDto {
  @ApiProperty() list!: string;
  @ApiProperty() tier!: string;
  @ApiProperty({ type: [String] }) among!: string[];
  @ApiProperty({ type: 'integer' }) places!: number;
}

export class RoomDecisionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty({ type: 'integer', description: 'The award list that it was decided for' })
  listVersion!: number;
  @ApiProperty({ enum: DECISION_KINDS, enumName: 'JuryDecisionKind' })
  kind!: (typeof DECISION_KINDS)[number];
  @ApiProperty({ type: String, nullable: true }) list!: string | null;
  @ApiProperty({ type: String, nullable: true }) tier!: string | null;
  @ApiProperty({ type: [String] }) codes!: string[];
  @ApiProperty({ type: Number, nullable: true }) count!: number | null;
  @ApiProperty({ description: 'Empty for whoever does not judge, until the codes are open' })
  reason!: string;
  @ApiProperty({ type: VotesDto }) votes!: VotesDto;
  @ApiProperty({ description: 'Whether the codes were still sealed' }) blind!: boolean;
  @ApiProperty() decidedBy!: string;
  @ApiProperty() decidedAt!: Date;
  @ApiProperty({ type: Date, nullable: true }) withdrawnAt!: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'Empty as the reason is' })
  withdrawal!: string | null;
}

/** The jury's room as it stands. */
export class RoomDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ description: 'Of the contest' }) title!: string;
  @ApiProperty({ enum: STATES, enumName: 'DeliberationState' }) state!: (typeof STATES)[number];
  @ApiProperty({ description: 'Whether every stage is locked, so that the room may open' })
  ready!: boolean;
  @ApiProperty({ description: 'Whether the codes are open' }) opened!: boolean;
  @ApiProperty({ type: 'integer', description: 'Grows with whatever is done in the room' })
  version!: number;
  @ApiProperty({ type: 'integer', description: 'The number of the award list in the room' })
  listVersion!: number;
  @ApiProperty({ type: Date, nullable: true }) signedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true }) signedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the signed award list' })
  sha256!: string | null;
  @ApiProperty({ type: Date, nullable: true }) publishedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it replaced the list before' })
  reason!: string | null;
  @ApiProperty({ type: [RoomListVersionDto], description: 'Published ones, the newest first' })
  versions!: RoomListVersionDto[];
  @ApiProperty({ type: [RoomCorrectionDto], description: 'Of works, since the first list' })
  corrections!: RoomCorrectionDto[];
  @ApiProperty({ type: [RoomChangeDto], description: 'Against the list before, as it stands' })
  changes!: RoomChangeDto[];
  @ApiProperty({ type: [BlockerDto], description: 'What the next step of the list waits for' })
  blockers!: BlockerDto[];
  @ApiProperty({ description: 'Whether nothing waits for the jury or for the opening' })
  complete!: boolean;
  @ApiProperty({ type: [RoomListDto] }) lists!: RoomListDto[];
  @ApiProperty({ type: [RoomWorkDto] }) works!: RoomWorkDto[];
  @ApiProperty({ type: [RoomAwardDto] }) awards!: RoomAwardDto[];
  @ApiProperty({ type: [RoomCollectiveDto] }) collectives!: RoomCollectiveDto[];
  @ApiProperty({ type: [RoomTieDto] }) ties!: RoomTieDto[];
  @ApiProperty({ type: [RoomDecisionDto] }) decisions!: RoomDecisionDto[];
}
