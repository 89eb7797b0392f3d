import { roleMay } from '@bangvang/contracts';
import type { StaffIdentity } from '@bangvang/platform';

type Roles = Pick<StaffIdentity, 'isAdmin' | 'roles'>;

/** Whether somebody may change the banks of a contest, or (null) those that every contest shares. */
export function mayManage(staff: Roles, contestId: string | null): boolean {
  if (staff.isAdmin) return true;
  const role = contestId === null ? undefined : staff.roles[contestId];
  return role !== undefined && roleMay(role, 'banks:manage');
}

/** The contests whose banks somebody manages. */
export function managedContests(staff: Roles): string[] {
  return Object.keys(staff.roles).filter((contestId) => mayManage(staff, contestId));
}

/** Whether somebody may see that a bank exists and what it offers: shared banks are for all who draw. */
export function mayDrawFrom(staff: Roles, contestId: string | null): boolean {
  return mayManage(staff, contestId) || (contestId === null && managedContests(staff).length > 0);
}
