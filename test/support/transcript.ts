import { hash } from 'node:crypto';
import { roleMay, type StaffRole } from '@bangvang/contracts';
import { openApiDocument } from '@bangvang/platform';
import type { TestApp } from './app';
import { routesOf, type Route } from './routes';

/** What somebody was told: enough to see every byte that differs. */
export interface Told {
  /** Who asked what. */
  asked: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Everything somebody could be told of, for whatever a route's parameters mean. */
export interface KnownThings {
  /** Values by the name of a parameter; `any` where the name has none of its own. */
  parameters: Record<string, string[]> & { any: string[] };
  /** Values by the name of the scope that a parameter leads to. */
  things: Record<string, string[]>;
  /** Words that are searched for wherever a route takes some. */
  words: string[];
}

export interface Caller {
  name: string;
  cookie: string;
}

/** What says nothing of the answer; its length is that of the body, which is compared itself. */
const VARY = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const MOST_PER_ROUTE = 6;

/** The routes that some of these roles may call: declared for them, for all staff or for everyone. */
export function routesFor(test: TestApp, roles: readonly StaffRole[]): Route[] {
  return routesOf(test.app).filter(({ access }) => {
    switch (access?.kind) {
      case 'public':
      case 'any-staff':
        return true;
      case 'staff':
        return roles.some((role) => roleMay(role, access.permission));
      default:
        return false;
    }
  });
}

/** Calls a route with all that may stand in its address, and notes what came back. */
export async function callEvery(
  test: TestApp,
  route: Route,
  callers: Caller[],
  known: KnownThings,
  body?: unknown,
): Promise<Told[]> {
  const told: Told[] = [];
  // What is open to everyone is the same for all of them.
  const asking = route.access?.kind === 'public' ? callers.slice(0, 1) : callers;
  for (const path of pathsOf(test, route, known)) {
    for (const caller of asking) told.push(await ask(test, caller, route.method, path, body));
  }
  return told;
}

/** One call, with what came back as far as it may be compared: bytes that are not text by their hash. */
export async function ask(
  test: TestApp,
  { name, cookie }: Caller,
  method: string,
  path: string,
  body?: unknown,
): Promise<Told> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const headers: Record<string, string> = { cookie };
  if (sent !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(`${test.url}${path}`, { method, headers, body: sent });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  return {
    asked: `${name}: ${method} ${path}${sent === undefined ? '' : ` ${sent}`}`,
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([header]) => !VARY.has(header))),
    body: /json|text|javascript|xml|csv/.test(type)
      ? bytes.toString('utf8')
      : hash('sha256', bytes, 'hex'),
  };
}

function pathsOf(test: TestApp, { method, path, access }: Route, known: KnownThings): string[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const scope = access?.kind === 'staff' ? access.scope : '';
  const filled = names.reduce(
    (paths, name) =>
      paths.flatMap((one) =>
        valuesOf(known, name, scope).map((value) =>
          one.replace(`:${name}`, encodeURIComponent(value)),
        ),
      ),
    [path],
  );
  const searched = queriesOf(test, method, path, known, filled[0] ?? path);
  return [...filled.slice(0, MOST_PER_ROUTE), ...searched];
}

/** The thing that a scope is about comes first; without one, whatever is known. */
function valuesOf(
  { parameters, things }: KnownThings,
  name: string,
  scope: string,
): readonly string[] {
  const [thing = '', parameter] = scope.split(':');
  const own = parameter === name ? things[thing] : undefined;
  return own ?? parameters[name] ?? parameters.any;
}

interface Documented {
  paths: Record<
    string,
    Record<string, { parameters?: { in: string; name: string; schema?: { type?: string } }[] }>
  >;
}

/** Making the document takes as long as a hundred calls. */
const documents = new WeakMap<TestApp, Documented>();

function documented(test: TestApp): Documented {
  const known = documents.get(test) ?? (openApiDocument(test.app) as unknown as Documented);
  documents.set(test, known);
  return known;
}

/** The same address with each word in each search that the route documents. */
function queriesOf(
  test: TestApp,
  method: string,
  path: string,
  { words }: KnownThings,
  filled: string,
): string[] {
  if (method !== 'GET') return [];
  const { paths } = documented(test);
  const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  const texts = (operation?.parameters ?? []).filter(
    ({ in: place, schema }) => place === 'query' && schema?.type === 'string',
  );
  return texts.flatMap(({ name }) =>
    words.map((word) => `${filled}?${new URLSearchParams({ [name]: word }).toString()}`),
  );
}

/** Zones in which answers tell days: of rules in a document, and of contests. */
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh'];
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A transcript without what differs between two runs of the same story: instants, spans of time,
 * signed tickets, and ids that were made on the way (by the order in which they turn up). The days
 * that passed since the world was made are the days of the run; every other day stays as it is told.
 */
export function comparable(
  told: Told[],
  knownIds: ReadonlySet<string>,
  made: Date,
  ended = new Date(),
): Told[] {
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (knownIds.has(id)) return id;
    if (!ids.has(id)) ids.set(id, `<new id ${ids.size + 1}>`);
    return ids.get(id) ?? id;
  };
  const timeless = withoutTimesOf(daysBetween(made, ended));
  const plain = (text: string): string =>
    timeless(text)
      .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<ticket>')
      .replace(/\b1[6-9]\d{11}\b/g, '<milliseconds>')
      .replace(/"(secondsPerWork|secondsLeft|seconds|uptimeSeconds)":[\d.]+/g, '"$1":<span>')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, nameOf);
  return told.map(withoutFigures).map(({ asked, status, headers, body }) => ({
    asked: plain(asked),
    status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([header, value]) => [header, plain(value)]),
    ),
    body: plain(body),
  }));
}

/** The days, `2026-11-23`, from one instant to another by the clock of any zone. */
function daysBetween(from: Date, to: Date): string[] {
  const instants: Date[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += DAY_MS) instants.push(new Date(at));
  const days = [...instants, to].flatMap((at) =>
    ZONES.map((timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)),
  );
  return [...new Set(days)];
}

/** Takes out instants, and the days given with the time of day beside them, as people read them. */
function withoutTimesOf(days: readonly string[]): (text: string) => string {
  const printed = days.map((day) => day.split('-').toReversed().join('/'));
  const day = `(?<!\\d)(?:${[...days, ...printed].join('|')})(?!\\d)`;
  const time = String.raw`\d\d:\d\d(?::\d\d)?`;
  const instant = new RegExp(`${day}T${time}|${time} (?:ngày|on) ${day}`, 'g');
  const alone = new RegExp(day, 'g');
  return (text) =>
    text
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<instant>')
      .replace(instant, '<instant>')
      .replace(alone, '<day>');
}

/** Of metrics, what is measured counts, not how long it took. */
function withoutFigures(told: Told): Told {
  if (!told.headers['content-type']?.includes('version=0.0.4')) return told;
  const ours = told.body.split('\n').filter((line) => line.startsWith('bangvang_http'));
  return { ...told, body: ours.map((line) => line.replace(/ \S+$/, '')).join('\n') };
}
