import { clauseOf, lies, stepsOf } from '../../apps/web/src/staff/rules/places.rules';
import { actionsAt, joined, nextBand } from '../../apps/web/src/staff/rules/writing/bands.rules';
import {
  criterion,
  firstMedium,
  firstStage,
  plainWriting,
  prizeTier,
} from '../../apps/web/src/staff/rules/writing/defaults';
import {
  withBound,
  withForm,
  withInBrowser,
  withLanguages,
  withScript,
} from '../../apps/web/src/staff/rules/writing/media.rules';
import {
  withBands,
  withMarks,
  withParts,
  withRubric,
} from '../../apps/web/src/staff/rules/writing/stages.rules';
import type { Band, Writing } from '../../apps/web/src/staff/rules/writing/types';
import { WRITING_TEMPLATES } from '../../apps/web/src/staff/rules/writing/templates';
import { settled, withNeed } from '../../apps/web/src/staff/rules/writing/whole.rules';
import type { WritingRules } from '../../libs/rulebook/writing/documents/writing-rules';
import { wrongWith } from '../../libs/rulebook/writing/writing.testing';

/** What the server would find wrong: whatever the panels make of rules must hold for it. */
const wrong = (writing: Writing): string[] =>
  wrongWith(JSON.parse(JSON.stringify(writing)) as WritingRules);

const band = (from: number, to: number | null, action: Band['action']): Band => ({
  from,
  to,
  fromInclusive: true,
  toInclusive: false,
  action,
});

describe('a medium', () => {
  it('in another form has what that form knows, and nothing else', () => {
    const text = firstMedium({
      words: { max: 800 },
      pages: 3,
      font: { family: 'Arial', size: 13 },
    });
    const sound = withForm(text, 'audio');
    expect(sound).toMatchObject({
      form: 'audio',
      inBrowser: false,
      files: { types: ['mp3'], max: 1 },
    });
    expect(sound).not.toHaveProperty('words');
    expect(sound).not.toHaveProperty('font');
    const spoken = withScript({ ...sound, durationSeconds: { max: 900 } }, true);
    expect(spoken.files).toMatchObject({ types: ['mp3', 'docx'], max: 2, script: true });
    const picture = withForm(spoken, 'image');
    expect(picture).not.toHaveProperty('durationSeconds');
    expect(picture.files).not.toHaveProperty('script');
    for (const medium of [sound, spoken, picture, withForm(picture, 'text')])
      expect(wrong(plainWriting({ media: [medium] }))).toEqual([]);
  });

  it('that is not written on the site takes a file', () => {
    const onSite = firstMedium({ files: { types: ['docx'], maxBytes: 1_000_000, max: 0 } });
    expect(withInBrowser(onSite, false)).toMatchObject({ inBrowser: false, files: { max: 1 } });
    expect(withInBrowser(onSite, true)).toEqual(onSite);
  });

  it('asks for translations where works may be in another language', () => {
    const only = withLanguages(firstMedium(), ['vi']);
    expect(only.translation).toBe(false);
    expect(withLanguages(only, ['vi', 'en']).translation).toBe(true);
    const without = { ...firstMedium(), languages: ['vi', 'en'], translation: false };
    expect(withLanguages(without, ['vi', 'en', 'fr']).translation).toBe(false);
    expect(withLanguages(only, []).translation).toBe(true);
  });

  it('has bounds with one end, with both, or none at all', () => {
    expect(withBound(undefined, 'max', 800)).toEqual({ max: 800 });
    expect(withBound({ max: 800 }, 'min', 300)).toEqual({ min: 300, max: 800 });
    expect(withBound({ max: 800 }, 'max', undefined)).toBeUndefined();
  });
});

