import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiFile, ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { awardDocument, AwardFiles, type AwardDocument } from './award-files.service';
import { JuryDecisionDto, RoomDto, WithdrawDecisionDto } from './deliberation.dto';
import { decisionNotFound } from './deliberation.errors';
import { Deliberation } from './deliberation.service';
import { AwardsQuery } from './public-awards.dto';
import { Rooms } from './rooms.service';

const decisionId = new ParseUUIDPipe({ exceptionFactory: decisionNotFound });

/** The jury's room: prizes by final marks and codes, decided on record, signed before anybody is known. */
@ApiTags('staff: deliberation')
@Controller('api/staff/contests/:id/deliberation')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'NOT_FOUND')
export class DeliberationController {
  constructor(
    private readonly deliberation: Deliberation,
    private readonly rooms: Rooms,
    private readonly files: AwardFiles,
  ) {}

  @Staff('contest:deliberate', 'contest:id')
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Rankings, proposed awards, ties, decisions' })
  @ApiOkResponse({ type: RoomDto })
  async room(
    @Param('id') id: string,
    @Query() { version }: AwardsQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoomDto> {
    await this.rooms.mayEnter(id.toLowerCase(), staff);
    return this.rooms.of(id.toLowerCase(), staff, version);
  }

  @Staff('contest:jury', 'contest:id')
  @Post()
  @ApiOperation({ summary: 'Opens the room once every stage is locked' })
  @ApiCreatedResponse({ type: RoomDto })
  @ApiProblems('DELIBERATION_NOT_READY')
  async open(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<RoomDto> {
    await this.deliberation.open(id.toLowerCase(), staff);
    return this.answer(id, staff);
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
    return this.answer(id, staff);
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
    return this.answer(id, staff);
  }

  @Staff('contest:deliberate', 'contest:id')
  @Get('documents/:name')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Minutes, award list, as PDF or DOCX' })
  @ApiFile('application/octet-stream')
  @ApiProblems('DELIBERATION_NOT_OPEN')
  async file(
    @Param('id') id: string,
    @Param('name', awardDocument) name: AwardDocument,
    @Query() { version }: AwardsQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StreamableFile> {
    await this.rooms.mayEnter(id.toLowerCase(), staff);
    return this.files.of(id.toLowerCase(), name, staff, version);
  }

  private answer(id: string, staff: StaffIdentity): Promise<RoomDto> {
    return this.rooms.of(id.toLowerCase(), staff);
  }
}
