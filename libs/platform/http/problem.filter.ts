import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem, type Problem } from '../errors';
import { Metrics } from '../metrics';

/** Answers every error as problem+json; the only place where an error becomes HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(private readonly metrics: Metrics) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.code === 'INTERNAL') {
      this.log.error(
        `${request.method} ${request.routeOptions.url ?? '?'}`,
        error instanceof Error ? error.stack : String(error),
      );
    }
    this.metrics.problems.inc({ code: problem.code });
    sendProblem(http.getResponse<FastifyReply>(), request, problem);
  }
}

/** Writes a problem document with its headers; used where no Nest filter runs as well. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): void {
  const english = request.headers['accept-language']?.startsWith('en') ?? false;
  const { retryAfter } = problem.extras;
  if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problem.document(english)));
}
