import { Module, type DynamicModule } from '@nestjs/common';
import { LiveModule } from '@bangvang/live';
import { PlatformModule, type Config } from '@bangvang/platform';

/** The live process: sockets and Redis, nothing else. */
@Module({})
export class LiveAppModule {
  static forRoot(config: Config): DynamicModule {
    return { module: LiveAppModule, imports: [PlatformModule.forRoot(config), LiveModule] };
  }
}
