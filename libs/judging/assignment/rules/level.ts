import type { Hands } from './hands';

/** One step of a chain: a judge gives a work away, the next one takes it. */
interface Step {
  work: number;
  from: number;
  to: number;
}

/**
 * Evens the loads out as far as the constraints let it: afterwards no chain of hand-overs leads from
 * a judge to one who has two works less, which makes the sum of squared loads the least there is
 * (no cycle of negative cost is left in the flow from works to judges).
 */
export function level(hands: Hands): void {
  let changed = true;
  while (changed) {
    changed = false;
    // Judges from whom no chain led down; a later chain may change that, so they are asked again.
    const settled = new Set<number>();
    for (let judge = highestOf(hands, settled); judge !== null; judge = highestOf(hands, settled)) {
      const chain = chainDown(hands, judge);
      if (chain === null) settled.add(judge);
      else {
        // From the end backwards, each judge gives away before taking.
        for (const { work, from, to } of chain.reverse()) hands.pass(work, from, to);
        changed = true;
      }
    }
  }
}

function highestOf(hands: Hands, settled: ReadonlySet<number>): number | null {
  const lowest = hands.lowest();
  let highest: number | null = null;
  for (const [judge, load] of hands.load.entries()) {
    if (settled.has(judge) || load - lowest < 2 || hands.dealt[judge]?.size === 0) continue;
    if (highest === null || load > hands.loadOf(highest)) highest = judge;
  }
  return highest;
}

/** The shortest chain from a judge to one with at least two works less; by breadth. */
function chainDown(hands: Hands, start: number): Step[] | null {
  const before = new Map<number, Step | null>([[start, null]]);
  const queue = [start];
  for (const from of queue) {
    for (const step of stepsFrom(hands, from, before)) {
      before.set(step.to, step);
      if (hands.loadOf(step.to) <= hands.loadOf(start) - 2) return backFrom(before, step);
      queue.push(step.to);
    }
  }
  return null;
}

function* stepsFrom(
  hands: Hands,
  from: number,
  seen: ReadonlyMap<number, unknown>,
): Generator<Step> {
  for (let to = 0; to < hands.judges.length; to += 1) {
    if (seen.has(to)) continue;
    for (const work of hands.dealt[from] ?? []) {
      if (hands.may(work, to, from)) {
        yield { work, from, to };
        break;
      }
    }
  }
}

function backFrom(before: ReadonlyMap<number, Step | null>, last: Step): Step[] {
  const chain = [last];
  for (let step = before.get(last.from); step; step = before.get(step.from)) chain.unshift(step);
  return chain;
}