describe('bands of difference', () => {
  const three = [
    band(0, 100, 'agree'),
    { ...band(100, 150, 'chief'), toInclusive: true },
    { ...band(150, null, 'third'), fromInclusive: false },
  ];

  it('stay joined when one ends elsewhere, or is gone', () => {
    const moved = joined(three.with(0, { ...band(0, 75, 'agree'), toInclusive: true }));
    expect(moved[1]).toMatchObject({ from: 75, fromInclusive: false, to: 150 });
    const left = joined(three.toSpliced(1, 1));
    expect(left).toEqual([band(0, 100, 'agree'), { ...band(100, null, 'third') }]);
    expect(joined(three)).toEqual(three);
  });

  it('get a next one that is severer and has no end', () => {
    const four = joined([...three, nextBand(three)]);
    expect(four[2]).toMatchObject({ from: 150, to: 250, action: 'third' });
    expect(four[3]).toMatchObject({ from: 250, to: null, fromInclusive: true, action: 'joint' });
    expect(wrong(plainWriting({ stages: [{ ...firstStage(), ...stageWith(four) }] }))).toEqual([]);
  });

  it('offer what is severer than before and milder than after', () => {
    expect(actionsAt(three, 1, 2)).toEqual(['chief']);
    expect(actionsAt(three, 0, 2)).toEqual(['mean', 'agree']);
    expect(actionsAt(three, 2, 2)).toEqual(['third', 'joint']);
    expect(actionsAt(three.slice(0, 1), 0, 3)).toEqual(['mean', 'agree', 'chief', 'joint']);
  });
});

const stageWith = (bands: Band[]) => ({
  discrepancy: withBands(firstStage().discrepancy, bands),
});

describe('a stage', () => {
  it('is on the scale that its criteria add up to', () => {
    const made = withRubric(firstStage(), [
      criterion('y', 'Ý', 5),
      { ...criterion('loi', 'Lời', 10), weight: 50 },
    ]);
    expect(made.scaleCentipoints).toBe(1_000);
    const unfinished = withRubric(made, [{ ...criterion('y', 'Ý', 5), maxCentipoints: NaN }]);
    expect(unfinished.scaleCentipoints).toBe(1_000);
    expect(wrong(plainWriting({ stages: [made] }))).toEqual([]);
  });

  it('says of all criteria whether they are of content or form, or of none', () => {
    const parts = withParts(firstStage(), true);
    expect(parts.rubric.map(({ part }) => part)).toEqual(['content', 'form']);
    expect(withParts(parts, false)).toEqual(firstStage());
  });

  it('with one mark has no discrepancies, with three no third mark', () => {
    const one = withMarks(firstStage({ teams: true, counts: 'adjusted' }), 1);
    expect(one).toMatchObject({
      teams: false,
      counts: 'raw',
      discrepancy: { bands: [], third: null },
    });
    const three = withMarks(firstStage(), 3);
    expect(three.discrepancy.bands.map(({ action }) => action)).toEqual([
      'agree',
      'chief',
      'joint',
    ]);
    expect(three.discrepancy.third).toBeNull();
    const both = withMarks(
      { ...firstStage(), ...stageWith([band(0, 100, 'third'), band(100, null, 'joint')]) },
      3,
    );
    expect(both.discrepancy.bands).toEqual([band(0, null, 'joint')]);
    for (const stage of [one, three, both, withMarks(one, 2)])
      expect(wrong(plainWriting({ stages: [stage] }))).toEqual([]);
  });
});

