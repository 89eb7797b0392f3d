import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '@bangvang/platform';
import { createTestApp, type TestApp } from './support/app';
import { routesOf } from './support/routes';

interface Operation {
  responses: Record<string, { content?: object; headers?: object }>;
  security?: object[];
}

let test: TestApp;
let operations: Map<string, Operation>;

beforeAll(async () => {
  test = await createTestApp();
  const { paths } = openApiDocument(test.app) as unknown as {
    paths: Record<string, Record<string, Operation>>;
  };
  operations = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        operation,
      ]),
    ),
  );
});
afterAll(() => test.close());

const operationsOf = (kinds: (string | undefined)[]) =>
  routesOf(test.app).flatMap(({ method, path, access }) => {
    const operation = operations.get(`${method} ${path}`);
    return kinds.includes(access?.kind) && operation
      ? [[`${method} ${path}`, operation] as const]
      : [];
  });

describe('the OpenAPI document', () => {
  it('has every route but the one for the metrics collector', () => {
    const served = routesOf(test.app).map(({ method, path }) => `${method} ${path}`);
    expect(served.filter((route) => !operations.has(route))).toEqual(['GET /metrics']);
  });

  it('says what each route answers when all is well', () => {
    const silent = [...operations].filter(([route, { responses }]) => {
      const [status = '', answer] =
        Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
      // An answer to HEAD and one to what is only begun have no body; tus says all in headers.
      const bodiless = route.startsWith('HEAD ') || ['202', '204'].includes(status);
      return !bodiless && answer?.content === undefined && answer?.headers === undefined;
    });
    expect(silent.map(([route]) => route)).toEqual([]);
  });

  it('says that a closed route answers 401, and by what one is known', () => {
    const closed = operationsOf(['contestant', 'any-staff', 'staff']);
    const silent = closed.filter(([, { responses, security }]) => !responses['401'] || !security);
    expect(silent.map(([route]) => route)).toEqual([]);
  });

  it('knows every type by a name of its own', () => {
    const files = globSync('libs/*/**/*.ts', { cwd: join(__dirname, '..') });
    const names = files.flatMap((file) =>
      [
        ...readFileSync(join(__dirname, '..', file), 'utf8').matchAll(
          /^(?:export )?class (\w+Dto)\b/gm,
        ),
      ].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
