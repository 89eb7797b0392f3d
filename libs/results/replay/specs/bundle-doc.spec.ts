import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { replayText } from '../replay';
import { wholeBundleSchema } from '../schema/bundle.schema';
import { ruleDocuments } from '../schema/rule-documents.schema';
import { wholeWorksSchema } from '../schema/works.schema';
import { replayWorks } from '../works/replay-works';
import { replayByHand } from './hand';

const DOCS = join(__dirname, '../../../../docs');
const DOC = readFileSync(join(DOCS, 'bundle.md'), 'utf8');
const [example, output, answers, works] = [...DOC.matchAll(/```json\n(.*?)```/gs)].map(
  ([, text]) => JSON.parse(text!) as object,
);

describe('docs/bundle.md', () => {
  test('its example gives what it says', () => {
    const printed = [...replayText(replayByHand(example!))].join('');
    expect(JSON.parse(printed)).toEqual(output);
  });

  test('its key marks its answers', () => {
    const window = { opensAt: '2026-03-02T10:00:00Z', closesAt: '2026-03-03T10:00:00Z' };
    const { result } = replayByHand({ rules: { rounds: [window] }, ...answers });
    expect(result?.standings[0]?.rows).toMatchObject([{ participant: '7', centipoints: 3_000 }]);
  });

  test('its works are marked and prized as it says', () => {
    const { marks, outcome } = replayWorks(Buffer.from(JSON.stringify(works)), { unsigned: true });
    const points = marks.map(({ code, centipoints }) => [code, centipoints]);
    expect(points).toEqual([
      ['P', 850],
      ['Q', 900],
      ['R', null],
    ]);
    expect(outcome).toMatchObject({
      awards: [
        { tier: 'a', code: 'Q' },
        { tier: 'b', code: 'P' },
      ],
      collectives: [{ unit: 'ngo-quyen', tier: 'xuat-sac' }],
      complete: true,
    });
    const check = new Ajv2020({ allowUnionTypes: true, discriminator: true });
    expect(check.validate(wholeWorksSchema, works) || check.errors).toBe(true);
  });

  test('names every part', () => {
    const parts = Object.keys(wholeBundleSchema['properties'] as object);
    for (const part of parts.filter((name) => name !== '$schema')) {
      expect(DOC).toContain(`\n| \`${part}\` `);
    }
  });
});

test('docs/rules.md names every clause that results depend on', () => {
  const rules = readFileSync(join(DOCS, 'rules.md'), 'utf8');
  const clauses = ['RoundResults', 'ContestRules', 'PrizeList', 'CollectiveAward', 'StageRules'];
  const missing = [...clauses, 'OverallRules', 'AwardRules', 'DiscrepancyRules', 'Band'].flatMap(
    (document) => {
      const { properties } = ruleDocuments[document] as { properties: object };
      return Object.keys(properties).filter((name) => !MEANT.has(name) && !hasWord(rules, name));
    },
  );
  expect(missing).toEqual([]);
});

/** Named by what they are, or said of all. */
const MEANT = new Set(['id', 'name', 'from', 'fromInclusive', 'toInclusive', 'action']);
const hasWord = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);

test('docs/works.schema.json is the schema (npm run -s bangvang -- bundle-schema --works)', () => {
  const file = readFileSync(join(DOCS, 'works.schema.json'), 'utf8');
  expect(JSON.parse(file)).toEqual(wholeWorksSchema);
});

test('docs/bundle.schema.json is the schema (npm run -s bangvang -- bundle-schema)', () => {
  const file = readFileSync(join(DOCS, 'bundle.schema.json'), 'utf8');
  expect(JSON.parse(file)).toEqual(wholeBundleSchema);
});
