import { Failure } from './failure';

/** The whole number that an option of the command line was given. @throws Failure naming the option */
export function wholeOption(name: string, text: unknown, min: number, max: number): number {
  const value = /^\d+$/.test(String(text)) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new Failure(`${name} must be a whole number from ${min} to ${max}.`);
}
