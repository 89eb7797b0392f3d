export { unless, wrong, type Clause, type Sentence } from './clause';
export { Instant, Nested, OneOf, WholeNumber, YesNo } from './fields';
export { duration, number, plural } from './wording';
