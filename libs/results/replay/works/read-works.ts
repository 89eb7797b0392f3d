import { faultsOf } from '@bangvang/platform';
import { WritingRules } from '@bangvang/rulebook';
import { plainToInstance } from 'class-transformer';
import { Unreadable } from '../unreadable';
import { WORKS_FORMAT, type WorksBundle } from './works-bundle';

/** Whether a file is the bundle of a writing contest; looks no further than it has to. */
export function isWorksBundle(bytes: Buffer): boolean {
  return bytes.includes(`"${WORKS_FORMAT}"`);
}

/** A bundle of works out of its bytes. @throws Unreadable naming the place */
export function readWorks(bytes: Buffer): WorksBundle {
  const bundle = parsed(bytes);
  if (bundle.format !== WORKS_FORMAT) {
    throw new Unreadable('format', `must be "${WORKS_FORMAT}"`);
  }
  if (!Array.isArray(bundle.works)) throw new Unreadable('works', 'must be a list');
  const rules = plainToInstance(WritingRules, bundle.rules ?? {});
  const [wrong] = faultsOf(rules, 'rules');
  if (wrong) throw new Unreadable(wrong.path, `must be ${wrong.expected}`);
  bundle.works.forEach((work, index) => {
    const path = `works[${index}]`;
    if (typeof work?.code !== 'string') throw new Unreadable(`${path}.code`, 'must be a code');
    if (!Array.isArray(work.marks)) throw new Unreadable(`${path}.marks`, 'must be a list');
    if (!rules.stages.some(({ id }) => id === work.stage)) {
      throw new Unreadable(`${path}.stage`, 'must be a stage of the rules');
    }
  });
  return { ...bundle, rules, works: bundle.works, format: WORKS_FORMAT };
}

function parsed(bytes: Buffer): Partial<WorksBundle> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, for whatever is no object.
  }
  throw new Unreadable('', 'must be a JSON object');
}
