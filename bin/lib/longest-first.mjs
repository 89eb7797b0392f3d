import { createRequire } from 'node:module';
import { relative, sep } from 'node:path';

/** Jest's own order, which comes with it: what failed, then what took long, or is a large file. */
const ofJest = createRequire(createRequire(import.meta.url).resolve('@jest/core'));
const { default: Sequencer } = ofJest('@jest/test-sequencer');

/** Half a minute and more on two cores, longest first. Only the order of the run depends on them. */
const LONGEST = [
  'journeys/killed-jury',
  'journeys/killed-worker',
  'journeys/simulate',
  'journeys/up',
  'web/closing-desk',
  'web/writing-contest',
  'web/offline',
  'web/author',
  'web/axe',
  'journeys/up-failures',
  'web/clock',
  'web/writing-rules',
  'web/board',
  'web/journey',
  'web/judge',
].map((name) => `test/${name}.spec.ts`);
const KINDS = [/^test\/journeys\//, /^test\/web\/(?!.*\.rules\.)/, /\.api\.spec/];

/**
 * The longest spec files first, also on a machine that has never run them: what begins last is short,
 * and no worker waits minutes for the other.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}

/** Journeys and pages first, the longest of them by name, then API specs, then the rest. */
function place({ path, context }) {
  const file = relative(context.config.rootDir, path).split(sep).join('/');
  const known = LONGEST.indexOf(file);
  if (known >= 0) return known;
  const kind = KINDS.findIndex((pattern) => pattern.test(file));
  return LONGEST.length + (kind < 0 ? KINDS.length : kind);
}
