import 'reflect-metadata';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import '../apps/api/src/api.module';
import type { Bound } from '../libs/platform/http/bounds';
import { expectationOf } from '../libs/platform/http/expectations';

interface Known {
  validationMetadatas: Map<unknown, (Bound & { target: { name: string } })[]>;
}

/** Conditions such as IfGiven, and Allow: nothing is ever said of them. */
const SILENT = [ValidationTypes.CONDITIONAL_VALIDATION, ValidationTypes.WHITELIST];

/** Every bound of every DTO. */
function bounds() {
  const { validationMetadatas } = getMetadataStorage() as unknown as Known;
  return (
    [...validationMetadatas.values()]
      .flat()
      .filter(({ type }) => !SILENT.includes(type))
      // The configuration is read by those who start the processes, in English.
      .filter(({ target }) => target.name !== 'Config')
      .map((bound) => ({
        place: `${bound.target.name}.${bound.propertyName}: ${bound.name ?? bound.type}`,
        said: expectationOf(bound),
      }))
  );
}

const figuresOf = (words: string): string[] => words.match(/\d+(?:\.\d+)?/g) ?? [];

it('says every bound in both languages', () => {
  const all = bounds();
  expect(all.length).toBeGreaterThan(900);
  expect(all.filter(({ said }) => !said?.en || !said.vi)).toEqual([]);
});

it('says the same figures in both, and every figure that it has', () => {
  const different = bounds().filter(
    ({ said }) => said && figuresOf(said.en).join() !== figuresOf(said.vi).join(),
  );
  expect(different).toEqual([]);
  const empty = /undefined|NaN|\[object/;
  expect(bounds().filter(({ said }) => empty.test(said?.vi ?? ''))).toEqual([]);
});
