import { Module } from '@nestjs/common';
import { CertificatesModule } from './certificates/certificates.module';
import { ClosingModule } from './closing/closing.module';

/** From the last answer to a result people trust. */
@Module({
  imports: [CertificatesModule, ClosingModule],
  exports: [CertificatesModule, ClosingModule],
})
export class ResultsModule {}
