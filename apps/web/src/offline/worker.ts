/*
 * The service worker of authors and judges: what their pages are made of, kept for when there is no
 * network. Each registration has a narrow scope (a contest's works, the judges' side); pages of
 * contestants lie outside of all of them and never meet it. It answers for two things only: a page
 * of its scope that the network did not give, and files whose names carry the hash of their content.
 * Requests to the API pass by it, and none of their answers is ever kept here.
 */

/** What the build writes in front of this file. */
interface Build {
  /** Of everything that is kept. */
  id: string;
  /** By the scope's first step: what is kept of the hashed files, the entry first. */
  files: { c: string[]; judge: string[] };
}

interface Lifetime extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

interface Asked extends Event {
  readonly request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** Of a service worker's global object, what is used here. */
interface Keeper {
  readonly registration: { readonly scope: string };
  readonly clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listen: (event: Lifetime) => void) => void) &
    ((type: 'fetch', listen: (event: Asked) => void) => void);
}

declare const BANGVANG_BUILD: Build;

const worker = globalThis as unknown as Keeper;
const { scope } = worker.registration;
/** Caches of one scope; another registration's are left alone. */
const FAMILY = `bv-pages ${scope} `;
const NAME = FAMILY + BANGVANG_BUILD.id;
/** The document that draws every page. */
const SHELL = '/';
/** A page that has not come by now is drawn from what is kept. */
const PATIENCE_MS = 8_000;

/** Keeps all files of this build, or fails as a whole and is tried again later. */
async function keep(): Promise<void> {
  const files = BANGVANG_BUILD.files[new URL(scope).pathname.startsWith('/judge') ? 'judge' : 'c'];
  const shell = await fetch(scope, { headers: { Accept: 'text/html' }, cache: 'no-store' });
  const text = await shell.clone().text();
  // Between two builds the document may already be the other one's.
  if (!shell.ok || !text.includes(files[0] ?? ''))
    throw new Error('The document is of another build');
  const cache = await caches.open(NAME);
  await cache.addAll(files);
  await cache.put(SHELL, new Response(text, { headers: shell.headers }));
  await worker.skipWaiting();
}

/** Windows of the build before may still ask for parts of theirs; older ones are gone. */
async function tidy(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(FAMILY));
  const old = kept.filter((name) => name !== NAME).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The page as the network gives it; what is kept when there is none, or no server behind it. */
async function page(request: Request): Promise<Response> {
  const cached = async () => (await caches.open(NAME)).match(SHELL);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    return answer.status >= 500 ? ((await cached()) ?? answer) : answer;
  } catch (error) {
    const shell = await cached();
    if (shell) return shell;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A file with a hash in its name is the same wherever it comes from. */
async function file(request: Request): Promise<Response> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(FAMILY)) continue;
    const kept = await (await caches.open(name)).match(request.url);
    if (kept) return kept;
  }
  return fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (request.url.startsWith(`${location.origin}/assets/`)) event.respondWith(file(request));
});
