import { extname, join } from 'node:path';

/** The program of threads: .ts where the sources run, .js in the build. */
export const THREAD = join(__dirname, `thread${extname(__filename)}`);
