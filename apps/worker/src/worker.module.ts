import { Module, type DynamicModule } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule } from '@bangvang/contests';
import { DatabaseModule } from '@bangvang/database';
import { EssaysModule } from '@bangvang/essays';
import { IdentityModule } from '@bangvang/identity';
import { JudgingModule } from '@bangvang/judging';
import { LeaderboardModule } from '@bangvang/leaderboard';
import { PlatformModule, type Config } from '@bangvang/platform';
import { ResultsModule } from '@bangvang/results';
import { schema } from '../../schema';
import { THREAD } from '../../thread-file';
import { BoardWorker, DutyWorker, EntryWorker } from './worker';

/** The worker: what happens without anybody asking. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, THREAD),
        DatabaseModule.forRoot(schema, 'bangvang-worker'),
        IdentityModule,
        ContestsModule,
        AttemptsModule,
        LeaderboardModule,
        EssaysModule,
        JudgingModule,
        ResultsModule,
      ],
      providers: [BoardWorker, DutyWorker, EntryWorker],
    };
  }
}
