import { faultsOf } from '@bangvang/platform';
import { checkContestRules, WritingRules, type Division } from '@bangvang/rulebook';
import { plainToInstance } from 'class-transformer';
import { checkWorksShape } from '../check-shape';
import { Unreadable } from '../unreadable';
import { completeRules } from './hand-rules';
import { WORKS_FORMAT, type BundleWork, type WorksBundle } from './works-bundle';

/** Whether a file is the bundle of a writing contest; looks no further than it has to. */
export function isWorksBundle(bytes: Buffer): boolean {
  return bytes.includes(`"${WORKS_FORMAT}"`);
}

/** What a file holds, whatever it is. @throws Unreadable */
export function parseWorks(bytes: Buffer): object {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Unreadable('', `not JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null) return value;
  throw new Unreadable('', 'must be a JSON object');
}

/**
 * A bundle of works out of what its file holds. By hand its rules must also fit together, and what it names must
 * be there; published ones did when they came into force.
 * @throws Unreadable naming the place
 */
export function readWorks(file: object, byHand: boolean): WorksBundle {
  checkWorksShape(file);
  const bundle = file as WorksBundle;
  const rules = plainToInstance(
    WritingRules,
    byHand ? (completeRules(bundle.rules) as WritingRules) : bundle.rules,
  );
  const [wrong] = faultsOf(rules, 'rules');
  if (wrong) throw new Unreadable(wrong.path, `must be ${wrong.expected}`);
  const read = { ...bundle, rules };
  if (byHand) refuseContradictions(read);
  refuseUnknown(read, byHand);
  return read;
}

/** The divisions of the contest are not in the file: those that it names are taken to exist. */
function refuseContradictions({ rules, works }: WorksBundle): void {
  const named = [
    ...rules.awards.perMedium.flatMap(({ divisions = [] }) => divisions),
    ...works.flatMap(({ division }) => division ?? []),
  ];
  const divisions = [...new Set(named)].map((id): Division => ({
    id,
    name: id,
    chosen: true,
    unitKinds: [],
  }));
  const [wrong] = checkContestRules(
    { schema: 1, writing: rules, divisions },
    { rounds: [] },
  ).filter(({ path }) => path.startsWith('writing'));
  if (wrong) {
    throw new Unreadable(wrong.path.replace(/^writing/, 'rules'), `must be ${wrong.expected}`);
  }
}

/** Ids that the rules do not have, and a code that stands twice in its stage. */
function refuseUnknown({ rules, works }: WorksBundle, byHand: boolean): void {
  const stages = new Map(rules.stages.map((stage) => [stage.id, stage]));
  const media = rules.media.map(({ id }) => id);
  const seen = new Set<string>();
  works.forEach((work, index) => {
    const path = `works[${index}]`;
    const stage = stages.get(work.stage);
    if (stage === undefined) throw new Unreadable(`${path}.stage`, among([...stages.keys()]));
    if (!byHand) return;
    if (!media.includes(work.medium)) throw new Unreadable(`${path}.medium`, among(media));
    if (stage.media.length > 0 && !stage.media.includes(work.medium)) {
      throw new Unreadable(`${path}.medium`, `${among(stage.media)}, which its stage marks`);
    }
    const name = JSON.stringify([work.stage, work.code]);
    if (seen.has(name)) throw new Unreadable(`${path}.code`, 'must be its own alone in its stage');
    seen.add(name);
    refuseSanctions(work, stage.sanctions?.map(({ id }) => id) ?? [], path);
  });
}

function refuseSanctions({ decisions = [] }: BundleWork, known: string[], path: string): void {
  decisions.forEach((decision, index) => {
    if (decision.kind !== 'sanction' || known.includes(decision.sanction)) return;
    throw new Unreadable(`${path}.decisions[${index}].sanction`, among(known));
  });
}

const among = (known: readonly string[]): string =>
  known.length === 0
    ? 'must not be there: the rules have none'
    : `must be one of: ${known.join(', ')}`;
