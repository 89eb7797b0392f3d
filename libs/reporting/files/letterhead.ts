import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';

/** Who issues a report on paper, as a parameter of a route. */
export const Issuer = () => asked('Issuing body; default: Ban Tổ chức cuộc thi', 200);

/** Where a report on paper is issued, as a parameter of a route. */
export const Place = () => asked('Place of issue; default: left to be filled in', 60);

const asked = (description: string, max: number) =>
  applyDecorators(
    ApiProperty({ required: false, description }),
    IfGiven(),
    CleanText({ max, api: { required: false } }),
  );
