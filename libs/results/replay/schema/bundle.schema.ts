import { BUNDLE_FORMAT } from '../bundle';
import { correction, decision, statistics } from './decided.schema';
import {
  attempt,
  contest,
  fixedActuals,
  key,
  paper,
  participant,
  round,
  rules,
  seeds,
  unit,
} from './facts.schema';
import { result, verification } from './result.schema';
import { contestRules, roundRules, ruleDocuments } from './rule-documents.schema';
import { list, object, ref, type Schema } from './words';

/** What stands in the bundle part by part; names are those of `$defs`. */
const definitions = {
  attempt,
  contest,
  correction,
  decision,
  fixedActuals,
  key,
  paper,
  participant,
  result,
  round,
  rules,
  seeds,
  statistics,
  unit,
  verification,
};
export const BUNDLE_SCHEMA_ID = 'urn:bangvang:bundle:1';
export type Definition = keyof typeof definitions;

/**
 * The JSON Schema (2020-12) of a bundle by which replay checks it; rule documents have classes that
 * check them. A bundle written by hand has rules and attempts at least; a published one has every part.
 */
export const bundleSchema: Schema = bundleOf(definitions);

/** The same with the rule documents in full, for those who write them: docs/bundle.schema.json. */
export const wholeBundleSchema: Schema = bundleOf({
  ...definitions,
  ...ruleDocuments,
  rules: withField(rules, 'contest', contestRules),
  round: withField(round, 'rules', roundRules),
});

function bundleOf(defined: Record<string, Schema>): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: BUNDLE_SCHEMA_ID,
    title: 'Bundle: a contest with everything that its result follows from',
    ...object(
      {
        $schema: { type: 'string', description: 'For editors' },
        format: { const: BUNDLE_FORMAT },
        contest: ref('contest'),
        rules: ref('rules'),
        units: list(ref('unit'), 'Units'),
        participants: list(ref('participant'), 'People'),
        papers: list(ref('paper'), 'Papers with their keys and seals'),
        attempts: list(ref('attempt'), 'Every attempt that was handed in'),
        corrections: list(ref('correction'), 'Corrections'),
        decisions: list(ref('decision'), 'Decisions'),
        fixedActuals: ref('fixedActuals'),
        seeds: ref('seeds'),
        statistics: ref('statistics'),
        result: ref('result'),
        verification: ref('verification'),
      },
      ['rules', 'attempts'],
      'docs/bundle.md describes it',
    ),
    $defs: defined,
  };
}

function withField(definition: Schema, name: string, schema: Schema): Schema {
  const properties = definition['properties'] as Record<string, Schema>;
  return { ...definition, properties: { ...properties, [name]: schema } };
}
