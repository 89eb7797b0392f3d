import { ratioKeys } from '../rules/ranks';
import { share } from '../rules/ratio';
import type { UnitsOn } from '../rules/units';
import type { TargetLineDto, TargetReachedDto, TargetsReachedDto } from './report.dto';

/** What a unit is to reach; null for what is not asked of it. */
export interface Target {
  unitNo: number;
  people: number | null;
  attempts: number | null;
}

/** A unit with what it has reached. */
interface CountedUnit {
  no: number | null;
  name: string;
  people: number;
  attempts: number;
}

/** Targets under the units that carry on what they were set for; those of merged units add up. */
export function targetsOn(targets: readonly Target[], on: UnitsOn): Target[] {
  const byNo = new Map(on.units.map((unit) => [unit.no, unit]));
  const found = new Map<number, Target>();
  for (const target of targets) {
    const unit = byNo.get(target.unitNo);
    const unitNo = unit ? on.homeOf(unit).unit.no : target.unitNo;
    const before = found.get(unitNo);
    found.set(unitNo, {
      unitNo,
      people: added(before?.people, target.people),
      attempts: added(before?.attempts, target.attempts),
    });
  }
  return [...found.values()];
}

function added(before: number | null | undefined, more: number | null): number | null {
  return before == null ? more : before + (more ?? 0);
}

/** How far the units are; those furthest behind come first. */
export function targetsReached(
  period: TargetsReachedDto['period'],
  targets: readonly Target[],
  lines: readonly CountedUnit[],
): TargetsReachedDto {
  const byNo = new Map(lines.map((line) => [line.no, line]));
  const reached = targets.flatMap((target) => {
    const line = byNo.get(target.unitNo);
    return line ? [targetLine(target, line)] : [];
  });
  const worst = ratioKeys(reached.map(leastShare));
  const order = reached.map((line, index) => ({ line, key: worst[index] ?? Number.MAX_VALUE }));
  order.sort((a, b) => a.key - b.key || a.line.unitNo - b.line.unitNo);
  return {
    period,
    behind: reached.filter(({ behind }) => behind).length,
    lines: order.map(({ line }) => line),
  };
}

function targetLine(target: Target, line: CountedUnit): TargetLineDto {
  const people = reachedOf(line.people, target.people);
  const attempts = reachedOf(line.attempts, target.attempts);
  const behind = [people, attempts].some((one) => (one?.missing ?? 0) > 0);
  return { unitNo: target.unitNo, name: line.name, people, attempts, behind };
}

function reachedOf(count: number, target: number | null): TargetReachedDto | null {
  if (target === null) return null;
  return { share: share(count, target), missing: Math.max(0, target - count) };
}

/** The share that lags most: a unit is as far as the target it is furthest from. */
function leastShare({ people, attempts }: TargetLineDto): { part: number; base: number | null } {
  const shares = [people, attempts].flatMap((one) => (one ? [one.share] : []));
  const keys = ratioKeys(shares);
  const least = shares.reduce<number>(
    (best, _, index) => ((keys[index] ?? Infinity) < (keys[best] ?? Infinity) ? index : best),
    0,
  );
  return shares[least] ?? { part: 0, base: null };
}
