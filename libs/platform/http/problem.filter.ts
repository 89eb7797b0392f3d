import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, toProblem, says } from '../errors';
import { Metrics } from '../metrics';
import type { KnownRoutes } from './known-routes';
import { prefersEnglish } from './language';

/** Answers every error as problem+json; the only place where an error becomes HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(
    private readonly metrics: Metrics,
    private readonly routes: KnownRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.wrongMethod(request) ?? toProblem(error);
    if (problem.code === 'INTERNAL') {
      this.log.error(
        `${request.method} ${request.routeOptions.url ?? '?'}`,
        error instanceof Error ? error.stack : String(error),
      );
    }
    this.metrics.problems.inc({ code: problem.code });
    sendProblem(http.getResponse<FastifyReply>(), request, problem);
  }

  /** A request that met no route, at an address that has some: it came by the wrong method. */
  private wrongMethod(request: FastifyRequest): Problem | null {
    const allow = request.is404 ? this.routes.allowed(request.url) : [];
    if (allow.length === 0) return null;
    return new Problem(
      'METHOD_NOT_ALLOWED',
      says(
        `This address takes only: ${allow.join(', ')}.`,
        `Địa chỉ này chỉ nhận: ${allow.join(', ')}.`,
      ),
      {
        allow,
      },
    );
  }
}

/** Writes a problem document with its headers; used where no Nest filter runs as well. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): void {
  const { retryAfter, allow } = problem.extras;
  if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
  if (allow !== undefined) void reply.header('Allow', allow.join(', '));
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problem.document(prefersEnglish(request.headers))));
}
