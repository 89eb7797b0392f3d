import type { Schemas } from '../kit/api';

export type Room = Schemas['RoomDto'];
export type RoomList = Schemas['RoomListDto'];
export type RoomDecision = Schemas['RoomDecisionDto'];
export type Votes = Schemas['VotesDto'];
export type Decision = Schemas['JuryDecisionDto'];

export const roomPath = (contestId: string): string =>
  `/api/staff/contests/${contestId}/deliberation`;

/** A prize of a work, or none. */
export const awardOf = ({ awards }: Room, list: string, code: string) =>
  awards.find((award) => award.list === list && award.code === code);
