import { Problem, says } from '@bangvang/platform';
import type { Blocker } from './gate.rules';
import type { PublicationRow } from './publication.repository';

export const publicationNotFound = () =>
  new Problem(
    'PUBLICATION_NOT_FOUND',
    says('This result is not published yet.', 'Kết quả này chưa được công bố.'),
  );

/** What blocks stands in `blockers`, each with where it is dealt with. */
export const publicationBlocked = (blockers: Blocker[]) =>
  new Problem(
    'PUBLICATION_BLOCKED',
    says(
      `It cannot be published yet: ${blockers.map(({ words }) => words.en).join(' ')}`,
      `Chưa công bố được: ${blockers.map(({ words }) => words.vi).join(' ')}`,
    ),
    { blockers },
  );

/** Somebody else was first: says who and when. */
export const publicationUnderWay = ({ label, requestedName, requestedAt }: PublicationRow) =>
  new Problem(
    'PUBLICATION_UNDER_WAY',
    says(`${requestedName} is publishing ${label}.`, `${requestedName} đang công bố ${label}.`),
    {
      label,
      by: requestedName,
      at: requestedAt.toISOString(),
    },
  );

/** The version exists: says who made it and when, and which number comes next. */
export const publicationTaken = (
  { label, requestedName, requestedAt }: PublicationRow,
  next: number,
) =>
  new Problem(
    'PUBLICATION_TAKEN',
    says(`${requestedName} published ${label}.`, `${requestedName} đã công bố ${label}.`),
    {
      label,
      by: requestedName,
      at: requestedAt.toISOString(),
      next,
    },
  );

/** The result was computed anew since the organiser saw it. */
export const computationChanged = (computation: string) =>
  new Problem(
    'CONFLICT',
    says(
      'The result was computed anew since you looked. Please look again, then publish.',
      'Kết quả đã được tính lại từ khi bạn xem. Hãy xem lại rồi công bố.',
    ),
    {
      computation,
    },
  );
