import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { workNotFound } from '../marks/marks.errors';
import { stageIdPipe } from '../marks/marks.pipes';
import { AnswerPairDto, ComparisonDto, NextPairDto } from './comparison.dto';
import { Comparisons } from './comparison.service';

const pairIdPipe = new ParseUUIDPipe({ exceptionFactory: workNotFound });

/** Works compared in pairs, by judges and for the chief judge. */
@ApiTags('judges')
@Controller('api')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND')
export class ComparisonController {
  constructor(private readonly comparisons: Comparisons) {}

  @Staff('contest:judge', 'stage:id')
  @Get('judge/stages/:id/pair')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The pair that waits for me; read the two as works' })
  @ApiOkResponse({ type: NextPairDto })
  @ApiProblems('JUDGE_STOPPED')
  next(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<NextPairDto> {
    return this.comparisons.next(id, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Put('judge/stages/:id/pairs/:pairId')
  @ApiOperation({ summary: 'Say which is better; answers with the next pair' })
  @ApiOkResponse({ type: NextPairDto })
  @ApiProblems('WORK_NOT_FOUND', 'NOT_ASKED', 'JUDGE_STOPPED', 'STAGE_LOCKED', 'STAGE_NOT_READY')
  @ApiProblems('VALIDATION_FAILED')
  answer(
    @Param('id', stageIdPipe) id: string,
    @Param('pairId', pairIdPipe) pairId: string,
    @Body() { winner }: AnswerPairDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<NextPairDto> {
    return this.comparisons.answer(id, pairId, winner, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Get('staff/stages/:id/comparison')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'How sure the order near the prizes is' })
  @ApiOkResponse({ type: ComparisonDto })
  read(@Param('id', stageIdPipe) id: string): Promise<ComparisonDto> {
    return this.comparisons.read(id);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('staff/stages/:id/comparison')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to compare the works of the band in the rules' })
  @ApiOkResponse({ type: ComparisonDto })
  @ApiProblems('NOT_ASKED', 'STAGE_LOCKED', 'STAGE_NOT_READY')
  start(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ComparisonDto> {
    return this.comparisons.start(id, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('staff/stages/:id/comparison/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the comparison' })
  @ApiOkResponse({ type: ComparisonDto })
  @ApiProblems('NOT_ASKED')
  end(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ComparisonDto> {
    return this.comparisons.end(id, staff);
  }
}
