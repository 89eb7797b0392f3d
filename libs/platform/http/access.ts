import {
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { ContestRole, Permission } from '@bangvang/contracts';
import type { FastifyRequest } from 'fastify';
import type { Participation } from '../tokens';

/** Where a staff permission is looked up: the whole installation, or the contest a route parameter leads to. */
export type AccessScope = 'global' | `${string}:${string}`;

/** Who may call a route. A route without it is closed to everyone. */
export type Access =
  | { kind: 'public' }
  | { kind: 'contestant' }
  | { kind: 'any-staff' }
  | { kind: 'staff'; permission: Permission; scope: AccessScope };

export const ACCESS = 'bangvang:access';

export const CONTESTANT_COOKIE = 'bv_contestant';
export const STAFF_COOKIE = 'bv_staff';

/** Anyone may call it. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Someone registered (cookie or Bearer token) may call it; which contest they belong to is checked by the feature. */
export const Contestant = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'contestant' } satisfies Access),
    ApiBearerAuth('contestant'),
    ApiCookieAuth(CONTESTANT_COOKIE),
  );

/**
 * Staff with the permission. `scope` names the route parameter that leads to the contest, as
 * `<resolver>:<param>` (`contest:id`, `round:id`), or 'global'.
 */
export const Staff = (permission: Permission, scope: AccessScope = 'global') =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'staff', permission, scope } satisfies Access),
    ApiCookieAuth(STAFF_COOKIE),
  );

/** Anyone signed in as staff, whatever their roles: only for what is about their own account. */
export const AnyStaff = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'any-staff' } satisfies Access),
    ApiCookieAuth(STAFF_COOKIE),
  );

/** The signed-in staff account, as the guard leaves it on the request. */
export interface StaffIdentity {
  accountId: string;
  sessionId: string;
  email: string;
  name: string;
  isAdmin: boolean;
  /** Contest id -> the account's role there. */
  roles: Readonly<Record<string, ContestRole>>;
}

/**
 * A request after the guard. `contestant` is there wherever a valid token came along, on public
 * routes too, and is read from it only when asked for; `staff` is there on staff routes.
 */
export interface AuthenticatedRequest extends FastifyRequest {
  readonly contestant?: Participation[];
  staff?: StaffIdentity;
}

/** Parameter decorator: the participations of the calling contestant. */
export const Participations = createParamDecorator(
  (_: unknown, context: ExecutionContext): Participation[] =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().contestant ?? [],
);

/** Parameter decorator: the calling staff account. */
export const CurrentStaff = createParamDecorator(
  (_: unknown, context: ExecutionContext): StaffIdentity | undefined =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().staff,
);
