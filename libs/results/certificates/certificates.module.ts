import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { ParticipantsModule } from '@bangvang/participants';
import { DeliberationModule } from '../deliberation/deliberation.module';
import { PublicationModule } from '../publication/publication.module';
import { DesignsController } from './design/designs.controller';
import { DesignsRepository } from './design/designs.repository';
import { Designs } from './design/designs.service';
import { PicturesRepository } from './design/pictures.repository';
import { Pictures } from './design/pictures.service';
import { Previews } from './design/previews.service';
import { CertificateDesk } from './holders/certificate-desk';
import { CertificatesStaffController } from './holders/certificates-staff.controller';
import { CertificatesController } from './holders/certificates.controller';
import { CertificateCheck } from './holders/check.service';
import { HolderNames } from './holders/holder-names';
import { HoldersRepository } from './holders/holders.repository';
import { BatchJob } from './issue/batch-job';
import { BatchMaker } from './issue/batch-maker';
import { BatchOrders } from './issue/batch-orders';
import { BatchesController } from './issue/batches.controller';
import { BatchesRepository } from './issue/batches.repository';
import { Batches } from './issue/batches.service';
import { FilesRepository } from './issue/files.repository';
import { PrintFiles } from './issue/print-files';
import { PrintRemoval } from './issue/print-removal';
import { RecipientsRepository } from './issue/recipients.repository';
import { TypedAuthorsRepository } from './issue/typed-authors.repository';
import { Recipients } from './issue/recipients.service';
import { RegisterRepository } from './issue/register.repository';
import { CertificatePdfs } from './sheet/certificate-pdfs';

/** Certificates: designed, issued, printed, checked. */
@Module({
  imports: [ContestsModule, ParticipantsModule, DeliberationModule, PublicationModule],
  controllers: [
    CertificatesController,
    CertificatesStaffController,
    DesignsController,
    BatchesController,
  ],
  providers: [
    Designs,
    DesignsRepository,
    Pictures,
    PicturesRepository,
    Previews,
    CertificatePdfs,
    Recipients,
    RecipientsRepository,
    TypedAuthorsRepository,
    RegisterRepository,
    Batches,
    BatchesRepository,
    BatchOrders,
    BatchMaker,
    PrintFiles,
    PrintRemoval,
    FilesRepository,
    BatchJob,
    CertificateCheck,
    CertificateDesk,
    HolderNames,
    HoldersRepository,
  ],
  exports: [PrintRemoval],
})
export class CertificatesModule {}
