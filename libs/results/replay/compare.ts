import type { Findings } from './difference';

/** Deeper than any result goes. */
const MAX_DEPTH = 32;

/** Compares a published result with the computed one; every place that differs is a finding. */
export function compare(published: unknown, computed: unknown, findings: Findings): void {
  compareAt('result', published, computed, findings, 0);
  findings.passed('result');
}

function compareAt(
  path: string,
  published: unknown,
  computed: unknown,
  findings: Findings,
  depth: number,
): void {
  if (depth < MAX_DEPTH && isNested(published) && isNested(computed)) {
    for (const name of new Set([...Object.keys(published), ...Object.keys(computed)])) {
      const at = Array.isArray(computed) ? `${path}[${name}]` : `${path}.${name}`;
      compareAt(at, published[name], computed[name], findings, depth + 1);
    }
    return;
  }
  if (Object.is(published, computed)) return;
  findings.failed({
    check: 'result',
    path,
    message: 'differs',
    published: published ?? null,
    computed: computed ?? null,
  });
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
