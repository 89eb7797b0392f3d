import {
  awardWorks,
  decideMark,
  decideRemark,
  totalCentipoints,
  type AwardOutcome,
  type AwardWork,
  type MarkOutcome,
  type RemarkOutcome,
  type StageRules,
  type WritingRules,
} from '@bangvang/rulebook';
import type { Difference } from '../difference';
import { Unreadable } from '../unreadable';
import { parseWorks, readWorks } from './read-works';
import { signatureFaults, type SignatureFault } from './works-signature';
import type { BundleWork, WorksBundle } from './works-bundle';

/** What is checked in a bundle of works; null where there was nothing to look at. */
export interface WorksVerified {
  signature: boolean | null;
  marks: boolean | null;
  awards: boolean | null;
  collectives: boolean | null;
}

type WorksDifference = Omit<Difference, 'check'> & { check: keyof WorksVerified };

/** What a replay of works found. */
export interface ReplayedWorks {
  title: string;
  verified: WorksVerified;
  /** Final marks by stage and code, with how they came about. */
  marks: { stage: string; code: string; centipoints: number | null; path: string[] }[];
  outcome: AwardOutcome;
  differences: WorksDifference[];
}

export interface WorksOptions {
  unsigned?: boolean;
  /** The public key (PEM) by which it must be signed; the bundle's own where there is none. */
  key?: string;
}

/**
 * Computes marks, discrepancy paths, awards and awards of units anew, and compares them with what the
 * bundle says. Needs no database and no clock. @throws Unreadable for what is no such bundle
 */
export function replayWorks(bytes: Buffer, options: WorksOptions = {}): ReplayedWorks {
  const { unsigned: byHand = false, key } = options;
  const file = parseWorks(bytes);
  const found = byHand ? [] : signatureFaults(file, key);
  try {
    const bundle = readWorks(file, byHand);
    return replayed(bundle, byHand ? null : found.length === 0, found);
  } catch (error) {
    if (!(error instanceof Unreadable) || found.length === 0) throw error;
    const changed = found.map(({ path }) => path).join(', ');
    throw new Unreadable(error.path, `${error.expected}; not as it was signed: ${changed}`);
  }
}

function replayed(
  bundle: WorksBundle,
  signature: boolean | null,
  found: readonly SignatureFault[],
): ReplayedWorks {
  const differences: WorksDifference[] = [...found];
  const marks = bundle.works.map((work, index) => markOf(bundle.rules, work, index));
  differences.push(...marks.flatMap(({ difference }) => difference));
  const outcome = awardWorks({
    rules: bundle.rules.awards,
    media: bundle.rules.media.map(({ id }) => id),
    works: marks.flatMap((marked) => awardWork(bundle.rules, marked)),
    entrants: bundle.entrants ?? [],
    accepted: new Map(Object.entries(bundle.accepted ?? {})),
    decisions: bundle.decisions ?? [],
  });
  differences.push(...compared('awards', bundle.awards, outcome.awards.map(awardText), awardText));
  differences.push(
    ...compared('collectives', bundle.collectives, outcome.collectives.map(unitText), unitText),
  );
  return {
    title: bundle.contest?.title ?? '',
    verified: { signature, ...verifiedOf(bundle, differences) },
    marks: marks.map(({ work: { stage, code }, outcome: { centipoints, path }, again }) => ({
      ...{ stage, code, centipoints: again?.centipoints ?? centipoints },
      path: [...path, ...(again?.path ?? [])].map(({ en }) => en),
    })),
    outcome,
    differences,
  };
}

/** What there was to compare, and whether it is equal. */
function verifiedOf(
  { works, awards, collectives }: WorksBundle,
  differences: readonly WorksDifference[],
): Omit<WorksVerified, 'signature'> {
  const equal = (check: keyof WorksVerified, there: boolean): boolean | null =>
    there ? !differences.some((one) => one.check === check) : null;
  return {
    marks: equal(
      'marks',
      works.some(({ centipoints }) => centipoints !== undefined),
    ),
    awards: equal('awards', awards !== undefined),
    collectives: equal('collectives', collectives !== undefined),
  };
}

