const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; PostgreSQL would answer a wrong one with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
