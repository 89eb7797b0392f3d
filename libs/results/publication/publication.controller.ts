import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { GateDto, GateQuery, PublicationAnswerDto, PublishDto } from './publication.dto';
import { Publications } from './publication.service';

/** Publications as organisers ask for them. */
@ApiTags('publications')
@Controller('api/staff/contests/:id')
export class PublicationsController {
  constructor(private readonly publications: Publications) {}

  @Staff('contest:results', 'contest:id')
  @Get('publication')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What blocks the publication of a result, and what was published' })
  @ApiOkResponse({ type: GateDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED')
  look(@Param('id') contestId: string, @Query() { round }: GateQuery): Promise<GateDto> {
    return this.publications.look(contestId, round ?? null);
  }

  @Staff('contest:results', 'contest:id')
  @Post('publications')
  @HttpCode(202)
  @ApiOperation({ summary: 'Publish the result of a round or of the contest; a worker writes it' })
  @ApiAcceptedResponse({ type: PublicationAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'CONFLICT')
  @ApiProblems('PUBLICATION_BLOCKED', 'PUBLICATION_UNDER_WAY', 'PUBLICATION_TAKEN')
  publish(
    @Param('id') contestId: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() body: PublishDto,
  ): Promise<PublicationAnswerDto> {
    return this.publications.publish(contestId, staff, body);
  }
}
