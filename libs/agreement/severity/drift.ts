import { known, unknown, type Estimated, type Measured } from '../estimate';
import { times } from '../numbers/matrix';
import { eachWork, type Fit } from './fit';
import type { Design } from './design';

/**
 * How each judge's severity moved per hundred marks given; positive grew stricter. One slope is
 * added to the additive model for one judge at a time: by Frisch, Waugh & Lovell it is the
 * regression of the model's residuals on what the model leaves of the judge's own clock.
 */
export function driftOf(design: Design, fit: Fit, deviation: number | null): Estimated<Measured>[] {
  const { judges, turn } = design;
  if (!turn) return judges.map(() => unknown('incomplete'));
  const clock = centred(design, turn);
  const crossed = design.judges.map(() => new Float64Array(judges.length));
  const own = new Float64Array(judges.length);
  const score = new Float64Array(judges.length);
  eachWork(design, (_, from, to) => {
    const share = 1 / (to - from);
    for (let a = from; a < to; a += 1) {
      const j = design.judge[a]!;
      const time = clock[a]!;
      own[j]! += time * time * (1 - share);
      score[j]! += time * fit.residual[a]!;
      crossed[j]![j]! += time;
      for (let b = from; b < to; b += 1) crossed[j]![design.judge[b]!]! -= time * share;
    }
  });
  return judges.map((_, j) => {
    const through = times(fit.covariance, crossed[j]!);
    const room = own[j]! - crossed[j]!.reduce((sum, one, l) => sum + one * through[l]!, 0);
    if (room <= own[j]! * 1e-9) return unknown('no-variation');
    return known({
      value: (-100 * score[j]!) / room,
      standardError: deviation === null ? null : (100 * deviation) / Math.sqrt(room),
    });
  });
}

/** Each mark's turn from the middle of its judge's. */
function centred({ judge, perJudge }: Design, turn: Float64Array): Float64Array {
  return turn.map((one, m) => one - (perJudge[judge[m]!]! - 1) / 2);
}
