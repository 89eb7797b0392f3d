import { useEffect, useRef, useState } from 'react';
import { send } from '../../api/client';

/** A file on its way: how much of it has come, and how many rows it will have where that is known. */
export interface Download {
  name: string;
  bytes: number;
  rows: number | null;
  /** From 0 to 1 where it can be told. */
  part: number | null;
}

export interface Downloads {
  current: Download | null;
  /** The file that came last. */
  done: string | null;
  error: unknown;
  start: (path: string, name: string) => void;
  stop: () => void;
}

const EVERY_MS = 150;

/** Fetches files one at a time and hands them to the browser when they are complete. */
export function useDownloads(): Downloads {
  const [current, setCurrent] = useState<Download | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (path: string, name: string, control: AbortController) => {
    try {
      const file = await receive(path, name, control.signal, setCurrent);
      save(file, name);
      setDone(name);
    } catch (reason) {
      if (!control.signal.aborted) setError(reason);
    } finally {
      running.current = null;
      setCurrent(null);
    }
  };
  return {
    current,
    done,
    error,
    start: (path, name) => {
      if (running.current) return;
      running.current = new AbortController();
      setDone(null);
      setError(null);
      setCurrent({ name, bytes: 0, rows: null, part: null });
      void run(path, name, running.current);
    },
    stop: () => running.current?.abort(),
  };
}

/** Reads an answer to its end, telling now and then how far it is. */
async function receive(
  path: string,
  name: string,
  signal: AbortSignal,
  tell: (download: Download) => void,
): Promise<Blob> {
  const { headers, body } = await send('GET', path, { signal });
  const type = headers.get('Content-Type') ?? '';
  const rows = numberOf(headers.get('X-Rows'));
  const lines = new Lines();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let told = 0;
  // Only what comes as lines tells how much of it is still to come.
  const partOf = () =>
    rows && type.startsWith('text/csv') ? Math.min(1, lines.count / (rows + 1)) : null;
  for await (const piece of piecesOf(body)) {
    pieces.push(piece);
    bytes += piece.length;
    lines.add(piece);
    if (performance.now() - told < EVERY_MS) continue;
    told = performance.now();
    tell({ name, bytes, rows, part: partOf() });
  }
  return new Blob(pieces, { type });
}

async function* piecesOf(body: Response['body']): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    yield read.value;
  }
}

/** Counts the lines of a text in bytes. */
class Lines {
  count = 0;

  add(bytes: Uint8Array): void {
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.count += 1;
  }
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
