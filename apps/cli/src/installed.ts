import { dataFolder } from './data-folder';
import { Failure } from './failure';
import { readRunState } from './up/run-file';

const USUAL_URL = 'http://127.0.0.1:3000';

/** URL of the truth: of the environment, or of what runs on this machine. */
export function databaseUrl(): string {
  return fromRunning('DATABASE_URL', 'databaseUrl');
}

/** URL of the projection: of the environment, or of what runs on this machine. */
export function redisUrl(): string {
  return fromRunning('REDIS_URL', 'redisUrl');
}

/** Address of the product: of the argument, of what runs on this machine, or where it usually is. */
export function productUrl(given?: string): string {
  return given ?? readRunState(dataFolder())?.url ?? USUAL_URL;
}

function fromRunning(variable: string, key: 'databaseUrl' | 'redisUrl'): string {
  const url = process.env[variable] ?? readRunState(dataFolder())?.[key];
  if (url) return url;
  throw new Failure(
    `Nothing runs on ${dataFolder()}: start it with "npm start", or set ${variable}.`,
  );
}
