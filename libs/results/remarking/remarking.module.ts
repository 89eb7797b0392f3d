import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { IdentityModule } from '@bangvang/identity';
import { RemarkingController } from './remarking.controller';
import { RemarkingRepository } from './remarking.repository';
import { Remarking } from './remarking.service';

/** Re-marking on appeal, after the award list is published. */
@Module({
  imports: [IdentityModule, ContestsModule],
  controllers: [RemarkingController],
  providers: [Remarking, RemarkingRepository],
})
export class RemarkingModule {}
