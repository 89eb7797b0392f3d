import { Module, type DynamicModule } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule } from '@bangvang/contests';
import { DatabaseModule } from '@bangvang/database';
import { EssaysModule } from '@bangvang/essays';
import { IdentityModule } from '@bangvang/identity';
import { JudgingModule } from '@bangvang/judging';
import { LeaderboardModule } from '@bangvang/leaderboard';
import { ParticipantsModule } from '@bangvang/participants';
import { PlatformModule, type Config } from '@bangvang/platform';
import { QuestionsModule } from '@bangvang/questions';
import { ReportingModule } from '@bangvang/reporting';
import { ResultsModule } from '@bangvang/results';
import { UnitsModule } from '@bangvang/units';
import { schema } from '../../schema';
import { THREAD } from '../../thread-file';

/** The HTTP API: the features' routes over PostgreSQL. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, THREAD),
        DatabaseModule.forRoot(schema, 'bangvang-api'),
        IdentityModule,
        UnitsModule,
        QuestionsModule,
        ContestsModule,
        ParticipantsModule,
        AttemptsModule,
        LeaderboardModule,
        EssaysModule,
        JudgingModule,
        ResultsModule,
        ReportingModule,
      ],
    };
  }
}
