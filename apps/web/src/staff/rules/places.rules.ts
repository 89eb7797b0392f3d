/*
 * Places of a document, as mistakes and sentences name them: `writing.stages[1].rubric[0].name`.
 */

/** Whether a path is a place or lies below it. */
export function lies(path: string, place: string): boolean {
  const rest = path.startsWith(place) ? path.slice(place.length) : null;
  return rest === '' || rest?.[0] === '.' || rest?.[0] === '[';
}

/** Fields of the writing part that stand in the panel of another one. */
const PANELS: Readonly<Record<string, string>> = {
  closesAt: 'opensAt',
  postmark: 'opensAt',
  age: 'authorData',
  unitEntries: 'authorData',
  perAuthor: 'unitQuotas',
  coAuthorCountsAsWork: 'unitQuotas',
  identityInBody: 'origin',
  declarations: 'origin',
};

/** The clause that a path of a document lies in: `results.prizes` of `results.prizes.tiers[0].name`. */
export function clauseOf(path: string): string {
  const [first = '', second = ''] = path.replace(/^rules\./, '').split(/[.[]/);
  if (first === 'writing' && second !== '') return `writing.${PANELS[second] ?? second}`;
  return first === 'results' && second !== '' ? `results.${second}` : first;
}

/** A step into a document: the name of a field, and which one of a list, counted from 1. */
export interface PlaceStep {
  name: string;
  no: number | null;
}

/** The steps of a path: `stages[1].rubric` is the second of `stages`, then `rubric`. */
export function stepsOf(path: string): PlaceStep[] {
  return [...path.matchAll(/([A-Za-z-]+)(?:\[(\d+)\])?/g)].map(([, name = '', index]) => ({
    name,
    no: index === undefined ? null : Number(index) + 1,
  }));
}
