import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  Contestant,
  CurrentStaff,
  Participations,
  Staff,
  type Participation,
  type StaffIdentity,
} from '@bangvang/platform';
import { AskRemarkDto, MyRemarksDto, RemarkStepDto, StaffRemarksDto } from './remarking.dto';
import { remarkNotFound } from './remarking.errors';
import { Remarking } from './remarking.service';

const requestId = new ParseUUIDPipe({ exceptionFactory: remarkNotFound });

/** Re-marking on appeal, for authors and for those who run it. */
@ApiTags('remarking')
@Controller('api')
@ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND')
export class RemarkingController {
  constructor(private readonly remarking: Remarking) {}

  @Contestant()
  @Get('contests/:slug/remarks')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My works with their marks, and the re-markings I asked for' })
  @ApiOkResponse({ type: MyRemarksDto })
  @ApiProblems('APPEAL_FOREIGN')
  mine(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
  ): Promise<MyRemarksDto> {
    return this.remarking.mine(slug, mine);
  }

  @Contestant()
  @Post('contests/:slug/remarks')
  @ApiOperation({ summary: 'Ask for a work to be marked again, within the window, once' })
  @ApiCreatedResponse({ type: MyRemarksDto })
  @ApiProblems('VALIDATION_FAILED', 'APPEALS_NOT_OFFERED', 'APPEAL_TOO_EARLY', 'APPEAL_TOO_LATE')
  @ApiProblems('APPEAL_FOREIGN', 'APPEAL_EXISTS')
  ask(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
    @Body() body: AskRemarkDto,
  ): Promise<MyRemarksDto> {
    return this.remarking.ask(slug, mine, body);
  }

  @Staff('contest:results', 'contest:id')
  @Post('staff/contests/:id/remarks/:requestId/step')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a re-marking further: judges, dialogue, answer' })
  @ApiOkResponse({ type: StaffRemarksDto })
  @ApiProblems('FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED')
  step(
    @Param('id') id: string,
    @Param('requestId', requestId) request: string,
    @Body() body: RemarkStepDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    return this.remarking.step(id.toLowerCase(), request, body, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Get('staff/contests/:id/remarks')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Re-markings asked for, and what each waits for' })
  @ApiOkResponse({ type: StaffRemarksDto })
  @ApiProblems('FORBIDDEN')
  list(@Param('id') id: string): Promise<StaffRemarksDto> {
    return this.remarking.list(id.toLowerCase());
  }
}
