import type { FastifyInstance } from 'fastify';

/** Which methods an address takes, to tell a wrong method from an address that is not there. */
export class KnownRoutes {
  private readonly methods = new Map<string, Set<string>>();
  private shapes: { shape: RegExp; methods: Set<string> }[] | undefined;

  /** Notes every route that is added from now on; those with a wildcard are files, not routes. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      const methods = this.methods.get(url) ?? new Set();
      for (const one of [method].flat()) methods.add(one);
      this.methods.set(url, methods);
      this.shapes = undefined;
    });
  }

  /** The methods of an address, none where there is nothing. */
  allowed(url: string): string[] {
    this.shapes ??= [...this.methods].map(([pattern, methods]) => ({
      shape: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`),
      methods,
    }));
    const path = url.split('?')[0] as string;
    const found = this.shapes.filter(({ shape }) => shape.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}
