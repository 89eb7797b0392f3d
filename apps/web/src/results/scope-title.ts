import type { components } from '../api/schema.gen';

type Standing = components['schemas']['PublicStandingDto'];

/** What a list is of: "Tuần 1, Bảng THPT"; empty for the whole contest without divisions. */
export const scopeTitle = ({
  roundTitle,
  divisionName,
}: Pick<Standing, 'roundTitle' | 'divisionName'>): string =>
  [roundTitle, divisionName].filter(Boolean).join(', ');
