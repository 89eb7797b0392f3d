import { Module } from '@nestjs/common';
import { CertificatesModule } from './certificates/certificates.module';

/** From the last answer to a result people trust. */
@Module({ imports: [CertificatesModule], exports: [CertificatesModule] })
export class ResultsModule {}
