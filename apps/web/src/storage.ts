/** The browser's storage, or this page's memory where the browser refuses one (private windows, full disk). */
const memory = new Map<string, string>();

/** @returns the stored text, null when there is none */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Stores a text on the device; where that is refused, in memory while the page is open. */
export function writeStored(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

/** Forgets a stored text. */
export function removeStored(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing may be stored there is nothing to remove.
  }
}
