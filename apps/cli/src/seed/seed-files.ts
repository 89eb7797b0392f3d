import { join } from 'node:path';
import { ROOT } from '../project';

/** Where the demo's data lies. */
export const SEED = join(ROOT, 'seed');
