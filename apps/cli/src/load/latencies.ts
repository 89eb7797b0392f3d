const FIRST_SIZE = 4_096;

/** Durations in milliseconds, kept as they are: percentiles are exact. */
export class Latencies {
  private values = new Float64Array(FIRST_SIZE);
  private sorted = true;
  private length = 0;

  get count(): number {
    return this.length;
  }

  add(ms: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = ms;
    this.length += 1;
    this.sorted = false;
  }

  addAll(other: Latencies): void {
    for (let at = 0; at < other.length; at += 1) this.add(other.values[at] as number);
  }

  /** The smallest duration that `share` (0 to 1) of all do not exceed; null when there is none. */
  percentile(share: number): number | null {
    if (this.length === 0) return null;
    if (!this.sorted) this.values.subarray(0, this.length).sort();
    this.sorted = true;
    const place = Math.ceil(this.length * share) - 1;
    return this.values[Math.max(0, place)] as number;
  }
}

/** A duration as it is reported: whole milliseconds, tenths below ten. */
export function roundMs(ms: number | null): number | null {
  if (ms === null) return null;
  return ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms);
}
