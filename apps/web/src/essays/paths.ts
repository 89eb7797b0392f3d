/** Addresses of the authors' side: at the server, and in the browser. */
export const entriesPath = (slug: string): string => `/api/contests/${slug}/entries`;
export const entryPath = (id: string): string => `/api/entries/${id}`;
export const draftPath = (id: string): string => `/api/entries/${id}/draft`;

/** Pages of an author’s own works. */
export const entriesPage = (slug: string): string => `/c/${slug}/entries`;
export const draftPage = (slug: string, id: string): string => `/c/${slug}/entries/${id}`;
export const receiptPage = (slug: string, id: string): string => `/c/${slug}/entries/${id}/receipt`;

/** Who is named as a co-author, and what they are asked. */
export const coAuthorsPath = (id: string): string => `${entryPath(id)}/co-authors`;
export const coAuthoredPath = (slug: string): string => `/api/contests/${slug}/co-authored`;
export const refusalPath = (id: string): string => `/api/co-authored/${id}/refusal`;
export const invitationPage = (slug: string): string => `/c/${slug}/entries/invited`;
