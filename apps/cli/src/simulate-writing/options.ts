import { wholeOption } from '../whole-option';

/** What `bangvang simulate-writing` is asked to play. */
export interface WritingOptions {
  entries: number;
  judges: number;
  json: boolean;
  url: string | undefined;
}

const MOST_ENTRIES = 100_000;
const FEWEST_JUDGES = 4;
const MOST_JUDGES = 500;

/** Reads the command line's words. @throws Failure naming the option */
export function readWritingOptions(
  given: Record<string, string | boolean | undefined>,
): WritingOptions {
  return {
    entries: wholeOption('--entries', given['entries'], 1, MOST_ENTRIES),
    judges: wholeOption('--judges', given['judges'], FEWEST_JUDGES, MOST_JUDGES),
    json: given['json'] === true,
    url: given['url'] as string | undefined,
  };
}
