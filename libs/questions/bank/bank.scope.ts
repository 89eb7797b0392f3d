import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { AccessScopes } from '@bangvang/identity';
import { BanksRepository } from './banks.repository';

/** A place where nobody has a role: what many contests draw from is changed, and its keys read, by admins only. */
const SHARED = 'shared';

/** Tells the guard which contest's organisers a bank belongs to. */
@Injectable()
export class BankScope implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly banks: BanksRepository,
    private readonly scopes: AccessScopes,
  ) {}

  onModuleInit(): void {
    this.scopes.register('bank', async (id) => {
      const contestId = await this.banks.contestOf(this.database.tx, id);
      return contestId === undefined ? null : (contestId ?? SHARED);
    });
  }
}
