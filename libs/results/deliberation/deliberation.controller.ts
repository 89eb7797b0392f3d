import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { AwardConclusion } from './award-conclusion.service';
import { awardDocument, AwardFiles, type AwardDocument } from './award-files.service';
import { JuryDecisionDto, RoomDto, RoomVersionDto, WithdrawDecisionDto } from './deliberation.dto';
import { decisionNotFound } from './deliberation.errors';
import { Deliberation } from './deliberation.service';
import { roomView } from './deliberation.view';

const decisionId = new ParseUUIDPipe({ exceptionFactory: decisionNotFound });

/** The jury's room: prizes by final marks and codes, decided on record, signed before anybody is known. */
@ApiTags('staff: deliberation')
@Controller('api/staff/contests/:id/deliberation')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'NOT_FOUND')
export class DeliberationController {
  constructor(
    private readonly deliberation: Deliberation,
    private readonly conclusion: AwardConclusion,
    private readonly files: AwardFiles,
  ) {}

  @Staff('contest:deliberate', 'contest:id')
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Rankings, proposed awards, ties, decisions' })
  @ApiOkResponse({ type: RoomDto })
  async room(@Param('id') id: string): Promise<RoomDto> {
    return roomView(await this.deliberation.room(id.toLowerCase()));
  }

  @Staff('contest:jury', 'contest:id')
  @Post()
  @ApiOperation({ summary: 'Opens the room once every stage is locked' })
  @ApiCreatedResponse({ type: RoomDto })
  @ApiProblems('DELIBERATION_NOT_READY')
  async open(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<RoomDto> {
    await this.deliberation.open(id.toLowerCase(), staff);
    return this.room(id);
  }

  @Staff('contest:jury', 'contest:id')
  @Post('decisions')
  @ApiOperation({ summary: 'Records a decision of the jury with its reason and votes' })
  @ApiCreatedResponse({ type: RoomDto })
  @ApiProblems(
    ...(['VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN'] as const),
    ...(['DECISION_REFUSED', 'AWARDS_SIGNED'] as const),
  )
  async decide(
    @Param('id') id: string,
    @Body() body: JuryDecisionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.deliberation.decide(id.toLowerCase(), body, staff);
    return this.room(id);
  }

  @Staff('contest:jury', 'contest:id')
  @Post('decisions/:decisionId/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a decision back; it stays on record' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN', 'AWARDS_SIGNED')
  async withdraw(
    @Param('id') id: string,
    @Param('decisionId', decisionId) decision: string,
    @Body() body: WithdrawDecisionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.deliberation.withdraw(id.toLowerCase(), decision, body, staff);
    return this.room(id);
  }

  @Staff('contest:jury', 'contest:id')
  @Post('signature')
  @HttpCode(200)
  @ApiOperation({ summary: 'Signs the award list by codes; then the key holders may open them' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN')
  @ApiProblems('AWARDS_SIGNED', 'AWARDS_UNDECIDED')
  async sign(
    @Param('id') id: string,
    @Body() { version }: RoomVersionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.deliberation.sign(id.toLowerCase(), version, staff);
    return this.room(id);
  }

  @Staff('contest:results', 'contest:id')
  @Post('conclusion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Fixes the award list with authors, once the codes are open' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'DELIBERATION_NOT_OPEN')
  @ApiProblems('AWARDS_SIGNED', 'AWARDS_UNDECIDED')
  async conclude(
    @Param('id') id: string,
    @Body() { version }: RoomVersionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.conclusion.conclude(id.toLowerCase(), version, staff);
    return this.room(id);
  }

  @Staff('contest:results', 'contest:id')
  @Post('publication')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes the award list public; its winners can be given certificates' })
  @ApiOkResponse({ type: RoomDto })
  @ApiProblems('DELIBERATION_NOT_OPEN', 'AWARDS_UNDECIDED')
  async publish(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<RoomDto> {
    await this.conclusion.publish(id.toLowerCase(), staff);
    return this.room(id);
  }

  @Staff('contest:deliberate', 'contest:id')
  @Get('documents/:name')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Minutes, award list, as PDF or DOCX' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('DELIBERATION_NOT_OPEN')
  file(
    @Param('id') id: string,
    @Param('name', awardDocument) name: AwardDocument,
  ): Promise<StreamableFile> {
    return this.files.of(id.toLowerCase(), name);
  }
}
