/** What a staff account may be allowed to do; `contest:*` permissions hold for one contest. */
export const PERMISSIONS = {
  'accounts:manage': ['admin'],
  'contests:create': ['admin'],
  'units:manage': ['admin'],
  'units:read': ['admin', 'organiser', 'viewer', 'secretary', 'chief'],
  'banks:manage': ['admin', 'organiser'],
  'contest:read': ['admin', 'organiser', 'viewer', 'secretary'],
  'contest:edit': ['admin', 'organiser'],
  'contest:watch': ['admin', 'organiser', 'viewer'],
  'contest:participants': ['admin', 'organiser'],
  'contest:papers': ['admin', 'organiser'],
  'contest:results': ['admin', 'organiser'],
  /** Entries with their authors. */
  'contest:entries': ['admin', 'organiser', 'secretary'],
  'contest:screening': ['admin', 'organiser', 'secretary'],
  /** Works on the desks of units; a collector sees those of one unit and below it only. */
  'contest:collect': ['admin', 'organiser', 'secretary', 'collector'],
  /** Stages, jury, assignment, progress, discrepancies: works by their codes, never authors. */
  'contest:jury': ['admin', 'organiser', 'chief'],
  /** Who marks what, and who is in conflict with which work: nothing for those who judge. */
  'contest:assign': ['admin', 'organiser'],
  'contest:judge': ['judge', 'chief'],
  /** How the blinding stands. */
  'contest:blinding': ['admin', 'organiser', 'chief', 'key-holder'],
  /** One of the two keys that open the link between codes and entries. */
  'contest:custody': ['key-holder'],
  'contest:deliberate': ['admin', 'organiser', 'secretary', 'chief', 'judge'],
} as const satisfies Record<string, readonly StaffRole[]>;

/** What an account may be in one contest; an admin is one everywhere, but judges nowhere. */
export const CONTEST_ROLES = [
  'organiser',
  'viewer',
  'secretary',
  'chief',
  'judge',
  'key-holder',
  'collector',
] as const;
export type ContestRole = (typeof CONTEST_ROLES)[number];

export type StaffRole = 'admin' | ContestRole;

/**
 * The roles that mark works. An account has one role in a contest, so whoever judges there has none
 * that sees authors; an administrator, who sees all, can have none of these.
 */
export const JUDGING_ROLES: readonly StaffRole[] = ['chief', 'judge'];

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role carries a permission. */
export function roleMay(role: StaffRole, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly StaffRole[]).includes(role);
}
