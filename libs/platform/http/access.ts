import {
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Permission } from '@bangvang/contracts';
import type { FastifyRequest } from 'fastify';
import type { Participation } from '../tokens';

/** Where a staff permission is looked up: the whole installation, or the contest a route parameter leads to. */
export type AccessScope = 'global' | `${string}:${string}`;

/** Who may call a route. A route without it is closed to everyone. */
export type Access =
  | { kind: 'public' }
  | { kind: 'contestant' }
  | { kind: 'staff'; permission: Permission; scope: AccessScope };

export const ACCESS = 'bangvang:access';

/** Anyone may call it. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Someone registered (cookie or Bearer token) may call it; which contest they belong to is checked by the feature. */
export const Contestant = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'contestant' } satisfies Access),
    ApiBearerAuth('contestant'),
    ApiCookieAuth('bv_contestant'),
  );

/**
 * Staff with the permission. `scope` names the route parameter that leads to the contest, as
 * `<resolver>:<param>` (`contest:id`, `round:id`), or 'global'.
 */
export const Staff = (permission: Permission, scope: AccessScope = 'global') =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'staff', permission, scope } satisfies Access),
    ApiCookieAuth('bv_staff'),
  );

/** The signed-in staff account, as the guard leaves it on the request. */
export interface StaffIdentity {
  accountId: string;
  sessionId: string;
  email: string;
  name: string;
  isAdmin: boolean;
}

/** A request after the guard: at most one of the two is there. */
export interface AuthenticatedRequest extends FastifyRequest {
  contestant?: Participation[];
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
