import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { ClosingModule } from '../closing/closing.module';
import { RoundFactsSource } from './round-facts.source';
import { SuspicionController } from './suspicion.controller';
import { SuspicionFinder } from './suspicion.finder';
import { SuspicionRepository } from './suspicion.repository';
import { Suspicion } from './suspicion.service';

/** Suspicion, never sentence: evidence is queued for a person to decide. */
@Module({
  imports: [IdentityModule, ContestsModule, ParticipantsModule, ClosingModule],
  controllers: [SuspicionController],
  providers: [RoundFactsSource, Suspicion, SuspicionFinder, SuspicionRepository],
  exports: [Suspicion],
})
export class SuspicionModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly suspicion: Suspicion,
  ) {}

  onModuleInit(): void {
    this.scopes.register('suspicion', (id) => this.suspicion.contestOf(id));
  }
}
