export { ParticipantsModule } from './participants.module';
export { Participants, type PersonRecord } from './participants.directory';
export { checkEmail, checkPhone } from './rules/contact.rules';
export { ageOn, checkBirthDate, checkName } from './rules/person.rules';
export { checkPersonalId } from './rules/personal-id.rules';
export { readPerson, type RegistrationInput } from './rules/registration.rules';
export { participantsSchema } from './schema';
