/** Addresses of the authors' side: at the server, and in the browser. */
export const entriesPath = (slug: string): string => `/api/contests/${slug}/entries`;
export const entryPath = (id: string): string => `/api/entries/${id}`;
export const draftPath = (id: string): string => `/api/entries/${id}/draft`;

export const entriesPage = (slug: string): string => `/c/${slug}/entries`;
export const draftPage = (slug: string, id: string): string => `/c/${slug}/entries/${id}`;
export const receiptPage = (slug: string, id: string): string => `/c/${slug}/entries/${id}/receipt`;

export const coAuthorsPath = (id: string): string => `${entryPath(id)}/co-authors`;
export const coAuthoredPath = (slug: string): string => `/api/contests/${slug}/co-authored`;
export const refusalPath = (id: string): string => `/api/co-authored/${id}/refusal`;
export const invitationPage = (slug: string): string => `/c/${slug}/entries/invited`;
