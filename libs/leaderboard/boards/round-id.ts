import { ParseUUIDPipe } from '@nestjs/common';
import { Problem, says } from '@bangvang/platform';

/** Reads a round's id from the address; what is none leads to no round. */
export const roundId = new ParseUUIDPipe({
  exceptionFactory: () =>
    new Problem('ROUND_NOT_FOUND', says('There is no such round.', 'Không có vòng thi này.')),
});
