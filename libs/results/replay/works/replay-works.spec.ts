import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '@bangvang/platform';
import { band, stage, tier, writing } from '../../../rulebook/writing/writing.testing';
import { Unreadable } from '../unreadable';
import { replayWorks } from './replay-works';
import { partHashes } from './works-signature';
import { WORKS_FORMAT, type WorksBundle } from './works-bundle';

/*
 * One stage of two marks on ten points; 1.5 apart and less is averaged, more is a third, final mark.
 * P 8 and 9 -> 8.5; Q 6 and 8 -> third 9 -> 9; R 7 and 7 -> 7; one prize A and one B.
 */
const rules = writing({
  stages: [
    stage({
      discrepancy: {
        on: ['total'],
        bands: [
          band(0, 150, 'mean', { toInclusive: true }),
          band(150, null, 'third', { fromInclusive: false }),
        ],
        third: { kind: 'final' },
      },
    }),
  ],
  awards: {
    ...writing().awards,
    perMedium: [{ medium: null, tiers: [tier('a', 1), tier('b', 1)] }],
  },
});

const mark = (points: number, kind: 'first' | 'third' = 'first') => ({
  kind,
  criteria: { 'noi-dung': points * 100 },
});
const work = (code: string, centipoints: number, ...marks: ReturnType<typeof mark>[]) => ({
  stage: 'chung-khao',
  code,
  medium: 'bao',
  marks,
  centipoints,
});
const bundle = (changes: Partial<WorksBundle> = {}): WorksBundle => ({
  format: WORKS_FORMAT,
  contest: { title: 'Cuộc thi viết' },
  rules,
  works: [
    work('P', 850, mark(8), mark(9)),
    work('Q', 900, mark(6), mark(8), mark(9, 'third')),
    work('R', 700, mark(7), mark(7)),
  ],
  awards: [
    { list: 'bao', tier: 'a', code: 'Q' },
    { list: 'bao', tier: 'b', code: 'P' },
  ],
  collectives: [],
  ...changes,
});
const bytes = (value: object): Buffer => Buffer.from(JSON.stringify(value));
const byHand = (value: object) => replayWorks(bytes(value), { unsigned: true });

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const signed = (value: WorksBundle): WorksBundle => {
  const text = Buffer.from(canonicalJson(value));
  const signature = sign(null, text, privateKey).toString('base64url');
  return { ...value, verification: { publicKey: pem, signature } };
};

