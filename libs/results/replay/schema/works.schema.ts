import { FOLLOWING, LEFT_OUT } from '../works/hand-rules';
import { WORKS_FORMAT } from '../works/works-bundle';
import { documentsOf } from './rule-documents.schema';
import {
  document,
  list,
  name,
  object,
  oneOf,
  orNull,
  ref,
  sha256Text,
  table,
  text,
  whole,
  yesNo,
  type Schema,
} from './words';

export const WORKS_SCHEMA_ID = 'urn:bangvang:works:1';

const centipoints = (description: string): Schema =>
  whole(`${description}; in hundredths of a point`, 0, 10_000_000);

const criteria = table(
  centipoints('What was given'),
  'Id of the criterion -> what was given, in hundredths of a point',
);

const refOrNull = (definition: string): Schema => ({ anyOf: [ref(definition), { type: 'null' }] });

const minutes = text('Id of its minutes; may be left out by hand');

const mark = object(
  { kind: oneOf(['first', 'third'], 'The third one, or one of the first'), criteria },
  ['kind', 'criteria'],
  'An independent mark, as it was locked',
);

const kinds = (...cases: Schema[]): Schema => ({
  type: 'object',
  discriminator: { propertyName: 'kind' },
  required: ['kind'],
  oneOf: cases,
});

const decided = (kind: string, description: string): Schema =>
  object({ kind: { const: kind }, criteria, minutes }, ['kind', 'criteria'], description);

const markDecision = kinds(
  decided('agreed', 'The markers agreed on this'),
  decided('chief', 'The chief judge decided'),
  decided('joint', 'The jury marked together'),
  object({ kind: { const: 'disagreed' }, minutes }, ['kind'], 'The markers did not agree'),
  object(
    { kind: { const: 'sanction' }, sanction: text('Id of the sanction in the rules', 40), minutes },
    ['kind', 'sanction'],
    'The final mark is cut',
  ),
);

const remark = object(
  {
    published: centipoints('The mark that it was compared with: the one that counted'),
    marks: list(criteria, 'The fresh marks in the order of their locking'),
    dialogue: yesNo('Whether first and new markers talked, with minutes'),
    centipoints: centipoints('The mark that holds since: compared'),
  },
  ['published', 'marks', 'dialogue', 'centipoints'],
  'A re-marking on appeal that was applied',
);

const opened = object(
  {
    unit: orNull(text('Code of the unit that sent it', 80)),
    births: list(
      orNull(text('yyyy-mm-dd; when published a stand-in in the same order', 10)),
      'Birth dates of the authors; null where one is unknown',
    ),
    ages: list(
      orNull(whole('Full years on the day of submission', 0, 1_000)),
      'Ages of the authors; null where one is unknown',
    ),
  },
  ['unit', 'births', 'ages'],
  'What opening the codes tells',
);

const work = object(
  {
    stage: text('Id of the stage in the rules', 40),
    code: text('Its code in that stage', 80),
    medium: text('Id of its medium in the rules', 40),
    marks: list(mark, 'Independent marks in the order of their locking'),
    decisions: list(ref('markDecision'), 'What people decided about them'),
    set: { ...criteria, description: 'A mark that the jury set whatever the others were' },
    centipoints: centipoints('The final mark as published: compared'),
    adjusted: centipoints('Freed from the severity of judges; taken as given'),
    remark: ref('remark'),
    removed: yesNo('Taken out of the prizes after an earlier list; default false'),
    division: orNull(text('Id of the division of its authors; default: none', 40)),
    authors: list(name('A stand-in'), 'Equal for equal authors; default: nobody else’s'),
    opened: refOrNull('opened'),
  },
  ['stage', 'code', 'medium', 'marks'],
  'A work in one stage',
);

const place = object(
  {
    list: text(
      'Id of the medium (medium/division where divisions are ranked apart), all, extra or collectives',
    ),
    tier: text('Id of the tier', 40),
  },
  ['list', 'tier'],
  'A tier of a list',
);

