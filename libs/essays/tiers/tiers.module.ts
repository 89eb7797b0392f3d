import { Module } from '@nestjs/common';
import { IdentityModule } from '@bangvang/identity';
import { UnitsModule } from '@bangvang/units';
import { EntriesModule } from '../entries/entries.module';
import { UploadsModule } from '../uploads/uploads.module';
import { Collectors } from './collectors.service';
import { Confinement } from './confinement';
import { DeskFilesController } from './desk-files.controller';
import { DeskFiles } from './desk-files.service';
import { DeskReader } from './desk.reader';
import { Desks } from './desks.service';
import { ForwardingsRepository } from './forwardings.repository';
import { QuotasRepository } from './quotas.repository';
import { Quotas } from './quotas.service';
import { Returns } from './returns.service';
import { TiersController } from './tiers.controller';
import { TiersRepository } from './tiers.repository';
import { DeskParts, Tiers } from './tiers.service';

/** Units that collect, screen, mark and forward works before these come to the centre. */
@Module({
  imports: [IdentityModule, UnitsModule, EntriesModule, UploadsModule],
  controllers: [TiersController, DeskFilesController],
  providers: [
    Collectors,
    Confinement,
    DeskFiles,
    DeskParts,
    DeskReader,
    Desks,
    ForwardingsRepository,
    Quotas,
    QuotasRepository,
    Returns,
    Tiers,
    TiersRepository,
  ],
  exports: [Confinement],
})
export class TiersModule {}
