/**
 * The viewers of a round's room hear its board in so many groups, one after the other within each
 * second: what there is to tell goes to a part of them at a time, so that nobody's message waits
 * behind those of everybody else.
 */
export const ROUND_GROUPS = 4;

const MARK = '~';

/** The name under which one group of a room's viewers is told something; no client can join it by name. */
export function groupName(room: string, group: number): string {
  return `${room}${MARK}${group}`;
}

/** All groups of a room. */
export function groupNames(room: string): string[] {
  return Array.from({ length: ROUND_GROUPS }, (_, group) => groupName(room, group));
}

/** The room that a group belongs to; a room itself is its own. */
export function roomOf(name: string): string {
  const end = name.indexOf(MARK);
  return end < 0 ? name : name.slice(0, end);
}
