import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { AccessScope } from '@bangvang/platform';
import type { Place } from './access.rules';

/** Answers which contest the thing with this id belongs to; 'global' for none, null when there is no such thing. */
export type ScopeResolver = (id: string) => Promise<Place> | Place;

/**
 * How a route's parameter leads to the contest whose roles decide. The features that own rounds,
 * banks, participants register how to find out; identity knows none of them.
 *
 *   scopes.register('round', (id) => this.rounds.contestOf(id));   // in onModuleInit
 *   @Staff('contest:watch', 'round:id') @Get('api/staff/rounds/:id/watch')
 */
@Injectable()
export class AccessScopes {
  private readonly resolvers = new Map<string, ScopeResolver>();

  /** @throws Error when the name is taken */
  register(name: string, resolver: ScopeResolver): void {
    if (this.resolvers.has(name)) throw new Error(`Access scope "${name}" is registered twice`);
    this.resolvers.set(name, resolver);
  }

  /** Whether a scope can be resolved at all. */
  has(name: string): boolean {
    return this.resolvers.has(name);
  }

  /**
   * The place that a scope means in a request.
   * @throws Error when nobody registered it, or the route has no such parameter: the route stays closed
   */
  async placeOf(scope: AccessScope, params: Record<string, string>): Promise<Place> {
    if (scope === 'global') return scope;
    const [name = '', parameter = ''] = scope.split(':');
    const resolver = this.resolvers.get(name);
    const id = params[parameter];
    if (!resolver || id === undefined) throw new Error(`Access scope "${scope}" leads nowhere`);
    return isUUID(id) ? resolver(id) : null;
  }
}