function markOf(rules: WritingRules, work: BundleWork, index: number) {
  const stage = rules.stages.find(({ id }) => id === work.stage)!;
  const outcome = computed(stage, work, index);
  const again = remarked(rules, stage, work, index);
  const published = work.centipoints;
  const same = published === undefined || published === outcome.centipoints;
  const counted = work.adjusted ?? outcome.centipoints;
  const difference: WorksDifference[] = [
    ...(same ? [] : [markDifference(work, index, published, outcome.centipoints)]),
    ...(again === null ? [] : remarkDifferences(work, index, counted, again.centipoints)),
  ];
  return { work, outcome, again, difference };
}

/** What the fresh marks of a re-marking come to; null where there was none. */
function remarked(rules: WritingRules, stage: StageRules, { remark }: BundleWork, index: number) {
  if (remark === undefined) return null;
  if (rules.remark === null) {
    throw new Unreadable(`works[${index}].remark`, 'the rules have no re-marking');
  }
  const { published, marks, dialogue } = remark;
  try {
    return decideRemark(rules.remark, stage, published, marks, dialogue ? { minutes: '' } : null);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unreadable(`works[${index}].remark.marks`, error.message);
  }
}

function remarkDifferences(
  { code, remark }: BundleWork,
  index: number,
  counted: number | null,
  computedMark: number | null,
): WorksDifference[] {
  const path = `works[${index}].remark`;
  const said = [
    ['published', `${code} was not compared with the mark that counted`, counted],
    ['centipoints', `the mark of ${code} does not follow from its re-marking`, computedMark],
  ] as const;
  return said.flatMap(([field, message, own]): WorksDifference[] => {
    const published = remark?.[field];
    if (published === own) return [];
    return [{ check: 'marks', path: `${path}.${field}`, message, published, computed: own }];
  });
}

const markDifference = (
  { code }: BundleWork,
  index: number,
  published: number | undefined,
  own: number | null,
): WorksDifference => ({
  check: 'marks',
  path: `works[${index}].centipoints`,
  message: `the mark of ${code} does not follow from its marks`,
  published,
  computed: own,
});

function computed(stage: StageRules, work: BundleWork, index: number): MarkOutcome {
  try {
    if (work.set !== undefined) {
      const centipoints = totalCentipoints(stage.rubric, work.set);
      const plain = { needs: null, criteria: { ...work.set }, action: null, path: [] };
      return { state: 'final', centipoints, ...plain };
    }
    const marks = work.marks.map(({ kind, criteria }, no) => ({ id: String(no), kind, criteria }));
    return decideMark(stage, marks, work.decisions ?? []);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unreadable(`works[${index}].marks`, error.message);
  }
}

/** Only works of the last stage of their medium that have a mark are prized, and none that was taken out. */
function awardWork(
  rules: WritingRules,
  { work, outcome, again }: { work: BundleWork; outcome: MarkOutcome; again: RemarkOutcome | null },
): AwardWork[] {
  const { code, medium, division = null, authors = [], opened = null } = work;
  const last = rules.stages.findLast(({ media }) => media.length === 0 || media.includes(medium));
  const centipoints = again?.centipoints ?? firstMark(last, work, outcome);
  if (work.removed === true || last?.id !== work.stage || centipoints === null) return [];
  return [{ code, medium, division, authors, opened, centipoints }];
}

/** The mark that counts before any re-marking. */
function firstMark(
  stage: StageRules | undefined,
  { adjusted }: BundleWork,
  { centipoints }: MarkOutcome,
): number | null {
  if (centipoints === null || stage?.counts !== 'adjusted') return centipoints;
  return adjusted ?? centipoints;
}

const awardText = ({ list, tier, code }: { list: string; tier: string; code: string }): string =>
  `${list}/${tier}: ${code}`;
const unitText = ({ unit, tier }: { unit: string; tier: string }): string => `${tier}: ${unit}`;

/** What is published and not computed, and the other way round, whatever the order. */
function compared<T>(
  check: 'awards' | 'collectives',
  published: T[] | undefined,
  own: string[],
  text: (one: T) => string,
): WorksDifference[] {
  if (published === undefined) return [];
  const said = published.map(text);
  return [
    ...said
      .map((one, index) => ({ one, path: `${check}[${index}]` }))
      .filter(({ one }) => !own.includes(one))
      .map(({ one, path }) => ({
        check,
        path,
        message: 'published, but not computed',
        published: one,
      })),
    ...own
      .filter((one) => !said.includes(one))
      .map((one) => ({
        check,
        path: check,
        message: 'computed, but not published',
        computed: one,
      })),
  ];
}