describe('a bundle of works written by hand', () => {
  it('comes out as its marks say', () => {
    const replayed = byHand(bundle());
    expect(replayed.differences).toEqual([]);
    expect(replayed.verified).toEqual({
      signature: null,
      marks: true,
      awards: true,
      collectives: true,
    });
    expect(replayed.marks.map(({ code, centipoints }) => [code, centipoints])).toEqual([
      ['P', 850],
      ['Q', 900],
      ['R', 700],
    ]);
    expect(replayed.marks[1]?.path).toContain('The third mark is final.');
  });

  it('may name stand-ins for authors, their ages and their births', () => {
    const opened = { unit: 'le-chan', ages: [150, null], births: ['0000000001', null] };
    const works = [{ ...work('P', 850, mark(8), mark(9)), authors: ['a1', 'a2'], opened }];
    expect(byHand(bundle({ works, awards: undefined })).verified.marks).toBe(true);
  });

  it('needs no result to be computed', () => {
    const replayed = byHand(bundle({ awards: undefined, collectives: undefined }));
    expect(replayed.verified.awards).toBeNull();
    expect(replayed.outcome.awards.map(({ code }) => code)).toEqual(['Q', 'P']);
  });

  it('names a mark that does not follow, and an award that nobody computed', () => {
    const works = bundle().works.map((one) =>
      one.code === 'P' ? { ...one, centipoints: 950 } : one,
    );
    const awards = [{ list: 'bao', tier: 'a', code: 'P' }];
    const { differences, verified } = byHand(bundle({ works, awards }));
    expect(differences.map(({ path }) => path)).toEqual([
      'works[0].centipoints',
      'awards[0]',
      'awards',
      'awards',
    ]);
    expect(verified).toMatchObject({ marks: false, awards: false });
  });

  it('follows what the jury decided', () => {
    const decisions = [
      {
        kind: 'move' as const,
        code: 'R',
        place: { list: 'bao', tier: 'a' },
        reason: 'Đại diện vùng.',
      },
    ];
    const { outcome } = byHand(bundle({ decisions, awards: undefined }));
    expect(outcome.awards.map(({ code, tier: of }) => [code, of])).toEqual([
      ['R', 'a'],
      ['Q', 'b'],
    ]);
  });

  it.each<[string, object, string]>([
    ['no list of works', { ...bundle(), works: 1 }, 'works'],
    ['rules that are none', { ...bundle(), rules: { ...rules, stages: [] } }, 'rules.stages'],
    [
      'a stage nobody knows',
      bundle({ works: [{ ...work('P', 1), stage: 'x' }] }),
      'works[0].stage',
    ],
    [
      'a mark off the rubric',
      bundle({ works: [work('P', 1, mark(11), mark(9))] }),
      'works[0].marks',
    ],
    ['a field nobody knows', { ...bundle(), awardz: [] }, 'there is no field "awardz"'],
    ['no format', { ...bundle(), format: 'bangvang-works/9' }, 'format: must be'],
    ['a work that is none', { ...bundle(), works: [null] }, 'works[0]: must be an object'],
    [
      'a mark of a kind that there is not',
      { ...bundle(), works: [{ ...work('P', 1), marks: [{ kind: 'second', criteria: {} }] }] },
      'works[0].marks[0].kind: must be one of: first, third',
    ],
    [
      'a medium that is none of the rules',
      bundle({ works: [{ ...work('P', 1), medium: 'tho' }] }),
      'works[0].medium: must be one of: bao',
    ],
    [
      'a code twice in its stage',
      bundle({ works: [work('P', 1), work('P', 1)] }),
      'works[1].code: must be its own alone',
    ],
    [
      'a sanction that the rules do not have',
      {
        ...bundle(),
        works: [{ ...work('P', 1), decisions: [{ kind: 'sanction', sanction: 'x' }] }],
      },
      'works[0].decisions[0].sanction',
    ],
    [
      'a decision of a kind that there is not',
      { ...bundle(), decisions: [{ kind: 'gift' }] },
      'decisions[0]: must have a "kind"',
    ],
    ['entrants that are no list', { ...bundle(), entrants: 5 }, 'entrants: must be a list'],
    [
      'bands with a gap',
      bundle({
        rules: writing({
          stages: [
            stage({
              discrepancy: {
                on: ['total'],
                bands: [band(0, 100, 'mean'), band(150, null, 'joint')],
                third: null,
              },
            }),
          ],
        }),
      }),
      'rules.stages[0].discrepancy.bands[1]',
    ],
  ])('is refused for %s', (_, value, path) => {
    expect(() => byHand(value)).toThrow(Unreadable);
    expect(() => byHand(value)).toThrow(path);
  });
});

describe('a signed bundle of works', () => {
  it('is as it was signed', () => {
    expect(replayWorks(bytes(signed(bundle()))).verified.signature).toBe(true);
    expect(replayWorks(bytes(signed(bundle())), { key: pem }).differences).toEqual([]);
  });

  it('says so when anything was changed', () => {
    const changed = { ...signed(bundle()), contest: { title: 'Khác' } };
    expect(replayWorks(bytes(changed)).differences.map(({ check }) => check)).toEqual([
      'signature',
    ]);
  });

  it('names the part that was changed, and says so where it cannot be read any more', () => {
    const whole = { ...bundle(), parts: partHashes(bundle()) };
    const changed = { ...signed(whole), contest: { title: 'Khác' } };
    expect(replayWorks(bytes(changed)).differences.map(({ path }) => path)).toEqual([
      'contest',
      'verification.signature',
    ]);
    const broken = { ...signed(whole), works: [{}] };
    expect(() => replayWorks(bytes(broken))).toThrow(
      'works[0]: must have a field "stage"; not as it was signed: works, verification.signature',
    );
  });

  it('is refused without its signature', () => {
    expect(() => replayWorks(bytes(bundle()))).toThrow('--unsigned');
  });
});
