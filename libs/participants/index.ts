export { ParticipantsModule } from './participants.module';
export { Participants, type PublicName } from './participants.directory';
export { participantsSchema } from './schema';
