import { ParseUUIDPipe } from '@nestjs/common';
import { Problem } from '@bangvang/platform';

/** The id of a round in an address. */
export const roundId = new ParseUUIDPipe({
  exceptionFactory: () => new Problem('ROUND_NOT_FOUND'),
});
