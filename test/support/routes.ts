import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS, type Access } from '@bangvang/platform';

/** A route as Fastify serves it, and the access that the method behind it declares. */
export interface Route {
  method: string;
  path: string;
  /** Undefined where nothing is declared, or where no controller stands behind the route. */
  access: Access | undefined;
}

/** Every route that the application answers (HEAD is GET without a body and not listed apart). */
export function routesOf(app: NestFastifyApplication): Route[] {
  const declared = declaredAccess(app);
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return servedRoutes(tree).map(({ method, path }) => ({
    method,
    path,
    access: declared.get(`${method} ${path}`),
  }));
}

/** Reads Fastify's drawing of its routes: four characters of indent a level, then `path (METHODS)`. */
function servedRoutes(tree: string): { method: string; path: string }[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^(?<indent>(?:│ {3}| {4})*)[├└]── (?<piece>\S*) \((?<methods>.*)\)$/.exec(line);
    if (!match?.groups) return [];
    const { indent = '', piece = '', methods = '' } = match.groups;
    const level = indent.length / 4;
    const path = (level > 0 ? (parents[level - 1] ?? '') : '') + piece;
    parents[level] = path;
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => ({ method, path }));
  });
}

/** `METHOD /path` -> access, as the controllers of all modules declare it. */
function declaredAccess(app: NestFastifyApplication): Map<string, Access | undefined> {
  const scanner = new MetadataScanner();
  const found = new Map<string, Access | undefined>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Type<object>;
      for (const name of scanner.getAllMethodNames(controller.prototype as object)) {
        const handler = (controller.prototype as Record<string, object>)[name] as object;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const access = (Reflect.getMetadata(ACCESS, handler) ??
          Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
        for (const path of pathsOf(controller, handler)) {
          found.set(`${RequestMethod[method]} ${path}`, access);
        }
      }
    }
  }
  return found;
}

function pathsOf(controller: object, handler: object): string[] {
  const [bases, rests] = [controller, handler].map((target) =>
    [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat(),
  ) as [string[], string[]];
  return bases.flatMap((base) =>
    rests.map(
      (rest) =>
        `/${[base, rest]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
    ),
  );
}
