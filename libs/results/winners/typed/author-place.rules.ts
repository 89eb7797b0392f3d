/** An author's place in a work. */
export interface AuthorPlace {
  entryId: string;
  ordinal: number;
}

/** An author's place, to be looked up by. */
export const placeKey = ({ entryId, ordinal }: AuthorPlace): string => `${entryId} ${ordinal}`;
