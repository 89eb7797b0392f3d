import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { MediaModule } from '@bangvang/media';
import type { FastifyInstance } from 'fastify';
import { EntriesModule } from '../entries/entries.module';
import { Checking } from './checking.service';
import { FileServing } from './file-serving.service';
import { JuryFiles } from './jury-files';
import { Leftovers } from './leftovers';
import { PagePictures } from './page-pictures.service';
import { Receiving } from './receiving.service';
import { PART_TYPE } from './tus';
import { TusDesk } from './tus-desk.service';
import { UploadFiles } from './upload-files';
import { UploadsStaffController } from './uploads-staff.controller';
import { UploadsController } from './uploads.controller';
import { UploadsRepository } from './uploads.repository';
import { Uploads } from './uploads.service';
import { UploadsWorker } from './uploads.worker';

/** Files of entries: sent piece by piece, checked, kept, shown. */
@Module({
  imports: [IdentityModule, ContestsModule, MediaModule, EntriesModule],
  controllers: [UploadsController, UploadsStaffController],
  providers: [
    Checking,
    FileServing,
    JuryFiles,
    Leftovers,
    PagePictures,
    Receiving,
    TusDesk,
    UploadFiles,
    Uploads,
    UploadsRepository,
    UploadsWorker,
  ],
  exports: [FileServing, JuryFiles, UploadFiles, Uploads, UploadsWorker],
})
export class UploadsModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly repository: UploadsRepository,
    private readonly database: Database,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    this.scopes.register('upload', (id) => this.repository.contestOf(this.database.tx, id));
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // A part is not gathered into a body: whoever takes it reads it as it comes.
    fastify?.addContentTypeParser(PART_TYPE, (_request, _payload, done) => done(null));
  }
}
