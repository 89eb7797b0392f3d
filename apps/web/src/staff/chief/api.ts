import type { Schemas } from '../kit/api';

export type Stage = Schemas['StageDto'];
export type StageList = Schemas['StageListDto'];
export type Judge = Schemas['JuryJudgeDto'];
export type JuryProgress = Schemas['JuryProgressDto'];
export type Needs = Schemas['PeopleNeeds'];
export type WaitingList = Schemas['DiscrepancyListDto'];
export type Waiting = Schemas['DiscrepancyDto'];
export type Dossier = Schemas['DossierDto'];
export type Flags = Schemas['FlagsDto'];
export type Standardisation = Schemas['StandardisationDto'];
export type Standing = Schemas['JudgeStandingDto'];
export type Trial = Schemas['TrialDto'];
export type Statistics = Schemas['StatisticsDto'];
export type JudgeStatistics = Schemas['JudgeStatisticsDto'];
export type Stretch = Schemas['SeverityStretchDto'];
export type NearLine = Schemas['NearLineDto'];
export type RankedWork = Schemas['RankedWorkDto'];
export type Measured = Schemas['MeasuredDto'];
export type MeasuredEstimate = Schemas['MeasuredEstimateDto'];
export type Estimate = Schemas['EstimateDto'];
export type Pair = Schemas['SingleAverageDto'];
export type Reason = NonNullable<Estimate['reason']>;
export type Comparison = Schemas['ComparisonDto'];

/** What every page of a stage is given. */
export interface StageProps {
  contestId: string;
  stage: Stage;
  /** Whether whoever looks is the chief judge: nobody else decides about marks. */
  decides: boolean;
}

/** The jury's address of a stage. */
export const stagePath = (stageId: string): string => `/api/staff/stages/${stageId}`;
export const dossierPath = (stageId: string, code: string): string =>
  `${stagePath(stageId)}/works/${encodeURIComponent(code)}`;
/** What judges called attention to in a stage. */
export const flagsPath = (stageId: string): string => `${stagePath(stageId)}/flags`;
export const stageHref = (contestId: string, stageId: string, step = ''): string =>
  `/staff/contests/${contestId}/stages/${stageId}${step && `/${step}`}`;
