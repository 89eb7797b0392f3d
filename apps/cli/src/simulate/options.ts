import { Failure } from '../failure';
import { wholeOption } from '../whole-option';

/** What `bangvang simulate` is asked to play. */
export interface SimulateOptions {
  people: number;
  attempts: number;
  viewers: number;
  overMs: number;
  chaos: boolean;
  json: boolean;
  url: string | undefined;
}

const MOST_PEOPLE = 2_000_000;
const MOST_ATTEMPTS_EACH = 1_000;
const MOST_VIEWERS = 100_000;
const SHORTEST_MS = 5_000;
const LONGEST_MS = 3_600_000;
const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Reads the command line's words. @throws Failure naming the option */
export function readOptions(given: Record<string, string | boolean | undefined>): SimulateOptions {
  const people = wholeOption('--people', given['people'], 1, MOST_PEOPLE);
  const attempts = wholeOption('--attempts', given['attempts'], 0, people * MOST_ATTEMPTS_EACH);
  return {
    people,
    attempts,
    viewers: wholeOption('--viewers', given['viewers'], 0, MOST_VIEWERS),
    overMs: duration('--over', given['over']),
    chaos: given['chaos'] === true,
    json: given['json'] === true,
    url: given['url'] as string | undefined,
  };
}

function duration(name: string, text: unknown): number {
  const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(String(text)) ?? [];
  const ms = Number(amount) * (UNITS[unit] as number);
  if (ms >= SHORTEST_MS && ms <= LONGEST_MS) return ms;
  throw new Failure(`${name} must be a time from 5s to 1h, as "60s" or "2m".`);
}
