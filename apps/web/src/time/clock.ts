import { useSyncExternalStore } from 'react';

/**
 * The server's clock as this page knows it. Every answer with a `serverTime` is a sample of the
 * distance between that clock and the page's monotonic one; the device's own clock is never
 * believed, it only helps to notice that the device was asleep.
 */
interface Sample {
  /** Milliseconds to add to performance.now(). */
  offset: number;
  /** Half the round trip: how wrong the offset can be, in milliseconds. */
  uncertainty: number;
  takenAt: number;
}

/** How fast a sample loses its worth, per millisecond of age. */
const DECAY = 1 / 2_000;
/** A difference between the device's two clocks that only sleep or a hand on the clock explains. */
const JUMP_MS = 1_500;

let sample: Sample | null = null;
let deviceDistance = Date.now() - performance.now();
const lostListeners = new Set<() => void>();

/** Learns from an answer: `serverTime` was true somewhere between sending and receiving. */
export function learnTime(serverTime: string, sentAt: number, receivedAt: number): void {
  const instant = Date.parse(serverTime);
  if (Number.isNaN(instant)) return;
  const uncertainty = (receivedAt - sentAt) / 2;
  const worth = sample ? sample.uncertainty + (receivedAt - sample.takenAt) * DECAY : Infinity;
  if (uncertainty > worth) return;
  sample = { offset: instant - (sentAt + receivedAt) / 2, uncertainty, takenAt: receivedAt };
}

/** Now by the server's clock, in milliseconds since 1970. */
export function serverNow(): number {
  return performance.now() + (sample?.offset ?? performance.timeOrigin);
}

/** Calls back when the clock had to be given up (the device slept): ask the server again. */
export function onClockLost(listener: () => void): () => void {
  lostListeners.add(listener);
  return () => lostListeners.delete(listener);
}

function noticeSleep(): void {
  const distance = Date.now() - performance.now();
  if (Math.abs(distance - deviceDistance) > JUMP_MS) {
    if (sample) sample.uncertainty = Infinity;
    for (const listener of lostListeners) listener();
  }
  deviceDistance = distance;
}

const tickListeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  noticeSleep();
  for (const listener of tickListeners) listener();
  timer = setTimeout(tick, 1_005 - (serverNow() % 1_000));
}

/** Calls back at every full second of the server's clock. */
export function onSecond(listener: () => void): () => void {
  if (tickListeners.size === 0) timer = setTimeout(tick, 1_005 - (serverNow() % 1_000));
  tickListeners.add(listener);
  return () => {
    tickListeners.delete(listener);
    if (tickListeners.size === 0) clearTimeout(timer);
  };
}

const wholeSecond = (): number => Math.floor(serverNow() / 1_000) * 1_000;

/** The server's time in whole seconds, as milliseconds; renders again each second. */
export const useServerSecond = (): number => useServerTime((now) => now);

/** What follows from the server's time, such as a state; renders again only when it changes. */
export function useServerTime<Value extends string | number | null>(
  read: (now: number) => Value,
): Value {
  return useSyncExternalStore(onSecond, () => read(wholeSecond()));
}

const LONGEST_NAP_MS = 10_000;

/** Acts once the server's clock has reached an instant; looks again after naps and corrections. @returns how to cancel */
export function atServerTime(instant: number, act: () => void): () => void {
  let napping: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const left = instant - serverNow();
    if (left <= 0) act();
    else napping = setTimeout(look, Math.min(left, LONGEST_NAP_MS));
  };
  napping = setTimeout(look, 0);
  return () => clearTimeout(napping);
}
