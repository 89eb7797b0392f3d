import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { Config } from './config';
import { Keyring } from './crypto';
import { Files } from './files';
import { Mail } from './mail';
import { Metrics } from './metrics';
import { Redis } from './redis';
import { ThreadProgram, Threads } from './threads';
import { Tokens } from './tokens';

const PARTS = [Clock, Files, Keyring, Mail, Metrics, Redis, Threads, Tokens];

/** What every process has: configuration, clock, keys, metrics, Redis. No domain word, no SQL. */
@Module({})
export class PlatformModule {
  /** @param thread the program that heavy work is done in, in threads of this process */
  static forRoot(config: Config, thread: string | null = null): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: ThreadProgram, useValue: new ThreadProgram(thread) },
        ...PARTS,
      ],
      exports: [Config, ...PARTS],
    };
  }
}
