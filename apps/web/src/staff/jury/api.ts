import type { Schemas } from '../kit/api';

export type Jury = Schemas['JuryDto'];
export type Member = Schemas['MemberDto'];
export type Tie = Schemas['TieDto'];
export type Blinding = Schemas['BlindingDto'];
export type Assignment = Schemas['AssignmentDto'];
export type AssignmentJudge = Schemas['AssignmentJudgeDto'];
export type AssignmentRun = Schemas['AssignmentRunDto'];
export type AssignedWork = Schemas['AssignedWorkDto'];
export type AssignedWorks = Schemas['AssignedWorksDto'];
export type Candidates = Schemas['CandidatesDto'];
export type HandedOver = Schemas['HandedOverDto'];
export type Stage = Schemas['StageDto'];

/** What people call a medium or genre of a stage. */
export const calledIn = ({ names }: Stage, id: string): string =>
  names.find((one) => one.id === id)?.name ?? id;
export type StageList = Schemas['StageListDto'];

const contest = (id: string, rest: string): string => `/api/staff/contests/${id}/${rest}`;

/** The jury, the sealing of names, and the stages of judging; `step` is a page of the desk. */
export const juryPath = (contestId: string): string => contest(contestId, 'jury');
export const blindingPath = (contestId: string): string => contest(contestId, 'blinding');
export const stagesPath = (contestId: string): string => contest(contestId, 'stages');
export const holdersPath = (contestId: string): string => contest(contestId, 'key-holders');
export const memberPath = (memberId: string): string => `/api/staff/jury/${memberId}`;
export const stagePath = (stageId: string): string => `/api/staff/stages/${stageId}`;
export const assignmentPath = (stageId: string): string => `${stagePath(stageId)}/assignment`;
export const judgingHref = (contestId: string, step = ''): string =>
  `/staff/contests/${contestId}/judging${step && `/${step}`}`;

/** What every page of the judging desk is given. */
export interface JudgingProps {
  contestId: string;
}
