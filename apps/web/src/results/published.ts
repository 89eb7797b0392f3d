import { useQuery, type Query } from '../api/query';
import type { components } from '../api/schema.gen';

type Schemas = components['schemas'];
export type Versions = Schemas['ResultsDto'];
export type Publication = Schemas['PublicationDto'];
export type Result = Schemas['PublishedResultDto'];
export type Prize = Schemas['PublicPrizeDto'];
export type Winner = Schemas['PublicWinnerDto'];
export type Standing = Schemas['PublicStandingDto'];
export type Places = Schemas['PublicPlacesDto'];
export type Place = Schemas['PublicPlaceDto'];
export type Found = Schemas['FoundPlacesDto'];
export type Collective = Schemas['PublicCollectiveDto'];
export type MyAppeals = Schemas['MyAppealsDto'];
export type Appeal = Schemas['AppealDto'];
export type WinnerCheck = Schemas['WinnerCheckDto'];
export type MyCertificates = Schemas['MyCertificatesDto'];

/** What is published of a contest: `rest` is a version, and a part of it. */
export const resultsPath = (slug: string, rest = ''): string =>
  `/api/contests/${encodeURIComponent(slug)}/results${rest}`;

/** Every published version of a contest's results, the newest first. */
export const useVersions = (slug: string): Query<Versions> => useQuery(resultsPath(slug));

/** One version, whole but for its places; null asks for nothing. */
export const useResult = (slug: string, label: string | null): Query<Result> =>
  useQuery(label && resultsPath(slug, `/${label}`));

/** A page of a standing of a version. */
export const usePlaces = (
  slug: string,
  label: string,
  standing: string | null,
  page: number,
): Query<Places> =>
  useQuery(standing && resultsPath(slug, `/${label}/places?standing=${standing}&page=${page}`));

/** People by name, accents or not, or by number; null asks for nothing. */
export const useFound = (slug: string, label: string, q: string | null): Query<Found> =>
  useQuery(q && resultsPath(slug, `/${label}/search?q=${encodeURIComponent(q)}`));

/** Those in force: the one over all rounds first, then the rounds, the newest first. */
export function inForce({ publications }: Versions): Publication[] {
  const current = publications.filter((one) => one.current);
  return [
    ...current.filter(({ roundId }) => roundId === null),
    ...current.filter(({ roundId }) => roundId !== null),
  ];
}
