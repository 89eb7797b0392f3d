import { bradleyTerry, type Scale } from '@bangvang/agreement';
import { sha256 } from '@bangvang/platform';

/** A work of the band that is compared. */
export interface BandWork {
  code: string;
  medium: string;
}

/** A pair that was put to a judge. */
export interface AskedPair {
  memberId: string;
  left: string;
  right: string;
  winner: string | null;
}

/** The scale of one medium; works of different media are never compared. */
export interface MediumScale {
  medium: string;
  scale: Scale | null;
}

/** Scales of all media from the answers so far. */
export function scalesOf(works: BandWork[], asked: AskedPair[]): MediumScale[] {
  const media = new Map(works.map(({ code, medium }) => [code, medium]));
  const answered = asked.flatMap(({ left, right, winner }) =>
    winner === null ? [] : [{ better: winner, worse: winner === left ? right : left }],
  );
  return [...new Set(media.values())].sort().map((medium) => {
    const own = answered.filter(({ better }) => media.get(better) === medium);
    return { medium, scale: bradleyTerry(own).value };
  });
}

/**
 * The reliability reached, in percent: that of the least sure medium with two works or more; null
 * until every work of each was compared.
 */
export function reached(works: BandWork[], scales: MediumScale[]): number | null {
  const wanted = scales.filter(({ medium }) => sizeOf(works, medium) > 1);
  const percents = wanted.map(({ medium, scale }) => {
    if (scale?.works.length !== sizeOf(works, medium)) return null;
    const reliability = scale.reliability.value;
    return reliability === null ? null : reliability * 100;
  });
  if (percents.length === 0) return null;
  return percents.some((percent) => percent === null)
    ? null
    : Math.min(...percents.map((percent) => percent ?? 0));
}

const sizeOf = (works: BandWork[], medium: string): number =>
  works.filter((work) => work.medium === medium).length;

interface Choice {
  works: BandWork[];
  asked: AskedPair[];
  memberId: string;
  /** Works that the judge must not see. */
  barred: ReadonlySet<string>;
}

/**
 * The next pair for a judge: the work that was asked about least, beside the one nearest to it in
 * strength that this judge has not compared it with. Which one stands left depends on codes alone.
 * @returns null where the judge has compared all that there is
 */
export function nextPair({
  works,
  asked,
  memberId,
  barred,
}: Choice): { left: string; right: string } | null {
  const strength = new Map(
    scalesOf(works, asked).flatMap(({ scale }) =>
      (scale?.works ?? []).map((work) => [work.work, work.strength.value] as const),
    ),
  );
  const times = timesAsked(asked);
  const done = new Set(
    asked.flatMap((pair) => (pair.memberId === memberId ? [pairKey(pair.left, pair.right)] : [])),
  );
  const key = (code: string): string => sha256(`${memberId}:${code}`);
  const open = works
    .filter(({ code }) => !barred.has(code))
    .toSorted(
      (a, b) =>
        (times.get(a.code) ?? 0) - (times.get(b.code) ?? 0) || (key(a.code) < key(b.code) ? -1 : 1),
    );
  const distance = (a: string, b: string): number =>
    Math.abs((strength.get(a) ?? 0) - (strength.get(b) ?? 0));
  for (const { code, medium } of open) {
    const other = open
      .filter((one) => one.medium === medium && one.code !== code)
      .filter((one) => !done.has(pairKey(code, one.code)))
      .toSorted((a, b) => distance(code, a.code) - distance(code, b.code))[0];
    if (other) return sided(code, other.code, memberId);
  }
  return null;
}

function timesAsked(asked: AskedPair[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const code of asked.flatMap(({ left, right }) => [left, right])) {
    times.set(code, (times.get(code) ?? 0) + 1);
  }
  return times;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function sided(a: string, b: string, memberId: string): { left: string; right: string } {
  const isFirst = sha256(`${memberId}:${pairKey(a, b)}`) < '8';
  const [first, second] = a < b ? [a, b] : [b, a];
  return isFirst ? { left: first, right: second } : { left: second, right: first };
}
