import { Unreadable } from './unreadable';

/*
 * Finds its way in the bytes of a JSON document without parsing it: the parts of an object, the
 * elements of a list. A hundred megabytes of attempts are then parsed one by one.
 */

/** Bytes from `from` up to but without `to`. */
export interface Span {
  from: number;
  to: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Whether JSON lets a byte stand between its signs. */
export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The fields of the object that is the whole document. @throws Unreadable */
export function topLevel(bytes: Buffer): Map<string, Span> {
  const found = new Map<string, Span>();
  let at = skipSpace(bytes, 0);
  if (bytes[at] !== OPEN_OBJECT) throw new Unreadable('', 'not JSON: a bundle begins with {');
  at = skipSpace(bytes, at + 1);
  let more = bytes[at] !== CLOSE_OBJECT;
  while (more) {
    const name = nameAt(bytes, at);
    if (found.has(name.text)) throw new Unreadable(name.text, 'only once in a bundle');
    const span = valueAt(bytes, name.end, name.text);
    found.set(name.text, span);
    at = skipSpace(bytes, span.to);
    more = bytes[at] === COMMA;
    if (!more && bytes[at] !== CLOSE_OBJECT) throw notJson(name.text, at);
    if (more) at = skipSpace(bytes, at + 1);
  }
  const end = skipSpace(bytes, at + 1);
  if (end < bytes.length) {
    throw new Unreadable('', `not JSON: something follows the end, at byte ${end}`);
  }
  return found;
}

/** The elements of the list in a span. @throws Unreadable */
export function* elements(bytes: Buffer, list: Span, path: string): Generator<Span> {
  let at = list.from;
  if (bytes[at] !== OPEN_LIST) throw new Unreadable(path, 'a list');
  at = skipSpace(bytes, at + 1);
  if (bytes[at] === CLOSE_LIST) return;
  for (let place = 0; ; place += 1) {
    const span = valueAt(bytes, at, `${path}[${place}]`);
    yield span;
    at = skipSpace(bytes, span.to);
    if (bytes[at] === CLOSE_LIST) return;
    if (bytes[at] !== COMMA) throw notJson(`${path}[${place}]`, at);
    at = skipSpace(bytes, at + 1);
  }
}

/** The value in a span. @throws Unreadable */
export function parse(bytes: Buffer, { from, to }: Span, path: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', from, to));
  } catch (error) {
    throw new Unreadable(path, `not JSON (${(error as Error).message})`);
  }
}

function nameAt(bytes: Buffer, at: number): { text: string; end: number } {
  if (bytes[at] !== QUOTE) throw notJson('', at);
  const to = stringEnd(bytes, at);
  const text = parse(bytes, { from: at, to }, '') as string;
  const colon = skipSpace(bytes, to);
  if (bytes[colon] !== COLON) throw notJson(text, colon);
  return { text, end: skipSpace(bytes, colon + 1) };
}

/** The value that begins here; only its nesting is looked at. */
function valueAt(bytes: Buffer, from: number, path: string): Span {
  const first = bytes[from];
  const to =
    first === QUOTE
      ? stringEnd(bytes, from)
      : first === OPEN_OBJECT || first === OPEN_LIST
        ? nestedEnd(bytes, from, path)
        : wordEnd(bytes, from);
  if (to === from) throw notJson(path, from);
  return { from, to };
}

function nestedEnd(bytes: Buffer, from: number, path: string): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = stringEnd(bytes, at) - 1;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Unreadable(path, 'not JSON: the file ends before it does');
}

function stringEnd(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  throw new Unreadable('', `not JSON: the text that begins at byte ${from} has no end`);
}

/** Numbers, true, false, null: whatever stands before the next sign. */
function wordEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && !isSign(bytes[at]) && !isSpace(bytes[at])) at += 1;
  return at;
}

const isSign = (byte: number | undefined): boolean =>
  byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === COLON;

function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

const notJson = (path: string, at: number): Unreadable =>
  new Unreadable(path, `not JSON at byte ${at}`);
