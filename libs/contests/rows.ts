import type { ConsentText, RegistrationRules } from './registration/registration';

/** A contest as stored. */
export interface ContestRow {
  id: string;
  slug: string;
  title: string;
  edition: string | null;
  zone: string;
  rulesText: string;
  unitTreeId: string | null;
  registration: RegistrationRules;
  consents: ConsentText[];
  publishedAt: Date | null;
  createdAt: Date;
}

/** A change of the rules as it was published. */
export interface AmendmentRow {
  roundId: string;
  reason: string;
  rulesVersion: number;
  publishedAt: Date;
}
