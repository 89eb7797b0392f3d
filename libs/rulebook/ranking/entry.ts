import type { AttemptFacts, ParticipantFacts, PredictionFigure, RoundFacts } from '../facts';
import { isPerfect } from './counted';
import { barOf, type Part } from './parts';
import type { Dossier } from './dossier';

/** How a prediction stands: to be compared, above the actual value where that is out, not there, not asked for. */
export const PREDICTED = { fairly: 0, above: 1, not: 2, unasked: 3 } as const;

/** Somebody in a ranking, with everything that a chain may ask for. */
export interface Entry {
  person: ParticipantFacts;
  /** What counts: one attempt, or one of each round in the order of the rounds. */
  counted: AttemptFacts[];
  unit: string | null;
  /** Ranked like everybody, but prizes pass them by. */
  offPrize: boolean;
  centipoints: number;
  /** Distance of the prediction; null without one. */
  error: number | null;
  predicted: (typeof PREDICTED)[keyof typeof PREDICTED];
  durationMs: number;
  submittedAt: number;
  /** Null where it was not recorded. */
  signedInAt: number | null;
  /** Valid attempts with every answer right. */
  perfectAttempts: number;
  /** Valid attempts with the most points that the person reached. */
  timesBestReached: number;
  /** Attempts handed in, voided ones apart, valid or not. */
  attempts: number;
}

/** Somebody with a counted attempt, as a round ranks them. */
export function entryOf(
  dossier: Dossier,
  { rules }: RoundFacts,
  part: Part & { counted: AttemptFacts },
  actual: number | null,
): Entry {
  const { person, counted, valid, attempts, voided, unit } = part;
  const { error, predicted } = distance(rules.prediction, counted.prediction, actual);
  const exact = error === 0 ? (rules.prediction?.exactCentipoints ?? 0) : 0;
  const best = valid.reduce((most, { centipoints }) => Math.max(most, centipoints), 0);
  return {
    person,
    counted: [counted],
    unit,
    offPrize: barOf(dossier, person, [...attempts, ...voided]) !== null,
    centipoints: counted.centipoints + exact,
    error,
    predicted,
    durationMs: counted.durationMs,
    submittedAt: counted.submittedAt,
    signedInAt: counted.signedInAt ?? null,
    perfectAttempts: valid.filter(isPerfect).length,
    timesBestReached: valid.filter(({ centipoints }) => centipoints === best).length,
    attempts: attempts.length,
  };
}

function distance(
  figure: PredictionFigure | null,
  prediction: number | null,
  actual: number | null,
): Pick<Entry, 'error' | 'predicted'> {
  if (figure === null) return { error: null, predicted: PREDICTED.unasked };
  if (prediction === null || actual === null) return { error: null, predicted: PREDICTED.not };
  const above = figure.measure === 'nearest-not-above' && prediction > actual;
  return {
    error: Math.abs(prediction - actual),
    predicted: above ? PREDICTED.above : PREDICTED.fairly,
  };
}
