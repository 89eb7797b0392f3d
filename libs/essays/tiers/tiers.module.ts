import { Module } from '@nestjs/common';
import { IdentityModule } from '@bangvang/identity';
import { UnitsModule } from '@bangvang/units';
import { EntriesModule } from '../entries/entries.module';
import { DeskReader } from './desk.reader';
import { Desks } from './desks.service';
import { TiersController } from './tiers.controller';
import { TiersRepository } from './tiers.repository';
import { Tiers } from './tiers.service';

/** Units that collect, mark and forward works before these come to the centre. */
@Module({
  imports: [IdentityModule, UnitsModule, EntriesModule],
  controllers: [TiersController],
  providers: [DeskReader, Desks, Tiers, TiersRepository],
})
export class TiersModule {}
