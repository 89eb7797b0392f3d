import type { components } from '../api/schema.gen';

type Schemas = components['schemas'];

export type MyRemarks = Schemas['MyRemarksDto'];
export type OwnWork = Schemas['OwnWorkDto'];
export type Remark = Schemas['RemarkDto'];

/** Authors who ask for their works to be marked again: at the server, and in the browser. */
export const remarksPath = (slug: string): string => `/api/contests/${slug}/remarks`;
export const remarksPage = (slug: string): string => `/c/${slug}/entries/remarks`;

/** The last second before an instant from which on something is over: the day that people mean. */
export const lastMoment = (until: string): string =>
  new Date(Date.parse(until) - 1_000).toISOString();
