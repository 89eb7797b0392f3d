import 'reflect-metadata';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import '../apps/api/src/api.module';
import { inVietnamese } from '../libs/platform/http/expectations';

type Message = string | ((args: ValidationArguments) => string) | undefined;

/** What class-validator keeps of a decorator. */
interface Kept {
  target: { name: string };
  propertyName: string;
  constraints?: unknown[];
  message?: Message;
  constraintCls?: new () => unknown;
}

interface Told {
  defaultMessage?: (args: ValidationArguments) => string;
}

/** The words of every bound of every DTO, as they come when a value is wrong. */
function bounds(): { place: string; said: string }[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, Kept[]>;
  };
  const kept = [...validationMetadatas.values()].flat();
  // The configuration is read by those who start the processes, in English.
  const read = kept.filter(({ target }) => target.name !== 'Config');
  return read.flatMap(({ target, propertyName, constraints = [], constraintCls, message }) => {
    const args = { property: propertyName, constraints, value: undefined, targetName: target.name };
    const given = typeof message === 'function' ? message(args as never) : message;
    const told = constraintCls
      ? (new constraintCls() as Told).defaultMessage?.(args as never)
      : undefined;
    const said = (given ?? told)
      ?.replace('$property ', '')
      .replace(/\$constraint1/g, String(constraints[0]));
    return said ? [{ place: `${target.name}.${propertyName}`, said }] : [];
  });
}

it('says every bound in Vietnamese too', () => {
  const all = bounds();
  expect(all.length).toBeGreaterThan(500);
  const english = all.filter(({ said }) => inVietnamese(said) === undefined);
  expect(english).toEqual([]);
});

it('keeps the figures of a bound', () => {
  expect(inVietnamese('a whole number from 1 to 90')).toBe('một số nguyên từ 1 đến 90');
  expect(inVietnamese('at least 10 characters; at most 500 characters')).toBe(
    'ít nhất 10 ký tự; nhiều nhất 500 ký tự',
  );
  expect(inVietnamese('one of: full, masked')).toBe('một trong: full, masked');
  expect(inVietnamese('something unheard of')).toBeUndefined();
});
