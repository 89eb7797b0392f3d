import { foldText } from '@bangvang/contracts';
import type { cells } from '@bangvang/platform';

/** A unit of a tree; valid in [validFrom, validTo), dates as yyyy-mm-dd. */
export interface Unit {
  id: string;
  no: number;
  treeId: string;
  code: string;
  name: string;
  folded: string;
  kind: string;
  parentId: string | null;
  validFrom: string;
  /** The first day on which it is no more; null while no end is known. */
  validTo: string | null;
}

/** A unit to be written: the tree is known, the number is given by the database. */
export type PlannedUnit = Omit<Unit, 'no' | 'treeId'>;

/** So many people a unit has, from a day on until a newer count. */
export interface UnitCount {
  unitId: string;
  asOf: string;
  count: number;
}

/** A span of days, half-open; an end of null is never. */
export interface Validity {
  validFrom: string;
  validTo: string | null;
}

/** Whether a day lies in the span. */
export function isValidOn({ validFrom, validTo }: Validity, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether two spans have a day in common. */
export function overlap(a: Validity, b: Validity): boolean {
  return (
    (b.validTo === null || a.validFrom < b.validTo) &&
    (a.validTo === null || b.validFrom < a.validTo)
  );
}

/** The day after, or before with -1; for turning "last day" into a half-open end and back. */
export function shiftDay(day: string, by: 1 | -1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

const BY_CODE = -2;
const NO_MATCH = Number.POSITIVE_INFINITY;
const INSIDE_A_WORD = 1_000;
const WORDS_APART = 2_000;

/**
 * Finds units by name or code, accents and case aside: "le chan" finds "Quận Lê Chân". First whose
 * code it is, then names in which it stands at the beginning, then at a later word, then inside
 * a word, then names that have all its words anywhere. Equals keep the order of the tree.
 */
export function searchUnits<U extends Pick<Unit, 'code' | 'folded' | 'name'>>(
  units: readonly U[],
  text: string,
  limit: number,
): U[] {
  const wanted = foldText(text);
  if (wanted === '') return units.slice(0, limit);
  const exact = text.normalize('NFC').trim().toLowerCase();
  const words = wanted.split(' ');
  return units
    .map((unit) => ({ unit, place: placeOf(unit, wanted, words, exact) }))
    .filter(({ place }) => place !== NO_MATCH)
    .sort((a, b) => a.place - b.place)
    .slice(0, limit)
    .map(({ unit }) => unit);
}

/** Runs for every unit of a tree at every keystroke: what does not match is left as early as can be. */
function placeOf(
  { code, folded, name }: Pick<Unit, 'code' | 'folded' | 'name'>,
  wanted: string,
  words: readonly string[],
  exact: string,
): number {
  if (code.length === exact.length && code.toLowerCase() === exact) return BY_CODE;
  if (!folded.includes(wanted)) {
    const everyWord = words.length > 1 && words.every((word) => startsWord(folded, word) >= 0);
    return everyWord ? WORDS_APART : NO_MATCH;
  }
  // Whoever typed the accents means them: "Ân" before "An".
  const asTyped = name.toLowerCase().includes(exact) ? 0 : 0.5;
  const start = startsWord(folded, wanted);
  if (start < 0) return INSIDE_A_WORD + asTyped;
  return folded.slice(0, start).split(' ').length - 1 + asTyped;
}

/** Where a text begins at the beginning of a word; -1 when nowhere. */
function startsWord(folded: string, text: string): number {
  if (folded.startsWith(text)) return 0;
  const before = folded.indexOf(` ${text}`);
  return before < 0 ? -1 : before + 1;
}

/** A unit went on as another (merger, split, renaming) from a day on. */
export interface UnitLink {
  predecessorId: string;
  successorId: string;
  effectiveOn: string;
}

/**
 * Where a unit's people belong on a day: the unit itself while it exists, else the units it went on
 * as, followed through every later change. Empty when it ended without a known successor.
 */
export function successorsOn(
  unitId: string,
  day: string,
  units: ReadonlyMap<string, Validity>,
  links: readonly UnitLink[],
): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const unit = units.get(id);
    if (!unit || visited.has(id)) continue;
    visited.add(id);
    if (unit.validTo === null || day < unit.validTo) found.add(id);
    else {
      open.push(
        ...links
          .filter((link) => link.predecessorId === id && link.effectiveOn <= day)
          .map((link) => link.successorId),
      );
    }
  }
  return [...found];
}

