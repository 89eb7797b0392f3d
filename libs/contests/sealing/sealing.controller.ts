import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { PreviewDto, PreviewQuery, SealedDto, UnsealDto } from './sealing.dto';
import { Sealing } from './sealing.service';

/** The papers of a round: seen beforehand, sealed, and unsealed while that is possible. */
@ApiTags('staff: papers')
@Controller('api/staff/rounds/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND', 'UNAVAILABLE')
export class SealingController {
  constructor(private readonly sealing: Sealing) {}

  @Staff('contest:papers', 'round:id')
  @Get('preview')
  @ApiOperation({ summary: 'A paper with its key' })
  @ApiOkResponse({ type: PreviewDto })
  @ApiProblems('BANK_TOO_SMALL', 'NOT_FOUND', 'VALIDATION_FAILED')
  preview(@Param('id') id: string, @Query() { variant }: PreviewQuery): Promise<PreviewDto> {
    return this.sealing.preview(id, variant);
  }

  @Staff('contest:papers', 'round:id')
  @Post('seal')
  @ApiOperation({ summary: 'Draws the papers for good and publishes their fingerprints' })
  @ApiCreatedResponse({ type: SealedDto })
  @ApiProblems('BANK_TOO_SMALL', 'ROUND_SEALED', 'ROUND_CLOSED')
  seal(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<SealedDto> {
    return this.sealing.seal(id, `staff:${staff.accountId}`);
  }

  @Staff('contest:papers', 'round:id')
  @Delete('seal')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Ends the seal, up to a minute before the opening; the reason is public',
  })
  @ApiNoContentResponse()
  @ApiProblems('ROUND_NOT_SEALED', 'ROUND_OPENED', 'VALIDATION_FAILED')
  unseal(
    @Param('id') id: string,
    @Body() why: UnsealDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.sealing.unseal(id, why, `staff:${staff.accountId}`);
  }
}
