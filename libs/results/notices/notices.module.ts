import { Module } from '@nestjs/common';
import { ParticipantsModule } from '@bangvang/participants';
import { NoticesRepository } from './notices.repository';
import { Notices } from './notices.service';

/** Letters to participants. */
@Module({
  imports: [ParticipantsModule],
  providers: [Notices, NoticesRepository],
  exports: [Notices],
})
export class NoticesModule {}
