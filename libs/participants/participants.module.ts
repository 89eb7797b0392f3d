import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ContestsModule } from '@bangvang/contests';
import { UnitsModule } from '@bangvang/units';
import { ContestantSessions } from './contestant-sessions';
import { Me } from './me.service';
import { ParticipantsController } from './participants.controller';
import { Participants } from './participants.directory';
import { ParticipantsRepository } from './participants.repository';
import { OriginSeal } from './origin/origin.seal';
import { PersonSeal } from './person.seal';
import { RegistrationForm } from './registration.form';
import { Registrations } from './participants.service';
import { ParticipantsDesk } from './participants.staff.service';
import { ParticipantsStaffController } from './participants-staff.controller';
import { WayBackBrake } from './way-back/way-back.brake';
import { WayBack } from './way-back/way-back.service';

/** Registration, the way back in, and people for the features above. */
@Module({
  imports: [IdentityModule, UnitsModule, ContestsModule],
  controllers: [ParticipantsController, ParticipantsStaffController],
  providers: [
    Registrations,
    RegistrationForm,
    OriginSeal,
    PersonSeal,
    ContestantSessions,
    WayBack,
    WayBackBrake,
    Me,
    Participants,
    ParticipantsDesk,
    ParticipantsRepository,
  ],
  exports: [Participants],
})
export class ParticipantsModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly repository: ParticipantsRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.scopes.register('participant', (id) => this.repository.contestOf(this.database.tx, id));
  }
}
