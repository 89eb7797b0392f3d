import { ApiProperty } from '@nestjs/swagger';
import { cells, expects, idOf, IfGiven } from '@bangvang/platform';
import { IsUUID, ValidateBy } from 'class-validator';
import { readBands, USUAL_BANDS } from '../rules/bands';

const DAY = expects('a day yyyy-mm-dd', 'một ngày, dạng yyyy-mm-dd');
const BANDS = expects(
  'whole percentages from 100 to 0, falling, at most ten, such as 100,75,50,25',
  'các số phần trăm nguyên giảm dần từ 100 đến 0, nhiều nhất mười số, ví dụ 100,75,50,25',
);

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && cells.parseDate(value) === value;
const isBands = (value: unknown): boolean => typeof value === 'string' && readBands(value) !== null;

/** What any report may be asked for. */
export class ReportGroundQuery {
  @ApiProperty({
    format: 'uuid',
    required: false,
    description: 'An earlier contest to compare with; one that the caller may read',
  })
  @IfGiven()
  @IsUUID(undefined, idOf('a contest', 'cuộc thi'))
  against?: string;

  @ApiProperty({
    format: 'date',
    required: false,
    description: 'Units and headcounts of this day; default: the last day of what is reported',
  })
  @IfGiven()
  @ValidateBy({ name: 'day', validator: { validate: isDay } }, DAY)
  asOf?: string;
}

/** What a report of rounds is about. */
export class ReportQuery extends ReportGroundQuery {
  @ApiProperty({ format: 'uuid', required: false, description: 'Without: the whole contest' })
  @IfGiven()
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  round?: string;

  @ApiProperty({
    required: false,
    default: USUAL_BANDS.join(','),
    description: 'Lower ends of the bands in percent of the most points',
  })
  @IfGiven()
  @ValidateBy({ name: 'bands', validator: { validate: isBands } }, BANDS)
  bands?: string;
}
