import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

interface WithLimit {
  largestBody?: number;
}

/** A route that takes more than others: so many bytes of body at most. */
export const LargeBody = (bytes: number): MethodDecorator =>
  RouteConfig({ largestBody: bytes } satisfies WithLimit);

/** Has every route that is added from now on keep what {@link LargeBody} says of it. */
export function allowLargeBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { largestBody } = (route.config ?? {}) as WithLimit;
    if (largestBody !== undefined) route.bodyLimit = largestBody;
  });
}
