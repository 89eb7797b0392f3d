import { ParseEnumPipe, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';
import { Problem, says } from '@bangvang/platform';
import { PERIODS } from './targets/target';

/** The contest in the path of a route. */
export const contestId = new ParseUUIDPipe({
  exceptionFactory: () => new Problem('CONTEST_NOT_FOUND'),
});

/** The period of a target in the path of a route. */
export const targetPeriod = new ParseEnumPipe(
  Object.fromEntries(PERIODS.map((period) => [period, period])),
  {
    exceptionFactory: () =>
      new Problem(
        'NOT_FOUND',
        says(
          'A target is of the whole contest or of each round.',
          'Chỉ tiêu là của cả cuộc thi hoặc của mỗi vòng.',
        ),
      ),
  },
);

/** The number of a unit in the path of a route. */
export const unitNo: PipeTransform<string, number> = {
  transform(value) {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new Problem(
      'UNIT_NOT_FOUND',
      says('The contest has no such unit.', 'Cuộc thi không có đơn vị này.'),
    );
  },
};
