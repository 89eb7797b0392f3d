import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { AwardConclusion } from './award-conclusion.service';
import { AwardPublication } from './award-publication.service';
import { AwardSigning } from './award-signing.service';
import { RoomDto, RoomVersionDto } from './deliberation.dto';
import { Rooms } from './rooms.service';
import { AwardCorrectionDto, PublishAwardsDto } from './versions/award-versions.dto';
import { AwardVersions } from './versions/award-versions.service';

/** What becomes of an award list: signed, concluded, published, corrected. */
@ApiTags('staff: deliberation')
@Controller('api/staff/contests/:id/deliberation')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'NOT_FOUND')
export class AwardListsController {
  constructor(
    private readonly signing: AwardSigning,
    private readonly conclusion: AwardConclusion,
    private readonly publication: AwardPublication,
    private readonly versions: AwardVersions,
    private readonly rooms: Rooms,
  ) {}

  @Staff('contest:jury', 'contest:id')
  @Post('signature')
  @HttpCode(200)
  @ApiOperation({ summary: 'Signs the award list by codes; then the key holders may open them' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN')
  @ApiProblems('AWARDS_SIGNED', 'AWARDS_UNDECIDED', 'PUBLICATION_BLOCKED')
  async sign(
    @Param('id') id: string,
    @Body() { version }: RoomVersionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.signing.sign(id.toLowerCase(), version, staff);
    return this.answer(id, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Post('conclusion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Fixes the award list with authors, once the codes are open' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN')
  @ApiProblems('AWARDS_SIGNED', 'AWARDS_UNDECIDED', 'PUBLICATION_BLOCKED')
  async conclude(
    @Param('id') id: string,
    @Body() { version }: RoomVersionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.conclusion.conclude(id.toLowerCase(), version, staff);
    return this.answer(id, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Post('publication')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes the award list public; its winners can be given certificates' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'DELIBERATION_NOT_OPEN', 'AWARDS_UNDECIDED')
  @ApiProblems('PUBLICATION_TAKEN', 'PUBLICATION_BLOCKED')
  async publish(
    @Param('id') id: string,
    @Body() body: PublishAwardsDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.publication.publish(id.toLowerCase(), body, staff);
    return this.answer(id, staff);
  }

  @Staff('contest:jury', 'contest:id')
  @Post('corrections')
  @ApiOperation({
    summary: 'Takes a work out of the prizes after the publication, or puts it back',
  })
  @ApiCreatedResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN', 'AWARDS_UNDECIDED')
  async correct(
    @Param('id') id: string,
    @Body() body: AwardCorrectionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.versions.correctByHand(id.toLowerCase(), body, staff);
    return this.answer(id, staff);
  }

  private answer(id: string, staff: StaffIdentity): Promise<RoomDto> {
    return this.rooms.of(id.toLowerCase(), staff);
  }
}
