import { Module, type DynamicModule } from '@nestjs/common';
import { Config } from '@bangvang/platform';
import type { SchemaPart } from './data-source';
import { Database } from './database';
import { HealthController } from './health.controller';
import { Jobs } from './jobs/jobs';
import { Ledger } from './ledger/ledger';

/** PostgreSQL for every feature of a process, the ledger, the job queue, and the health routes. */
@Module({})
export class DatabaseModule {
  static forRoot(schema: SchemaPart, applicationName: string): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      controllers: [HealthController],
      providers: [
        {
          provide: Database,
          inject: [Config],
          useFactory: (config: Config) => new Database(config, schema, applicationName),
        },
        Ledger,
        Jobs,
      ],
      exports: [Database, Ledger, Jobs],
    };
  }
}
