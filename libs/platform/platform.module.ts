import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { Config } from './config';
import { Keyring } from './crypto';
import { Files } from './files';
import { Mail } from './mail';
import { Metrics } from './metrics';
import { Redis } from './redis';
import { Tokens } from './tokens';

const PARTS = [Clock, Files, Keyring, Mail, Metrics, Redis, Tokens];

/** What every process has: configuration, clock, keys, metrics, Redis. No domain word, no SQL. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: Config, useValue: config }, ...PARTS],
      exports: [Config, ...PARTS],
    };
  }
}
