import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { Problem } from '../errors';
import { dtoCheck } from './dto-check';
import { expects } from './expectations';
import { faultsOf, IfGiven, TakenAsGiven, validationPipe } from './validation';

class Base {
  @IsString()
  @MinLength(2)
  name!: string;
}

@TakenAsGiven()
class Flat extends Base {
  @IsInt()
  @Min(1)
  @Max(9)
  seq!: number;

  @IsOptional()
  @IsInt()
  prediction?: number | null;

  @IfGiven()
  @IsObject()
  answers?: object;
}

class Inner {
  @IsInt()
  count!: number;
}

class Nested {
  @ValidateNested({ each: true })
  @Type(() => Inner)
  parts!: Inner[];
}

class Trimmed {
  @Transform(({ value }) => String(value).trim())
  @MinLength(1)
  text!: string;
}

const body = (metatype: new () => object) => ({ type: 'body' as const, metatype });
const pipe = validationPipe();

const INPUTS: object[] = [
  { name: 'An', seq: 1 },
  { name: 'An', seq: 9, prediction: null, answers: {} },
  { name: 'An', seq: 9, prediction: 3, answers: [] },
  { name: 'An', seq: 9, prediction: 'x' },
  { name: 'An', seq: 9, answers: null },
  { name: 'A', seq: 1 },
  { name: 'An', seq: 0 },
  { name: 'An', seq: 10 },
  { name: 'An', seq: 1.5 },
  { name: 'An', seq: '1' },
  { seq: 1 },
  { name: 'An' },
  {},
  { name: 'An', seq: 1, other: undefined },
  { name: 'An', seq: 1, toString: 1 },
];

describe('the check of a DTO', () => {
  it.each(INPUTS)('says of %j what class-validator says', (input) => {
    const read = Object.assign(new Flat(), input);
    const errors = validateSync(read, { whitelist: true, forbidNonWhitelisted: true });
    expect(dtoCheck(Flat)?.(read)).toBe(errors.length === 0);
  });

  it('is not made for classes whose rules go deeper, or that have none', () => {
    expect(dtoCheck(Nested)).toBeNull();
    expect(dtoCheck(class Empty {})).toBeNull();
  });
});

describe('the pipe', () => {
  it('reads a body into its class, and takes what it has nothing to do with as it is', () => {
    const answers = { '1': ['a', 'b'] };
    const read = pipe.transform({ name: 'An', seq: 1, answers }, body(Flat)) as Flat;
    expect(read).toBeInstanceOf(Flat);
    expect(read.answers).toBe(answers);
    expect(pipe.transform({ text: ' a ' }, body(Trimmed))).toEqual({ text: 'a' });
    expect(pipe.transform({ parts: [{ count: 1 }] }, body(Nested))).toBeInstanceOf(Nested);
  });

  it.each([
    [Flat, { name: 'An', seq: 0, more: 1 }, ['more', 'seq']],
    [Flat, { name: 'An', seq: 1, answers: { constructor: 1 } }, ['answers.constructor']],
    [Flat, { name: 'An', seq: 1, answers: { toString: true } }, ['answers.toString']],
    [Nested, { parts: [], hasOwnProperty: 1 }, ['hasOwnProperty']],
    [Nested, { parts: [{ count: 'x' }] }, ['parts[0].count']],
  ])('names what is wrong with a %p: %j', (dto, input, paths) => {
    const refused = (): void => void pipe.transform(input, body(dto));
    expect(refused).toThrow(Problem);
    try {
      refused();
    } catch (error) {
      const { errors = [] } = (error as Problem).extras;
      expect(errors.map(({ path }) => path).sort()).toEqual(paths);
    }
  });
});

class Asked {
  @IsInt()
  @Min(1)
  @Max(9)
  count!: unknown;

  @IsString({ each: true })
  @MaxLength(3, { each: true })
  codes!: unknown;

  @IsInt(expects('the number of a unit', 'số của đơn vị'))
  unitNo!: unknown;

  @ValidateNested({ each: true })
  @Type(() => Inner)
  parts!: unknown;

  @MinLength(2, { message: 'two letters' })
  initials!: unknown;
}

const RIGHT = { count: 1, codes: [], unitNo: 1, parts: [], initials: 'NV' };

describe('what was expected', () => {
  it.each<[path: string, wrong: object, en: string, vi: string | undefined]>([
    ['count', { count: 0 }, 'at least 1', 'ít nhất 1'],
    [
      'count',
      { count: 'x' },
      'at most 9; at least 1; a whole number',
      'nhiều nhất 9; ít nhất 1; một số nguyên',
    ],
    ['codes', { codes: ['long'] }, 'at most 3 characters each', 'mỗi mục nhiều nhất 3 ký tự'],
    ['unitNo', { unitNo: 'x' }, 'the number of a unit', 'số của đơn vị'],
    ['parts', { parts: 7 }, 'objects', 'các đối tượng'],
    ['parts[0]', { parts: [7] }, 'an object', 'một đối tượng'],
    ['parts[0].count', { parts: [{ count: 'x' }] }, 'a whole number', 'một số nguyên'],
    ['more', { more: 1 }, 'nothing: there is no such field', 'để trống: không có mục này'],
    ['initials', { initials: 'N' }, 'two letters', undefined],
  ])('of %s in %j is %s, and in Vietnamese %s', (path, wrong, expected, hint) => {
    const faults = faultsOf(plainToInstance(Asked, { ...RIGHT, ...wrong }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path, expected });
    expect(faults[0]?.hint).toBe(hint);
  });
});