describe('the writing part', () => {
  it('names no medium, tier or stage that is gone', () => {
    const tiers = [prizeTier('a', 'Giải A', 1), prizeTier('b', 'Giải B', 2)];
    const before = plainWriting({
      media: [firstMedium(), firstMedium({ id: 'tho', name: 'Thơ' })],
      unitQuotas: [{ media: ['bao', 'tho'], max: 2 }],
      stages: [firstStage({ media: ['bao', 'tho'] })],
      awards: {
        ...plainWriting().awards,
        perMedium: [
          { medium: null, tiers },
          { medium: 'tho', tiers },
        ],
        minimum: [{ tier: 'b', centipoints: 500 }],
        caps: [{ tiers: ['a', 'b'], of: 'entrants', percent: 10 }],
        collectives: {
          tiers: [prizeTier('tap-the', 'Tập thể', 1)],
          atLeast: { prizes: 1, tier: 'b' },
          by: 'medals',
        },
      },
    });
    expect(settled(before)).toEqual(before);
    const media = [firstMedium()];
    const perMedium = [{ medium: null, tiers: tiers.slice(0, 1) }];
    const after = settled({ ...before, media, awards: { ...before.awards, perMedium } });
    expect(after.unitQuotas).toEqual([{ media: ['bao'], max: 2 }]);
    expect(after.stages[0]?.media).toEqual(['bao']);
    expect(after.awards).toMatchObject({
      minimum: [],
      caps: [{ tiers: ['a'] }],
      collectives: { atLeast: null },
    });
    expect(wrong(after)).toEqual([]);
  });

  it('says who goes on where a stage follows, and only there', () => {
    const two = settled(plainWriting({ stages: [firstStage(), firstStage({ id: 'vong-2' })] }));
    expect(two.stages.map(({ forward }) => forward)).toEqual([
      { kind: 'quota', count: 50, per: 'medium' },
      null,
    ]);
    const turned = settled({ ...two, stages: two.stages.toReversed() });
    expect(turned.stages.map(({ forward }) => forward?.kind)).toEqual(['quota', undefined]);
    const apart = settled({
      ...two,
      media: [firstMedium(), firstMedium({ id: 'tho' })],
      stages: two.stages.map((stage, index) => ({
        ...stage,
        media: [index === 0 ? 'bao' : 'tho'],
      })),
    });
    expect(apart.stages.map(({ forward }) => forward)).toEqual([null, null]);
    for (const rules of [two, turned, apart]) expect(wrong(rules)).toEqual([]);
  });

  it('asks for birth dates where ages count, and always for names', () => {
    const aged = settled(plainWriting({ age: { below: 16 }, authorData: [] }));
    expect(aged.authorData).toEqual([
      { field: 'name', need: 'required' },
      { field: 'birthDate', need: 'required' },
    ]);
    expect(withNeed(aged.authorData, 'penName', 'optional').map(({ field }) => field)).toEqual([
      'name',
      'penName',
      'birthDate',
    ]);
    expect(withNeed(aged.authorData, 'birthDate', null)).toHaveLength(1);
    expect(wrong(aged)).toEqual([]);
  });

  it.each(WRITING_TEMPLATES.map(({ id, apply }) => [id, apply] as const))(
    'of the template %s has no contradiction, and a change of nothing leaves it',
    (_, apply) => {
      const { writing } = apply({ schema: 1 });
      expect(wrong(writing!)).toEqual([]);
      expect(JSON.parse(JSON.stringify(settled(writing!)))).toEqual(
        JSON.parse(JSON.stringify(writing)),
      );
    },
  );
});

describe('places', () => {
  it('lie in the panel whose fields they are', () => {
    expect(clauseOf('rules.writing.closesAt')).toBe('writing.opensAt');
    expect(clauseOf('writing.stages[1].rubric[0].name')).toBe('writing.stages');
    expect(clauseOf('results.prizes.tiers[0].count')).toBe('results.prizes');
    expect(clauseOf('writing')).toBe('writing');
    expect(clauseOf('divisions[0].id')).toBe('divisions');
  });

  it('lie below another by whole steps', () => {
    expect(lies('writing.stages[0].rubric', 'writing.stages[0]')).toBe(true);
    expect(lies('writing.stages[0]', 'writing.stages')).toBe(true);
    expect(lies('writing.stagesX', 'writing.stages')).toBe(false);
    expect(lies('writing.stages[10]', 'writing.stages[1]')).toBe(false);
  });

  it('are steps with numbers from 1', () => {
    expect(stepsOf('stages[1].rubric[0].stepCentipoints')).toEqual([
      { name: 'stages', no: 2 },
      { name: 'rubric', no: 1 },
      { name: 'stepCentipoints', no: null },
    ]);
  });
});