/** What is wrong with a unit among the others of its tree. */
export interface Fault {
  field: 'name' | 'parent' | 'validFrom' | 'validTo';
  said: cells.Wording;
}

/** The units of a tree as they would be after a change, for checking each of them. */
export class Forest {
  private readonly byId: ReadonlyMap<string, PlannedUnit>;
  private readonly twins: Map<string, PlannedUnit[]>;

  constructor(units: readonly PlannedUnit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.twins = Map.groupBy(units, twinKey);
  }

  /** Everything wrong with one unit: its days, its parent, and another unit that nobody could tell from it. */
  faultsOf(unit: PlannedUnit): Fault[] {
    return [this.wrongDays(unit), this.wrongParent(unit), this.sameTwice(unit)].filter(
      (fault) => fault !== null,
    );
  }

  private wrongDays({ validFrom, validTo }: PlannedUnit): Fault | null {
    if (validTo === null || validFrom < validTo) return null;
    return {
      field: 'validTo',
      said: { en: 'not before its first day', vi: 'không sớm hơn ngày bắt đầu' },
    };
  }

  private wrongParent(unit: PlannedUnit): Fault | null {
    const parent = unit.parentId === null ? undefined : this.byId.get(unit.parentId);
    if (!parent) return null;
    const circle = this.circleFrom(unit);
    if (circle) {
      const way = circle.map(({ code }) => code).join(' → ');
      return {
        field: 'parent',
        said: { en: `no circle: ${way}`, vi: `không tạo vòng tròn: ${way}` },
      };
    }
    if (overlap(unit, parent)) return null;
    return {
      field: 'validFrom',
      said: {
        en: `days on which its parent ${parent.code} exists`,
        vi: `thời gian mà đơn vị cấp trên ${parent.code} còn tồn tại`,
      },
    };
  }

  /** The way from a unit up to itself, or null when it comes to an end. */
  private circleFrom(start: PlannedUnit): PlannedUnit[] | null {
    const way = [start];
    const seen = new Set<string>();
    for (let id = start.parentId; id !== null && !seen.has(id);) {
      const unit = this.byId.get(id);
      if (!unit) return null;
      way.push(unit);
      if (id === start.id) return way;
      seen.add(id);
      id = unit.parentId;
    }
    return null;
  }

  /** The same name and kind under the same parent on the same days: nobody could tell which to choose. */
  private sameTwice(unit: PlannedUnit): Fault | null {
    const twin = this.twins
      .get(twinKey(unit))
      ?.find((other) => other.id !== unit.id && overlap(unit, other));
    if (!twin) return null;
    return {
      field: 'name',
      said: {
        en: `one unit of this name at a time; ${twin.code} overlaps`,
        vi: `mỗi thời điểm chỉ một đơn vị mang tên này; trùng thời gian với ${twin.code}`,
      },
    };
  }
}

function twinKey({ parentId, kind, name }: PlannedUnit): string {
  return JSON.stringify([parentId, kind, name.toLowerCase()]);
}

/** Whether a link could hold: each day belongs to the life of its unit. Null when all is well. */
export function wrongLink(
  predecessor: Validity,
  successor: Validity,
  effectiveOn: string,
): cells.Wording | null {
  const afterEnd = predecessor.validTo !== null && effectiveOn > predecessor.validTo;
  if (effectiveOn <= predecessor.validFrom || afterEnd) {
    return {
      en: 'a day in the life of the predecessor, at the latest the day after its last',
      vi: 'ngày đơn vị cũ còn tồn tại, muộn nhất là ngày sau ngày cuối cùng của nó',
    };
  }
  if (isValidOn(successor, effectiveOn)) return null;
  return { en: 'a day on which the successor exists', vi: 'ngày đơn vị mới đã tồn tại' };
}
