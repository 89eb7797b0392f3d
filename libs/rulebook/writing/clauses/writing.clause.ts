import type { ContestClause } from '../../clauses/contest.clauses';
import { checkAll, sayPlaced, type PlacedClauses } from '../../clauses/rule-clause';
import { awards } from './awards.clause';
import {
  authors,
  declarations,
  entryWindow,
  identity,
  origin,
  quantities,
} from './entering.clause';
import { tiers } from './forward.clause';
import { media } from './media.clause';
import { remark } from './remark.clause';
import { stages } from './stages.clause';
import type { WritingRules } from '../documents/writing-rules';
import type { WritingContext } from './writing-clause';

/** Every clause of the writing part, in the order in which people read them. */
const WRITING_CLAUSES: PlacedClauses<WritingRules, WritingContext> = {
  opensAt: entryWindow,
  media,
  authorData: authors,
  unitQuotas: quantities,
  origin,
  identityInBody: identity,
  declarations,
  tiers,
  stages,
  awards,
  remark,
};

/** The writing part of a contest, where it has one. */
export const writing: ContestClause = {
  say: ({ writing: rules }) => (rules === undefined ? [] : sayPlaced(WRITING_CLAUSES, rules, '.')),
  check: ({ writing: rules, divisions = [] }) =>
    rules === undefined
      ? []
      : checkAll(Object.values(WRITING_CLAUSES), rules, 'writing', {
          divisions: divisions.map(({ id }) => id),
        }),
};
