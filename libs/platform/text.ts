import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { expects } from './http/expectations';

const LINE = /^[^\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]*$/u;
const LINES = /^(?:[^\p{Cc}\p{Cs}\p{Co}]|[\n\t])*$/u;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

/** Line ends as word processors and other systems copy them: vertical tab, form feed, U+0085, U+2028, U+2029. */
const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** NFC; tabs, no-break spaces and the line ends of word processors made plain spaces, invisible characters dropped, outer space trimmed, inner runs made one. */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Zs}\t\v\f\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}

/** NFC with line ends as \n; inner spacing is kept. */
export function cleanLines(text: string): string {
  return text.normalize('NFC').replace(BREAKS, '\n').replace(INVISIBLE, '').trim();
}

const PLAIN = expects(
  'a text without control characters',
  'một đoạn chữ không có ký tự điều khiển',
);

export interface CleanTextOptions {
  min?: number;
  max: number;
  multiline?: boolean;
  api?: ApiPropertyOptions;
}

/** A text from outside: cleaned and NFC, bounded in length, without control characters. */
export function CleanText({
  min = 1,
  max,
  multiline = false,
  api = {},
}: CleanTextOptions): PropertyDecorator {
  const clean = multiline ? cleanLines : cleanLine;
  return applyDecorators(
    ApiProperty({ type: String, minLength: min, maxLength: max, ...api }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= max * 4 ? clean(value) : value,
    ),
    IsString(),
    // No text is shorter than nothing.
    ...(min > 0 ? [MinLength(min)] : []),
    MaxLength(max),
    Matches(multiline ? LINES : LINE, PLAIN),
  );
}
