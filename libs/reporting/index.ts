export { ReportingModule } from './reporting.module';
export { reportingSchema } from './schema';
