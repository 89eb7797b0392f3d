import 'reflect-metadata';
import { Failure, saysDiskFull } from './failure';
import { dataFolder } from './data-folder';
import { diskFull } from './failure';
import { buildProgram } from './program';
import { say } from './project';

/** Runs a command; a failure that a person can act on is one sentence, anything else keeps its stack. */
async function main(): Promise<void> {
  try {
    await buildProgram().parseAsync();
  } catch (error) {
    const known = saysDiskFull(error) ? diskFull(dataFolder()) : error;
    say(known instanceof Failure ? known.message : String((known as Error).stack ?? known));
    process.exitCode = 1;
  }
  process.exit();
}

void main();
