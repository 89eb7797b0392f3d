import { Module } from '@nestjs/common';
import { CertificatesModule } from './certificates/certificates.module';
import { ClosingModule } from './closing/closing.module';
import { CorrectionsModule } from './corrections/corrections.module';
import { DeliberationModule } from './deliberation/deliberation.module';
import { PublicationModule } from './publication/publication.module';
import { RemarkingModule } from './remarking/remarking.module';
import { SuspicionModule } from './suspicion/suspicion.module';

/** From the last answer to a result people trust. */
@Module({
  imports: [
    CertificatesModule,
    ClosingModule,
    CorrectionsModule,
    DeliberationModule,
    PublicationModule,
    RemarkingModule,
    SuspicionModule,
  ],
  exports: [
    CertificatesModule,
    ClosingModule,
    CorrectionsModule,
    DeliberationModule,
    PublicationModule,
  ],
})
export class ResultsModule {}
