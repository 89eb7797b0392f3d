import { contestsSchema } from '@bangvang/contests';
import { databaseSchema, joinSchema } from '@bangvang/database';
import { questionsSchema } from '@bangvang/questions';

/** Every feature's tables and migrations: what `migrate` runs and every process maps. */
export const schema = joinSchema(databaseSchema, questionsSchema, contestsSchema);
