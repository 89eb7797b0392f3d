/** A token bucket: up to `capacity` at once, refilled by `perSecond`. Times are monotonic milliseconds. */
export class Allowance {
  private left: number;

  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    private at: number,
  ) {
    this.left = capacity;
  }

  /** Takes `amount` if that much is left; false when it is not. */
  take(amount: number, now: number): boolean {
    this.left = Math.min(this.capacity, this.left + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    this.left -= amount;
    return this.left >= 0;
  }
}

/**
 * Whether a handshake comes from a page of ours. Browsers always send `Origin`; who sends none is no
 * browser, so nobody's cookies or trust are being borrowed.
 */
export function sameHost(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
