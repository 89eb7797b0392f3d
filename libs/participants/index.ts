export { ParticipantsModule } from './participants.module';
export { Participants, type PersonRecord } from './participants.directory';
export { readPerson, type RegistrationInput } from './rules/registration.rules';
export { participantsSchema } from './schema';
