import type { SchemaPart } from '@bangvang/database';
import { AttemptMarks1760000060010 } from './migrations/1760000060010-attempt-marks';
import { AttemptSignIns1760000060020 } from './migrations/1760000060020-attempt-sign-ins';
import { Attempts1760000060000 } from './migrations/1760000060000-attempts';
import { Replacements1760000060030 } from './migrations/1760000060030-replacements';
import { AttemptsRoom1760000060001 } from './migrations/1760000060001-attempts-room';

/** The attempts' part of the schema. */
export const attemptsSchema: SchemaPart = {
  entities: [],
  migrations: [
    Attempts1760000060000,
    AttemptsRoom1760000060001,
    AttemptMarks1760000060010,
    AttemptSignIns1760000060020,
    Replacements1760000060030,
  ],
};
