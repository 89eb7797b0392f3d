import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Contestant, Participations, type Participation } from '@bangvang/platform';
import { AskRemarkDto, MyRemarksDto } from './remarking.dto';
import { Remarking } from './remarking.service';

/** Re-marking on appeal, for authors. */
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
}
