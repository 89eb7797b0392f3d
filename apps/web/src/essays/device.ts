import type { ContestDetail } from '../api/types';
import { readStored, removeStored, writeStored } from '../storage';
import type { Content } from './draft.rules';
import type { Draft, MyEntries } from './types';

/*
 * What this device keeps of an author's works. Copies of what the server has (`bv:own:`) let pages
 * open without a network; they go when somebody leaves the device, when another person comes, or
 * when the author turns it off. What the server does not have yet (`bv:draft:`) stays until it does.
 */

const COPY = 'bv:own:';
const UNSENT = 'bv:draft:';
const LOCAL = 'new-';

/** Of a contest, what the authors' pages say. */
export type Place = Pick<ContestDetail, 'slug' | 'title' | 'zone'>;

/** Somebody's works in a contest, as the server told them last. */
export interface OwnWorks {
  contest: Place;
  mine: MyEntries;
}

/** Whose something is. */
export interface Owned {
  slug: string;
  /** The participant. */
  owner: string;
}

interface Copy<Data> extends Owned {
  data: Data;
}

/** A draft that was begun without a network: asked for with its key again and again, it is made once. */
export interface Birth extends Owned {
  key: string;
  medium: string;
  authorKind: 'person' | 'unit';
}

/** What the server does not have yet: the base it grew from, and what became of it. */
export interface Unsent {
  version: number;
  base: Content;
  content: Content;
  birth?: Birth;
}

/** Whether a draft's id is this device's own. */
export const isLocal = (id: string): boolean => id.startsWith(LOCAL);
/** The id of a draft that the server has not made yet; `key` makes it once. */
export const localId = (key: string): string => LOCAL + key;

/** @returns whether it is on the device's disk, and not in this window's memory alone */
function keep(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  writeStored(key, text);
  if (isStored(key, text)) return true;
  // What the server has can be read again; what it has not comes first.
  for (const name of storedKeys(COPY)) if (name !== key) removeStored(name);
  writeStored(key, text);
  return isStored(key, text);
}

function isStored(key: string, text: string): boolean {
  try {
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

function storedKeys(family: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(family));
  } catch {
    return [];
  }
}

function read<Value>(key: string): Value | null {
  try {
    return JSON.parse(readStored(key) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

/** Keeps a copy of somebody's works; those of anybody else in this contest go. */
export function keepWorks(works: OwnWorks): void {
  const { slug } = works.contest;
  const owner = works.mine.participantId;
  for (const key of storedKeys(COPY)) {
    const copy = read<Owned>(key);
    if (copy?.slug === slug && copy.owner !== owner) removeStored(key);
  }
  keep(COPY + slug, { slug, owner, data: works } satisfies Copy<OwnWorks>);
}

/** The works as they were told last; null where this device keeps no copy. */
export const keptWorks = (slug: string): OwnWorks | null =>
  read<Copy<OwnWorks>>(COPY + slug)?.data ?? null;

/** Keeps a draft on the device, for reading without a network. */
export function keepDraftCopy(owned: Owned, draft: Draft): void {
  keep(`${COPY}${owned.slug}:${draft.id}`, { ...owned, data: draft } satisfies Copy<Draft>);
}

/** A draft as the server had it when this device last asked; null where none is kept. */
export const draftCopy = (slug: string, id: string): Draft | null =>
  read<Copy<Draft>>(`${COPY}${slug}:${id}`)?.data ?? null;

/** After a draft was handed in or withdrawn: nobody reads it as a draft any more. */
export const forgetDraftCopy = (slug: string, id: string): void =>
  removeStored(`${COPY}${slug}:${id}`);

/** Where a draft that was begun here is to be found now. */
export function keepHome({ slug, owner }: Owned, local: string, id: string): void {
  keep(`${COPY}${slug}:${local}`, { slug, owner, data: id } satisfies Copy<string>);
}

/** The server’s id of a draft that was begun here; null while it has none. */
export const homeOf = (slug: string, local: string): string | null =>
  read<Copy<string>>(`${COPY}${slug}:${local}`)?.data ?? null;

/** No copy of a contest's works stays here; what was not sent does. */
export function forgetCopies(slug: string): void {
  for (const key of storedKeys(COPY)) if (read<Owned>(key)?.slug === slug) removeStored(key);
}

/** What the server does not have yet of a draft; null when it has everything. */
export const unsentOf = (id: string): Unsent | null => read<Unsent>(UNSENT + id);

/** @returns whether it is safe when the window is closed */
export const keepUnsent = (id: string, unsent: Unsent): boolean => keep(UNSENT + id, unsent);

/** After the server has it, or the author gave it up. */
export const dropUnsent = (id: string): void => removeStored(UNSENT + id);

/** Somebody's drafts of a contest that the server does not know of yet. */
export function births(slug: string, owner: string): { id: string; unsent: Unsent }[] {
  return storedKeys(UNSENT + LOCAL).flatMap((key) => {
    const unsent = read<Unsent>(key);
    const { birth } = unsent ?? {};
    if (!unsent || birth?.slug !== slug || birth.owner !== owner) return [];
    return [{ id: key.slice(UNSENT.length), unsent }];
  });
}

/** What a draft begins as: the same as the server makes it, but for who the author is. */
export const blank = (language: string): Content => ({
  ...{ genre: null, title: '', language, parts: [], translation: null },
  origin: { publishedOn: null, publishedIn: null, prized: null },
  ...{ declared: [], authors: [], files: [] },
});

/** Begins a draft on this device alone. @returns its id here */
export function beginHere(birth: Birth, language: string): string {
  const content = blank(language);
  const id = localId(birth.key);
  keepUnsent(id, { version: 0, base: content, content, birth });
  return id;
}
