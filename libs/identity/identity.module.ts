import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { AccessScopes } from './access/access-scopes';
import { ContestantReader } from './access/contestant-reader';
import { AccountsController } from './accounts/accounts.controller';
import { AccountsRepository } from './accounts/accounts.repository';
import { Accounts } from './accounts/accounts.service';
import { Passwords } from './accounts/passwords';
import { SessionsController } from './sessions/sessions.controller';
import { SessionsRepository } from './sessions/sessions.repository';
import { Sessions } from './sessions/sessions.service';
import { SignInThrottle } from './sessions/sign-in-throttle';

/** Who is calling, and what they may do: staff accounts, sessions, and the guard of every route. */
@Module({
  controllers: [SessionsController, AccountsController],
  providers: [
    Accounts,
    AccountsRepository,
    Passwords,
    Sessions,
    SessionsRepository,
    SignInThrottle,
    AccessScopes,
    ContestantReader,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
  ],
  exports: [Accounts, AccessScopes],
})
export class IdentityModule {}
