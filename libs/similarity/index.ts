export { candidatePairs, PrintIndex } from './candidates';
export { Commonness } from './commonness';
export {
  comparablePrints,
  Comparer,
  OwnTexts,
  workOf,
  type Comparison,
  type Work,
} from './compare';
export { printSet, printsOf } from './prints';
export { sampleWorks } from './samples/planted';
export { Coverage, isAbove, isNotable, UNCOUNTED } from './share';
export { foldWord, wordsOf } from './words';
