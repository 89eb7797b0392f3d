import { Module, type DynamicModule } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { DatabaseModule } from '@bangvang/database';
import { PlatformModule, type Config } from '@bangvang/platform';
import { QuestionsModule } from '@bangvang/questions';
import { schema } from '../../schema';

/** The HTTP API: the features' routes over PostgreSQL. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config),
        DatabaseModule.forRoot(schema, 'bangvang-api'),
        QuestionsModule,
        ContestsModule,
      ],
    };
  }
}
