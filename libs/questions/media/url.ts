/** Where an image is served. */
export const mediaUrl = (id: string): string => `/api/media/${id}`;
