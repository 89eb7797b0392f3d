import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import {
  AddMemberDto,
  ChangeMemberDto,
  DeclareTieDto,
  JuryDto,
  MemberAnswerDto,
  OwnTiesDto,
} from './jury.dto';
import { memberNotFound } from './jury.errors';
import { Jury } from './jury.service';
import { JuryView } from './jury.view';
import { OwnTies } from './own-ties.service';
import { Ties } from './ties.service';

const memberId = new ParseUUIDPipe({ exceptionFactory: memberNotFound });

/** The jury, for those who run the judging. */
@ApiTags('staff: judging')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class JuryController {
  constructor(
    private readonly jury: Jury,
    private readonly ties: Ties,
    private readonly view: JuryView,
  ) {}

  @Staff('contest:jury', 'contest:id')
  @Get('contests/:id/jury')
  @ApiOperation({ summary: 'The jury with teams, units, ties and works in hand' })
  @ApiOkResponse({ type: JuryDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
  list(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<JuryDto> {
    return this.view.list(id.toLowerCase(), staff);
  }

  @Staff('contest:jury', 'contest:id')
  @Post('contests/:id/jury')
  @ApiOperation({ summary: 'Takes a staff account into the jury' })
  @ApiCreatedResponse({ type: MemberAnswerDto })
  @ApiProblems(
    'CONTEST_NOT_FOUND',
    'NOT_FOUND',
    'VALIDATION_FAILED',
    'ROLES_EXCLUDE',
    'JURY_MEMBER_EXISTS',
  )
  async add(
    @Param('id') id: string,
    @Body() member: AddMemberDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<MemberAnswerDto> {
    const memberId = await this.jury.add(id.toLowerCase(), member, staff);
    return { member: await this.view.member(memberId, staff) };
  }

  @Staff('contest:jury', 'jury-member:id')
  @Put('jury/:id')
  @ApiOperation({ summary: 'Changes where a member sits and what makes their conflicts' })
  @ApiOkResponse({ type: MemberAnswerDto })
  @ApiProblems('JURY_MEMBER_NOT_FOUND', 'CONFLICT', 'VALIDATION_FAILED', 'JURY_MEMBER_BUSY')
  async change(
    @Param('id', memberId) id: string,
    @Body() member: ChangeMemberDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<MemberAnswerDto> {
    await this.jury.change(id, member, staff);
    return { member: await this.view.member(id, staff) };
  }

  @Staff('contest:jury', 'jury-member:id')
  @Delete('jury/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a member out who never had a work' })
  @ApiNoContentResponse()
  @ApiProblems('JURY_MEMBER_NOT_FOUND', 'JURY_MEMBER_BUSY')
  remove(@Param('id', memberId) id: string, @CurrentStaff() staff: StaffIdentity): Promise<void> {
    return this.jury.remove(id, staff);
  }

  @Staff('contest:jury', 'jury-member:id')
  @Post('jury/:id/ties')
  @ApiOperation({ summary: 'Enters a tie that a member declared' })
  @ApiCreatedResponse({ type: MemberAnswerDto })
  @ApiProblems('JURY_MEMBER_NOT_FOUND', 'JURY_MEMBER_BUSY', 'VALIDATION_FAILED')
  async addTie(
    @Param('id', memberId) id: string,
    @Body() tie: DeclareTieDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<MemberAnswerDto> {
    await this.ties.add(id, tie, staff);
    return { member: await this.view.member(id, staff) };
  }

  @Staff('contest:jury', 'jury-member:id')
  @Delete('jury/:id/ties/:tieId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a tie away that was entered by mistake; never one’s own' })
  @ApiNoContentResponse()
  @ApiProblems('JURY_MEMBER_NOT_FOUND')
  removeTie(
    @Param('id', memberId) id: string,
    @Param('tieId', memberId) tieId: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.ties.remove(id, tieId, staff);
  }
}

/** A judge's own ties. */
@ApiTags('judges')
@Controller('api/judge/contests/:id/ties')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'JURY_MEMBER_NOT_FOUND')
export class OwnTiesController {
  constructor(private readonly own: OwnTies) {}

  @Staff('contest:judge', 'contest:id')
  @Get()
  @ApiOperation({ summary: 'The ties that I declared, and my own unit' })
  @ApiOkResponse({ type: OwnTiesDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  mine(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<OwnTiesDto> {
    return this.own.of(id.toLowerCase(), staff);
  }

  @Staff('contest:judge', 'contest:id')
  @Post()
  @ApiOperation({ summary: 'Declares a tie: works of such authors are never mine' })
  @ApiCreatedResponse({ type: OwnTiesDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'JURY_MEMBER_BUSY', 'VALIDATION_FAILED')
  declare(
    @Param('id') id: string,
    @Body() tie: DeclareTieDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<OwnTiesDto> {
    return this.own.declare(id.toLowerCase(), tie, staff);
  }
}
