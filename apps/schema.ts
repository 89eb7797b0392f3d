import { contestsSchema } from '@bangvang/contests';
import { databaseSchema, joinSchema } from '@bangvang/database';
import { participantsSchema } from '@bangvang/participants';
import { identitySchema } from '@bangvang/identity';
import { questionsSchema } from '@bangvang/questions';
import { unitsSchema } from '@bangvang/units';

/** Every feature's tables and migrations: what `migrate` runs and every process maps. */
export const schema = joinSchema(
  databaseSchema,
  unitsSchema,
  questionsSchema,
  contestsSchema,
  participantsSchema,
);
