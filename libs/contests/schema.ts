import type { SchemaPart } from '@bangvang/database';
import { Contests1760000040000 } from './migrations/1760000040000-contests';
import { ContestsLinks1760000040001 } from './migrations/1760000040001-contests-links';
import { ContestRules1760000040002 } from './migrations/1760000040002-contest-rules';
import { WritingRules1760000040003 } from './migrations/1760000040003-writing-rules';

/** Contests' part of the schema. */
export const contestsSchema: SchemaPart = {
  entities: [],
  migrations: [
    Contests1760000040000,
    ContestsLinks1760000040001,
    ContestRules1760000040002,
    WritingRules1760000040003,
  ],
};
