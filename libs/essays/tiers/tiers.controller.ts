import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { entryNotFound } from '../entries/entries.errors';
import { Collectors, noCollector } from './collectors.service';
import { noDesk } from './confinement';
import { Desks } from './desks.service';
import { UnitQuotasDto } from './quotas.dto';
import { Quotas } from './quotas.service';
import { Returns } from './returns.service';
import {
  CollectorUnitDto,
  DeskDetailDto,
  DesksDto,
  ForwardDto,
  ForwardedDto,
  MarkVersionDto,
  ReturnWorkDto,
  TierMarkDto,
} from './tiers.dto';
import { Tiers } from './tiers.service';

const entryId = new ParseUUIDPipe({ exceptionFactory: entryNotFound });

/** The number of a unit in an address. */
const unitNo = {
  transform(text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw noDesk();
    return Number(text);
  },
};

/** Units that collect, mark and forward. */
@ApiTags('collecting')
@Controller('api/staff/contests/:id')
export class TiersController {
  constructor(
    private readonly desks: Desks,
    private readonly tiers: Tiers,
    private readonly returns: Returns,
    private readonly quotas: Quotas,
    private readonly collectors: Collectors,
  ) {}

  @Staff('contest:collect', 'contest:id')
  @Get('desks')
  @ApiOperation({ summary: 'The desks of units that the caller may see' })
  @ApiOkResponse({ type: DesksDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALL_NOT_FOUND')
  list(@Param('id') contestId: string, @CurrentStaff() staff: StaffIdentity): Promise<DesksDto> {
    return this.desks.list(contestId, staff);
  }

  @Staff('contest:collect', 'contest:id')
  @Get('desks/:unitNo')
  @ApiOperation({ summary: 'The works on a desk; marks are sealed for others than the unit' })
  @ApiOkResponse({ type: DeskDetailDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALL_NOT_FOUND')
  one(
    @Param('id') contestId: string,
    @Param('unitNo', unitNo) no: number,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DeskDetailDto> {
    return this.desks.one(contestId, no, staff);
  }

  @Staff('contest:collect', 'contest:id')
  @Put('desks/:unitNo/marks/:entryId')
  @ApiOperation({ summary: 'Mark a work on one’s own desk' })
  @ApiOkResponse({ type: MarkVersionDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ENTRY_NOT_FOUND', 'CONFLICT')
  @ApiProblems('VALIDATION_FAILED')
  mark(
    @Param('id') contestId: string,
    @Param('unitNo', unitNo) no: number,
    @Param('entryId', entryId) id: string,
    @Body() body: TierMarkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<MarkVersionDto> {
    return this.tiers.mark({ contestId, unitNo: no, entryId: id }, body, staff);
  }

  @Staff('contest:collect', 'contest:id')
  @Post('desks/:unitNo/forwardings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send the works upwards that the rules choose' })
  @ApiOkResponse({ type: ForwardedDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALL_NOT_FOUND', 'FORWARD_BLOCKED')
  @ApiProblems('CONFLICT', 'VALIDATION_FAILED')
  forward(
    @Param('id') contestId: string,
    @Param('unitNo', unitNo) no: number,
    @Body() body: ForwardDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ForwardedDto> {
    return this.tiers.forward(contestId, no, body, staff);
  }

  @Staff('contest:collect', 'contest:id')
  @Post('forwarded/:entryId/return')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a work back to the unit that forwarded it' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ENTRY_NOT_FOUND', 'RETURN_NOT_POSSIBLE')
  @ApiProblems('CONFLICT', 'VALIDATION_FAILED')
  sendBack(
    @Param('id') contestId: string,
    @Param('entryId', entryId) id: string,
    @Body() body: ReturnWorkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.returns.sendBack({ contestId, entryId: id }, body, staff);
  }

  @Staff('contest:collect', 'contest:id')
  @Get('quotas')
  @ApiOperation({ summary: 'How units stand against the quotas of the rules' })
  @ApiOkResponse({ type: UnitQuotasDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALL_NOT_FOUND')
  quotasOf(
    @Param('id') contestId: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<UnitQuotasDto> {
    return this.quotas.of(contestId, staff);
  }

  @Staff('contest:edit', 'contest:id')
  @Put('collectors/:accountId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say which unit a collector collects for' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'UNIT_NOT_FOUND', 'VALIDATION_FAILED')
  assign(
    @Param('id') contestId: string,
    @Param('accountId', new ParseUUIDPipe({ exceptionFactory: noCollector })) account: string,
    @Body() body: CollectorUnitDto,
  ): Promise<void> {
    return this.collectors.assign(contestId, account, body.unitNo);
  }
}
