import {
  candidatePairs,
  Commonness,
  comparablePrints,
  Comparer,
  isNotable,
  OwnTexts,
  printSet,
  printsOf,
  sampleWorks,
  wordsOf,
  workOf,
  type Work,
} from '@bangvang/similarity';
import { rounded, type Row } from './row';

const WORKS = 20_000;
const WORDS = 1_200;
const COPIED_EVERY = 10;
const KEPT_WORKS = 2_000;
const MEGABYTE = 1_000_000;

type Sample = ReturnType<typeof sampleWorks>;

/** Two works, by their places. */
interface Pair {
  a: number;
  b: number;
}

/** All against all, in one thread of this process; what was planted is known, so misses and false accusations are counted. */
export function similarity(): Row[] {
  const sample = sampleWorks({
    works: WORKS,
    words: WORDS,
    copiedEvery: COPIED_EVERY,
    seed: 20_26,
  });
  const before = process.memoryUsage.rss();
  const began = performance.now();
  const { pairs, commonness } = candidates(sample);
  const looked = performance.now();
  const flagged = new Set(compareAll(sample, pairs, commonness).map(keyOf));
  const ended = performance.now();
  const how = `${WORKS.toLocaleString('en')} generated works of ${WORDS.toLocaleString('en')} words, one thread`;
  return [
    {
      name: 'similarity, all against all',
      value: rounded((ended - began) / 1_000),
      unit: 's',
      how: `${how}; ${rounded((looked - began) / 1_000)} s to ${pairs.length.toLocaleString('en')} candidate pairs, the rest aligning them`,
    },
    {
      name: 'similarity, memory',
      value: Math.round((process.memoryUsage.rss() - before) / MEGABYTE),
      unit: 'MB',
      how: 'resident set at the end, besides the texts',
    },
    ...recallRows(sample, flagged),
  ];
}

function candidates({ texts, own }: Sample): { pairs: Pair[]; commonness: Commonness } {
  const commonness = new Commonness();
  const prints = texts.map(comparablePrints);
  for (const set of prints) commonness.add(set);
  for (const text of own) commonness.ignore(printSet(printsOf(wordsOf(text))));
  const pairs = [...candidatePairs(prints, commonness)].sort((x, y) => x.a - y.a);
  return { pairs, commonness };
}

/** The pairs that a clerk would be shown. */
function compareAll({ texts, own }: Sample, pairs: Pair[], commonness: Commonness): Pair[] {
  const ownTexts = new OwnTexts(own);
  const works = new Map<number, Work>();
  const work = (at: number): Work => {
    const known = works.get(at) ?? workOf(texts[at]!, commonness, ownTexts);
    works.delete(at);
    works.set(at, known);
    if (works.size > KEPT_WORKS) works.delete(works.keys().next().value!);
    return known;
  };
  let comparer: Comparer | undefined;
  let last = -1;
  return pairs.filter(({ a, b }) => {
    if (a !== last || !comparer) comparer = new Comparer(work(a));
    last = a;
    const compared = comparer.with(work(b));
    return isNotable(compared.a) || isNotable(compared.b);
  });
}

function recallRows({ planted }: Sample, flagged: Set<string>): Row[] {
  const kinds = Object.entries(Object.groupBy(planted, ({ kind }) => kind));
  const recall = kinds.map(([kind, copies]): Row => {
    const found = copies.filter(({ from, to }) => flagged.has(keyOf({ a: from, b: to }))).length;
    return {
      name: `similarity, copies found, ${kind}`,
      value: rounded((100 * found) / copies.length),
      unit: '%',
      how: `${found} of ${copies.length} planted copies of one to three paragraphs`,
    };
  });
  const families = familiesOf(planted);
  const wrong = [...flagged].filter((key) => {
    const [a, b] = key.split(' ');
    return families(Number(a)) !== families(Number(b));
  }).length;
  const clean = (WORKS * (WORKS - 1)) / 2 - planted.length;
  return [
    ...recall,
    {
      name: 'similarity, clean pairs flagged',
      value: rounded((100 * wrong) / clean),
      unit: '%',
      how: `${wrong} of ${clean.toLocaleString('en')} pairs that share nothing planted`,
    },
  ];
}

/** Works that copied from one another, also through a third: they share text, so they are not clean pairs. */
function familiesOf(planted: Sample['planted']): (work: number) => number {
  const parents = new Map<number, number>();
  const rootOf = (work: number): number => {
    let root = work;
    while (parents.has(root)) root = parents.get(root)!;
    return root;
  };
  for (const { from, to } of planted) {
    const [one, other] = [rootOf(from), rootOf(to)];
    if (one !== other) parents.set(other, one);
  }
  return rootOf;
}

const keyOf = ({ a, b }: Pair): string => `${a} ${b}`;
