import type { Schemas } from '../kit/api';

export type Room = Schemas['RoomDto'];
export type RoomList = Schemas['RoomListDto'];
export type RoomDecision = Schemas['RoomDecisionDto'];
export type RoomCorrection = Schemas['RoomCorrectionDto'];
export type Votes = Schemas['VotesDto'];
export type Decision = Schemas['JuryDecisionDto'];

/** With the newest award list, or the one of a number. */
export const roomPath = (contestId: string, listVersion: number | null = null): string =>
  `/api/staff/contests/${contestId}/deliberation${listVersion === null ? '' : `?version=${listVersion}`}`;

/** A prize of a work, or none. */
export const awardOf = ({ awards }: Room, list: string, code: string) =>
  awards.find((award) => award.list === list && award.code === code);
