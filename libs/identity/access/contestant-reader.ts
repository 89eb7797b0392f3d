import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CONTESTANT_COOKIE, Tokens, type Participation } from '@bangvang/platform';
import { bearerToken } from './access.rules';

const ANSWER = Symbol('contestant');

interface ReadingRequest extends FastifyRequest {
  [ANSWER]: Participation[] | null | undefined;
}

/**
 * Gives every request a `contestant`, read from its Bearer token or else its cookie the first time
 * it is asked for, and at no cost where nobody asks. A Bearer token that is not valid is not made up
 * for by a cookie.
 */
@Injectable()
export class ContestantReader implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly tokens: Tokens,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return; // a process without HTTP
    const read = (request: FastifyRequest) => this.read(request);
    fastify.decorateRequest(ANSWER, undefined);
    fastify.decorateRequest('contestant', {
      getter(this: FastifyRequest): Participation[] | undefined {
        const request = this as ReadingRequest;
        if (request[ANSWER] === undefined) request[ANSWER] = read(request);
        return request[ANSWER] ?? undefined;
      },
    });
  }

  private read({ headers, cookies }: FastifyRequest): Participation[] | null {
    const token = bearerToken(headers) ?? cookies[CONTESTANT_COOKIE];
    return token ? this.tokens.readContestant(token) : null;
  }
}
