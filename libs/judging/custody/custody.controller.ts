import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { stageNotFound } from '../stages/stages.errors';
import { Blinding } from './blinding.service';
import { BlindingDto, BringWorksDto, NameHoldersDto, PassphraseDto } from './custody.dto';
import { CustodyView } from './custody.view';
import { Keys } from './keys.service';
import { Opening } from './opening.service';
import { PromotionDto } from './promotion/promotion.dto';
import { Promotion } from './promotion/promotion.service';
import { PromotionView } from './promotion/promotion.view';

const stageId = new ParseUUIDPipe({ exceptionFactory: stageNotFound });

/** Codes of works, and the link to entries that two key holders keep. */
@ApiTags('staff: judging')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class CustodyController {
  constructor(
    private readonly view: CustodyView,
    private readonly keys: Keys,
    private readonly blinding: Blinding,
    private readonly promotion: Promotion,
    private readonly opening: Opening,
    private readonly promotionView: PromotionView,
  ) {}

  @Staff('contest:blinding', 'contest:id')
  @Get('contests/:id/blinding')
  @ApiOperation({ summary: 'Key holders, runs and how far they are' })
  @ApiOkResponse({ type: BlindingDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
  state(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<BlindingDto> {
    return this.view.of(id.toLowerCase(), staff);
  }

  @Staff('contest:assign', 'contest:id')
  @Put('contests/:id/key-holders')
  @ApiOperation({ summary: 'Names the two key holders' })
  @ApiOkResponse({ type: BlindingDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND', 'VALIDATION_FAILED', 'KEY_HOLDERS_STAND')
  async name(
    @Param('id') id: string,
    @Body() { emails }: NameHoldersDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<BlindingDto> {
    await this.keys.name(id.toLowerCase(), emails, staff);
    return this.state(id, staff);
  }

  @Staff('contest:custody', 'contest:id')
  @Put('contests/:id/key-holders/mine')
  @ApiOperation({ summary: 'Sets my passphrase; nobody else can know it or set it' })
  @ApiOkResponse({ type: BlindingDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND', 'VALIDATION_FAILED', 'KEY_HOLDERS_STAND')
  async set(
    @Param('id') id: string,
    @Body() { passphrase }: PassphraseDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<BlindingDto> {
    await this.keys.set(id.toLowerCase(), passphrase, staff);
    return this.state(id, staff);
  }

  @Staff('contest:assign', 'contest:id')
  @Post('contests/:id/blinding')
  @HttpCode(202)
  @ApiAcceptedResponse()
  @ApiOperation({ summary: 'Codes every accepted entry that has no code yet' })
  @ApiProblems(
    'CONTEST_NOT_FOUND',
    'NOT_FOUND',
    'KEY_HOLDERS_MISSING',
    'BLINDING_UNDER_WAY',
    'BLINDING_EMPTY',
  )
  start(@Param('id') id: string, @CurrentStaff() { accountId }: StaffIdentity): Promise<void> {
    return this.blinding.start(id.toLowerCase(), accountId);
  }

  @Staff('contest:assign', 'stage:id')
  @Post('stages/:id/works')
  @HttpCode(202)
  @ApiAcceptedResponse()
  @ApiOperation({ summary: 'Brings the works that go on from the stages before' })
  @ApiProblems(
    'STAGE_NOT_FOUND',
    'STAGE_NOT_READY',
    'VALIDATION_FAILED',
    'KEY_HOLDERS_MISSING',
    'BLINDING_UNDER_WAY',
    'BLINDING_EMPTY',
  )
  bring(
    @Param('id', stageId) id: string,
    @Body() { chosen, reason }: BringWorksDto,
    @CurrentStaff() { accountId }: StaffIdentity,
  ): Promise<void> {
    return this.promotion.bring(id, { chosen, reason: reason ?? null, by: accountId });
  }

  @Staff('contest:assign', 'stage:id')
  @Get('stages/:id/promotion')
  @ApiOperation({ summary: 'Which works go on to a stage, and why; and which did before' })
  @ApiOkResponse({ type: PromotionDto })
  @ApiProblems('STAGE_NOT_FOUND', 'STAGE_NOT_READY')
  promoted(@Param('id', stageId) id: string): Promise<PromotionDto> {
    return this.promotionView.of(id);
  }

  @Staff('contest:custody', 'contest:id')
  @Post('contests/:id/blinding/opening')
  @HttpCode(200)
  @ApiOperation({ summary: 'My turn of the two that open the link, once the marks are locked' })
  @ApiOkResponse({ type: BlindingDto })
  @ApiProblems(
    'CONTEST_NOT_FOUND',
    'NOT_FOUND',
    'VALIDATION_FAILED',
    'BLIND_UNTIL_LOCKED',
    'KEY_REFUSED',
    'TOO_MANY_REQUESTS',
  )
  async open(
    @Param('id') id: string,
    @Body() { passphrase }: PassphraseDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<BlindingDto> {
    await this.opening.turn(id.toLowerCase(), passphrase, staff);
    return this.state(id, staff);
  }
}
