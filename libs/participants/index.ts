export { ParticipantsModule } from './participants.module';
export { Participants } from './participants.directory';
export { participantsSchema } from './schema';
