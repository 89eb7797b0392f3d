import { chance } from '../load/people';

export const SCALE = 1_000;
export const STEP = 25;

const MEAN = 650;
const QUALITY_SD = 120;
const SEVERITY_SD = 80;
const NOISE_SD = 45;

/**
 * What nobody knows in a real contest: how good each work is and how severe each judge. Everything is
 * in hundredths of a point on a scale of 10; severe judges have high severities.
 */
export class Truth {
  readonly qualities: number[];
  readonly severities: number[];
  private readonly noise: () => number;

  constructor(entries: number, judges: number, seed: number) {
    const quality = normal(seed);
    const severity = normal(seed + 1);
    this.noise = normal(seed + 2);
    this.qualities = Array.from({ length: entries }, () => MEAN + QUALITY_SD * quality());
    this.severities = Array.from({ length: judges }, () => SEVERITY_SD * severity());
  }

  /** What a judge gives to a work: its quality less the judge's severity, and chance, in the rubric's steps. */
  mark(entry: number, judge: number): number {
    const quality = this.qualities[entry] as number;
    const severity = this.severities[judge] as number;
    const exact = quality - severity + NOISE_SD * this.noise();
    return Math.min(SCALE, Math.max(0, Math.round(exact / STEP) * STEP));
  }
}

/** Normal deviates from a seed (Box and Muller 1958). */
function normal(seed: number): () => number {
  const dice = chance(seed);
  return () => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
}