const reason = text('Why; may be left out by hand', 20_000);

const juryDecision = kinds(
  object(
    {
      kind: { const: 'move' },
      code: text('Code of the work', 80),
      place: refOrNull('place'),
      reason,
    },
    ['kind', 'code', 'place'],
    'A work gets a place of a tier; null: no prize',
  ),
  object(
    {
      kind: { const: 'tie' },
      place: ref('place'),
      codes: list(text('Code of a work; in the list collectives of a unit', 80), 'Who'),
      reason,
    },
    ['kind', 'place', 'codes'],
    'Which of equals get the places that are left',
  ),
  object(
    { kind: { const: 'vacant' }, place: ref('place'), count: whole('How many', 1), reason },
    ['kind', 'place', 'count'],
    'Places of a tier that are not given',
  ),
);

const entrants = object(
  {
    medium: text('Id of the medium', 40),
    division: orNull(text('Id of the division', 40)),
    works: whole('How many'),
  },
  ['medium', 'division', 'works'],
  'Works accepted in one medium',
);

/** What only a published file has: compared and verified. */
const published = {
  awards: list(
    object(
      { list: text('Id of the list'), tier: text('Id of the tier'), code: text('Code') },
      ['list', 'tier', 'code'],
      'One prize',
    ),
    'As published: compared',
  ),
  collectives: list(
    object({ unit: text('Code'), tier: text('Id of the tier') }, ['unit', 'tier'], 'One prize'),
    'As published: compared',
  ),
  parts: table(sha256Text('Of its canonical JSON'), 'SHA-256 of every other part'),
  verification: object(
    { publicKey: text('Ed25519, PEM', 1_000), signature: text('base64url') },
    ['publicKey', 'signature'],
    'By what it is signed',
  ),
};

const definitions = { juryDecision, markDecision, opened, place, remark, work };

/** The JSON Schema (2020-12) by which replay checks a bundle of works; the rules have classes that do. */
export const worksSchema: Schema = worksOf(
  document('The part `writing` of the rules'),
  definitions,
);

/** The same with the rules in full, for those who write them: docs/works.schema.json. */
export const wholeWorksSchema: Schema = worksOf(ref('WritingRules'), {
  ...definitions,
  ...byHand(documentsOf('WritingRules')),
});

/** By hand the documents may leave out what has a default. */
function byHand(documents: Record<string, Schema>): Record<string, Schema> {
  const eased = Object.entries(LEFT_OUT).map(([name, defaults]): [string, Schema] => {
    const may = [...Object.keys(defaults), ...FOLLOWING[name as keyof typeof LEFT_OUT]];
    const { required, ...rest } = documents[name]!;
    return [
      name,
      { ...rest, required: (required as string[]).filter((one) => !may.includes(one)) },
    ];
  });
  return { ...documents, ...Object.fromEntries(eased) };
}

function worksOf(rules: Schema, defined: Record<string, Schema>): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: WORKS_SCHEMA_ID,
    title: 'Bundle of works: a writing contest with everything that its awards follow from',
    ...object(
      {
        $schema: { type: 'string', description: 'For editors' },
        format: { const: WORKS_FORMAT },
        contest: object(
          { slug: text('Short name in addresses'), title: text('Name of the contest', 300) },
          [],
          'Which contest it is',
        ),
        version: whole('Number of the award list; default 1', 1),
        reason: { type: 'string', description: 'Why it replaced the one before' },
        rules,
        works: list(ref('work'), 'Works, once for each stage that marked them'),
        decisions: list(ref('juryDecision'), 'Decisions of the jury that stand'),
        entrants: list(entrants, 'Of which ceilings are percents'),
        accepted: table(whole('How many'), 'Accepted works by code of the unit'),
        ...published,
      },
      ['format', 'rules', 'works'],
      'docs/bundle.md describes it',
    ),
    $defs: defined,
  };
}
