/*
 * Closed lists of words in rule documents, for the engine and for the editor alike. They stand in the
 * order in which people are asked.
 */

/** What a person may be asked for at registration or as a winner. */
export const PERSON_FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'phone',
  'email',
  'personalId',
  'unit',
  'address',
] as const;

/** What an author may be asked for. */
export const AUTHOR_FIELDS = [
  'name',
  'penName',
  'birthDate',
  'address',
  'phone',
  'email',
  'workplace',
  'post',
  'title',
  'personalId',
  'ethnicity',
  'bankAccount',
] as const;
export type AuthorField = (typeof AUTHOR_FIELDS)[number];

/** What tells equal points apart. */
export const TIE_BREAKS = [
  'prediction-error',
  'duration',
  'submission',
  'sign-in',
  'perfect-attempts',
  'times-best-reached',
  'attempts',
  'sub-question',
  'organiser',
  'lot',
] as const;
export type TieBreakKind = (typeof TIE_BREAKS)[number];
