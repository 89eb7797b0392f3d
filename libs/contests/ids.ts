const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The form of a contest's place in an address: words of a-z and 0-9 joined by single dashes. */
export const SLUG = /^(?=.{3,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be an id at all; PostgreSQL would answer a wrong one with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Whether a text can be a slug at all. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}
