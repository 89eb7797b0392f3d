import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import {
  AddOwnTextDto,
  ComparingStateDto,
  SideBySideDto,
  SimilarityReportDto,
} from './similarity.dto';
import { Similarity } from './similarity.service';

/** What works have in common: for those who screen. */
@ApiTags('staff: similarity')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class SimilarityController {
  constructor(private readonly similarity: Similarity) {}

  @Staff('contest:screening', 'contest:id')
  @Get('contests/:id/similarity')
  @ApiOperation({ summary: "How many works are compared, and the contest's own texts" })
  @ApiOkResponse({ type: ComparingStateDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  state(@Param('id') id: string): Promise<ComparingStateDto> {
    return this.similarity.state(id.toLowerCase());
  }

  @Staff('contest:screening', 'contest:id')
  @Post('contests/:id/similarity/comparisons')
  @HttpCode(202)
  @ApiOperation({ summary: 'Has every work compared anew' })
  @ApiAcceptedResponse({ type: ComparingStateDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  again(@Param('id') id: string): Promise<ComparingStateDto> {
    return this.similarity.again(id.toLowerCase());
  }

  @Staff('contest:screening', 'contest:id')
  @Post('contests/:id/similarity/texts')
  @ApiOperation({ summary: 'Adds a text that works may repeat: the call, a law' })
  @ApiCreatedResponse({ type: ComparingStateDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'VALIDATION_FAILED')
  addText(
    @Param('id') id: string,
    @Body() text: AddOwnTextDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ComparingStateDto> {
    return this.similarity.addText(id.toLowerCase(), text, staff);
  }

  @Staff('contest:screening', 'contest:id')
  @Delete('contests/:id/similarity/texts/:textId')
  @ApiOperation({ summary: 'Removes such a text' })
  @ApiOkResponse({ type: ComparingStateDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
  removeText(@Param('id') id: string, @Param('textId') textId: string): Promise<ComparingStateDto> {
    return this.similarity.removeText(id.toLowerCase(), textId);
  }

  @Staff('contest:collect', 'entry:id')
  @Get('entries/:id/similar')
  @ApiOperation({
    summary: 'Other works that have passages of this one; a unit reads of those on its own desk',
  })
  @ApiOkResponse({ type: SimilarityReportDto })
  @ApiProblems('ENTRY_NOT_FOUND', 'NOT_FOUND')
  report(
    @Param('id') id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<SimilarityReportDto> {
    return this.similarity.report(id.toLowerCase(), staff);
  }

  @Staff('contest:collect', 'entry:id')
  @Get('entries/:id/similar/:other')
  @ApiOperation({
    summary:
      'Two works beside each other, with what they share; a unit reads only that of works elsewhere',
  })
  @ApiOkResponse({ type: SideBySideDto })
  @ApiProblems('ENTRY_NOT_FOUND', 'NOT_FOUND')
  sideBySide(
    @Param('id') id: string,
    @Param('other') other: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<SideBySideDto> {
    return this.similarity.sideBySide(id.toLowerCase(), other.toLowerCase(), staff);
  }
}
