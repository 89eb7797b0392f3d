export { AccessScopes } from './access/access-scopes';
export { CreateAccountDto } from './accounts/accounts.dto';
export { Accounts } from './accounts/accounts.service';
export { IdentityModule } from './identity.module';
export { identitySchema } from './identity.schema';
export { networkOf } from './sessions/sessions.rules';
