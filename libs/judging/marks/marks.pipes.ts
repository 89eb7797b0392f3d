import { ParseUUIDPipe } from '@nestjs/common';
import { Problem } from '@bangvang/platform';
import { stageNotFound } from '../stages/stages.errors';

/** The stage's id in a route. */
export const stageIdPipe = new ParseUUIDPipe({ exceptionFactory: stageNotFound });

/** The id of a member of the jury in a route. */
export const memberIdPipe = new ParseUUIDPipe({
  exceptionFactory: () => new Problem('JURY_MEMBER_NOT_FOUND'),
});
