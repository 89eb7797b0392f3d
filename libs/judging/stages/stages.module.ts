import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { Sight } from './sight';
import { StagesController } from './stages.controller';
import { StagesRepository } from './stages.repository';
import { Stages } from './stages.service';

/** Stages of judging; teaches the guard which contest a stage's id leads to. */
@Module({
  imports: [IdentityModule, ContestsModule],
  controllers: [StagesController],
  providers: [Sight, Stages, StagesRepository],
  exports: [Sight, Stages],
})
export class StagesModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly stages: Stages,
  ) {}

  onModuleInit(): void {
    this.scopes.register('stage', (id) => this.stages.contestOf(id));
  }
}
