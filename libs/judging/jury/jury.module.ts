import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { EssaysModule } from '@bangvang/essays';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { UnitsModule } from '@bangvang/units';
import { StagesModule } from '../stages/stages.module';
import { ConflictTags } from './conflict-tags';
import { JuryController, OwnTiesController } from './jury.controller';
import { JuryPlaces } from './jury.places';
import { JuryRepository } from './jury.repository';
import { Jury } from './jury.service';
import { JuryView } from './jury.view';
import { OwnTies } from './own-ties.service';
import { Ties } from './ties.service';

/** Who judges, and with whom they are in conflict. */
@Module({
  imports: [IdentityModule, ContestsModule, UnitsModule, EssaysModule, StagesModule],
  controllers: [JuryController, OwnTiesController],
  providers: [ConflictTags, Jury, JuryPlaces, JuryRepository, JuryView, OwnTies, Ties],
  exports: [ConflictTags, JuryRepository, Ties],
})
export class JuryModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly jury: Jury,
  ) {}

  onModuleInit(): void {
    this.scopes.register('jury-member', (id) => this.jury.contestOf(id));
  }
}
