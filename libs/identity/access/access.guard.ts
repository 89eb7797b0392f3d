import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import {
  ACCESS,
  Problem,
  STAFF_COOKIE,
  type Access,
  type AuthenticatedRequest,
  type StaffIdentity,
  says,
} from '@bangvang/platform';
import { Sessions } from '../sessions/sessions.service';
import { AccessScopes } from './access-scopes';
import { bearerToken, isCrossSite, judge } from './access.rules';

/**
 * Stands before every route. What a route does not declare is closed. A contestant is known from a
 * signed token without asking anybody, so that branch answers at once; staff are looked up for every
 * request, so that a revoked session ends with the next one.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly scopes: AccessScopes,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    // getArgByIndex, since switchToHttp makes three functions anew for each request.
    const request = context.getArgByIndex<AuthenticatedRequest>(0);
    switch (access?.kind) {
      case 'public':
        refuseCrossSite(request);
        return true;
      case 'contestant':
        refuseCrossSite(request);
        forbidStoring(context);
        if (request.contestant) return true;
        throw new Problem(
          'UNAUTHENTICATED',
          says(
            'Please register, or come back in with your contestant code.',
            'Hãy đăng ký dự thi, hoặc vào lại bằng mã dự thi.',
          ),
        );
      case 'any-staff':
      case 'staff':
        refuseCrossSite(request);
        forbidStoring(context);
        return this.admitStaff(request, access);
      default:
        throw new Problem(
          'FORBIDDEN',
          says('This address is open to nobody.', 'Địa chỉ này không mở cho ai.'),
        );
    }
  }

  private async admitStaff(request: AuthenticatedRequest, access: StaffAccess): Promise<boolean> {
    const token = request.cookies[STAFF_COOKIE];
    const staff = token ? await this.sessions.identify(token) : null;
    if (!staff)
      throw new Problem(
        'UNAUTHENTICATED',
        says('Please sign in to go on.', 'Hãy đăng nhập để tiếp tục.'),
      );
    if (access.kind === 'staff') await this.authorise(staff, access, request.params);
    request.staff = staff;
    return true;
  }

  private async authorise(
    staff: StaffIdentity,
    { permission, scope }: StaffAccess & { kind: 'staff' },
    params: unknown,
  ): Promise<void> {
    // An admin is not confined to a contest; whether the thing exists is then for its feature to say.
    const place = staff.isAdmin
      ? 'global'
      : await this.scopes.placeOf(scope, params as Record<string, string>);
    switch (judge(staff, permission, place)) {
      case 'granted':
        return;
      case 'forbidden':
        throw new Problem(
          'FORBIDDEN',
          says('Your account may not do this.', 'Tài khoản của bạn không có quyền làm việc này.'),
        );
      case 'unseen':
        throw new Problem(
          'NOT_FOUND',
          says(
            'Not found, or this contest is not among yours.',
            'Không tìm thấy, hoặc bạn không phụ trách cuộc thi này.',
          ),
        );
    }
  }
}

type StaffAccess = Extract<Access, { kind: 'any-staff' | 'staff' }>;

/** A page of another site cannot add an Authorization header, so what carries a token is no trick of one. */
function refuseCrossSite(request: AuthenticatedRequest): void {
  if (bearerToken(request.headers) === null && isCrossSite(request)) {
    throw new Problem(
      'CROSS_SITE_REFUSED',
      says(
        'This request was sent from another website.',
        'Yêu cầu này được gửi từ một trang web khác.',
      ),
    );
  }
}

/** What is one person's own belongs into no cache, unless the route says otherwise. */
function forbidStoring(context: ExecutionContext): void {
  void context.getArgByIndex<FastifyReply>(1).header('Cache-Control', 'no-store');
}
