import { attemptsSchema } from '@bangvang/attempts';
import { contestsSchema } from '@bangvang/contests';
import { databaseSchema, joinSchema } from '@bangvang/database';
import { essaysSchema } from '@bangvang/essays';
import { identitySchema } from '@bangvang/identity';
import { judgingSchema } from '@bangvang/judging';
import { participantsSchema } from '@bangvang/participants';
import { questionsSchema } from '@bangvang/questions';
import { reportingSchema } from '@bangvang/reporting';
import { resultsSchema } from '@bangvang/results';
import { unitsSchema } from '@bangvang/units';

/** Every feature's tables and migrations: what `migrate` runs and every process maps. */
export const schema = joinSchema(
  databaseSchema,
  identitySchema,
  unitsSchema,
  questionsSchema,
  contestsSchema,
  participantsSchema,
  attemptsSchema,
  essaysSchema,
  judgingSchema,
  resultsSchema,
  reportingSchema,
);
