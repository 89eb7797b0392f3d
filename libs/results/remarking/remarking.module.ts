import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { IdentityModule } from '@bangvang/identity';
import { DeliberationModule } from '../deliberation/deliberation.module';
import { NoticesModule } from '../notices/notices.module';
import { RemarkDesk } from './remark-desk.service';
import { RemarkMarkersRepository } from './remark-markers.repository';
import { RemarkReminders } from './remark-reminders.worker';
import { RemarkRecords } from './remark.records';
import { RemarkingController } from './remarking.controller';
import { RemarkingRepository } from './remarking.repository';
import { Remarking } from './remarking.service';
import { RemarkingStaffController } from './remarking-staff.controller';

/** Re-marking on appeal, after the award list is published. */
@Module({
  imports: [IdentityModule, ContestsModule, DeliberationModule, NoticesModule],
  controllers: [RemarkingController, RemarkingStaffController],
  providers: [
    Remarking,
    RemarkDesk,
    RemarkingRepository,
    RemarkMarkersRepository,
    RemarkRecords,
    RemarkReminders,
  ],
})
export class RemarkingModule {}
