import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { Config } from './config';
import { Keyring } from './crypto';
import { Metrics } from './metrics';
import { Redis } from './redis';
import { Tokens } from './tokens';

/** What every process has: configuration, clock, keys, metrics, Redis. No domain word, no SQL. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: Config, useValue: config }, Clock, Keyring, Metrics, Redis, Tokens],
      exports: [Config, Clock, Keyring, Metrics, Redis, Tokens],
    };
  }
}
