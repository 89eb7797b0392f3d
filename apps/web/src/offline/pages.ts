import { readStored, removeStored, writeStored } from '../storage';

/** Whoever turned it off on this device is not asked again. */
const OFF = 'bv:offline-off';
const CACHES = 'bv-pages ';

/** What a device does for a part of the site when there is no network. */
export type Keeping = 'on' | 'off' | 'impossible';

const able = (): boolean => import.meta.env.PROD && 'serviceWorker' in navigator;

/** Whether pages are kept on this device. */
export const keeping = (): Keeping =>
  able() ? (readStored(OFF) === null ? 'on' : 'off') : 'impossible';

/**
 * Keeps the pages below a path for when there is no network, from the next visit on or as soon as
 * everything is there. Pages outside of it know nothing of it.
 */
export function keepPages(scope: string): void {
  if (keeping() !== 'on') return;
  navigator.serviceWorker.register('/sw.js', { scope, updateViaCache: 'none' }).catch(() => {
    // No worker (a private window, a full disk): the pages need the network, as they always did.
  });
}

/** Keeps pages on this device again. */
export function allowPages(scope: string): void {
  removeStored(OFF);
  keepPages(scope);
}

/** Nothing of the site's pages stays on this device, and none is kept from now on. */
export async function dropPages(): Promise<void> {
  writeStored(OFF, '1');
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((one) => one.unregister()));
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)),
  );
}
