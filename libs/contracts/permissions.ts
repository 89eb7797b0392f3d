/** What a staff account may be allowed to do; `contest:*` permissions hold for one contest. */
export const PERMISSIONS = {
  'accounts:manage': ['admin'],
  'contests:create': ['admin'],
  'units:manage': ['admin'],
  'units:read': ['admin', 'organiser', 'viewer'],
  'banks:manage': ['admin', 'organiser'],
  'contest:read': ['admin', 'organiser', 'viewer'],
  'contest:edit': ['admin', 'organiser'],
  'contest:watch': ['admin', 'organiser', 'viewer'],
  'contest:participants': ['admin', 'organiser'],
  'contest:papers': ['admin', 'organiser'],
  'contest:results': ['admin', 'organiser'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type StaffRole = 'admin' | 'organiser' | 'viewer';

/** What an account may be in one contest; an admin is one everywhere. */
export const CONTEST_ROLES = ['organiser', 'viewer'] as const;
export type ContestRole = (typeof CONTEST_ROLES)[number];

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role carries a permission. */
export function roleMay(role: StaffRole, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly StaffRole[]).includes(role);
}

/** The consent purpose that lets a person's name appear on boards and in results. */
export const PUBLIC_NAME = 'public-name';
