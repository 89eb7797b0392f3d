import { contestPath, queryOf, useStaff, type Schemas } from '../kit/api';

export type StaffEntry = Schemas['StaffEntryDto'];
export type StaffEntryDetail = Schemas['StaffEntryDetailDto'];
export type EntryPage = Schemas['EntryPageDto'];
export type Call = Schemas['CallDto'];
export type PaperEntry = Schemas['PaperEntryDto'];

/** Works that were handed in to a contest. */
export const entriesPath = (contestId: string): string => `${contestPath(contestId)}/entries`;
export const entryPath = (contestId: string, id: string): string =>
  `${entriesPath(contestId)}/${id}`;

/** What a contest asks of works, and those that it has: a page, narrowed as wanted. */
export const useCall = (contestId: string) => useStaff<Call>(`${contestPath(contestId)}/call`);
export const useEntries = (contestId: string, wanted: Record<string, string | number | null>) =>
  useStaff<EntryPage>(`${entriesPath(contestId)}${queryOf(wanted)}`);
