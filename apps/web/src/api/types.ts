/** Names for what the API says; the shapes are generated from its OpenAPI document. */
import type { BoardDocument, PulseDocument } from '@bangvang/contracts';
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type ContestSummary = Schemas['ContestSummaryDto'];
export type ContestDetail = Schemas['ContestDetailDto'];
export type ContestState = Schemas['ContestState'];
export type RoundSummary = Schemas['RoundSummaryDto'];
export type RoundDetail = Schemas['RoundDetailDto'];
export type RoundState = Schemas['RoundState'];
export type FieldName = Exclude<
  keyof Schemas['RegistrationFields'],
  'province' | 'occupation' | 'inviter'
>;
export type UniquenessKey = Schemas['Uniqueness'];
export type Consent = Schemas['ConsentText'];

export type Unit = Schemas['ParticipantUnitDto'];
export type FoundUnits = Schemas['FoundUnitsDto'];
export type Participant = Schemas['ParticipantDto'];
export type Registered = Schemas['RegisteredDto'];

export type Attempt = Schemas['AttemptDto'];
export type AttemptList = Schemas['AttemptListDto'];
export type Answers = Attempt['answers'];
export type Answer = Answers[string];
export type Paper = Schemas['PaperDto'];
export type PaperQuestion = Schemas['PaperQuestionDto'];
export type PredictionQuestion = Schemas['PredictionQuestionDto'];
export type Submitted = Schemas['SubmissionDto'];
export type Receipt = Schemas['ReceiptDto'];

/** The documents that also travel over the socket have their shape from the contracts. */
export interface BoardAnswer {
  board: BoardDocument;
  pulse: PulseDocument;
}
export type Standing = Schemas['StandingDto'];
